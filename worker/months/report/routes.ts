import { describeRoute, resolver } from "hono-openapi";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { appointmentsAt } from "../../people/team/queries.ts";
import { postsOn } from "../../people/team/rules.ts";
import { stagesAtCloses, strategiesAt } from "../../progress/queries.ts";
import { byMonth, viewReads, viewsOf } from "../../updates/queries.ts";
import { validate } from "../../validate.ts";
import { earliestFiled, excusesAt, filingsAt, spheresAt } from "../queries.ts";
import {
  addMonths,
  closesAt,
  firstMonth,
  gridOf,
  monthDates,
  monthOf,
  monthsFrom,
  startOfDay,
} from "../rules.ts";
import { changesIn, lastFiledBefore, movesIn, stillOpen, workAt } from "./queries.ts";
import { reportOf } from "./rules.ts";
import { asked, monthParam, monthReport } from "./schema.ts";

/** How far back the page counts silence. */
const LOOK_BACK = 11;

export const reportRoutes = factory.createApp().get(
  "/:month",
  describeRoute({
    description: "Everything published for one month, sphere by sphere, silences included.",
    responses: {
      200: {
        description: "The month",
        content: { "application/json": { schema: resolver(monthReport) } },
      },
    },
  }),
  validate("param", monthParam),
  validate("query", asked),
  readAt,
  async (c) => {
    const { month } = c.req.valid("param");
    const { at, day, zone, rules } = c.var.reading;
    const { db } = c.var.deps.store;
    const current = monthOf(day);
    if (rules.length === 0) throw new Refusal("subject.not_found");
    if (month > current)
      throw new Refusal("subject.not_found", [], { first_month: null, last_month: current });
    const oldest = addMonths(month, -LOOK_BACK);
    const { graceEnds } = monthDates(month, rules);
    const open = day <= graceEnds;
    const until = open ? null : closesAt(month, rules, zone);
    const stretch = { from: startOfDay(`${month}-01`, zone), until };
    const [rows, said, shown, texts, heads, fields, ...rest] = await db.batch([
      ...viewReads(db, at, byMonth(month)),
      spheresAt(db, at),
      filingsAt(db, at, oldest, month),
      excusesAt(db, at, oldest, month),
      earliestFiled(db, at),
      changesIn(db, at, stretch),
      movesIn(db, at, stretch),
      lastFiledBefore(db, at, month),
      stillOpen(db, at),
      appointmentsAt(db, at),
      stagesAtCloses(db, at, [{ month, until }]),
      strategiesAt(db, at),
      workAt(db, at),
    ]);
    const [
      spheres,
      filings,
      excuses,
      [earliest],
      changes,
      moves,
      last,
      open_,
      held,
      stages,
      strategies,
      work,
    ] = rest;
    const first = firstMonth(spheres, earliest?.month ?? null, current);
    if (!first || month < first)
      throw new Refusal("subject.not_found", [], {
        first_month: first ?? null,
        last_month: first ? current : null,
      });
    const months = monthsFrom(first > oldest ? first : oldest, month);
    const posts = postsOn(open ? day : graceEnds, { strategies, spheres, held });
    const report = reportOf(
      month,
      {
        grid: gridOf({ rules, spheres, filings, excuses }, months, day, zone),
        rules,
        spheres,
        views: viewsOf([rows, said, shown, texts, heads, fields], { rules, zone }),
        excuses,
        changes,
        moves,
        last,
        open: open_,
        posts,
      },
      day,
      zone,
    );
    const count = (of: typeof stages) => of.reduce((n, s) => n + s.count, 0);
    return c.json(
      {
        ...report,
        previous: month > first ? addMonths(month, -1) : null,
        next: month < current ? addMonths(month, 1) : null,
        actions: { done: count(stages.filter((s) => s.stage === "done")), promised: count(stages) },
        strategies: strategies.map((s) => ({
          ...s,
          spheres: spheres
            .map((sphere) => sphere.slug)
            .filter((sphere) =>
              work.some((w) => w.strategy === s.slug && w.sphere === sphere && w.since <= month),
            ),
        })),
      },
      200,
    );
  },
);
