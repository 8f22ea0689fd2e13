import { query } from "@solidjs/router";
import type { AnswerFixStart } from "../../../worker/questions/answering/correcting/schema.ts";
import type { questionsRoutes } from "../../../worker/questions/routes.ts";
import { client, known } from "../../api.ts";

const desk = () => client<typeof questionsRoutes>().api.v1.desk.answers;

/** Questions of the community that wait for an answer; null for whoever speaks for no sphere. */
export const getToAnswer = query(async () => {
  const answer = await desk().$get();
  return answer.ok ? answer.json() : null;
}, "answers");

/** What the form that corrects an answer starts from, or what refused it. */
export const getAnswerFixStart = query(
  async (id: string) => known<AnswerFixStart>(await desk()[":id"].$get({ param: { id } })),
  "answer-fix-start",
);
