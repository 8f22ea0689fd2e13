import type { Health, Stage } from "../../../../../db/words.ts";
import { monthOf } from "../../../../months/rules.ts";
import type { Row } from "../../read/tables.ts";
import { agrees, given, type Known, type Noun, type Publication, roleOf } from "../publication.ts";

const keyOf = (row: Row<"assessments">) => `${row.action}/${row.month}/${row.person}`;

/** Health belongs to the judgement even where it is blank. */
const judged = ({ stage, health, reasons }: Row<"assessments">) => ({
  stage,
  health,
  ...given({ reasons }, ["reasons"]),
});

function assesses(person: string, day: string, known: Known): boolean {
  return [...known.appointments.values()].some(
    (a) =>
      a.person === person &&
      a.role === "assessor" &&
      (a.from ?? "") <= day &&
      (!a.ended_on || a.ended_on >= day),
  );
}

function refuse({ row, day }: Publication<"assessments">, known: Known): string | undefined {
  if (!row.month || !row.stage) return "an assessment needs its month and the stage it judges";
  if (!known.actions.has(row.action))
    return `the action ${row.action || "here"} has not been promised by then`;
  if (row.month > monthOf(day)) return `${row.month} had not begun on ${day}`;
  if (row.health && row.stage !== "underway") return "only what is underway has a health";
  return assesses(row.person, day, known)
    ? undefined
    : `the person ${row.person || "here"} was no assessor on ${day}`;
}

export const assessments: Noun<"assessments"> = {
  key: keyOf,
  // A judgement of a day of its own may say again what an earlier one said.
  holds: (row, known) => row.on === "" && agrees(judged(row), known.assessments.get(keyOf(row))),
  refuse,
  events({ row }) {
    const { action, month, person } = row;
    return [
      {
        kind: "action.assessed",
        subject: `assessment/${keyOf(row)}`,
        role: roleOf(row),
        facts: {
          action,
          month,
          person,
          stage: row.stage as Stage,
          health: (row.health || null) as Health | null,
        },
        texts: { reasons: row.reasons },
      },
    ];
  },
  advance({ row }, known) {
    known.assessments.set(keyOf(row), judged(row));
  },
};
