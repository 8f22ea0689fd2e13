import {
  BACK,
  type ChangeName,
  MOST,
  STATED_REASONS,
} from "../../../worker/office/actions/schema.ts";
import { t } from "../../i18n/t.ts";
import type { Action, Choices } from "../data.ts";
import type { Ask } from "../OfficeForm.tsx";

const named = (items: readonly { slug: string; title: string | null }[]) =>
  items.map((i) => ({ value: i.slug, label: i.title ?? i.slug }));

const wording = (): Ask => ({
  name: "wording",
  label: t("office.actions.wording"),
  hint: t("office.actions.wordingHint"),
  kind: "area",
  max: MOST.wording,
  required: true,
});
const result = (): Ask => ({
  name: "result",
  label: t("office.actions.result"),
  kind: "area",
  max: MOST.long,
});
const doneWith = (): Ask => ({
  name: "done_with",
  label: t("office.actions.doneWith"),
  max: MOST.short,
});
const due = (required = false): Ask => ({
  name: "due",
  label: t("office.actions.due"),
  kind: "date",
  required,
});
const reason = (): Ask => ({
  name: "reason",
  label: t("office.actions.reason"),
  hint: t("office.actions.reasonHint"),
  kind: "area",
  max: MOST.long,
  required: true,
});
const owners = (known: Choices): Ask => ({
  name: "owners",
  label: t("office.actions.owners"),
  kind: "boxes",
  options: known.people.map((p) => ({ value: p.id, label: p.name ?? t("office.people.unnamed") })),
});

const milestone = (action: Action): Ask => ({
  name: "milestone",
  label: t("office.actions.milestone"),
  kind: "select",
  required: true,
  options: ahead(action).map((m) => ({ value: m.id, label: m.title ?? m.id })),
});

/** The milestones that are neither reached nor dropped. */
export const ahead = (action: Action) =>
  action.milestones.filter((m) => m.reached_on === null && !m.dropped);

/** What is asked about a new promise. */
export const promiseAsks = (known: Choices): Ask[] => [
  {
    name: "strategy",
    label: t("office.actions.strategy"),
    kind: "select",
    required: true,
    options: named(known.strategies),
  },
  {
    name: "sphere",
    label: t("office.actions.sphere"),
    kind: "select",
    required: true,
    options: named(known.spheres),
  },
  wording(),
  result(),
  doneWith(),
  due(),
  owners(known),
];

/** What each change of an action asks. */
export function changeAsks(change: ChangeName, action: Action, known: Choices): Ask[] {
  switch (change) {
    case "reword":
      return [wording(), result(), doneWith(), reason()];
    case "move": {
      const options = STATED_REASONS.map((r) => ({ value: r, label: t(`common.reason.${r}`) }));
      const kind: Ask = {
        name: "class",
        label: t("office.actions.class"),
        kind: "select",
        required: true,
        options,
      };
      return [due(true), kind, reason()];
    }
    case "assign":
      return [owners(known)];
    case "drop":
      return [reason()];
    case "merge": {
      const options = named(known.actions.filter((a) => a.slug !== action.slug));
      const into: Ask = {
        name: "into",
        label: t("office.actions.into"),
        kind: "select",
        required: true,
        options,
      };
      return [into, reason()];
    }
    case "continue":
      return [wording(), result(), doneWith(), due(), reason()];
    case "reinstate": {
      const options = BACK.map((s) => ({ value: s, label: t(`common.stage.${s}`) }));
      const stage: Ask = {
        name: "stage",
        label: t("office.actions.stage"),
        kind: "select",
        required: true,
        options,
      };
      return [stage, reason()];
    }
    case "milestone":
      return [
        { name: "title", label: t("office.actions.milestone"), max: MOST.short, required: true },
        due(),
      ];
    case "milestone_moved":
      return [milestone(action), due(true)];
    case "milestone_reached":
      return [
        milestone(action),
        { name: "on", label: t("office.actions.reached"), kind: "date", required: true },
      ];
    case "milestone_dropped":
      return [milestone(action)];
  }
}

/** What the forms of a change start from: the words that stand. */
export function changeNow(change: ChangeName, action: Action): Record<string, string | null> {
  const { wording, result, done_with, due } = action;
  if (change === "reword") return { wording, result, done_with };
  if (change === "continue") return { wording, result, done_with, due };
  if (change === "move") return { due };
  return change === "assign" ? { owners: action.owners.join(" ") } : {};
}
