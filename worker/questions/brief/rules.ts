import type { Day } from "../../months/rules.ts";
import { waited } from "../rules.ts";
import type { BriefItem } from "../schema.ts";
import type { QuestionsBrief } from "./schema.ts";

/** What `briefOf` reads. */
export type BriefRow = {
  taken: number;
  total: number;
  open: number;
  late: number;
  items: string;
};

const NONE: BriefRow = { taken: 0, total: 0, open: 0, late: 0, items: "[]" };

/** The questions of a page, from the one row that was read. */
export function briefIn([row = NONE]: readonly BriefRow[], day: Day): QuestionsBrief {
  const items = JSON.parse(row.items) as Omit<BriefItem, "days">[];
  const { total, open, late } = row;
  return {
    taken: row.taken === 1,
    total,
    open,
    late,
    items: items.map((q) => ({ ...q, days: waited(q, day) })),
  };
}
