import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import type { redactionReads } from "../../../worker/office/redactions/routes.ts";
import { client } from "../../api.ts";

const redactions = () => client<typeof redactionReads>().api.v1.office.redactions;

type Reads = ReturnType<typeof redactions>;
export type Asks = InferResponseType<Reads["$get"], 200>;
export type Texts = InferResponseType<Reads["texts"]["$get"], 200>;

/** What waits for a second person. */
export const getAsks = query(async () => (await redactions().$get()).json(), "office.redactions");

/** The texts of the page at an address. */
export const getTexts = query(
  async (page: string) => (await redactions().texts.$get({ query: { page } })).json(),
  "office.redactions.texts",
);
