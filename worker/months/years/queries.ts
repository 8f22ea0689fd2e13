import { and, asc, eq } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions } from "../../../db/schema/actions.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import { promisedSeq } from "../../actions/queries.ts";
import type { Reading } from "../../asof.ts";
import { figureReads, figuresOf } from "../../progress/queries.ts";
import { type At, heldAt, textAt } from "../../record/asof.ts";
import { earliestFiled, excusesAt, filingsAt } from "../queries.ts";
import { changesIn, movesIn } from "../report/queries.ts";
import { closesAt, firstMonth, gridOf, monthsFrom, startOfDay } from "../rules.ts";
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
    ]);
  const [moves, changes, named] = rest;
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
    figures: figuresOf([counts, known, spheres, promises, moved], closes, day),
  });
}
