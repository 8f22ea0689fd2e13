import { query } from "@solidjs/router";
import type { storiesRoutes } from "../../../worker/library/stories/routes.ts";
import { client } from "../../api.ts";

const stories = () => client<typeof storiesRoutes>().api.v1.stories;

export const ASKED = ["kind", "strategy", "sphere", "action", "page", "per_page"] as const;
export type Asked = Partial<Record<(typeof ASKED)[number], string>>;

export const getStories = query(async (asked: Asked, asof: string | undefined) => {
  const answer = await stories().$get({ query: { ...asked, asof } as never });
  return answer.ok ? answer.json() : null;
}, "stories");

export const getStory = query(async (slug: string, asof: string | undefined) => {
  const answer = await stories()[":slug"].$get({ param: { slug }, query: { asof } });
  return answer.ok ? answer.json() : null;
}, "story");
