import { LISTED } from "../actions/schema.ts";
import { readAt } from "../asof.ts";
import { factory } from "../context.ts";
import { answers } from "../openapi.ts";
import { withdrawnAt } from "../updates/corrections/queries.ts";
import { listed, validate } from "../validate.ts";
import { frozenPeriods } from "./editions/queries.ts";
import { cellRoutes } from "./cells/routes.ts";
import { editionRoutes } from "./editions/routes.ts";
import { gridIn, gridReads } from "./queries.ts";
import { standingOf } from "./report/rules.ts";
import { reportRoutes } from "./report/routes.ts";
import { addMonths, type GridCell, monthDates, monthOf, monthsFrom } from "./rules.ts";
import { tallyOf } from "./told/rules.ts";
import { askGrid, listMonths, monthList, reportingGrid } from "./schema.ts";

/** A cell that says so where its update was taken back; its state stays. */
type Told = NonNullable<GridCell> & { withdrawn?: true };

export const monthsRoutes = factory
  .createApp()
  .basePath("/api/v1/months")
  .get(
    "/",
    answers("Every month of the roadmap, newest first, and what each sphere did in it.", monthList),
    validate("query", listMonths),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { at, day, rules } = c.var.reading;
      const { db } = c.var.deps.store;
      const current = monthOf(day);
      const newest = addMonths(current, -(q.page - 1) * q.per_page);
      const oldest = addMonths(newest, 1 - q.per_page);
      const [frozen, ...rows] = await db.batch([
        frozenPeriods(db, day),
        ...gridReads(db, at, oldest, newest),
      ]);
      const { first, months, grid } = gridIn(rows, c.var.reading, oldest, newest);
      const hashes = new Map(frozen.map((f) => [f.period, f.hash]));
      const items = months
        .map((m, i) => ({
          ...standingOf(m, i, grid, rules, day),
          edition: hashes.get(m) ?? null,
        }))
        .toReversed();
      return c.json(listed(items, q, first ? monthsFrom(first, current).length : 0), 200);
    },
  )
  .route("/", editionRoutes)
  .route("/", reportRoutes);

export const reportingRoutes = factory
  .createApp()
  .basePath("/api/v1/reporting")
  .get(
    "/",
    answers(
      "The reporting grid: what every sphere reported, month by month, oldest first.",
      reportingGrid,
    ),
    validate("query", askGrid),
    readAt,
    async (c) => {
      const { months: span, spheres } = c.req.valid("query");
      const { at, day, rules } = c.var.reading;
      const { db } = c.var.deps.store;
      const current = monthOf(day);
      const oldest = span === "all" ? "0000-01" : addMonths(current, 1 - Number(span));
      const [withdrawn, ...read] = await db.batch([
        withdrawnAt(db, at),
        ...gridReads(db, at, oldest, current),
      ]);
      const taken = new Set(withdrawn.map((w) => w.update));
      const told = (cell: GridCell): Told | null =>
        cell?.update && taken.has(cell.update) ? { ...cell, withdrawn: true } : cell;
      const { months, grid } = gridIn(read, c.var.reading, oldest, current);
      const column = (i: number) => grid.map((row) => row.cells[i] ?? null);
      return c.json(
        {
          months: months.map((month, i) => {
            const { due, graceEnds } = monthDates(month, rules);
            return { month, due, open: day <= graceEnds, counts: tallyOf(column(i)) };
          }),
          rows: (spheres
            ? grid.slice((spheres - 1) * LISTED.spheres, spheres * LISTED.spheres)
            : grid
          ).map((row) => ({
            ...row,
            cells: row.cells.map(told),
            counts: tallyOf(row.cells),
          })),
          totals: tallyOf(grid.flatMap((row) => row.cells)),
          spheres: grid.length,
        },
        200,
      );
    },
  )
  .route("/", cellRoutes);
