import { query } from "@solidjs/router";
import type { resourcesRoutes } from "../../../worker/library/resources/routes.ts";
import { client } from "../../api.ts";

const resources = () => client<typeof resourcesRoutes>().api.v1.resources;

/** What the filters of the list ask for. */
export const FILTERS = ["kind", "topic", "language", "audience"] as const;
export const ASKED = [...FILTERS, "strategy", "sphere", "action", "page", "per_page"] as const;
export type Asked = Partial<Record<(typeof ASKED)[number], string>>;

export const getResources = query(async (asked: Asked, asof: string | undefined) => {
  const answer = await resources().$get({ query: { ...asked, asof } as never });
  return answer.ok ? answer.json() : null;
}, "resources");

export const getResource = query(async (slug: string, asof: string | undefined) => {
  const answer = await resources()[":slug"].$get({ param: { slug }, query: { asof } });
  return answer.ok ? answer.json() : null;
}, "resource");
