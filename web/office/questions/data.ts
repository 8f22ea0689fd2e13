import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import type { questionModeration } from "../../../worker/office/questions/routes.ts";
import { client } from "../../api.ts";

const questions = () => client<typeof questionModeration>().api.v1.office.questions;

export type Moderation = InferResponseType<ReturnType<typeof questions>["$get"], 200>;

/** What waits for a moderator, and for an answer. */
export const getModeration = query(async () => (await questions().$get()).json(), "moderation");
