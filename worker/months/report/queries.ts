import { and, asc, eq, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions, slips, stageMoves } from "../../../db/schema/actions.ts";
import { events } from "../../../db/schema/record.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { updates } from "../../../db/schema/updates.ts";
import { LISTED } from "../../actions/schema.ts";
import type { SlipReason } from "../../../db/words.ts";
import type { Reading } from "../../asof.ts";
import { appointmentsAt } from "../../people/team/queries.ts";
import { postsOn } from "../../people/team/rules.ts";
import { stagesAtCloses, strategiesAt } from "../../progress/queries.ts";
import { type At, heldAt, positionBefore, textAt } from "../../record/asof.ts";
import { talliesBySphere } from "../../spheres/road/queries.ts";
import { byMonth, viewReads, viewsOf } from "../../updates/queries.ts";
import { earliestFiled, excuseWords, filingsAt, spheresAt, spheresOn } from "../queries.ts";
import { firstMonth } from "../first/rules.ts";
import {
  addMonths,
  closesAt,
  gridOf,
  type Month,
  monthDates,
  monthOf,
  monthsFrom,
  startOfDay,
} from "../rules.ts";
import { reportOf } from "./rules.ts";
import { CHANGES, type MonthReport } from "./schema.ts";

type Db = Store["db"];

/** Each sphere's newest month with a report before the given one. */
const lastFiledBefore = (db: Db, at: At, month: Month) =>
  db
    .select({
      sphere: spheres.slug,
      month: sql<Month | null>`(select u.month from ${updates} u where u.sphere = ${sql`${spheres.slug}`}
        and u.month < ${month} and u.seq <= ${at} order by u.month desc limit 1)`,
    })
    .from(spheres)
    .where(heldAt(spheres, at));

/** A stretch of the record: after the events before `from`, up to those before `until` (null: now). */
export type Stretch = { from: string; until: string | null };

const end = (at: At, until: string | null) =>
  until === null ? at : sql`min(${at}, ${positionBefore(until)})`;

/** Changes of stage in a stretch, in order; promises left out. */
export const movesIn = (db: Db, at: At, { from, until }: Stretch) =>
  db
    .select({
      action: stageMoves.action,
      from: stageMoves.fromStage,
      to: stageMoves.toStage,
      month: stageMoves.month,
      at: events.at,
    })
    .from(stageMoves)
    .innerJoin(events, eq(events.seq, stageMoves.seq))
    .where(
      and(
        sql`${stageMoves.seq} > ${positionBefore(from)} and ${stageMoves.seq} <= ${end(at, until)}`,
        sql`${stageMoves.fromStage} is not null`,
      ),
    )
    .orderBy(asc(stageMoves.seq));

/** What happened to actions outside their lines, in order, with the words of the reason. */
export const changesIn = (db: Db, at: At, { from, until }: Stretch) =>
  db
    .select({
      kind: sql<(typeof CHANGES)[number]>`${events.kind}`,
      at: events.at,
      action: actions.slug,
      wording: textAt(actions.wordingSeq, "wording"),
      sphere: actions.sphere,
      from_due: slips.fromDue,
      to_due: slips.toDue,
      reason: sql<SlipReason | null>`${slips.reason}`,
      correction: slips.correction,
      into: actions.into,
      why: textAt(events.seq, "reason"),
      removed:
        sql`${events.texts} ->> 'reason' is not null and ${textAt(events.seq, "reason")} is null`.mapWith(
          Boolean,
        ),
      /** Of the update that the sphere published in the same write. */
      month: sql<Month | null>`(select u.month from ${updates} u where u.sphere = ${actions.sphere} and u.at = ${events.at}
        and u.seq > coalesce((select b.seq from ${events} b where b.at < ${events.at} order by b.at desc, b.seq desc limit 1), 0) limit 1)`,
    })
    .from(events)
    .innerJoin(
      actions,
      // The version itself: an action has one for each month that told of it.
      sql`${actions.slug} = ${events.facts} ->> 'action' and ${actions.fromSeq} = (
        select max(v.from_seq) from ${actions} v where v.slug = ${events.facts} ->> 'action' and v.from_seq <= ${at})`,
    )
    .leftJoin(slips, eq(slips.seq, events.seq))
    .where(
      and(
        sql`${events.seq} > ${positionBefore(from)} and ${events.seq} <= ${end(at, until)}`,
        inArray(events.kind, CHANGES),
      ),
    )
    .orderBy(asc(events.seq));

