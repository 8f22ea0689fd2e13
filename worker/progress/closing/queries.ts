import { and, asc, count, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Store } from "../../../db/client.ts";
import { actions, carries } from "../../../db/schema/actions.ts";
import { events, FOREVER } from "../../../db/schema/record.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import type { Actor } from "../../../db/words.ts";
import { firstDue, owners, promisedSeq, slipDays } from "../../actions/list/queries.ts";
import { spheresAt } from "../../months/queries.ts";
import { slugsNow } from "../../office/actions/queries.ts";
import { versionOf, zoneNow } from "../../office/form/queries.ts";
import { appointmentsAt } from "../../people/team/queries.ts";
import { type At, heldAt, textAt, unordered } from "../../record/asof.ts";
import { removedFrom } from "../../record/removed/queries.ts";

type Db = Store["db"];

/** What an action stands as names the kind of event that decided it. */
const deciding = sql`case ${actions.lineage} when 'changed' then 'action.continued' when 'merged' then 'action.merged'
  else case ${actions.stage} when 'dropped' then 'action.dropped' else 'action.carried' end end`;

/** Where the newest decision about an action stands in the record. */
const decidedSeq = (at: At) =>
  sql<number>`(select d.seq from ${events} d where d.subject = 'action/' || ${actions.slug}
    and d.kind = ${deciding} and d.seq <= ${at} order by d.version desc limit 1)`;

const successor = alias(actions, "successor");

/** The promises of a year in the roadmap's order, each with what was decided about it last. */
const promisesOf = (db: Db, at: At, year: number) =>
  db
    .select({
      slug: actions.slug,
      wording: textAt(actions.wordingSeq, "wording"),
      strategy: {
        slug: strategies.slug,
        number: strategies.number,
        title: textAt(strategies.titleSeq, "title"),
      },
      sphere: { slug: spheres.slug, title: textAt(spheres.titleSeq, "title") },
      stage: actions.stage,
      health: actions.health,
      lineage: actions.lineage,
      promised_due: firstDue(at),
      due: actions.due,
      slip_days: slipDays(at),
      into: { slug: successor.slug, wording: textAt(successor.wordingSeq, "wording") },
      said: {
        at: events.at,
        role: sql<Actor>`${events.role}`,
        year: sql<number | null>`${events.facts} ->> 'year'`,
        reason: textAt(events.seq, "reason"),
        removed: removedFrom(events.seq),
      },
    })
    .from(actions)
    .innerJoin(strategies, and(eq(strategies.slug, actions.strategy), heldAt(strategies, at)))
    .innerJoin(spheres, and(eq(spheres.slug, actions.sphere), heldAt(spheres, at)))
    .leftJoin(successor, and(eq(successor.slug, actions.into), heldAt(successor, at)))
    .leftJoin(events, eq(events.seq, decidedSeq(at)))
    .where(and(heldAt(actions, at), eq(actions.cohort, year)))
    .orderBy(asc(strategies.position), asc(strategies.slug), promisedSeq);

/** How many promises of each year stand in which stage and lineage. */
const talliesAt = (db: Db, at: At) =>
  db
    .select({
      cohort: actions.cohort,
      stage: actions.stage,
      lineage: actions.lineage,
      count: count(),
    })
    .from(actions)
    .where(heldAt(actions, at))
    .groupBy(unordered(actions.cohort), actions.stage, actions.lineage)
    .orderBy(asc(actions.cohort));

/** The reads behind the close of a year. */
export const closeReads = (db: Db, at: At, year: number) =>
  [promisesOf(db, at, year), talliesAt(db, at), spheresAt(db, at), appointmentsAt(db, at)] as const;

const live = eq(actions.untilSeq, FOREVER);

/** An action as whoever decides about it meets it. */
const actionNow = (db: Db, slug: string) =>
  db
    .select({
      slug: actions.slug,
      version: versionOf(sql`'action/' || ${actions.slug}`),
      wording: textAt(actions.wordingSeq, "wording"),
      result: textAt(actions.resultSeq, "result"),
      done_with: textAt(actions.doneWithSeq, "doneWith"),
      strategy: actions.strategy,
      sphere: actions.sphere,
      sphere_title: sql<string | null>`(select ${textAt(spheres.titleSeq, "title")} from ${spheres}
        where ${spheres.slug} = ${actions.sphere} and ${spheres.untilSeq} = ${FOREVER})`,
      cohort: actions.cohort,
      stage: actions.stage,
      lineage: actions.lineage,
      due: actions.due,
      owners,
      carried: sql<
        number | null
      >`(select max(c.year) from ${carries} c where c.action = ${actions.slug})`,
    })
    .from(actions)
    .where(and(live, eq(actions.slug, slug)));

/** The reads behind a decision about one action. */
export const decisionReads = (db: Db, at: At, slug: string) =>
  [actionNow(db, slug), talliesAt(db, at), zoneNow(db), slugsNow(db)] as const;
