import { query } from "@solidjs/router";
import type { strategiesRoutes } from "../../worker/strategies/routes.ts";
import { client, everyItem } from "../api.ts";

export const getStrategies = query(async (asof: string | undefined) => {
  const { strategies } = client<typeof strategiesRoutes>().api.v1;
  return everyItem((part) => strategies.$get({ query: { ...part, asof } }));
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
