import { query } from "@solidjs/router";
import type { actionsRoutes } from "../../worker/actions/routes.ts";
import { client } from "../api.ts";

/** The query names of /actions, as they stand in its address. */
export const ASKED = [
  "page",
  "per_page",
  "strategy",
  "sphere",
  "stage",
  "health",
  "cohort",
  "lineage",
  "slipped",
  "outcome",
  "evidence",
  "moved",
] as const;
export type Asked = Partial<Record<(typeof ASKED)[number], string>>;

/** Actions that match, or null where the address asks for what does not exist. */
export const getActions = query(async (asked: Asked, asof: string | undefined) => {
  const answer = await client<typeof actionsRoutes>().api.v1.actions.$get({
    query: { ...asked, asof } as never,
  });
  return answer.ok ? answer.json() : null;
}, "actions");

export const getAction = query(async (slug: string, asof: string | undefined) => {
  const answer = await client<typeof actionsRoutes>().api.v1.actions[":slug"].$get({
    param: { slug },
    query: { asof },
  });
  return answer.ok ? answer.json() : null;
}, "action");
