import { query } from "@solidjs/router";
import type { eventsRoutes } from "../../worker/record/events/routes.ts";
import { client } from "../api.ts";

const PER_PAGE = "20";

/** A page of events, newest first, with the newest checkpoint; null where the question makes no sense. */
export const getRecord = query(async (page: string | undefined, asof: string | undefined) => {
  const answer = await client<typeof eventsRoutes>().api.v1.record.events.$get({
    query: { page, per_page: PER_PAGE, asof },
  });
  return answer.ok ? answer.json() : null;
}, "record");
