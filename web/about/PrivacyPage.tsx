import { For } from "solid-js";
import { useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { Terms } from "../ui/parts/Lists.tsx";
import { More, Opening, Part } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";

type Kept = {
  title: string;
  why: string;
  long: string;
  seen: string;
  columns: Record<string, string>;
};

const columns = (): Column<Kept>[] => [
  { head: t("privacy.head.what"), kind: "row", cell: (kept) => kept.title },
  { head: t("privacy.head.why"), cell: (kept) => kept.why },
  { head: t("privacy.head.long"), cell: (kept) => kept.long },
  { head: t("privacy.head.seen"), cell: (kept) => kept.seen },
];

function Texts(props: { id: string; title: string; texts: readonly string[] }) {
  return (
    <Part id={props.id} title={props.title}>
      <div class="stack">
        <For each={props.texts}>{(text) => <Words own text={text} />}</For>
      </div>
    </Part>
  );
}

/** One kind of people, and every private table that holds something of them. */
function Group(props: { id: string; title: string; tables: Record<string, Kept> }) {
  return (
    <Part id={props.id} title={props.title} full>
      <Table
        fold
        quiet
        caption={props.title}
        columns={columns()}
        rows={Object.values(props.tables)}
      />
      <More summary={t("privacy.head.columns")}>
        <Terms
          items={Object.entries(props.tables).flatMap(([table, kept]) =>
            Object.entries(kept.columns).map(([column, about]) => ({
              term: <code>{`${table}.${column}`}</code>,
              about,
            })),
          )}
        />
      </More>
    </Part>
  );
}

/** What is kept about people, from the map of every private table and column. */
export default function PrivacyPage() {
  const privacy = words().privacy;
  const groups = ["strangers", "signing", "work", "office"] as const;
  useHead(() => ({ title: privacy.title, description: privacy.described }));
  return (
    <>
      <Opening title={privacy.title} lede={privacy.lede} />
      <Texts id="readers" title={privacy.readers} texts={privacy.readersText} />
      <Texts id="names" title={privacy.names} texts={privacy.namesText} />
      <Texts id="cookies" title={privacy.cookies} texts={privacy.cookiesText} />
      <For each={groups}>
        {(group) => (
          <Group id={group} title={privacy.groups[group]} tables={privacy.tables[group]} />
        )}
      </For>
      <Texts id="copies" title={privacy.copies} texts={privacy.copiesText} />
      <Part id="rights" title={privacy.rights}>
        <div class="stack">
          <Words own text={privacy.rightsText} />
          <p>
            <a href={`${paths.about}#contact`}>{privacy.contact}</a>
          </p>
        </div>
      </Part>
    </>
  );
}
