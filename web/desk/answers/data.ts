import { query } from "@solidjs/router";
import type { questionsRoutes } from "../../../worker/questions/routes.ts";
import { client } from "../../api.ts";

/** Questions of the community that wait for an answer; null for whoever speaks for no sphere. */
export const getToAnswer = query(async () => {
  const answer = await client<typeof questionsRoutes>().api.v1.desk.answers.$get();
  return answer.ok ? answer.json() : null;
}, "answers");
