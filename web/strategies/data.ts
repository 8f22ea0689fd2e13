import { query } from "@solidjs/router";
import type { strategiesRoutes } from "../../worker/strategies/routes.ts";
import { client } from "../api.ts";

export const getStrategies = query(async (asof: string | undefined) => {
  const answer = await client<typeof strategiesRoutes>().api.v1.strategies.$get({
    query: { asof },
  });
  return answer.ok ? answer.json() : null;
}, "strategies");

export const getStrategy = query(async (slug: string, asof: string | undefined) => {
  const answer = await client<typeof strategiesRoutes>().api.v1.strategies[":slug"].$get({
    param: { slug },
    query: { asof },
  });
  return answer.ok ? answer.json() : null;
}, "strategy");
