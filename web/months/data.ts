import { query } from "@solidjs/router";
import type { monthsRoutes } from "../../worker/months/routes.ts";
import type { yearsRoutes } from "../../worker/months/years/routes.ts";
import { client } from "../api.ts";

/** A page of months, newest first. */
export const getMonths = query(async (page: string | undefined, asof: string | undefined) => {
  const answer = await client<typeof monthsRoutes>().api.v1.months.$get({
    query: { page, per_page: "24", asof },
  });
  return answer.ok ? answer.json() : null;
}, "months");

/** The frozen page of a closed month, or a part of its spheres; null while there is none. */
export const getEdition = query(
  async (month: string, spheres: string | undefined, asof: string | undefined) => {
    const answer = await client<typeof monthsRoutes>().api.v1.months[":month"].edition.$get({
      param: { month },
      query: { spheres, asof },
    });
    return answer.ok ? answer.json() : null;
  },
  "edition",
);

/** A frozen page for another site; null where nothing is frozen. */
export const getCopy = query(async (period: string, asof: string | undefined) => {
  const query = { asof };
  const answer =
    period.length === 4
      ? await client<typeof yearsRoutes>().api.v1.years[":year"].copy.$get({
          param: { year: period },
          query,
        })
      : await client<typeof monthsRoutes>().api.v1.months[":month"].edition.copy.$get({
          param: { month: period },
          query,
        });
  return answer.ok ? answer.json() : null;
}, "edition-copy");

type Outside = { first_month?: string | null; last_month?: string | null };

/** Everything about a month, or about a part of its spheres; outside the roadmap's months only where these begin and end. */
export const getMonth = query(
  async (month: string, spheres: string | undefined, asof: string | undefined) => {
    const answer = await client<typeof monthsRoutes>().api.v1.months[":month"].$get({
      param: { month },
      query: { spheres, asof },
    });
    if (answer.ok) return { report: await answer.json() };
    const { first_month, last_month } = (await answer.json()) as Outside;
    return { first: first_month ?? null, last: last_month ?? null };
  },
  "month",
);
