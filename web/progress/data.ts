import { query } from "@solidjs/router";
import type { progressRoutes } from "../../worker/progress/routes.ts";
import { client } from "../api.ts";

/** Every public figure, as of a day. */
export const getProgress = query(async (asof: string | undefined) => {
  const answer = await client<typeof progressRoutes>().api.v1.progress.$get({ query: { asof } });
  return answer.ok ? answer.json() : null;
}, "progress");
