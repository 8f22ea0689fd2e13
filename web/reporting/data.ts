import { query } from "@solidjs/router";
import type { reportingRoutes } from "../../worker/months/routes.ts";
import type { healthRoutes } from "../../worker/progress/health/routes.ts";
import { client } from "../api.ts";

/** The reporting grid of the last 12 or 24 months, or of all. */
export const getGrid = query(
  async (months: string | undefined, spheres: string, asof: string | undefined) => {
    const answer = await client<typeof reportingRoutes>().api.v1.reporting.$get({
      query: { months: months as "12" | undefined, spheres, asof },
    });
    return answer.ok ? answer.json() : null;
  },
  "reporting",
);

/** What the list of reports may be narrowed to, as it stands in the address. */
export const NARROWED = ["sphere", "month", "from", "to", "state", "page"] as const;
export type Narrowed = Partial<Record<(typeof NARROWED)[number], string>>;

/** The rows behind a count of reports, or null where the address asks for what does not exist. */
export const getCells = query(async (asked: Narrowed, asof: string | undefined) => {
  const answer = await client<typeof reportingRoutes>().api.v1.reporting.cells.$get({
    query: { ...asked, asof } as never,
  });
  return answer.ok ? answer.json() : null;
}, "reports");

/** Reporting health for the same months. */
export const getHealth = query(async (months: string | undefined, asof: string | undefined) => {
  const answer = await client<typeof healthRoutes>().api.v1.reporting.health.$get({
    query: { months: months as "12" | undefined, asof },
  });
  return answer.ok ? answer.json() : null;
}, "reporting.health");
