import { For } from "solid-js";
import type { Frozen as FrozenPage } from "../../../worker/months/editions/schema.ts";
import { t } from "../../i18n/t.ts";
import { recordLang } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { type Fact, Facts } from "../../ui/parts/Lists.tsx";
import { Part } from "../../ui/parts/Part.tsx";

/** A frozen page as it was stored, byte for byte. */
export const Stored = (props: { html: string }) => (
  <>
    {recordLang() && <p class="wrap note">{t("editions.inRecord")}</p>}
    {/* eslint-disable-next-line solid/no-innerhtml -- rendered by this product when the period closed */}
    <div lang={recordLang()} innerHTML={props.html} />
  </>
);

/** Below a frozen page: since when it is, and how anybody can tell that it still is. */
export function FrozenFoot(props: { of: FrozenPage; said: string; copy: string }) {
  const facts = (): Fact[] => [
    { term: t("editions.hash"), value: <code class="addr">{props.of.hash}</code> },
    { term: t("editions.entry"), value: props.of.position },
    ...(props.of.checkpoint
      ? [
          {
            term: t("editions.checkpoint"),
            value: t("editions.ofSize", props.of.checkpoint.size),
            note: <code class="addr">{props.of.checkpoint.root}</code>,
          },
        ]
      : []),
  ];
  return (
    <Part id="_frozen" title={t("editions.frozen")} about={t("editions.frozenHint")}>
      <div class="stack">
        <p>{props.said}</p>
        <For each={props.of.remade}>
          {(made, i) => (
            <p id={`_remade-${i() + 1}`}>
              {t("editions.remade", made.on)} <code class="addr">{made.was}</code>
              {t("common.mark.end")}
            </p>
          )}
        </For>
        <Facts items={facts()} />
        <ul class="plain no-print">
          <li>
            <a href={paths.record}>{t("editions.record")}</a>
          </li>
          <li>
            <a href={props.copy}>{t("editions.copy")}</a>
          </li>
        </ul>
      </div>
    </Part>
  );
}
