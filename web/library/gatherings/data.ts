import { query } from "@solidjs/router";
import type { gatheringsRoutes } from "../../../worker/library/gatherings/routes.ts";
import { client } from "../../api.ts";

const gatherings = () => client<typeof gatheringsRoutes>().api.v1.gatherings;

export const ASKED = ["series", "strategy", "sphere", "action", "page", "per_page"] as const;
export type Asked = Partial<Record<(typeof ASKED)[number], string>>;

export const getGatherings = query(async (asked: Asked, asof: string | undefined) => {
  const answer = await gatherings().$get({ query: { ...asked, asof } });
  return answer.ok ? answer.json() : null;
}, "gatherings");

export const getGathering = query(async (slug: string, asof: string | undefined) => {
  const answer = await gatherings()[":slug"].$get({ param: { slug }, query: { asof } });
  return answer.ok ? answer.json() : null;
}, "gathering");
