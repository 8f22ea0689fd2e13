import { query } from "@solidjs/router";
import type { yearsRoutes } from "../../worker/months/years/routes.ts";
import { client } from "../api.ts";

/** A year and its frozen review, if it has one; null outside the roadmap's years. */
export const getYear = query(async (year: string, asof: string | undefined) => {
  const answer = await client<typeof yearsRoutes>().api.v1.years[":year"].$get({
    param: { year },
    query: { asof },
  });
  return answer.ok ? answer.json() : null;
}, "year");
