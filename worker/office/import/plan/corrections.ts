import type { CorrectionKind } from "../../../../db/words.ts";
import type { NewEvent } from "../../../record/kinds/all.ts";
import type { Row } from "../read/tables.ts";
import { type Known, type Noun, type Publication, roleOf } from "./publication.ts";

type Fix = Publication<"corrections">;

const rowsOf = ({ row, more = [] }: Fix) => [row, ...more];

/** The update that a row is about: the one it names, or the newest of its month and sphere. */
function updateOf(row: Row<"corrections">, known: Known): string | undefined {
  const cell = `${row.month}/${row.sphere}`;
  if (row.update) return known.updates.get(row.update) === cell ? row.update : undefined;
  return [...known.updates].findLast(([, of]) => of === cell)?.[0];
}

function refuse(p: Fix, known: Known): string | undefined {
  const { row } = p;
  if (!row.month || !row.sphere) return "a correction needs the month and the sphere of its update";
  const update = updateOf(row, known);
  if (!update) return `no update of ${row.sphere} for ${row.month} by then`;
  if (!row.why) return "why is empty: write typing, fact, privacy or withdrawn";
  if (!row.reason) return "a correction needs its reason";
  if (known.withdrawn.has(update) && row.why !== "privacy") return `${update} is withdrawn already`;
  if (row.why === "withdrawn")
    return row.field || row.text ? "a withdrawal carries its reason and no other text" : undefined;
  const rows = rowsOf(p);
  const empty = rows.find((r) => !r.field || !r.text);
  if (empty) return "a correction needs the field and its new text";
  const twice = rows.find((r, i) => rows.findIndex((o) => o.field === r.field) < i);
  if (twice) return `${twice.field} is corrected twice at once`;
  const unknown = rows.find((r) => !known.said.get(update)?.has(r.field));
  return unknown && `${update} has no text ${unknown.field}`;
}

function event(p: Fix, known: Known): NewEvent {
  const { row } = p;
  const update = updateOf(row, known) ?? row.update;
  const about = { subject: `update/${row.month}/${row.sphere}`, role: roleOf(row) };
  const { reason } = row;
  if (row.why === "withdrawn")
    return { ...about, kind: "update.withdrawn", facts: { update }, texts: { reason } };
  const rows = rowsOf(p);
  return {
    ...about,
    kind: "update.corrected",
    facts: { update, why: row.why as CorrectionKind, fields: rows.map((r) => r.field) },
    texts: { ...Object.fromEntries(rows.map((r) => [r.field, r.text])), reason },
  };
}

export const corrections: Noun<"corrections"> = {
  key: (row) => `${row.month}/${row.sphere} ${row.field} ${row.why}`,
  holds: () => false,
  refuse,
  events: (p, known) => [event(p, known)],
  advance({ row }, known) {
    const update = updateOf(row, known);
    if (row.why === "withdrawn" && update) known.withdrawn.add(update);
  },
};
