import * as v from "valibot";
import { requireRole, speaksFor } from "../../access.ts";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { brokenOf } from "../../links/queries.ts";
import { excusesAt, filingsAt, rulesAt, spheresAt, toRules } from "../../months/queries.ts";
import { addMonths, gridOf, localDay, monthOf, monthsFrom } from "../../months/rules.ts";
import { answers } from "../../openapi.ts";
import { strategiesAt } from "../../progress/queries.ts";
import { sphereNamed } from "../../spheres/road/queries.ts";
import { monthWord, slug, validate } from "../../validate.ts";
import { freshKey } from "../../write.ts";
import { draftOf, draftSeen } from "../drafts/queries.ts";
import { postsNow, waitingFor, waitingOf } from "../waiting/queries.ts";
import { itemsOf } from "../waiting/rules.ts";
import {
  askedAt,
  lastSaid,
  publishedAt,
  saidSince,
  shownAt,
  waitingAt,
  zoneNow,
} from "./queries.ts";
import { standingOf } from "../lines/rules.ts";
import { openMilestonesAt } from "../plan/queries.ts";
import { deskOf, endOf, formOf, rolesOf, sinceOf } from "./rules.ts";
import { deskAnswer, formAnswer } from "./schema.ts";

const speakers = requireRole("lead", "deputy");
const SHOWN = 12;

const cell = v.object({ month: monthWord, sphere: slug });

export const deskRoutes = factory
  .createApp()
  .basePath("/api/v1/desk")
  .get(
    "/",
    answers(
      "What the spheres of whoever is signed in owe, and how their last year went.",
      deskAnswer,
    ),
    requireRole("lead", "deputy", "approver"),
    readAt,
    async (c) => {
      const { at, day, zone } = c.var.reading;
      const { db } = c.var.deps.store;
      const months = monthsFrom(addMonths(monthOf(day), 1 - SHOWN), monthOf(day));
      const [first, last] = [months[0]!, months.at(-1)!];
      const roles = rolesOf(c.var.viewer);
      const mine = [...roles.keys()];
      const [ruleRows, spheres, filings, excuses, said, waiting, sent, posts, lost] =
        await db.batch([
          rulesAt(db, at),
          spheresAt(db, at),
          filingsAt(db, at, first, last),
          excusesAt(db, at, first, last),
          saidSince(db, at, mine, first),
          waitingAt(db, at, mine, endOf(last)),
          waitingOf(db, at, mine),
          postsNow(db),
          brokenOf(db, at, mine),
        ]);
      const rules = toRules(ruleRows);
      const letters = itemsOf(c.var.viewer, sent, { posts, rules, zone, today: day });
      const grid = gridOf({ rules, spheres, filings, excuses }, months, day, zone);
      const known = { said, waiting, rules, since: sinceOf(c.var.viewer) };
      const desk = deskOf(roles, grid, known, months, day, zone);
      const broken = lost.map((l) => ({ ...l, looked: l.looked && localDay(l.looked, zone) }));
      return c.json({ ...desk, broken, waiting: letters, key: freshKey(c) }, 200);
    },
  )
  .get(
    "/:month/:sphere",
    answers("What the form of one sphere and month starts from.", formAnswer),
    speakers,
    readAt,
    validate("param", cell),
    async (c) => {
      const { at, day, zone } = c.var.reading;
      const { month, sphere } = c.req.valid("param");
      if (!speaksFor(c.var.viewer, sphere)) throw new Refusal("update.other_sphere");
      if (month > monthOf(day)) throw new Refusal("update.month_not_open");
      const { db } = c.var.deps.store;
      const [
        site,
        ruleRows,
        spheres,
        filed,
        excuses,
        last,
        standing,
        marks,
        plans,
        shown,
        kept,
        sent,
      ] = await db.batch([
        zoneNow(db),
        rulesAt(db, at),
        sphereNamed(db, at, sphere),
        publishedAt(db, at, month, sphere),
        excusesAt(db, at, month, month),
        lastSaid(db, at, sphere, month),
        askedAt(db, at, sphere),
        openMilestonesAt(db, at, sphere),
        strategiesAt(db, at),
        shownAt(db, at, sphere),
        draftOf(db, { month, sphere }),
        waitingFor(db, at, { month, sphere }),
      ]);
      const rules = toRules(ruleRows);
      const known = { rules, spheres, filings: filed, excuses };
      const form = formOf(known, last[0], month, day, zone);
      const actions = standing.map((a) => standingOf(a, marks, shown));
      const draft = draftSeen(kept[0], c.var.viewer, sphere);
      const strategies = plans.map(({ slug, title }) => ({ slug, title }));
      const approval = site[0]?.approval ?? false;
      const waits = sent.some((row) => row.returnedAt === null);
      const about = { ...form, approval, waits };
      return c.json({ ...about, actions, strategies, draft, key: freshKey(c) }, 200);
    },
  );
