import type { GridRow } from "../rules.ts";
import type { Cell, ListCells } from "./schema.ts";

const isIn = (state: Cell["state"], asked: ListCells["state"]): boolean => {
  if (asked === undefined) return true;
  if (asked === "owed") return state !== "open";
  return asked === "in_time" ? state === "on_time" || state === "nothing" : state === asked;
};

/** What each sphere owed, a month and sphere a row, newest month first, then in the roadmap's order. */
export const cellsOf = (
  grid: readonly GridRow[],
  q: Omit<ListCells, "page" | "per_page">,
): Cell[] =>
  grid
    .filter((row) => q.sphere === undefined || row.sphere === q.sphere)
    .flatMap(({ sphere, title, cells }) =>
      cells.flatMap((cell) =>
        cell && isIn(cell.state, q.state) ? [{ sphere, title, ...cell }] : [],
      ),
    )
    .toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0));

/** Months in a row with nothing to report that make a quiet streak. */
export const QUIET = 3;

/** How many months in a row, up to the last answer, said that there is nothing to report. */
export function quietStreak(cells: readonly ({ state: string } | null)[]): number {
  const answered = cells.filter((c) => c?.state !== "open");
  return answered.length - 1 - answered.findLastIndex((c) => c?.state !== "nothing");
}
