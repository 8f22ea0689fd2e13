import { query } from "@solidjs/router";
import type { packRoutes } from "../../../worker/progress/pack/routes.ts";
import { client } from "../../api.ts";

const api = () => client<typeof packRoutes>().api.v1.board.packs;

/** The packs that were made last, and what a new one may be about. */
export const getPacks = query(async () => {
  const answer = await api().$get();
  return answer.ok ? answer.json() : null;
}, "packs");

/** One pack with the links into it, or null where there is none. */
export const getPack = query(async (id: string) => {
  const answer = await api()[":id"].$get({ param: { id } });
  return answer.ok ? answer.json() : null;
}, "pack");
