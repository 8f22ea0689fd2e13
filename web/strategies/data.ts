import { query } from "@solidjs/router";
import type { strategiesRoutes } from "../../worker/strategies/routes.ts";
import { client } from "../api.ts";

export const getStrategies = query(async (asof: string | undefined) => {
  const answer = await client<typeof strategiesRoutes>().api.v1.strategies.$get({
    query: { asof },
  });
  return answer.ok ? answer.json() : null;
}, "strategies");

/** The part of each long list that the address asks for, from 1. */
export type Parts = { spheres: string; actions: string; slips: string };

export const getStrategy = query(async (slug: string, parts: Parts, asof: string | undefined) => {
  const answer = await client<typeof strategiesRoutes>().api.v1.strategies[":slug"].$get({
    param: { slug },
    query: { ...parts, asof },
  });
  return answer.ok ? answer.json() : null;
}, "strategy");
