import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import { isServer } from "solid-js/web";
import type { deskRoutes } from "../../worker/updates/desk/routes.ts";
import { client, known } from "../api.ts";
import { startOnDevice } from "./draft/device/data.ts";

const api = () => client<typeof deskRoutes>().api.v1.desk;
type Api = ReturnType<typeof api>;

export type Desk = InferResponseType<Api["$get"], 200>;
export type Sphere = Desk["spheres"][number];
export type Owed = Sphere["owed"][number];
export type Start = InferResponseType<Api[":month"][":sphere"]["$get"], 200>;
export type Standing = Start["actions"][number];

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
