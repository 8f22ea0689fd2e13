import { query } from "@solidjs/router";
import type { ErrorCode } from "../../../worker/errors.ts";
import type { AnswerFixStart } from "../../../worker/questions/answering/correcting/schema.ts";
import type { questionsRoutes } from "../../../worker/questions/routes.ts";
import { client } from "../../api.ts";

const desk = () => client<typeof questionsRoutes>().api.v1.desk.answers;

/** Questions of the community that wait for an answer; null for whoever speaks for no sphere. */
export const getToAnswer = query(async () => {
  const answer = await desk().$get();
  return answer.ok ? answer.json() : null;
}, "answers");

/** What the form that corrects an answer starts from, or what refused it. */
export const getAnswerFixStart = query(async (id: string) => {
  const answer = await desk()[":id"].$get({ param: { id } });
  if (answer.ok) return { known: (await answer.json()) as AnswerFixStart, refused: undefined };
  const { type } = (await answer.json()) as unknown as { type: ErrorCode };
  return { known: undefined, refused: { code: type, status: answer.status } };
}, "answer-fix-start");
