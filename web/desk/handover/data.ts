import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import type { handoverRoutes } from "../../../worker/people/handover/routes.ts";
import { client, known } from "../../api.ts";

const api = () => client<typeof handoverRoutes>().api.v1.desk.handover[":sphere"];

export type Handover = InferResponseType<ReturnType<typeof api>["$get"], 200>;

/** The post that is handed over, or what refused it. */
export const getHandover = query(
  async (sphere: string) => known<Handover>(await api().$get({ param: { sphere } })),
  "handover",
);
