import { and, asc, eq, gte, inArray, lte, min, ne, notInArray, or, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { keptReads } from "../../db/reads/kept.ts";
import { actions, stageMoves } from "../../db/schema/actions.ts";
import { events } from "../../db/schema/record.ts";
import { stageCounts, strategies } from "../../db/schema/strategies.ts";
import { roadmap } from "../../db/schema/roadmap.ts";
import { spheres } from "../../db/schema/spheres.ts";
import { lines, updates } from "../../db/schema/updates.ts";
import { voiceReads } from "../actions/assessing/queries.ts";
import { promisedSeq } from "../actions/list/queries.ts";
import { actionsPart, movesCounted, slipsAt } from "../actions/queries.ts";
import { LISTED } from "../actions/schema.ts";
import { historyOf } from "../actions/history/queries.ts";
import { mentionsOf } from "../library/mentions/queries.ts";
import { measuresOf } from "../measures/queries.ts";
import { excusesAt, filingsAt, spheresAt } from "../months/queries.ts";
import { workAt } from "../months/report/queries.ts";
import { type Day, type Month, monthOf } from "../months/rules.ts";
import { appointmentsAt } from "../people/team/queries.ts";
import { briefOf } from "../questions/brief/queries.ts";
import type { Close } from "../progress/queries.ts";
import { type At, heldAt, textAt, unordered } from "../record/asof.ts";
import { doneSteps, marksAt, talliesBySphere } from "../spheres/road/queries.ts";

type Db = Store["db"];

const named = {
  slug: strategies.slug,
  number: strategies.number,
  title: textAt(strategies.titleSeq, "title"),
  area: textAt(strategies.areaSeq, "area"),
};

const stagesNow = (db: Db, at: At) =>
  db
    .select({
      strategy: stageCounts.strategy,
      stage: stageCounts.stage,
      count: stageCounts.count,
    })
    .from(stageCounts)
    .where(heldAt(stageCounts, at))
    .$dynamic();

/** Everything /strategies shows, in one read. */
export const readStrategies = keptReads(
  (db, at, day: Day) =>
    [
      db
        .select({
          ...named,
          // No line tells of a month that has not begun: those of later days need not be walked.
          last_month: sql<Month | null>`(select l.month from ${lines} l where l.strategy = ${sql`${strategies.slug}`}
          and l.month <= ${monthOf(day)} and l.seq <= ${at} order by l.month desc limit 1)`,
        })
        .from(strategies)
        .where(heldAt(strategies, at))
        .orderBy(asc(strategies.position), asc(strategies.slug)),
      stagesNow(db, at),
      appointmentsAt(db, at),
      db
        .select({ strategy: actions.strategy, day: min(actions.due) })
        .from(actions)
        .where(
          and(
            heldAt(actions, at),
            eq(actions.lineage, "continuing"),
            notInArray(actions.stage, ["done", "dropped"]),
            gte(actions.due, day),
          ),
        )
        .groupBy(unordered(actions.strategy)),
    ] as const,
);

const setAside = ["action.dropped", "action.merged", "action.continued"];

/** Actions of a strategy that were set aside, with the words why, oldest first. */
const asidesAt = (db: Db, at: At, slug: string) =>
  db
    .select({
      slug: actions.slug,
      wording: textAt(actions.wordingSeq, "wording"),
      stage: actions.stage,
      lineage: actions.lineage,
      into: actions.into,
      into_wording: sql<
        string | null
      >`(select ${textAt(sql`o.wording_seq`, "wording")} from ${actions} o
        where o.slug = ${sql`${actions.into}`} and o.from_seq <= ${at} and o.until_seq > ${at})`,
      at: events.at,
      text: textAt(sql`${events.seq}`, "reason"),
    })
    .from(actions)
    .innerJoin(events, eq(events.subject, sql`'action/' || ${actions.slug}`))
    .where(
      and(
        heldAt(actions, at),
        eq(actions.strategy, slug),
        or(eq(actions.stage, "dropped"), ne(actions.lineage, "continuing")),
        inArray(events.kind, setAside),
        lte(events.seq, at),
      ),
    )
    .orderBy(asc(events.seq));

/** Which parts of a strategy's long lists are asked for; all of each without a number. */
type Parts = { spheres?: number; actions?: number; slips?: number };

/** The spheres of one part of its Road, in the roadmap's order. */
const working = (at: At, slug: string, part: number | undefined) =>
  sql`(select s.slug from ${spheres} s where s.from_seq <= ${at} and s.until_seq > ${at}
    and s.slug in (select m.sphere from ${stageMoves} m where m.strategy = ${slug} and m.from_stage is null and m.seq <= ${at})
    order by s.position, s.slug limit ${part ? LISTED.spheres : -1} offset ${LISTED.spheres * ((part ?? 1) - 1)})`;

/** Its actions as the second voice needs them; none where the roadmap has them not assessed. */
const voicedAt = (db: Db, at: At, slug: string) =>
  db
    .select({
      slug: actions.slug,
      wording: textAt(actions.wordingSeq, "wording"),
      strategy: actions.strategy,
      stage: actions.stage,
      health: actions.health,
      lineage: actions.lineage,
    })
    .from(actions)
    .where(
      and(
        heldAt(actions, at),
        eq(actions.strategy, slug),
        sql`(select assessment from ${roadmap} where ${heldAt(roadmap, at)})`,
      ),
    )
    .orderBy(promisedSeq);

/** Which strategy a page shows, the months of its Road, and the parts of its lists. */
type Asked = {
  slug: string;
  first: Month;
  last: Month;
  closes: readonly Close[];
  day: Day;
  parts: Parts;
};

/** Everything a strategy's page shows, in one read. */
export const readStrategy = keptReads(
  (db, at, { slug, first, last, closes, day, parts }: Asked) =>
    [
      db
        .select({
          ...named,
          result: textAt(strategies.resultSeq, "result"),
          given: {
            title: strategies.titleSeq,
            area: strategies.areaSeq,
            result: strategies.resultSeq,
          },
        })
        .from(strategies)
        .where(and(heldAt(strategies, at), eq(strategies.slug, slug))),
      appointmentsAt(db, at),
      spheresAt(db, at),
      talliesBySphere(db, at, eq(actions.strategy, slug)),
      filingsAt(db, at, first, last, sql`${updates.sphere} in ${working(at, slug, parts.spheres)}`),
      excusesAt(db, at, first, last),
      marksAt(db, at, first, eq(stageMoves.strategy, slug)),
      doneSteps(db, at, eq(stageMoves.strategy, slug)),
      stagesNow(db, at).where(and(heldAt(stageCounts, at), eq(stageCounts.strategy, slug))),
      actionsPart(db, at, eq(actions.strategy, slug), parts.actions),
      slipsAt(db, at, eq(actions.strategy, slug))
        .limit(parts.slips ? LISTED.slips : -1)
        .offset(LISTED.slips * ((parts.slips ?? 1) - 1)),
      movesCounted(db, at, eq(actions.strategy, slug)),
      asidesAt(db, at, slug),
      historyOf(db, at, `strategy/${slug}`),
      workAt(db, at, eq(stageMoves.strategy, slug)),
      measuresOf(db, at, slug),
      mentionsOf(db, at, { strategy: slug }),
      briefOf(db, at, day, { strategy: slug }),
      ...voiceReads(db, at, closes, day, slug),
      voicedAt(db, at, slug),
    ] as const,
);
