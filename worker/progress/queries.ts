import { and, asc, count, eq, gt, inArray, isNotNull, gte, lte, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { actions, slips, stageMoves } from "../../db/schema/actions.ts";
import { events } from "../../db/schema/record.ts";
import { stageCounts, strategies } from "../../db/schema/strategies.ts";
import { evidence } from "../../db/schema/updates.ts";
import { type Stage, STAGES } from "../../db/words.ts";
import { promisedSeq } from "../actions/list/queries.ts";
import { spheresAt } from "../months/queries.ts";
import type { Day, Month } from "../months/rules.ts";
import { type At, heldAt, position, textAt } from "../record/asof.ts";
import {
  cohortsOf,
  driftOf,
  evidenceOf,
  isOpen,
  monthPoints,
  sphereNames,
  stagesNow,
} from "./rules.ts";
import { COUNTED_AT, type Progress } from "./schema.ts";

type Db = Store["db"];

/** `until` is the instant whose state a month's point shows; null for the open month: now. */
export type Close = {
  month: Month;
  until: string | null;
  /** The last day before it, to read the same as of. */
  on?: Day | null;
};

/** Months with the position that each is read at: its close, and never later than `at`. */
export const atCloses = (at: At, closes: readonly Close[]) =>
  sql`(select j.value ->> 0 as month, case when j.value ->> 1 is null then ${at}
      else min(${at}, coalesce((select seq from ${events} where at < j.value ->> 1 order by at desc, seq desc limit 1), 0)) end as seq
    from json_each(${JSON.stringify(closes.map((c) => [c.month, c.until]))}) j)`;

/**
 * Stage counts by strategy as they stood at each month's close, never later than `at`; of the months
 * before the last only the stages that are named, if any are. One seek in the rollup for each month, strategy and stage,
 * however long the record is.
 */
export const stagesAtCloses = (
  db: Db,
  at: At,
  closes: readonly Close[],
  before?: readonly Stage[],
) =>
  db
    .select({
      month: sql<Month>`c.month`,
      strategy: sql<string>`c.strategy`,
      stage: sql<Stage>`c.stage`,
      count: sql<number>`c.count`,
    })
    .from(
      // Counted once each: a view that is not kept would be asked again by its own condition.
      sql`(with p as materialized ${atCloses(at, closes)},
        c as materialized (select p.month, s.slug as strategy, t.value as stage, (
          select count from ${stageCounts} n where n.strategy = s.slug and n.stage = t.value and n.from_seq <= p.seq
          order by n.from_seq desc limit 1) as count
        from p, ${strategies} s, json_each(${JSON.stringify(STAGES)}) t
        where s.from_seq <= ${at} and s.until_seq > ${at}${
          before &&
          sql` and (p.month = ${closes.at(-1)?.month ?? null} or ${inArray(sql`t.value`, before)})`
        })
        select * from c) c`,
    )
    .where(sql`c.count > 0`);

/** Every promise as it stands, in the roadmap's order, then in the order in which they were made. */
const promisesAt = (db: Db, at: At) =>
  db
    .select({
      slug: actions.slug,
      wording: textAt(actions.wordingSeq, "wording"),
      strategy: actions.strategy,
      number: strategies.number,
      sphere: actions.sphere,
      cohort: actions.cohort,
      stage: actions.stage,
      health: actions.health,
      lineage: actions.lineage,
      promised_due: actions.promisedDue,
      due: actions.due,
      /** Whether an update shows evidence for it; asked only of what is done. */
      evidenced: sql<number>`${actions.stage} = 'done' and exists (select 1 from ${evidence} e where e.action = ${actions.slug} and e.seq <= ${at})`,
    })
    .from(actions)
    .innerJoin(strategies, and(eq(strategies.slug, actions.strategy), heldAt(strategies, at)))
    .where(heldAt(actions, at))
    .orderBy(asc(strategies.position), asc(strategies.slug), promisedSeq);

/** Every move of a date after a position, oldest first. */
export const slipsAt = (db: Db, at: At, since: At = position(0)) =>
  db
    .select({
      action: slips.action,
      from: slips.fromDue,
      to: slips.toDue,
      reason: slips.reason,
      correction: slips.correction,
    })
    .from(slips)
    .where(and(gt(slips.seq, since), lte(slips.seq, at)))
    .orderBy(asc(slips.seq));

export const strategiesAt = (db: Db, at: At) =>
  db
    .select({
      slug: strategies.slug,
      number: strategies.number,
      title: textAt(strategies.titleSeq, "title"),
    })
    .from(strategies)
    .where(heldAt(strategies, at))
    .orderBy(asc(strategies.position), asc(strategies.slug));

/** The reads behind the figures: give their results to `figuresOf`. */
export const figureReads = (db: Db, at: At, closes: readonly Close[]) =>
  [
    stagesAtCloses(db, at, closes),
    strategiesAt(db, at),
    spheresAt(db, at),
    promisesAt(db, at),
    slipsAt(db, at),
  ] as const;

/** What a batch of reads gives. */
export type Rows<T> = T extends readonly [...infer Reads]
  ? { [K in keyof Reads]: Awaited<Reads[K]> }
  : never;

/** Every figure of the roadmap, from the rows of `figureReads`. */
export function figuresOf(
  [counts, known, spheres, promises, moved]: Rows<ReturnType<typeof figureReads>>,
  closes: readonly Close[],
  day: Day,
): Progress {
  const now = stagesNow(closes, counts);
  const movesOf = Map.groupBy(moved, (m) => m.action);
  const named = sphereNames(spheres);
  return {
    day,
    promised: promises.length,
    stages: now.all,
    strategies: known.map((s) => ({
      ...s,
      stages: now.of(s.slug),
      evidence: evidenceOf(promises.filter((p) => p.strategy === s.slug)),
    })),
    months: monthPoints(closes, counts),
    cohorts: cohortsOf(promises, day),
    drift: promises.flatMap((p) => {
      const drift = driftOf(p.promised_due, p.due, movesOf.get(p.slug) ?? []);
      if (!drift) return [];
      const { slug, wording, stage } = p;
      const strategy = { slug: p.strategy, number: p.number };
      const sphere = named(p.sphere);
      return [{ slug, wording, strategy, sphere, stage, open: isOpen(p), ...drift }];
    }),
    evidence: evidenceOf(promises),
    counted: COUNTED_AT,
  };
}

/** Changes of stage per strategy and month since a month, the promise itself left out. */
export const movesByMonth = (db: Db, at: At, since: Month) =>
  db
    .select({
      strategy: stageMoves.strategy,
      month: stageMoves.month,
      to: stageMoves.toStage,
      count: count(),
    })
    .from(stageMoves)
    .where(
      and(gte(stageMoves.month, since), isNotNull(stageMoves.fromStage), lte(stageMoves.seq, at)),
    )
    .groupBy(stageMoves.strategy, stageMoves.month, stageMoves.toStage);
