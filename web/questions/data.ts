import { query } from "@solidjs/router";
import type { questionsRoutes } from "../../worker/questions/routes.ts";
import type { About } from "../../db/words.ts";
import { client } from "../api.ts";

const questions = () => client<typeof questionsRoutes>().api.v1.questions;

/** What the filters of the list ask for. */
export const FILTERS = ["state", "strategy", "sphere"] as const;
export const ASKED = [...FILTERS, "action", "page", "per_page"] as const;
type Asked = Partial<Record<(typeof ASKED)[number], string>>;

export const getQuestions = query(async (asked: Asked, asof: string | undefined) => {
  const answer = await questions().$get({ query: { ...asked, asof } as never });
  return answer.ok ? answer.json() : null;
}, "questions.public");

export const getQuestion = query(async (id: string, asof: string | undefined) => {
  const answer = await questions()[":id"].$get({ param: { id }, query: { asof } });
  return answer.ok ? answer.json() : null;
}, "question.public");

/** What one may ask about, as the address asks. */
export const getStart = query(async (about: Partial<Record<About, string>>) => {
  const answer = await questions().ask.$get({ query: about });
  return answer.ok ? answer.json() : null;
}, "question.start");
