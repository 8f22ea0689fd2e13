import { readAt, rulesBefore } from "../../asof.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { addDays, addMonths, monthOf, monthsFrom, startOfDay } from "../../months/rules.ts";
import { validate } from "../../validate.ts";
import { askThings } from "../schema.ts";
import { readDates } from "./queries.ts";
import { calendarOf, dueOf, type Entry, gatheringOf, reportOf, stepOf } from "./rules.ts";

/** How far back entries stay, and how many months ahead their reports are told. */
const DAYS_BACK = 366;
const MONTHS_AHEAD = 3;

/** When reports, actions and their steps are due, and people meet: of everything or of one thing. */
export const calendarFile = factory
  .createApp()
  .get("/calendar.ics", validate("query", askThings), readAt, async (c) => {
    const { strategy, sphere, action } = c.req.valid("query");
    const { at, day, asof, zone } = c.var.reading;
    const { head, deps } = c.var;
    const back = addDays(day, -DAYS_BACK);
    const only = { strategy, sphere, action };
    const [strategies, spheres, actions, steps, gatherings] = await readDates(
      deps.store.db,
      at,
      only,
      back,
    );
    const named = {
      strategy: strategies.find((s) => s.slug === strategy),
      sphere: spheres.find((s) => s.slug === (sphere ?? actions[0]?.sphere)),
      action: actions.find((a) => a.slug === action),
    };
    for (const name of ["strategy", "sphere", "action"] as const)
      if (only[name] && !named[name]) throw new Refusal("subject.not_found");
    const rules = asof ? rulesBefore(startOfDay(addDays(asof, 1), zone), head.rules) : head.rules;
    const reporting = sphere || action ? named.sphere : undefined;
    const begins = (reporting ? [reporting] : spheres)
      .flatMap((s) => s.reports_from ?? [])
      .toSorted()[0];
    const first = monthOf(back);
    const months =
      begins && rules.length > 0
        ? monthsFrom(begins > first ? begins : first, addMonths(monthOf(day), MONTHS_AHEAD - 1))
        : [];
    const entries: Entry[] = [
      ...months.map((month) => reportOf(month, rules, reporting)),
      ...actions.flatMap((a) => (a.due === null ? [] : dueOf({ ...a, due: a.due }))),
      ...steps.map(stepOf),
      ...gatherings.map((g) => gatheringOf(g, zone)),
    ];
    const { origin } = deps.settings;
    const of = [
      strategy && (named.strategy?.title ?? strategy),
      sphere && (named.sphere?.title ?? sphere),
      action && (named.action?.wording ?? action),
    ];
    const name = [head.title, ...of].filter(Boolean).join(": ");
    return c.body(calendarOf(name, origin, entries), 200, {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="calendar.ics"',
    });
  });
