import { useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { LISTED } from "../../../worker/actions/schema.ts";
import type { Entry } from "../../../worker/actions/timeline/schema.ts";
import { useAsof } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { Spine, SpineEntry } from "../../ui/parts/Lists.tsx";
import { More, Part } from "../../ui/parts/Part.tsx";
import { Pages, partOf, usePart } from "../../ui/table/Pages.tsx";
import { EntryBody } from "./EntryBody.tsx";
import { EntryTitle, EntryWhen, shapeOf } from "./EntryTitle.tsx";

/** Groups of entries a reader may want alone. */
const KINDS = {
  updates: ["line", "unchanged", "nothing"],
  dates: ["moved", "undated"],
  wording: ["reworded"],
  stages: [
    "promised",
    "staged",
    "dropped",
    "reinstated",
    "merged",
    "continued",
    "assigned",
    "carried",
  ],
  milestones: ["milestones", "milestone_moved", "milestone_reached", "milestone_dropped"],
  helped: ["helped"],
  assessed: ["assessed"],
  evidence: ["evidence"],
  silence: ["missed", "excused"],
} as const satisfies Record<string, readonly Entry["kind"][]>;

type Kind = keyof typeof KINDS;

const isKind = (word: unknown): word is Kind => typeof word === "string" && word in KINDS;
const ofKind = (entries: readonly Entry[], kind: Kind | undefined) =>
  kind ? entries.filter((e) => (KINDS[kind] as readonly string[]).includes(e.kind)) : entries;

/** Everything that happened to an action, newest first; one kind alone where the address asks. */
export function ActionTimeline(props: {
  entries: readonly Entry[];
  wordingOf: (slug: string) => string;
}) {
  const location = useLocation();
  const part = usePart("entries");
  const kind = () => (isKind(location.query.kind) ? location.query.kind : undefined);
  const present = () =>
    (Object.keys(KINDS) as Kind[]).filter((k) => ofKind(props.entries, k).length > 0);
  // The clock speaks of silence itself; everything else was written into the record by someone.
  const written = () => props.entries.filter((e) => e.kind !== "missed" && e.kind !== "excused");
  const allLater = () => written().every((e) => e.later);
  return (
    <Part
      id="became"
      title={t("actions.timeline.title")}
      about={
        <>
          {t("actions.timeline.counted", props.entries.length)}
          <Show when={allLater()}>
            {t("common.mark.gap")}
            {t("actions.timeline.allLater")}
          </Show>
        </>
      }
    >
      <div class="stack">
        <Show when={present().length > 1}>
          <More summary={t("actions.timeline.choose")} open={kind() !== undefined}>
            <form class="filters" method="get" action={`${location.pathname}#became`}>
              <Show when={useAsof()}>
                {(day) => <input type="hidden" name="asof" value={day()} />}
              </Show>
              <label>
                <span>{t("actions.timeline.kind")}</span>
                <select name="kind">
                  <option value="">{t("actions.timeline.every", props.entries.length)}</option>
                  <For each={present()}>
                    {(k) => (
                      <option value={k} selected={k === kind()}>
                        {t(
                          "actions.timeline.chosen",
                          t(`actions.timeline.kinds.${k}`),
                          ofKind(props.entries, k).length,
                        )}
                      </option>
                    )}
                  </For>
                </select>
              </label>
              <button class="btn quiet">{t("actions.timeline.show")}</button>
            </form>
          </More>
        </Show>
        <Show
          when={ofKind(props.entries, kind()).length > 0}
          fallback={<p class="none">{t("actions.timeline.none")}</p>}
        >
          <Spine>
            <For each={partOf(ofKind(props.entries, kind()), part, LISTED.entries)}>
              {(entry) => (
                <SpineEntry
                  id={entry.id}
                  shape={shapeOf(entry)}
                  when={<EntryWhen entry={entry} marked={!allLater()} />}
                  title={<EntryTitle entry={entry} />}
                >
                  <EntryBody entry={entry} wordingOf={props.wordingOf} />
                </SpineEntry>
              )}
            </For>
          </Spine>
          <Pages
            name="entries"
            at="became"
            part={part}
            perPage={LISTED.entries}
            total={ofKind(props.entries, kind()).length}
          />
        </Show>
      </div>
    </Part>
  );
}
