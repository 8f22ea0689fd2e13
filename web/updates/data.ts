import { query } from "@solidjs/router";
import type { updatesRoutes } from "../../worker/updates/routes.ts";
import { client } from "../api.ts";

export type Asked = {
  page?: string;
  sphere?: string;
  month?: string;
  kind?: string;
  strategy?: string;
  asof?: string;
};

const PER_PAGE = "20";

/** A page of updates, newest first; null where the question makes no sense. */
export const getUpdates = query(async (asked: Asked) => {
  const answer = await client<typeof updatesRoutes>().api.v1.updates.$get({
    query: { ...asked, kind: asked.kind as "update" | undefined, per_page: PER_PAGE },
  });
  return answer.ok ? answer.json() : null;
}, "updates");

export const getUpdate = query(async (id: string, asof: string | undefined) => {
  const answer = await client<typeof updatesRoutes>().api.v1.updates[":id"].$get({
    param: { id },
    query: { asof },
  });
  return answer.ok ? answer.json() : null;
}, "update");
