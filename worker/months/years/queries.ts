import { and, asc, eq, gt, lt, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Store } from "../../../db/client.ts";
import { actions, carries } from "../../../db/schema/actions.ts";
import { events } from "../../../db/schema/record.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import { promisedSeq } from "../../actions/list/queries.ts";
import type { Reading } from "../../asof.ts";
import { figureReads, figuresOf } from "../../progress/queries.ts";
import { isOpen } from "../../progress/rules.ts";
import { type At, heldAt, positionBefore, textAt } from "../../record/asof.ts";
import { earliestFiled, excusesAt, filingsAt } from "../queries.ts";
import { changesIn, movesIn } from "../report/queries.ts";
import { firstMonth } from "../first/rules.ts";
import { closesAt, gridOf, monthsFrom, startOfDay } from "../rules.ts";
import { reviewOf } from "./rules.ts";
import type { YearReview } from "./schema.ts";

type Db = Store["db"];

/** Every action with the words that name it, in the roadmap's order. */
const namedAt = (db: Db, at: At) =>
  db
    .select({
      action: actions.slug,
      wording: textAt(actions.wordingSeq, "wording"),
      strategy: { slug: strategies.slug, number: strategies.number },
      sphere: { slug: spheres.slug, title: textAt(spheres.titleSeq, "title") },
    })
    .from(actions)
    .innerJoin(strategies, and(eq(strategies.slug, actions.strategy), heldAt(strategies, at)))
    .innerJoin(spheres, and(eq(spheres.slug, actions.sphere), heldAt(spheres, at)))
    .where(heldAt(actions, at))
    .orderBy(asc(strategies.position), asc(strategies.slug), promisedSeq);

/** What was carried over into a year since an instant, and why, in order. */
const carriedInto = (db: Db, at: At, year: number, since: string) =>
  db
    .select({
      action: carries.action,
      at: events.at,
      why: textAt(carries.seq, "reason"),
      removed:
        sql`${events.texts} ->> 'reason' is not null and ${textAt(carries.seq, "reason")} is null`.mapWith(
          Boolean,
        ),
    })
    .from(carries)
    .innerJoin(events, eq(events.seq, carries.seq))
    .where(
      and(eq(carries.year, year), gt(carries.seq, positionBefore(since)), lte(carries.seq, at)),
    )
    .orderBy(asc(carries.seq));

const successor = alias(actions, "successor");

/** What goes on in other words among the promises of a year, with both wordings. */
const rewordedInto = (db: Db, at: At, year: number) =>
  db
    .select({
      action: actions.slug,
      into: successor.slug,
      was: textAt(actions.wordingSeq, "wording"),
      now: textAt(successor.wordingSeq, "wording"),
    })
    .from(actions)
    .innerJoin(successor, and(eq(successor.slug, actions.into), heldAt(successor, at)))
    .where(
      and(
        heldAt(actions, at),
        eq(actions.lineage, "changed"),
        lt(actions.cohort, year),
        eq(successor.cohort, year),
      ),
    );

/** The review of a year whose December has closed; undefined before the first month. */
export async function readReview(
  db: Db,
  { at, day, zone, rules }: Omit<Reading, "asof">,
  year: string,
): Promise<YearReview | undefined> {
  const [january, december] = [`${year}-01`, `${year}-12`];
  const until = closesAt(december, rules, zone);
  const closes = [{ month: december, until }];
  const stretch = { from: startOfDay(`${january}-01`, zone), until };
  const [counts, known, spheres, promises, moved, filings, excuses, [earliest], ...rest] =
    await db.batch([
      ...figureReads(db, at, closes),
      filingsAt(db, at, january, december),
      excusesAt(db, at, january, december),
      earliestFiled(db, at),
      movesIn(db, at, stretch),
      changesIn(db, at, stretch),
      namedAt(db, at),
      carriedInto(db, at, Number(year) + 1, stretch.from),
      rewordedInto(db, at, Number(year) + 1),
    ]);
  const [moves, changes, named, carried, reworded] = rest;
  const first = firstMonth(spheres, earliest?.month ?? null, december);
  if (!first) return undefined;
  const months = monthsFrom(first > january ? first : january, december);
  return reviewOf(year, {
    rules,
    zone,
    day,
    months,
    grid: gridOf({ rules, spheres, filings, excuses }, months, day, zone),
    moves,
    changes,
    named,
    carried,
    reworded,
    open: new Set(promises.filter(isOpen).map((p) => p.slug)),
    figures: figuresOf([counts, known, spheres, promises, moved], closes, day),
  });
}
