import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import type { actionReads } from "../../worker/office/actions/routes.ts";
import type { excuseReads } from "../../worker/office/excuses/routes.ts";
import type { peopleReads } from "../../worker/office/people/routes.ts";
import type { planReads } from "../../worker/office/plan/routes.ts";
import type { mailReads } from "../../worker/office/mails/routes.ts";
import type { officeReads } from "../../worker/office/routes.ts";
import { client } from "../api.ts";

const plan = () => client<typeof planReads>().api.v1.office;
const actions = () => client<typeof actionReads>().api.v1.office;
const people = () => client<typeof peopleReads>().api.v1.office;
const excuses = () => client<typeof excuseReads>().api.v1.office.excuses;
const mails = () => client<typeof mailReads>().api.v1.office.mails;
const office = () => client<typeof officeReads>().api.v1.office;

type Actions = ReturnType<typeof actions>;
export type Overview = InferResponseType<ReturnType<typeof office>["$get"], 200>;
export type Waiting = InferResponseType<
  ReturnType<typeof office>["outbox"]["$get"],
  200
>["items"][number];
export type Choices = InferResponseType<Actions["choices"]["$get"], 200>;
export type Action = InferResponseType<Actions["actions"][":slug"]["$get"], 200>["action"];
export type Appointment = InferResponseType<
  ReturnType<typeof people>["appointments"]["$get"],
  200
>["items"][number];
export type MailText = InferResponseType<ReturnType<typeof mails>["$get"], 200>["items"][number];
export type Excusable = InferResponseType<ReturnType<typeof excuses>["$get"], 200>["open"];

export const getOverview = query(async () => (await office().$get()).json(), "office.overview");

export const getOutbox = query(async () => (await office().outbox.$get()).json(), "office.outbox");

export const getRoadmap = query(async () => (await plan().roadmap.$get()).json(), "office.roadmap");

export const getRules = query(async () => (await plan().rules.$get()).json(), "office.rules");

export const getStrategies = query(
  async () => (await plan().strategies.$get()).json(),
  "office.strategies",
);

export const getSpheres = query(async () => (await plan().spheres.$get()).json(), "office.spheres");

export const getActions = query(
  async (page: string | undefined) => (await actions().actions.$get({ query: { page } })).json(),
  "office.actions",
);

/** One action, or null where there is none of this slug. */
export const getAction = query(async (slug: string) => {
  const answer = await actions().actions[":slug"].$get({ param: { slug } });
  return answer.ok ? answer.json() : null;
}, "office.action");

export const getChoices = query(
  async () => (await actions().choices.$get()).json(),
  "office.choices",
);

export const getPeople = query(async () => (await people().people.$get()).json(), "office.people");

export const getAppointments = query(
  async () => (await people().appointments.$get()).json(),
  "office.appointments",
);

export const getExcuses = query(async () => (await excuses().$get()).json(), "office.excuses");

export const getMailTexts = query(async () => (await mails().$get()).json(), "office.mails");
