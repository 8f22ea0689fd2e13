import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import { isServer } from "solid-js/web";
import type { deskRoutes } from "../../worker/updates/desk/routes.ts";
import type { ErrorCode } from "../../worker/errors.ts";
import { client } from "../api.ts";
import { startOnDevice } from "./draft/device/data.ts";

const api = () => client<typeof deskRoutes>().api.v1.desk;
type Api = ReturnType<typeof api>;

export type Desk = InferResponseType<Api["$get"], 200>;
export type Sphere = Desk["spheres"][number];
export type Owed = Sphere["owed"][number];
export type Start = InferResponseType<Api[":month"][":sphere"]["$get"], 200>;
export type Standing = Start["actions"][number];

/** The answer, or what refused it. */
async function known<T>(answer: Response & { json(): Promise<T> }) {
  if (answer.ok) return { known: await answer.json(), refused: undefined };
  const { type } = (await answer.json()) as unknown as { type: ErrorCode };
  return { known: undefined, refused: { code: type, status: answer.status } };
}

/** What is owed, and how the last year went. */
export const getDesk = query(async () => known<Desk>(await api().$get()), "desk");

/** What the form of one sphere and month starts from. */
export const getStart = query(async (month: string, sphere: string) => {
  try {
    return await known<Start>(await api()[":month"][":sphere"].$get({ param: { month, sphere } }));
  } catch (error) {
    const kept = isServer ? undefined : await startOnDevice<Start>(`${month}/${sphere}`);
    if (!kept) throw error;
    return { known: kept, refused: undefined };
  }
}, "desk-start");
