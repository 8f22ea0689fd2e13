import { query } from "@solidjs/router";
import type { updatesRoutes } from "../../worker/updates/routes.ts";
import { client } from "../api.ts";
import type { Emptied } from "./removed/EmptiedUpdate.tsx";

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
  if (answer.ok) return { whole: await answer.json(), left: null };
  if ((answer.status as number) !== 410) return null;
  return { whole: null, left: (await (answer as Response).json()) as Emptied };
}, "update");
