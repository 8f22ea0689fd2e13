import type { Context } from "hono";
import { describeRoute, resolver } from "hono-openapi";
import * as v from "valibot";
import { requireRole, speaksFor } from "../../access.ts";
import { readAt } from "../../asof.ts";
import { type Deps, type Env, factory, type Viewer } from "../../context.ts";
import { asRefusal, Refusal } from "../../errors.ts";
import { excusesAt, filingsAt, rulesAt, spheresAt, toRules } from "../../months/queries.ts";
import { addMonths, gridOf, monthOf, monthsFrom } from "../../months/rules.ts";
import { hex } from "../../record/leaf.ts";
import { fieldErrors, monthWord, slug, validate } from "../../validate.ts";
import { once } from "../../write.ts";
import { previewUpdate, publishUpdate } from "../commands.ts";
import { readForm, type Sent } from "../form/rules.ts";
import {
  lastSaid,
  publishedAt,
  saidSince,
  shownAt,
  sphereAt,
  standingAt,
  waitingAt,
} from "./queries.ts";
import { deskOf, endOf, formOf, rolesOf, standingOf } from "./rules.ts";
import { deskAnswer, formAnswer, type NewUpdate, newUpdate, publication } from "./schema.ts";

const speakers = requireRole("lead", "deputy");
const SHOWN = 12;

const answers = (description: string, schema: v.GenericSchema) => ({
  description,
  content: { "application/json": { schema: resolver(schema) } },
});

const cell = v.object({ month: monthWord, sphere: slug });
type Place = v.InferOutput<typeof cell>;
const freshKey = (c: Context<Env>) => hex(c.var.deps.random(16));

const publishing = describeRoute({
  description:
    "Publishes a sphere's update for a month, or the line that there is nothing to report.",
  parameters: [
    {
      name: "idempotency-key",
      in: "header",
      required: true,
      description: "8 to 100 characters; a repeat with the same key gets the first answer.",
      schema: { type: "string" },
    },
  ],
  responses: { 201: answers("Published; `seq` is its place in the record.", publication) },
});

/** What a form sent, checked as the JSON would be; with what is wrong, all of it at once. */
function check(sent: Sent, place?: Place) {
  const given = { ...sent.input, ...place };
  const parsed = v.safeParse(newUpdate, given);
  if (parsed.success && sent.wrong.length === 0) return { input: parsed.output, wrong: [] };
  const wrong = [...sent.wrong, ...fieldErrors(parsed.issues ?? [])];
  const rest = v.safeParse(newUpdate, { ...given, summary: "…" });
  const only = wrong.every((w) => w.path === "summary");
  return { input: only && rest.success ? rest.output : undefined, wrong };
}

/** The input, if the form may be judged at all. */
function checked(sent: Sent): NewUpdate {
  const { input, wrong } = check(sent);
  if (!input || wrong.length > 0) throw new Refusal("request.invalid", wrong);
  return input;
}

/** The same where a person reads the refusal: what the rules find wrong is told together with it. */
async function judged(deps: Deps, viewer: Viewer, sent: Sent, place?: Place): Promise<NewUpdate> {
  const { input, wrong } = check(sent, place);
  if (input && wrong.length === 0) return input;
  const found = input && (await previewUpdate(deps, viewer, input).then(undefined, asRefusal));
  if (found instanceof Refusal && found.code !== "request.invalid") throw found;
  throw new Refusal("request.invalid", [
    ...wrong,
    ...(found instanceof Refusal ? found.fields : []),
  ]);
}

const sentTo = async (c: Context<Env>) =>
  readForm(Object.entries(await c.req.parseBody({ all: true })));

/** The same as a form: answered with the way to what was published. */
const publishForm = factory.createMiddleware(async (c, next) => {
  if (c.req.header("content-type")?.startsWith("application/json")) return next();
  const input = checked(await sentTo(c));
  const { deps, viewer } = c.var;
  const done = await once(c, (ticket) => publishUpdate(deps, viewer, input, ticket));
  return c.redirect(`${done.answer.url}?seen=${done.seq}`, 303);
});

export const publishRoutes = factory
  .createApp()
  .basePath("/api/v1/updates")
  .post("/", publishing, speakers, publishForm, validate("json", newUpdate), async (c) => {
    const input = c.req.valid("json");
    const { deps, viewer } = c.var;
    const { answer, seq } = await once(c, (ticket) => publishUpdate(deps, viewer, input, ticket));
    return c.json({ ...answer, seq }, 201, { location: `/api/v1${answer.url}` });
  });

