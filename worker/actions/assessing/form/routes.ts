import type { Context } from "hono";
import * as v from "valibot";
import { requireRole } from "../../../access.ts";
import { readAt } from "../../../asof.ts";
import { type Env, factory } from "../../../context.ts";
import { asRefusal, Refusal, shownAgain } from "../../../errors.ts";
import { answers } from "../../../openapi.ts";
import { versionIn } from "../../../office/form/rules.ts";
import { postsOf } from "../../../people/team/queries.ts";
import { strategiesAt } from "../../../progress/queries.ts";
import { closesFrom } from "../../../progress/rules.ts";
import { fieldErrors, listed, slug, validate } from "../../../validate.ts";
import { freshKey, once } from "../../../write.ts";
import { actionsAt } from "../../queries.ts";
import { assess, refusedBy } from "../commands.ts";
import { actionNow, assessmentAt, judgementsOf } from "../queries.ts";
import { allCloses } from "../routes.ts";
import { heardSince, isOwn, judgeable, judgementOf, wordIn } from "../rules.ts";
import { askWork, listWork, newAssessment, workList, workStart } from "../schema.ts";
import { countWork, lastJudged, leadAt, resultAt, workAt, workOf } from "./queries.ts";

const assessors = requireRole("assessor");

/** What an assessor's own pages read. */
export const assessingWork = factory
  .createApp()
  .basePath("/api/v1/desk/assessments")
  .get(
    "/",
    answers(
      "The actions that an assessor judges, in the roadmap's order, with the lead's word and the month of the viewer's own.",
      workList,
    ),
    assessors,
    validate("query", listWork),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { at, day, rules } = c.var.reading;
      const { person, holds } = c.var.viewer;
      const { db } = c.var.deps.store;
      const since = heardSince(day);
      const where = workOf(q, at, person, since);
      const [[roadmap], rows, [counted], judged, posts, strategies] = await db.batch([
        assessmentAt(db, at),
        actionsAt(db, at, where)
          .limit(q.per_page)
          .offset((q.page - 1) * q.per_page),
        countWork(db, at, where),
        lastJudged(db, at, person, where),
        postsOf(db, person),
        strategiesAt(db, at),
      ]);
      const last = new Map(judged.map((j) => [j.action, j]));
      const [first] = judgeable(day, rules);
      const items = rows.map(({ slug: own, wording, strategy, sphere, stage, health }) => {
        const { month = null, owners = [] } = last.get(own) ?? {};
        const about = { strategy: strategy.slug, sphere: sphere.slug, owners };
        return {
          slug: own,
          wording,
          strategy,
          sphere,
          stage,
          health,
          month,
          assessed: month !== null && month >= since,
          own: isOwn(person, posts, about, `${first}-01`, day),
        };
      });
      return c.json(
        {
          ...listed(items, q, counted?.total ?? 0),
          assessment: roadmap?.on ?? false,
          admin: holds.some((h) => h.role === "admin"),
          strategies,
        },
        200,
      );
    },
  )
  .get(
    "/:slug",
    answers("What an assessor starts from who judges one action for a month.", workStart),
    assessors,
    validate("param", v.object({ slug })),
    validate("query", askWork),
    readAt,
    async (c) => {
      const { slug: own } = c.req.valid("param");
      const { at, day, rules, zone } = c.var.reading;
      const { viewer, deps } = c.var;
      const { db } = deps.store;
      const months = judgeable(day, rules);
      const closes = closesFrom(months[0]!, day, rules, zone);
      const [[roadmap], [action], [shown], [promise], posts, words, judged] = await db.batch([
        assessmentAt(db, at),
        actionNow(db, at, own),
        workAt(db, at, own),
        resultAt(db, at, own),
        postsOf(db, viewer.person),
        leadAt(db, at, closes, own),
        judgementsOf(db, at, allCloses(c.var), own),
      ]);
      if (!action || !shown) throw new Refusal("subject.not_found");
      const told = words.flatMap(({ month, lead, update, said }) => {
        const open = closes.some((x) => x.month === month && x.until === null);
        return lead === null ? [] : [{ month, open, lead: { ...wordIn(lead), update, said } }];
      });
      const { month: asked } = c.req.valid("query");
      const month = told.find((m) => m.month === asked)?.month ?? told[0]?.month ?? months[0]!;
      const history = judged.map((row) => judgementOf(row, zone));
      const mine = history.find(
        (j) => j.month === month && j.assessor === viewer.person && j.holds,
      );
      const known = { on: roadmap?.on ?? false, action, posts, rules, zone, today: day };
      const { wording, strategy, sphere } = shown;
      return c.json(
        {
          slug: own,
          wording,
          strategy,
          sphere,
          result: promise?.result ?? null,
          key: freshKey(c),
          month,
          months: told,
          version: mine?.version ?? 0,
          mine: mine ?? null,
          refused: refusedBy(viewer, month, known) ?? null,
          history,
        },
        200,
      );
    },
  );

async function sentTo(c: Context<Env>): Promise<Record<string, string>> {
  const body = Object.entries(await c.req.parseBody());
  return Object.fromEntries(body.map(([k, x]) => [k, typeof x === "string" ? x : ""]));
}

/** Sends a signed-out writer's words back instead of leading away from them. */
const keepTyped = factory.createMiddleware(async (c, next) => {
  await next();
  if (!(c.error instanceof Refusal) || c.error.code !== "request.unauthenticated") return;
  const page = await c.var.page({ values: await sentTo(c), wrong: {}, code: c.error.code }, 401);
  c.res = undefined;
  c.res = page;
});

/** The assessor's list, and the form of one action. */
export const assessingForms = factory
  .createApp()
  .get("/desk/assessments", assessors, (c) => c.var.page())
  .get("/desk/assessments/:slug", assessors, (c) => c.var.page())
  .post("/desk/assessments/:slug", keepTyped, assessors, async (c) => {
    const values = await sentTo(c);
    const { deps, viewer } = c.var;
    const { month = "", stage = "", health, reasons = "" } = values;
    try {
      const parsed = v.safeParse(newAssessment, {
        action: c.req.param("slug"),
        month,
        stage,
        health: health || null,
        reasons,
      });
      if (!parsed.success) throw new Refusal("request.invalid", fieldErrors(parsed.issues));
      const version = versionIn(values.version);
      const { answer, seq } = await once(c, (ticket) =>
        assess(deps, viewer, parsed.output, version, ticket),
      );
      return c.redirect(`/desk/assessments?judged=${answer.action}&seen=${seq}`, 303);
    } catch (error) {
      if (asRefusal(error).code === "subject.not_found") throw error;
      return shownAgain(c, error, values);
    }
  });
