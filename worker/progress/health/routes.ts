import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { firstMonth } from "../../months/first/rules.ts";
import {
  addMonths,
  gridOf,
  localDay,
  monthOf,
  monthsFrom,
  startOfDay,
} from "../../months/rules.ts";
import { askGrid } from "../../months/schema.ts";
import { answers } from "../../openapi.ts";
import { validate } from "../../validate.ts";
import { readHealth } from "./queries.ts";
import { healthOf } from "./rules.ts";
import { health } from "./schema.ts";

export const healthRoutes = factory
  .createApp()
  .basePath("/api/v1/reporting/health")
  .get(
    "/",
    answers(
      "Reporting health, month by month: in time, days late, evidence, nothing to report, days without a lead and moves of dates explained, beside the institution's own targets; a share only from ten items on.",
      health,
    ),
    validate("query", askGrid),
    readAt,
    async (c) => {
      const span = c.req.valid("query").months;
      const { at, day, zone, rules } = c.var.reading;
      const last = monthOf(day);
      const oldest = span === "all" ? "0000-01" : addMonths(last, 1 - Number(span));
      const since = span === "all" ? "" : startOfDay(`${oldest}-01`, zone);
      const [spheres, filings, excuses, [earliest], leads, moves, done, decided] = await readHealth(
        c.var.deps.store.db,
        at,
        { first: oldest, last },
        since,
      );
      const first = firstMonth(spheres, earliest?.month ?? null, last);
      const months = first ? monthsFrom(first > oldest ? first : oldest, last) : [];
      const grid = gridOf({ rules, spheres, filings, excuses }, months, day, zone);
      const known = { grid, months, rules, leads, moves, done, targets: decided };
      const targets = decided
        .map(({ at: set, ...d }) => ({ ...d, on: localDay(set, zone) }))
        .toReversed();
      return c.json({ ...healthOf(known, day, zone), targets }, 200);
    },
  );
