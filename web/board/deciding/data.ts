import { query } from "@solidjs/router";
import type { decidingRoutes } from "../../../worker/progress/deciding/routes.ts";
import type { DecideStart, ToRead } from "../../../worker/progress/deciding/schema.ts";
import { client } from "../../api.ts";

const api = () => client<typeof decidingRoutes>().api.v1.board.updates;

/** Updates that whoever is signed in has not marked as read. */
export const getToRead = query(async () => {
  const answer = await api().$get();
  return answer.ok ? ((await answer.json()) as ToRead) : null;
}, "to-read");

/** What the page of one update starts from; null where there is none. */
export const getDecideStart = query(async (id: string) => {
  const answer = await api()[":id"].$get({ param: { id } });
  return answer.ok ? ((await answer.json()) as DecideStart) : null;
}, "decide-start");
