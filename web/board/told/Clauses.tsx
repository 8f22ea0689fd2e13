import { For } from "solid-js";
import type { JSX } from "solid-js";
import { t } from "../../i18n/t.ts";

export type Clause = { href: string; text: string; after?: string };

/** Clauses of a sentence: "a", "a and b", "a, b and c"; each leads to its rows. */
export function Clauses(props: { of: readonly Clause[] }): JSX.Element {
  const between = (i: number) => {
    if (i === 0) return "";
    return i === props.of.length - 1
      ? `${t("common.mark.gap")}${t("common.count.and")}${t("common.mark.gap")}`
      : t("common.mark.comma");
  };
  return (
    <For each={props.of}>
      {(clause, i) => (
        <>
          {between(i())}
          <a href={clause.href}>{clause.text}</a>
          {clause.after}
        </>
      )}
    </For>
  );
}
