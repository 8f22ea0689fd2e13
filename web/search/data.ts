import { query } from "@solidjs/router";
import type { searchRoutes } from "../../worker/search/routes.ts";
import { client } from "../api.ts";

/** What narrows a search, by its name in the address. */
export const NARROWING = [
  "q",
  "kind",
  "strategy",
  "sphere",
  "month",
  "stage",
  "health",
  "reporting",
  "evidence",
] as const;
export type Asked = Partial<Record<(typeof NARROWING)[number] | "page", string>>;

/** As many as a page shows. */
const PER_PAGE = "20";

/** What is found, or null where a choice does not exist. */
export const getFound = query(async (asked: Asked) => {
  const query = { ...asked, per_page: PER_PAGE } as never;
  const answer = await client<typeof searchRoutes>().api.v1.search.$get({ query });
  return answer.ok ? answer.json() : null;
}, "search");
