import { query } from "@solidjs/router";
import type { teamRoutes } from "../../worker/people/team/routes.ts";
import { client } from "../api.ts";

/** Who answers, as of a day. */
export const getTeam = query(async (asof: string | undefined) => {
  const answer = await client<typeof teamRoutes>().api.v1.team.$get({ query: { asof } });
  return answer.ok ? answer.json() : null;
}, "team");
