import { query } from "@solidjs/router";
import type { progressRoutes } from "../../worker/progress/routes.ts";
import { client } from "../api.ts";

/** Every public figure, with every drift or one part of the moved dates, as of a day. */
export const getProgress = query(async (actions: string | undefined, asof: string | undefined) => {
  const answer = await client<typeof progressRoutes>().api.v1.progress.$get({
    query: { actions, asof },
  });
  return answer.ok ? answer.json() : null;
}, "progress");
