import { Show } from "solid-js";
import type { ActionDetail } from "../../../worker/actions/schema.ts";
import { relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { Ledger } from "../../ui/parts/Lists.tsx";
import { Part } from "../../ui/parts/Part.tsx";
import { When } from "../../ui/parts/Words.tsx";

type Milestone = ActionDetail["milestones"][number];

const state = ({ due, reached_on, dropped }: Milestone, day: string) => {
  if (reached_on) return t("actions.milestones.reached", reached_on);
  if (dropped) return t("actions.milestones.dropped");
  if (!due) return undefined;
  return due < day ? t("actions.milestones.passed") : relative(due, day);
};

/** The steps under a promise: when each is due, and whether it was reached. */
export const MilestoneList = (props: { milestones: Milestone[]; day: string }) => (
  <Part
    id="steps"
    title={t("actions.milestones.title")}
    about={t(
      "actions.milestones.about",
      props.milestones.filter((m) => m.reached_on).length,
      props.milestones.length,
    )}
  >
    <Ledger
      items={props.milestones.map((m) => ({
        when: <Show when={m.due}>{(due) => <When day={due()} />}</Show>,
        what: m.title ?? t("actions.milestones.removed"),
        end: state(m, props.day),
      }))}
    />
  </Part>
);
