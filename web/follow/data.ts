import { query } from "@solidjs/router";
import type { followRoutes } from "../../worker/follow/routes.ts";
import { client } from "../api.ts";

/** What can be followed, or null where it is not there. */
export const getFollow = query(async (asked: Record<string, string>) => {
  const answer = await client<typeof followRoutes>().api.v1.follow.$get({ query: asked });
  return answer.ok ? answer.json() : null;
}, "follow");
