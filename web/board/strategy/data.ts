import { query } from "@solidjs/router";
import type { boardStrategyRoutes } from "../../../worker/progress/board/strategy/routes.ts";
import { client } from "../../api.ts";

/** One strategy as executives read it; null where there is none. */
export const getBoardStrategy = query(async (slug: string, asof: string | undefined) => {
  const answer = await client<typeof boardStrategyRoutes>().api.v1.board.strategies[":slug"].$get({
    param: { slug },
    query: { asof },
  });
  return answer.ok ? answer.json() : null;
}, "board-strategy");
