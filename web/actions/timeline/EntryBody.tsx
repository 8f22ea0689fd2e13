import { For, Show } from "solid-js";
import type { Change, Entry } from "../../../worker/actions/timeline/schema.ts";
import type { Tombstone } from "../../../worker/record/removed/schema.ts";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Fix } from "../../ui/parts/Marks.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { fieldWord } from "./EntryTitle.tsx";
import { Gone } from "./Gone.tsx";

/** One text that changed: what it was and what it is, or a tombstone where words were removed. */
const Changed = (props: { change: Change; tombs: readonly Tombstone[] }) => (
  <Show
    when={props.change.now}
    fallback={
      <Gone
        what={fieldWord(props.change.field)}
        tomb={props.tombs.find((tomb) => tomb.field === props.change.field)}
      />
    }
  >
    {(now) => (
      <Show when={props.change.was} fallback={<Words text={now()} />}>
        {(was) => <Fix was={was()} now={now()} />}
      </Show>
    )}
  </Show>
);

/** Words that belong to an entry, or what is left of them. */
function Spoken(props: { entry: Entry }) {
  const what = () => {
    if (props.entry.kind === "helped") return t("actions.gone.said");
    if (props.entry.kind === "assessed") return t("assessing.action.gone");
    return t(props.entry.kind === "line" ? "actions.gone.line" : "actions.gone.reason");
  };
  const tombs = () => props.entry.redacted ?? [];
  const tomb = () =>
    tombs().find(
      ({ field }) => ["reason", "reasons", "said"].includes(field) || field.startsWith("line."),
    );
  const gone = () =>
    props.entry.text === null && props.entry.redacted && (tomb() || tombs().length === 0);
  return (
    <Show when={!gone()} fallback={<Gone what={what()} tomb={tomb()} />}>
      <Show when={props.entry.text}>{(text) => <Words text={text()} />}</Show>
    </Show>
  );
}

const Reason = (props: { entry: Entry }) => (
  <Show when={props.entry.reason}>
    {(reason) => (
      <p>
        <Show when={reason() !== "unstated"} fallback={t("actions.entry.unexplained")}>
          {t("actions.entry.reason")}
          {t("common.mark.gap")}
          {t(`common.reason.${reason()}`).toLowerCase()}
          {t("common.mark.end")}
        </Show>
      </p>
    )}
  </Show>
);

const Months = (props: { months: string[] }) => (
  <Show when={props.months.length > 1}>
    <p>{t("actions.entry.months", props.months[0] ?? "", props.months.at(-1) ?? "")}</p>
  </Show>
);

/** Everything an entry holds under its headline. */
export function EntryBody(props: { entry: Entry; wordingOf: (slug: string) => string }) {
  const entry = () => props.entry;
  return (
    <>
      <Show when={entry().kind === "unchanged"}>
        <Months months={entry().months ?? []} />
      </Show>
      <For each={entry().changes}>
        {(change) => <Changed change={change} tombs={entry().redacted ?? []} />}
      </For>
      <Show when={entry().kind === "moved" && !entry().correction && entry().was_due}>
        <Reason entry={entry()} />
      </Show>
      <Show when={entry().milestones}>
        {(steps) => (
          <ul class="plain">
            <For each={steps()}>
              {(step) => (
                <li>
                  {step.title ?? t("actions.milestones.removed")}
                  <Show when={step.due}>
                    {(due) => `${t("common.mark.comma")}${formatDate(due())}`}
                  </Show>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
      <Show when={entry().kind === "milestone_moved" && entry().was_due && entry().due}>
        <p>{t("actions.entry.movedTitle", entry().was_due ?? "", entry().due ?? "")}</p>
      </Show>
      <Show
        when={entry().kind === "milestone_reached" && entry().due !== entry().on && entry().due}
      >
        {(day) => <p>{t("actions.milestones.reached", day())}</p>}
      </Show>
      <Show when={entry().kind === "staged" && entry().due}>
        {(day) => <p>{t("actions.facts.review", day())}</p>}
      </Show>
      <Show when={entry().withdrawn}>
        {(day) => <p class="meta">{t("corrections.withdrawnLine", day())}</p>}
      </Show>
      <Spoken entry={entry()} />
      <Show when={entry().corrected}>
        {(day) => (
          <p class="meta">
            <a href={`${paths.update(entry().update ?? "")}#corrections`}>
              {t("corrections.on", day())}
            </a>
          </p>
        )}
      </Show>
      <Show when={entry().no_evidence}>
        {(why) => (
          <>
            <p>{t("actions.entry.noEvidence")}</p>
            <Words text={why()} />
          </>
        )}
      </Show>
      <Show when={entry().shows}>
        {(shows) => (
          <p>
            {t("actions.evidence.shows")}
            {t("common.mark.colon")}
            {shows()}
          </p>
        )}
      </Show>
      <Show when={entry().action}>
        {(slug) => (
          <p>
            <Show when={entry().kind === "promised"}>
              {t("actions.entry.continues")}
              {t("common.mark.gap")}
            </Show>
            <a href={paths.action(slug())}>{props.wordingOf(slug())}</a>
          </p>
        )}
      </Show>
    </>
  );
}
