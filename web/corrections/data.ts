import { query } from "@solidjs/router";
import type { correctionsRoutes } from "../../worker/updates/corrections/routes.ts";
import { client } from "../api.ts";

const PER_PAGE = "20";

/** A page of corrections and withdrawals, newest first; null where the question makes no sense. */
export const getCorrections = query(async (page: string | undefined, asof: string | undefined) => {
  const answer = await client<typeof correctionsRoutes>().api.v1.corrections.$get({
    query: { page, per_page: PER_PAGE, asof },
  });
  return answer.ok ? answer.json() : null;
}, "corrections");