/** Since which month each sphere works on which strategy: its first promise there. */
export const workAt = (db: Db, at: At, where?: SQL) =>
  db
    .select({
      strategy: stageMoves.strategy,
      sphere: stageMoves.sphere,
      since: sql<Month>`min(${stageMoves.month})`,
    })
    .from(stageMoves)
    .where(and(isNull(stageMoves.fromStage), lte(stageMoves.seq, at), where))
    .groupBy(stageMoves.strategy, stageMoves.sphere);

/** How far back the page counts silence. */
const LOOK_BACK = 11;

/**
 * Everything that a month's page says, or what a part of its spheres says; only the first month where
 * this one lies before it. The month has begun on the day, and there are rules.
 */
export async function readReport(
  db: Db,
  { at, day, zone, rules }: Omit<Reading, "asof">,
  month: Month,
  part?: number,
): Promise<{ first: Month | undefined; report?: MonthReport }> {
  const current = monthOf(day);
  const oldest = addMonths(month, -LOOK_BACK);
  const { graceEnds } = monthDates(month, rules);
  const open = day <= graceEnds;
  const until = open ? null : closesAt(month, rules, zone);
  const stretch = { from: startOfDay(`${month}-01`, zone), until };
  const [rows, said, shown, texts, heads, fields, ...rest] = await db.batch([
    ...viewReads(
      db,
      at,
      part
        ? sql`${byMonth(month)} and ${updates.sphere} in ${spheresOn(at, { page: part, per_page: LISTED.spheres })}`
        : byMonth(month),
    ),
    spheresAt(db, at),
    filingsAt(db, at, oldest, month),
    excuseWords(db, at, oldest, month),
    earliestFiled(db, at),
    changesIn(db, at, stretch),
    movesIn(db, at, stretch),
    lastFiledBefore(db, at, month),
    talliesBySphere(db, at),
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
    tallies,
    held,
    stages,
    strategies,
    work,
  ] = rest;
  const first = firstMonth(spheres, earliest?.month ?? null, current);
  if (!first || month < first) return { first };
  const months = monthsFrom(first > oldest ? first : oldest, month);
  const posts = postsOn(open ? day : graceEnds, { strategies, spheres, held });
  const told = reportOf(
    month,
    {
      grid: gridOf({ rules, spheres, filings, excuses }, months, day, zone),
      rules,
      spheres,
      shown: part ? spheres.slice((part - 1) * LISTED.spheres, part * LISTED.spheres) : spheres,
      filings: filings.filter((f) => f.month === month),
      views: viewsOf([rows, said, shown, texts, heads, fields], { rules, zone }),
      excuses,
      changes,
      moves,
      last,
      open: tallies,
      posts,
    },
    day,
    zone,
  );
  const count = (of: typeof stages) => of.reduce((n, s) => n + s.count, 0);
  const report: MonthReport = {
    ...told,
    previous: month > first ? addMonths(month, -1) : null,
    next: month < current ? addMonths(month, 1) : null,
    actions: {
      done: count(stages.filter((s) => s.stage === "done")),
      promised: count(stages),
    },
    strategies: strategies.map((s) => ({
      ...s,
      spheres: spheres
        .map((sphere) => sphere.slug)
        .filter((sphere) =>
          work.some((w) => w.strategy === s.slug && w.sphere === sphere && w.since <= month),
        ),
    })),
  };
  return { first, report };
}
