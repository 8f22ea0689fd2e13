import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import type { selfRoutes } from "../../../worker/people/self/routes.ts";
import { client } from "../../api.ts";

const api = () => client<typeof selfRoutes>().api.v1.desk.record;

export type Self = InferResponseType<ReturnType<typeof api>["$get"], 200>;

/** The own posts and the own name. */
export const getSelf = query(async () => (await api().$get()).json(), "self");
