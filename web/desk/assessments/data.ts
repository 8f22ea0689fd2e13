import { query } from "@solidjs/router";
import type { assessingWork } from "../../../worker/actions/assessing/form/routes.ts";
import type { WorkStart } from "../../../worker/actions/assessing/schema.ts";
import { client } from "../../api.ts";

const api = () => client<typeof assessingWork>().api.v1.desk.assessments;

/** What the address of the assessor's list may narrow it to. */
export const ASKED = ["page", "strategy", "ended", "unassessed"] as const;
export type Asked = Partial<Record<(typeof ASKED)[number], string>>;

/** The actions that an assessor judges; null where the address asks for what does not exist. */
export const getWork = query(async (asked: Asked) => {
  const answer = await api().$get({ query: asked as never });
  return answer.ok ? answer.json() : null;
}, "assessments");

/** What the form of one action starts from; null where there is no such action. */
export const getWorkStart = query(async (slug: string, month: string | undefined) => {
  const answer = await api()[":slug"].$get({ param: { slug }, query: { month } as never });
  return answer.ok ? ((await answer.json()) as WorkStart) : null;
}, "assess");
