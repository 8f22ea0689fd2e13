import { query } from "@solidjs/router";
import type { changesRoutes } from "../../worker/changes/routes.ts";
import type { Group } from "../../worker/changes/schema.ts";
import { client } from "../api.ts";

export type Asked = {
  from?: string;
  to?: string;
  strategy?: string;
  sphere?: string;
  action?: string;
  group?: string;
  page?: string;
  asof?: string;
};

/** As many as a page shows. */
const PER_PAGE = "100";

type Refused = { type: string; fields?: { path: string; message: string }[] };

/** What changed between two days, or why that cannot be said. */
export const getChanges = query(async (asked: Asked) => {
  const answer = await client<typeof changesRoutes>().api.v1.changes.$get({
    query: { ...asked, group: asked.group as Group | undefined, per_page: PER_PAGE },
  });
  if (answer.ok) return { found: await answer.json() };
  return { status: answer.status as number, refused: (await answer.json()) as unknown as Refused };
}, "changes");
