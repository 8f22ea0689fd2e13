import { query } from "@solidjs/router";
import type { monthsRoutes } from "../../worker/months/routes.ts";
import { client } from "../api.ts";

/** A page of months, newest first. */
export const getMonths = query(async (page: string | undefined, asof: string | undefined) => {
  const answer = await client<typeof monthsRoutes>().api.v1.months.$get({ query: { page, asof } });
  return answer.ok ? answer.json() : null;
}, "months");

type Outside = { first_month?: string | null; last_month?: string | null };

/** Everything about a month; outside the roadmap's months only where these begin and end. */
export const getMonth = query(async (month: string, asof: string | undefined) => {
  const answer = await client<typeof monthsRoutes>().api.v1.months[":month"].$get({
    param: { month },
    query: { asof },
  });
  if (answer.ok) return { report: await answer.json() };
  const { first_month, last_month } = (await answer.json()) as Outside;
  return { first: first_month ?? null, last: last_month ?? null };
}, "month");
