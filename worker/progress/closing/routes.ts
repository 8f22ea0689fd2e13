import type { Context } from "hono";
import { describeRoute } from "hono-openapi";
import { requireRole } from "../../access.ts";
import { readAt } from "../../asof.ts";
import { type Env, factory } from "../../context.ts";
import { asRefusal, Refusal, shownAgain } from "../../errors.ts";
import { versionIn } from "../../office/form/rules.ts";
import { answers, given, header, KEY_HEADER } from "../../openapi.ts";
import { postsOn } from "../../people/team/rules.ts";
import { validate } from "../../validate.ts";
import { freshKey, once } from "../../write.ts";
import { checked, keepTyped, sentTo } from "../deciding/form/routes.ts";
import { type Asked, closeStanding, decideClose, judgeDecision } from "./commands.ts";
import { closeReads } from "./queries.ts";
import { closeOf, countsAfter, isYear, refusalOf } from "./rules.ts";
import { closeDone, closeParam, closeStart, decide, yearClose, yearParam } from "./schema.ts";

const deciders = requireRole("executive", "admin");

export const closingRoutes = factory
  .createApp()
  .basePath("/api/v1/board/years")
  .get(
    "/:year",
    answers(
      "A year's promises as they will close on 31 December: what became of them, those still open, and what was decided about each.",
      yearClose,
    ),
    deciders,
    validate("param", yearParam),
    readAt,
    async (c) => {
      const { year } = c.req.valid("param");
      const { at, day, zone } = c.var.reading;
      const reads = closeReads(c.var.deps.store.db, at, year);
      const [rows, tallies, spheres, held] = await c.var.deps.store.db.batch([...reads]);
      if (!isYear(year, day, tallies)) throw new Refusal("subject.not_found");
      const posts = postsOn(day, { strategies: [], spheres, held });
      const leads = posts.filter((p) => p.role === "lead");
      const { holds } = c.var.viewer;
      return c.json(closeOf(year, rows, tallies, { day, zone, leads, holds }), 200);
    },
  )
  .get(
    "/:year/:action",
    answers("What the form starts from on which an action of a year is decided.", closeStart),
    deciders,
    validate("param", closeParam),
    async (c) => {
      const { deps, viewer } = c.var;
      const known = await closeStanding(deps, viewer, c.req.valid("param"));
      const { cohort: _, lineage: __, owners: ___, sphere_title, ...action } = known.action;
      const sphere = { slug: action.sphere, title: sphere_title };
      const refused = refusalOf({ ...known.about, decide: undefined }) ?? null;
      return c.json(
        { ...known.sum, key: freshKey(c), refused, action: { ...action, sphere } },
        200,
      );
    },
  )
  .post(
    "/:year/:action",
    describeRoute({
      description:
        "Decides what becomes of an open action as its year closes: carried over, continued in other words, or dropped.",
      parameters: [
        KEY_HEADER,
        header("if-match", "The action's `version` that was read; a stale one is refused."),
      ],
      responses: { 201: given("Published; `seq` is its place in the record.", closeDone) },
    }),
    deciders,
    validate("param", closeParam),
    validate("json", decide),
    async (c) => {
      const asked = { ...c.req.valid("param"), version: versionIn(c.req.header("if-match")) };
      const input = c.req.valid("json");
      const { deps, viewer } = c.var;
      const done = await once(c, (ticket) => decideClose(deps, viewer, asked, input, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201);
    },
  );

const OWN = new Set(["do", "version", "idempotency_key"]);

/** Shows what a decision would do, or publishes it; a refusal loses nothing that was typed. */
async function take(c: Context<Env>): Promise<Response> {
  const values = await sentTo(c);
  const { year, action } = checked(closeParam, c.req.param());
  const { deps, viewer } = c.var;
  const asked: Asked = { year, action, version: versionIn(values.version) };
  try {
    if (values.do === "back") return await c.var.page({ values, wrong: {} });
    const typed = Object.entries(values).filter(([name]) => !OWN.has(name));
    const input = checked(decide, Object.fromEntries(typed));
    if (values.do !== "publish") {
      const { sum } = await judgeDecision(deps, viewer, asked, input);
      const after = countsAfter(sum.counts, input.decide);
      return await c.var.page({ values, wrong: {}, detail: { after, input } });
    }
    const { answer, seq } = await once(c, (t) => decideClose(deps, viewer, asked, input, t));
    return c.redirect(`${answer.url}?seen=${seq}#${action}`, 303);
  } catch (error) {
    const { code } = asRefusal(error);
    if (code === "subject.not_found" || code === "action.other_strategy") throw error;
    return shownAgain(c, error, values);
  }
}

/** The pages of a year's close, and the form of one action. */
export const closingForms = factory
  .createApp()
  .get("/board/years/:year", deciders, (c) => c.var.page())
  .get("/board/years/:year/:action", deciders, (c) => c.var.page())
  .post("/board/years/:year/:action", keepTyped, deciders, take);
