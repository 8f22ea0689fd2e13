import { query } from "@solidjs/router";
import type { decidingRoutes } from "../../../worker/progress/deciding/routes.ts";
import { client } from "../../api.ts";

/** Executives' questions that wait for an answer; null for whoever speaks for no sphere. */
export const getQuestions = query(async () => {
  const answer = await client<typeof decidingRoutes>().api.v1.desk.questions.$get();
  return answer.ok ? answer.json() : null;
}, "questions");
