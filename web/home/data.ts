import { query } from "@solidjs/router";
import type { roadmapRoutes } from "../../worker/roadmap/routes.ts";
import { client } from "../api.ts";

/** All that the first page shows. */
export const getRoadmap = query(async (asof: string | undefined) => {
  const answer = await client<typeof roadmapRoutes>().api.v1.roadmap.$get({ query: { asof } });
  return answer.ok ? answer.json() : null;
}, "roadmap");

export type Roadmap = NonNullable<Awaited<ReturnType<typeof getRoadmap>>>;
