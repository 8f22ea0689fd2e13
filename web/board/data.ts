import { query } from "@solidjs/router";
import type { boardRoutes } from "../../worker/progress/board/routes.ts";
import { client } from "../api.ts";

type Wrong = { fields?: { path: string; message: string }[] };

/** The executives' overview, or why it cannot be compared with the day that was asked for. */
export const getBoard = query(async (asked: { since?: string; asof?: string }) => {
  const answer = await client<typeof boardRoutes>().api.v1.board.$get({ query: asked });
  if (answer.ok) return { found: await answer.json() };
  if ((answer.status as number) !== 422) return null;
  const { fields = [] } = (await answer.json()) as unknown as Wrong;
  return { wrong: fields.map((field) => field.message) };
}, "board");
