import type { Context } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { requireRole } from "../../access.ts";
import { readAt } from "../../asof.ts";
import { type Env, factory } from "../../context.ts";
import { asRefusal, Refusal, shownAgain } from "../../errors.ts";
import { answers, given, header, KEY_HEADER } from "../../openapi.ts";
import { answerFixesAt } from "../../questions/answering/correcting/queries.ts";
import { versionIn } from "../../office/form/rules.ts";
import { fieldErrors, listed, validate } from "../../validate.ts";
import { freshKey, once } from "../../write.ts";
import { updateId } from "../schema.ts";
import { correctUpdate, fixStartOf, judgeCorrection, withdrawUpdate } from "./commands.ts";
import { countFixes, fixReads, pageOf, removalsAt } from "./queries.ts";
import { fixesOf, listedOf } from "./rules.ts";
import { fixed, fixList, fixStart, listFixes, newCorrection, newWithdrawal } from "./schema.ts";

/** Whoever may put a published update right: its lead or deputy, or an administrator. */
const correctors = requireRole("lead", "deputy", "admin");

const appends = (description: string) =>
  describeRoute({
    description,
    parameters: [
      KEY_HEADER,
      header("if-match", "The update's `version` that was read; a stale one is refused."),
    ],
    responses: {
      201: given("Published; `seq` is its place in the record.", fixed),
    },
  });

const askedIn = (c: Context<Env>, id: string) => ({
  id,
  version: versionIn(c.req.header("if-match")),
});

export const correctionsRoutes = factory
  .createApp()
  .basePath("/api/v1")
  .get(
    "/corrections",
    answers(
      "Every correction of an update or an answer, every withdrawal and every lawful removal, newest first.",
      fixList,
    ),
    validate("query", listFixes),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { at, zone } = c.var.reading;
      const { db } = c.var.deps.store;
      const page = pageOf(at, q.per_page, (q.page - 1) * q.per_page);
      const [heads, fields, removed, answered, [counted]] = await db.batch([
        ...fixReads(db, at, page),
        removalsAt(db, at, page),
        answerFixesAt(db, at, page),
        countFixes(db, at),
      ]);
      const items = listedOf(fixesOf(heads, fields, zone), removed, answered, zone);
      return c.json(listed(items, q, counted?.total ?? 0), 200);
    },
  )
  .get(
    "/desk/corrections/:id",
    answers("What the form that corrects an update starts from.", fixStart),
    correctors,
    validate("param", updateId),
    async (c) => {
      const { deps, viewer } = c.var;
      const start = await fixStartOf(deps, viewer, c.req.valid("param").id);
      return c.json({ ...start, key: freshKey(c) }, 200);
    },
  )
  .post(
    "/updates/:id/corrections",
    appends("Puts words of a published update right; the page shows what changed, and why."),
    correctors,
    validate("param", updateId),
    validate("json", newCorrection),
    async (c) => {
      const asked = askedIn(c, c.req.valid("param").id);
      const input = c.req.valid("json");
      const { deps, viewer } = c.var;
      const done = await once(c, (ticket) => correctUpdate(deps, viewer, asked, input, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201);
    },
  )
  .post(
    "/updates/:id/withdrawal",
    appends("Takes a published update back; its words stay below the explanation."),
    correctors,
    validate("param", updateId),
    validate("json", newWithdrawal),
    async (c) => {
      const asked = askedIn(c, c.req.valid("param").id);
      const input = c.req.valid("json");
      const { deps, viewer } = c.var;
      const done = await once(c, (ticket) => withdrawUpdate(deps, viewer, asked, input, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201);
    },
  );

/** Fields of the form that are no words of the update. */
const OWN = new Set(["idempotency_key", "version", "why", "reason", "do"]);

async function sentTo(c: Context<Env>) {
  const body = Object.entries(await c.req.parseBody());
  const values = Object.fromEntries(
    body.flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
  const texts = Object.fromEntries(Object.entries(values).filter(([name]) => !OWN.has(name)));
  return { values, texts };
}

function checked<S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return parsed.output;
  throw new Refusal("request.invalid", fieldErrors(parsed.issues));
}

/** Sends a signed-out writer's words back instead of leading away from them. */
const keepTyped = factory.createMiddleware(async (c, next) => {
  await next();
  if (!(c.error instanceof Refusal) || c.error.code !== "request.unauthenticated") return;
  const { values } = await sentTo(c);
  const page = await c.var.page({ values, wrong: {}, code: c.error.code }, 401);
  c.res = undefined;
  c.res = page;
});

/** Compares, publishes or withdraws what the page's form sent; a refusal loses nothing. */
async function take(c: Context<Env>, id: string): Promise<Response> {
  const { values, texts } = await sentTo(c);
  const { deps, viewer } = c.var;
  const asked = { id, version: versionIn(values.version) };
  try {
    if (values.do === "withdraw") {
      const input = checked(newWithdrawal, { reason: values.reason ?? "" });
      const { answer, seq } = await once(c, (t) => withdrawUpdate(deps, viewer, asked, input, t));
      return c.redirect(`${answer.url}?seen=${seq}`, 303);
    }
    if (values.do === "back") return await c.var.page({ values, wrong: {} });
    const { why, reason } = values;
    const input = checked(newCorrection, { why: why ?? "", reason: reason ?? "", texts });
    if (values.do !== "publish") {
      const { now, texts: changed } = await judgeCorrection(deps, viewer, asked, input);
      const compared = now.texts.flatMap((t) =>
        t.field in changed ? [{ ...t, now: changed[t.field]! }] : [],
      );
      return await c.var.page({ values, wrong: {}, detail: { compared } });
    }
    const { answer, seq } = await once(c, (t) => correctUpdate(deps, viewer, asked, input, t));
    return c.redirect(`${answer.url}?seen=${seq}`, 303);
  } catch (error) {
    const { code } = asRefusal(error);
    if (code === "update.other_sphere" || code === "subject.not_found") throw error;
    return shownAgain(c, error, values, (fields) =>
      Object.fromEntries(fields.map((f) => [f.path.replace(/^texts\./, ""), f.message])),
    );
  }
}

/** The page that corrects one update, and its form. */
export const correctionForms = factory
  .createApp()
  .get("/desk/correct/:id", correctors, (c) => c.var.page())
  .post("/desk/correct/:id", keepTyped, correctors, (c) => take(c, c.req.param("id")));
