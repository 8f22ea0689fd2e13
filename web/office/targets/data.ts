import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import type { targetReads } from "../../../worker/office/targets/routes.ts";
import { client } from "../../api.ts";

const targets = () => client<typeof targetReads>().api.v1.office.targets;

export type TargetItem = InferResponseType<
  ReturnType<typeof targets>["$get"],
  200
>["items"][number];

/** The targets of reporting health, with every decision about them. */
export const getTargets = query(async () => (await targets().$get()).json(), "office.targets");
