import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import type { ErrorCode } from "../../../worker/errors.ts";
import type { handoverRoutes } from "../../../worker/people/handover/routes.ts";
import { client } from "../../api.ts";

const api = () => client<typeof handoverRoutes>().api.v1.desk.handover[":sphere"];

export type Handover = InferResponseType<ReturnType<typeof api>["$get"], 200>;

/** The post that is handed over, or what refused it. */
export const getHandover = query(async (sphere: string) => {
  const answer = await api().$get({ param: { sphere } });
  if (answer.ok) return { known: await answer.json(), refused: undefined };
  const { type } = (await answer.json()) as unknown as { type: ErrorCode };
  return { known: undefined, refused: { code: type, status: (answer as Response).status } };
}, "handover");
