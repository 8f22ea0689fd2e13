import { Show } from "solid-js";
import type { Health, Stage } from "../../../db/words.ts";
import type { Entry } from "../../../worker/actions/timeline/schema.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { EvidenceLink, evidenceName } from "../../ui/parts/Evidence.tsx";
import { When } from "../../ui/parts/Words.tsx";
import { reportWords } from "../../spheres/SphereRoad.tsx";
import { Slip } from "../../ui/status.tsx";
import type { ShapeName } from "../../ui/sprite.ts";

const stageWord = (stage: Stage | undefined) => (stage ? t(`common.stage.${stage}`) : "");
const healthWord = (health: Health | null | undefined) =>
  health ? t(`common.health.${health}`) : undefined;

type Field = "wording" | "result" | "doneWith";
export const fieldWord = (field: string) => t(`actions.entry.fields.${field as Field}`);

const SHAPES: Partial<Record<Entry["kind"], ShapeName>> = {
  unchanged: "on_time",
  nothing: "nothing",
  missed: "missed",
  excused: "excused",
  moved: "moved",
  undated: "moved",
  milestone_moved: "moved",
  milestone_reached: "done",
  milestone_dropped: "dropped",
  dropped: "dropped",
};

/** The drawing beside an entry: what it says, in one shape. */
export function shapeOf(entry: Entry): ShapeName {
  if (entry.correction) return "fixed";
  if (entry.kind === "promised" || entry.kind === "staged" || entry.kind === "reinstated")
    return entry.stage ?? "not_started";
  if (entry.kind !== "line") return SHAPES[entry.kind] ?? "fixed";
  if (entry.was_stage) return entry.stage ?? "on_time";
  if (entry.was_health !== undefined && entry.health) return entry.health;
  return entry.reporting?.state === "late" ? "late" : "on_time";
}

const states = (entry: Entry) =>
  t("actions.entry.states", stageWord(entry.stage), healthWord(entry.health));

/** What an entry says, in one line. */
function titleOf(entry: Entry): string {
  switch (entry.kind) {
    case "promised":
      return entry.due ? t("actions.entry.promisedBy", entry.due) : t("actions.entry.promisedOpen");
    case "reworded": {
      const fields = (entry.changes ?? []).map((c) => fieldWord(c.field).toLowerCase());
      return t("actions.entry.rewordedTitle", fields);
    }
    case "moved":
      return entry.was_due && entry.due
        ? t("actions.entry.movedTitle", entry.was_due, entry.due)
        : t("actions.entry.datedTitle", entry.due ?? "");
    case "undated":
      return t("actions.entry.undatedTitle", entry.was_due ?? "");
    case "staged":
    case "reinstated":
      return t("actions.entry.fromTo", stageWord(entry.was_stage), stageWord(entry.stage));
    case "dropped":
      return t("actions.entry.droppedTitle");
    case "merged":
      return t("actions.entry.mergedTitle");
    case "continued":
      return t("actions.entry.continuedTitle");
    case "assigned":
      return t("actions.entry.assignedTitle");
    case "carried":
      return t("actions.entry.carriedTitle", entry.year ?? 0);
    case "assessed":
      return t(
        "actions.entry.assessedTitle",
        t("actions.entry.states", stageWord(entry.judged?.stage), healthWord(entry.judged?.health)),
      );
    case "helped":
      return t(`actions.entry.helpedTitle.${entry.offer ?? "help"}`);
    case "milestones":
      return t("actions.entry.milestonesTitle", entry.milestones?.length ?? 0);
    case "milestone_moved":
    case "milestone_reached":
    case "milestone_dropped":
      return entry.title ?? t("actions.milestones.removed");
    case "line":
      if (entry.was_stage)
        return t("actions.entry.fromTo", stageWord(entry.was_stage), states(entry));
      if (entry.was_health && entry.health)
        return t("actions.entry.fromTo", healthWord(entry.was_health)!, healthWord(entry.health)!);
      return states(entry);
    case "unchanged":
      return t("actions.entry.unchangedTitle", states(entry));
    case "evidence":
      return evidenceName(entry);
    case "nothing":
      return t("actions.entry.nothingTitle");
    case "missed":
      return t("actions.entry.missedTitle", entry.month ?? "");
    case "excused":
      return t("actions.entry.excusedTitle", entry.month ?? "");
  }
}

/** The headline of an entry: how far a date moved beside it, evidence as a link. */
export const EntryTitle = (props: { entry: Entry }) => (
  <>
    <Show when={props.entry.kind === "evidence"} fallback={titleOf(props.entry)}>
      <EvidenceLink of={{ ...props.entry, file: props.entry.file ?? null }} />
    </Show>
    <Show when={props.entry.kind === "moved" && props.entry.days}>
      {(days) => (
        <>
          {t("common.mark.comma")}
          <Slip days={days()} />
        </>
      )}
    </Show>
  </>
);

/** What kind of thing happened, with a way to the update it stands in. */
const happened = (entry: Entry) => {
  switch (entry.kind) {
    case "promised":
    case "reworded":
    case "staged":
    case "dropped":
    case "reinstated":
    case "merged":
    case "continued":
    case "assigned":
    case "carried":
      return t(`actions.entry.${entry.kind}`);
    case "assessed":
      return t("actions.entry.assessed", entry.month ?? "");
    case "helped":
      return t("actions.entry.helpedBy", t(`corrections.role.${entry.role ?? "executive"}`));
    case "moved":
      if (entry.correction) return t("actions.entry.corrected");
      return t(entry.was_due ? "actions.entry.moved" : "actions.entry.dated");
    case "undated":
      return t("actions.entry.undated");
    case "milestones":
      return t("actions.entry.milestones", entry.milestones?.length ?? 0);
    case "milestone_moved":
      return t("actions.entry.milestoneMoved");
    case "milestone_reached":
      return t("actions.entry.milestoneReached");
    case "milestone_dropped":
      return t("actions.entry.milestoneDropped");
    case "unchanged":
      return t("actions.entry.unchanged", entry.months?.length ?? 1);
    case "evidence":
      return t("actions.entry.evidence");
    case "missed":
    case "excused":
      return t(`actions.entry.${entry.kind}`, entry.month ?? "");
    case "line":
    case "nothing":
      return undefined;
  }
};

/** The day, what kind of thing happened, and whether the record learned of it later. */
export const EntryWhen = (props: { entry: Entry; marked: boolean }) => (
  <>
    <When day={props.entry.on} />
    {" · "}
    <Show when={props.entry.update} fallback={happened(props.entry)}>
      {(update) => (
        <>
          <Show when={happened(props.entry)}>
            {(what) => (
              <>
                {what()}
                {t("common.mark.comma")}
              </>
            )}
          </Show>
          <a href={paths.update(update())}>{t("actions.entry.update", props.entry.month ?? "")}</a>
        </>
      )}
    </Show>
    <Show when={props.entry.reporting}>
      {(report) => (
        <>
          {t("common.mark.comma")}
          {reportWords(report()).toLowerCase()}
        </>
      )}
    </Show>
    <Show when={props.marked && props.entry.later}>
      {" · "}
      {t("actions.timeline.later")}
    </Show>
  </>
);
