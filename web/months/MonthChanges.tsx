import { Show } from "solid-js";
import type { Change } from "../../worker/months/report/schema.ts";
import { daysBetween } from "../../worker/months/rules.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { markdown } from "../ui/markdown.ts";
import { Ledger } from "../ui/parts/Lists.tsx";
import { More } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { Slip, Stage } from "../ui/status.tsx";

type Name = Change["kind"] extends `action.${infer N}` ? N : never;

const nameOf = (kind: Change["kind"]) => kind.slice("action.".length) as Name;

function What(props: { of: Change }) {
  return (
    <>
      <p>
        {t(`months.change.${nameOf(props.of.kind)}`)}
        {t("common.mark.gap")}
        <a href={paths.action(props.of.action)}>{props.of.wording ?? props.of.action}</a>
      </p>
      <Show when={props.of.to_due}>
        {(to) => (
          <p>
            {t(
              "months.fromTo",
              props.of.from_due && formatDate(props.of.from_due),
              formatDate(to()),
            )}
            {t("common.mark.gap")}
            {props.of.correction && t("months.corrected")}
            {!props.of.correction && props.of.reason && props.of.from_due
              ? t("months.reason", t(`common.reason.${props.of.reason}`))
              : ""}
          </p>
        )}
      </Show>
      <Show
        when={props.of.why}
        fallback={props.of.removed ? <p class="meta">{t("corrections.because", null)}</p> : null}
      >
        {(why) => <Words html={markdown(why())} />}
      </Show>
    </>
  );
}

function endOf({ kind, from_due, to_due, correction }: Change) {
  if (kind === "action.dropped") return <Stage of="dropped" />;
  if (!from_due || !to_due || correction) return undefined;
  return <Slip days={daysBetween(from_due, to_due)} />;
}

/** What happened to a sphere's promises outside its lines, folded. */
export function MonthChanges(props: { changes: Change[] }) {
  return (
    <Show when={props.changes.length > 0}>
      <More summary={t("months.changes", props.changes.length)}>
        <Ledger
          ordered
          items={props.changes.map((c) => ({
            when: formatDate(c.on),
            what: <What of={c} />,
            end: endOf(c),
          }))}
        />
      </More>
    </Show>
  );
}
