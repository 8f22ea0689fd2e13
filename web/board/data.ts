import { query } from "@solidjs/router";
import type { boardRoutes } from "../../worker/progress/board/routes.ts";
import { client } from "../api.ts";

/** The executives' overview. */
export const getBoard = query(async () => {
  const answer = await client<typeof boardRoutes>().api.v1.board.$get();
  return answer.ok ? answer.json() : null;
}, "board");
