import type { NewEvent } from "../../../../record/kinds/all.ts";
import type { Row } from "../../read/tables.ts";
import { agrees, given, type Known, type Noun, roleOf } from "../publication.ts";

const GROUP = ["label", "position", "retired"] as const;

const keyOf = (row: Row<"groups">) => `${row.measure}/${row.id}`;

const groupsOf = (measure: string, known: Known) =>
  [...known.groups.keys()].filter((key) => key.startsWith(`${measure}/`)).length;

function refuse(row: Row<"groups">, known: Known): string | undefined {
  if (!row.id) return "a group has no id";
  if (!known.measures.has(row.measure)) return `there is no measure ${row.measure || "here"}`;
  const held = known.groups.get(keyOf(row));
  if (!held) return row.label ? undefined : "a new group needs its label";
  if (held.retired === "yes") return `the group ${row.id} is read no more already`;
  if (!agrees(given(row, ["label", "position"]), held))
    return "a group never changes: end it with retired and add another";
  return row.retired === "yes" ? undefined : `the measure has a group ${row.id} already`;
}

export const groups: Noun<"groups"> = {
  key: keyOf,
  holds: (row, known) => agrees(given(row, GROUP), known.groups.get(keyOf(row))),
  refuse: ({ row }, known) => refuse(row, known),
  events({ row }, known) {
    const { measure, id: part } = row;
    const about = { subject: `measure/${measure}`, role: roleOf(row) };
    const events: NewEvent[] = [];
    if (!known.groups.has(keyOf(row))) {
      const position = Number(row.position || groupsOf(measure, known) + 1);
      const facts = { measure, part, position };
      events.push({ ...about, kind: "measure.part_added", facts, texts: { label: row.label } });
    }
    if (row.retired === "yes")
      events.push({ ...about, kind: "measure.part_retired", facts: { measure, part } });
    return events;
  },
  advance({ row }, known) {
    const held = known.groups.get(keyOf(row));
    const start = { position: String(groupsOf(row.measure, known) + 1), retired: "no" };
    known.groups.set(keyOf(row), { ...(held ?? start), ...given(row, GROUP) });
  },
};
