import type { NewEvent } from "../../../record/kinds/all.ts";
import type { Row } from "../read/tables.ts";
import { agrees, given, type Known, type Noun, roleOf } from "./publication.ts";

const keyOf = (row: Row<"milestones">) => `${row.action}/${row.id}`;

/** What the row makes true of the milestone. */
function after(row: Row<"milestones">): Record<string, string> {
  if (row.change === "dropped") return { dropped: "yes" };
  if (row.change === "reached") return { reached_on: row.reached_on };
  return given(row, ["title", "due"]);
}

/** The cells each change may fill. */
const SAYS: Record<string, readonly string[]> = {
  set: ["title", "due"],
  moved: ["due"],
  reached: ["reached_on"],
  dropped: [],
};
const SAYABLE = ["title", "due", "reached_on"] as const;

function refuse(row: Row<"milestones">, day: string, known: Known): string | undefined {
  if (!known.actions.has(row.action))
    return `the action ${row.action} has not been promised by then`;
  if (!row.id || !row.change) return "a milestone needs its id, and in change what happened to it";
  const extra = SAYABLE.find((c) => row[c] !== "" && !SAYS[row.change]?.includes(c));
  if (extra) return `a row that says ${row.change} cannot fill ${extra}`;
  const exists = known.milestones.has(keyOf(row));
  if (row.change === "set") {
    if (exists) return "the milestone was set before; write moved, reached or dropped";
    return row.title ? undefined : "a milestone needs a title";
  }
  if (!exists) return `the action ${row.action} has no milestone ${row.id} by then`;
  if (row.change === "moved" && !row.due) return "a moved milestone needs its new date in due";
  if (row.change === "reached" && !row.reached_on) return "a reached milestone needs reached_on";
  return row.reached_on > day ? "it is reached on a later day than the row's own" : undefined;
}

function event(row: Row<"milestones">): NewEvent {
  const about = { subject: `action/${row.action}`, role: roleOf(row) };
  const which = { action: row.action, milestone: row.id };
  switch (row.change) {
    case "set": {
      const facts = { ...which, due: row.due || null };
      return { ...about, kind: "milestone.set", facts, texts: { title: row.title } };
    }
    case "moved":
      return { ...about, kind: "milestone.moved", facts: { ...which, due: row.due } };
    case "reached":
      return { ...about, kind: "milestone.reached", facts: { ...which, on: row.reached_on } };
    default:
      return { ...about, kind: "milestone.dropped", facts: which };
  }
}

export const milestones: Noun<"milestones"> = {
  key: (row) => `${keyOf(row)} ${row.change}`,
  holds: (row, known) => row.change !== "" && agrees(after(row), known.milestones.get(keyOf(row))),
  refuse: ({ row, day }, known) => refuse(row, day, known),
  events: ({ row }) => [event(row)],
  advance({ row }, known) {
    known.milestones.set(keyOf(row), { ...known.milestones.get(keyOf(row)), ...after(row) });
  },
};
