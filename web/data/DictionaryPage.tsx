import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { useAsof, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { Recorded } from "../ui/parts/Words.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { getData } from "./data.ts";

type Listed = NonNullable<Awaited<ReturnType<typeof getData>>>;
type Described = Listed["files"][number]["columns"][number];

/** The columns of a table; that of units only where something has one. */
const columns = (rows: readonly Described[]): Column<Described>[] => [
  {
    head: t("data.column"),
    kind: "row",
    cell: (c) => <code class="addr">{c.column}</code>,
  },
  { head: t("data.meaning"), label: "", cell: (c) => <Recorded>{c.meaning}</Recorded> },
  { head: t("data.type"), cell: (c) => c.type },
  ...(rows.some((c) => c.unit)
    ? [
        {
          head: t("data.unit"),
          label: "",
          cell: (c: Described) => <Recorded>{c.unit ?? ""}</Recorded>,
        },
      ]
    : []),
  { head: t("data.exampleOf"), cell: (c) => <code class="addr">{c.example}</code> },
];

/** Every column and member of the download: the dictionary, readable. */
export default function DictionaryPage() {
  const listed = createAsync(() => getData(useAsof()), { deferStream: true });
  useHead(() => ({ title: t("data.dictionaryTitle"), description: t("data.dictionaryLede") }));
  return (
    <Show when={listed()}>
      {(l) => (
        <>
          <Opening
            title={t("data.dictionaryTitle")}
            lede={t("data.dictionaryLede")}
            crumb={[{ label: t("data.title"), href: paths.data }, { label: t("data.dictionary") }]}
          />
          <For each={l().files}>
            {(file) => (
              <Part
                id={file.file.replaceAll(/[./]/g, "-")}
                title={<a href={file.address}>{file.file}</a>}
                about={<Recorded>{file.about}</Recorded>}
                full
              >
                <Table
                  fold
                  quiet
                  caption={t("data.columnsOf", file.file)}
                  columns={columns(file.columns)}
                  rows={file.columns}
                />
              </Part>
            )}
          </For>
        </>
      )}
    </Show>
  );
}
