import { query } from "@solidjs/router";
import type { reportingRoutes } from "../../worker/months/routes.ts";
import { client } from "../api.ts";

/** The reporting grid of the last 12 or 24 months, or of all. */
export const getGrid = query(async (months: string | undefined, asof: string | undefined) => {
  const answer = await client<typeof reportingRoutes>().api.v1.reporting.$get({
    query: { months: months as "12" | undefined, asof },
  });
  return answer.ok ? answer.json() : null;
}, "reporting");
