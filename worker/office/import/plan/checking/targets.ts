import type { Target } from "../../../../../db/words.ts";
import { monthOf } from "../../../../months/rules.ts";
import type { Decided } from "../../../../progress/health/rules.ts";
import { changesNothing, wrongTarget } from "../../../targets/rules.ts";
import type { Row } from "../../read/tables.ts";
import { type Noun, roleOf } from "../publication.ts";

const decided = (row: Row<"targets">): Decided => ({
  figure: row.figure as Target,
  from_month: row.from_month,
  value: row.value === "none" ? null : Number(row.value),
});

const WRONG: Record<string, string> = {
  from_month: "from_month is over by then: a target is for months to come",
  value: "value is more than can be aimed at",
};

export const targets: Noun<"targets"> = {
  key: (row) => `${row.figure} ${row.from_month}`,
  holds: (row, known) => row.value !== "" && changesNothing(decided(row), known.targets),
  refuse({ row, day }) {
    if (!row.figure || !row.from_month || !row.value)
      return "a target needs its figure, from_month and value; write none to end one";
    const [wrong] = wrongTarget(decided(row), monthOf(day));
    return wrong && WRONG[wrong.path];
  },
  events({ row }) {
    const { figure, from_month: fromMonth, value } = decided(row);
    const about = { subject: `target/${figure}`, role: roleOf(row) };
    const facts = { figure, fromMonth, value };
    return [{ ...about, kind: "target.set", facts, texts: { reason: row.reason } }];
  },
  advance({ row }, known) {
    known.targets.push(decided(row));
  },
};
