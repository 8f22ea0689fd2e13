import { REPORTING, type Reporting } from "../../../db/words.ts";
import type { GridCell } from "../rules.ts";

const REPORTED: ReadonlySet<string> = new Set<Reporting>(["on_time", "late", "nothing"]);

/** Whether a sphere has answered for its month, be it that there is nothing to report. */
export const hasReported = (state: string) => REPORTED.has(state);

/** How many of the cells were answered, of those that were owed. */
export const toldIn = (cells: readonly { state: string }[]) => ({
  reported: cells.filter((c) => hasReported(c.state)).length,
  owed: cells.length,
});

/** How many cells are in which state. */
export function tallyOf(cells: readonly GridCell[]): Record<Reporting, number> {
  const tally = Object.fromEntries(REPORTING.map((r) => [r, 0])) as Record<Reporting, number>;
  for (const cell of cells) if (cell) tally[cell.state] += 1;
  return tally;
}
