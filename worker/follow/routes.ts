import type { Context } from "hono";
import * as v from "valibot";
import { readAt } from "../asof.ts";
import { type Env, factory } from "../context.ts";
import { Refusal } from "../errors.ts";
import { inFirst } from "../languages/rules.ts";
import { lastClosed } from "../months/editions/rules.ts";
import { localDay } from "../months/rules.ts";
import { answers } from "../openapi.ts";
import { RHYTHMS } from "../../db/words.ts";
import { openForm } from "../strangers/routes.ts";
import { validate } from "../validate.ts";
import { tokenHash } from "../access.ts";
import { ask, askedBefore, changeRhythm, confirm, forget } from "./commands.ts";
import { calendarFile } from "./calendar/routes.ts";
import { readDigest } from "./digest/queries.ts";
import { stretchOf } from "./digest/rules.ts";
import { leftAmong, leftHash, nameOf, subscriptionBy } from "./queries.ts";
import { scopeOf } from "./rules.ts";
import { askFollow, followAnswer, type Followed, newFollow, type Scope } from "./schema.ts";

/** What something is called; refuses what is not there. */
async function named({ deps }: Env["Variables"], scope: Scope): Promise<string | null> {
  const name = await nameOf(deps.store.db, scope);
  if (name === undefined) throw new Refusal("subject.not_found");
  return name;
}

const closedNow = ({ deps, head }: Env["Variables"]) =>
  lastClosed(localDay(deps.now(), head.zone), head.rules, head.firstDay);

export const followRoutes = factory
  .createApp()
  .basePath("/api/v1/follow")
  .get(
    "/",
    answers(
      "What can be followed without an account, and what its followers were told when the last month closed.",
      followAnswer,
    ),
    validate("query", askFollow),
    readAt,
    async (c) => {
      const { deps, head } = c.var;
      const scope = scopeOf(c.req.valid("query"));
      const title = await named(c.var, scope);
      const closed = closedNow(c.var);
      const digest = closed
        ? await readDigest(deps, head, scope, stretchOf(closed, null, head))
        : null;
      return c.json({ ...scope, title, digest }, 200);
    },
  );

/** The form by which anybody follows by mail. */
const followForm = openForm("/follow", newFollow, async (c, wanted) => {
  const title = await named(c.var, wanted);
  const { deps, head } = c.var;
  const about = { scope: { scope: wanted.scope, of: wanted.of }, title, roadmap: head.title };
  const { language } = inFirst(new URL(c.req.url).pathname);
  await ask(c, wanted, language, (page) =>
    deps.letter({ ...about, what: "confirm", rhythm: wanted.rhythm, page }, language),
  );
});

/** The token of an address; refuses what never was one. */
function tokenIn(c: Context<Env>): string {
  const token = c.req.param("token") ?? "";
  if (!/^[a-p]{64}$/.test(token)) throw new Refusal("request.not_found");
  return token;
}

/** What the token of an address opens. */
async function find(c: Context<Env>) {
  const { deps } = c.var;
  const { db } = deps.store;
  const [row] = await subscriptionBy(db, await tokenHash(c.req.param("token") ?? ""));
  if (!row) return undefined;
  const late = row.confirmedAt === null && row.askedAt < askedBefore(deps.now());
  // It came back with an older database.
  const left = (await leftAmong(db, [await leftHash(row.id)])).length > 0;
  return late || left ? undefined : row;
}

/** The page behind a follower's link: nobody may keep it, and no address of it travels on. */
async function page(c: Context<Env>, detail: Partial<Followed>, status: number): Promise<Response> {
  const made = await c.var.page({ values: {}, wrong: {}, detail }, status);
  made.headers.set("cache-control", "no-store");
  made.headers.set("referrer-policy", "no-referrer");
  made.headers.set("x-robots-tag", "noindex");
  return made;
}

async function show(c: Context<Env>): Promise<Response> {
  const row = await find(c);
  if (!row) return page(c, { state: "unknown" }, 404);
  const { scope, of, rhythm, confirmedAt } = row;
  const title = (await nameOf(c.var.deps.store.db, { scope, of })) ?? null;
  const state = confirmedAt === null ? "asked" : "confirmed";
  return page(c, { state, scope, of, rhythm, title }, 200);
}

const act = v.variant("act", [
  v.object({ act: v.literal("confirm") }),
  v.object({ act: v.literal("leave") }),
  v.object({ act: v.literal("rhythm"), rhythm: v.picklist(RHYTHMS) }),
]);

/** Whoever presses twice, or whose mail program pressed before, is told the same. */
async function press(c: Context<Env>): Promise<Response> {
  const { deps } = c.var;
  const wanted = v.safeParse(act, await c.req.parseBody());
  if (!wanted.success) throw new Refusal("request.invalid");
  const row = await find(c);
  if (!row) return page(c, { state: "unknown" }, 404);
  if (wanted.output.act === "leave") {
    await forget(deps, [row.id]);
    return page(c, { state: "left" }, 200);
  }
  if (wanted.output.act === "confirm" && row.confirmedAt === null)
    await confirm(deps, row.id, closedNow(c.var));
  if (wanted.output.act === "rhythm" && row.confirmedAt !== null)
    await changeRhythm(deps, row.id, wanted.output.rhythm, closedNow(c.var));
  const headers = { location: c.req.path, "cache-control": "no-store" };
  return new Response(null, {
    status: 303,
    headers: { ...headers, "referrer-policy": "no-referrer" },
  });
}

/**
 * Following by mail. Opening a mailed page changes nothing, as mail scanners do; a button acts. A
 * mail program leaves by one POST without cookies (RFC 8058), whatever it sends along.
 */
export const followForms = factory
  .createApp()
  .route("/", calendarFile)
  .route("/", followForm)
  .get("/follow/:token", show)
  .post("/follow/:token", press)
  .get("/follow/:token/leave", (c) => c.redirect(`/follow/${tokenIn(c)}`, 303))
  .post("/follow/:token/leave", async (c) => {
    tokenIn(c);
    const row = await find(c);
    if (row) await forget(c.var.deps, [row.id]);
    return c.text("You are written to no more.", 200, { "cache-control": "no-store" });
  });
