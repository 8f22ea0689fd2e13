import { query } from "@solidjs/router";
import type { termsRoutes } from "../../../worker/library/terms/routes.ts";
import { client } from "../../api.ts";

/** The common language. */
export const getTerms = query(async (asof: string | undefined) => {
  const answer = await client<typeof termsRoutes>().api.v1.terms.$get({ query: { asof } });
  return answer.ok ? answer.json() : null;
}, "terms");