export const deskRoutes = factory
  .createApp()
  .basePath("/api/v1/desk")
  .get(
    "/",
    describeRoute({
      description: "What the spheres of whoever is signed in owe, and how their last year went.",
      responses: { 200: answers("The desk", deskAnswer) },
    }),
    speakers,
    readAt,
    async (c) => {
      const { at, day, zone } = c.var.reading;
      const { db } = c.var.deps.store;
      const months = monthsFrom(addMonths(monthOf(day), 1 - SHOWN), monthOf(day));
      const [first, last] = [months[0]!, months.at(-1)!];
      const roles = rolesOf(c.var.viewer);
      const mine = [...roles.keys()];
      const [ruleRows, spheres, filings, excuses, said, waiting] = await db.batch([
        rulesAt(db, at),
        spheresAt(db, at),
        filingsAt(db, at, first, last),
        excusesAt(db, at, first, last),
        saidSince(db, at, mine, first),
        waitingAt(db, at, mine, endOf(last)),
      ]);
      const rules = toRules(ruleRows);
      const grid = gridOf({ rules, spheres, filings, excuses }, months, day, zone);
      const desk = deskOf(roles, grid, { said, waiting, rules }, months, day, zone);
      return c.json({ ...desk, key: freshKey(c) }, 200);
    },
  )
  .get(
    "/:month/:sphere",
    describeRoute({
      description: "What the form of one sphere and month starts from.",
      responses: { 200: answers("The form's matter", formAnswer) },
    }),
    speakers,
    readAt,
    validate("param", cell),
    async (c) => {
      const { at, day, zone } = c.var.reading;
      const { month, sphere } = c.req.valid("param");
      if (!speaksFor(c.var.viewer, sphere)) throw new Refusal("update.other_sphere");
      if (month > monthOf(day)) throw new Refusal("update.month_not_open");
      const { db } = c.var.deps.store;
      const [ruleRows, spheres, filed, excuses, last, standing, shown] = await db.batch([
        rulesAt(db, at),
        sphereAt(db, at, sphere),
        publishedAt(db, at, month, sphere),
        excusesAt(db, at, month, month),
        lastSaid(db, at, sphere, month),
        standingAt(db, at, sphere, month),
        shownAt(db, at, sphere),
      ]);
      const rules = toRules(ruleRows);
      const known = { rules, spheres, filings: filed, excuses };
      const form = formOf(known, last[0], month, day, zone);
      const actions = standing.map((a) => standingOf(a, shown));
      return c.json({ ...form, actions, key: freshKey(c) }, 200);
    },
  );

/** Sends a signed-out writer's words back instead of leading away from them. */
const keepTyped = factory.createMiddleware(async (c, next) => {
  await next();
  if (!(c.error instanceof Refusal) || c.error.code !== "request.unauthenticated") return;
  const { values } = await sentTo(c);
  if (!values.summary) return;
  const page = await c.var.page({ values, wrong: {}, code: c.error.code }, 401);
  c.res = undefined;
  c.res = page;
});

/** Previews or publishes what a page's form sent; a refusal shows the page again, nothing lost. */
async function take(c: Context<Env>, place?: Place): Promise<Response> {
  const sent = await sentTo(c);
  const { values } = sent;
  const { deps, viewer } = c.var;
  if (values.do === "back") return c.var.page({ values, wrong: {} });
  try {
    const input = await judged(deps, viewer, sent, place);
    if (values.do === "preview") {
      const preview = await previewUpdate(deps, viewer, input);
      return await c.var.page({ values, wrong: {}, detail: { preview } });
    }
    const { answer, seq } = await once(c, (ticket) => publishUpdate(deps, viewer, input, ticket));
    return c.redirect(`/desk?published=${answer.id}&seen=${seq}`, 303);
  } catch (error) {
    const { code, status, fields, detail } = asRefusal(error);
    if (code === "update.other_sphere") throw error;
    if (status >= 500) console.error(JSON.stringify({ path: c.req.path, error: String(error) }));
    const wrong = Object.fromEntries(fields.map((f) => [sent.nameOf(f.path), f.message]));
    return c.var.page({ values, wrong, code, detail }, status);
  }
}

/** The forms of the desk's two pages, posted to the pages' own addresses. */
export const deskForms = factory
  .createApp()
  .post("/desk", keepTyped, speakers, (c) => take(c))
  .post("/desk/:month/:sphere", keepTyped, speakers, (c) => take(c, c.req.param()));
