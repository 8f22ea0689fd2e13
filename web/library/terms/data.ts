import { query } from "@solidjs/router";
import type { termsRoutes } from "../../../worker/library/terms/routes.ts";
import { client, everyItem } from "../../api.ts";

/** The common language. */
export const getTerms = query(async (asof: string | undefined) => {
  const { terms } = client<typeof termsRoutes>().api.v1;
  return everyItem((part) => terms.$get({ query: { ...part, asof } }));
}, "terms");
