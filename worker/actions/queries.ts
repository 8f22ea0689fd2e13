import { and, asc, count, desc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { keptReads } from "../../db/reads/kept.ts";
import { actions, milestones, slips } from "../../db/schema/actions.ts";
import { assessments } from "../../db/schema/assessments.ts";
import { people } from "../../db/schema/people.ts";
import { events } from "../../db/schema/record.ts";
import { spheres } from "../../db/schema/spheres.ts";
import { strategies } from "../../db/schema/strategies.ts";
import { mentionsOf } from "../library/mentions/queries.ts";
import { spheresAt } from "../months/queries.ts";
import type { Day } from "../months/rules.ts";
import { appointmentsAt } from "../people/team/queries.ts";
import { briefOf } from "../questions/brief/queries.ts";
import { type At, heldAt, mayBeNamed, nameAt, textAt, unordered } from "../record/asof.ts";
import { excusesOf, filingsOf, sphereNamed } from "../spheres/road/queries.ts";
import { type Close, strategiesAt } from "../progress/queries.ts";
import { assessmentAt, judgementsOf } from "./assessing/queries.ts";
import { historyOf } from "./history/queries.ts";
import { firstDue, matching, promisedSeq, slipDays } from "./list/queries.ts";
import { LISTED, type ListActions } from "./schema.ts";
import { evidenceOf, linesOf, movesOf } from "./timeline/queries.ts";

type Db = Store["db"];

const item = (at: At) => ({
  slug: actions.slug,
  wording: textAt(actions.wordingSeq, "wording"),
  strategy: {
    slug: strategies.slug,
    number: strategies.number,
    title: textAt(strategies.titleSeq, "title"),
  },
  sphere: { slug: spheres.slug, title: textAt(spheres.titleSeq, "title") },
  cohort: actions.cohort,
  stage: actions.stage,
  health: actions.health,
  promised_due: firstDue(at),
  due: actions.due,
  slip_days: slipDays(at),
  lineage: actions.lineage,
  into: actions.into,
});

const inOrder = [asc(strategies.position), asc(strategies.slug), promisedSeq];

type Page = { per_page: number; page: number };

/** The versions on one page of a list: what they say is read for them alone. */
const onPage = (db: Db, at: At, where: SQL | undefined, q: Page) =>
  sql`(${actions.slug}, ${actions.fromSeq}) in ${db
    .select({ slug: actions.slug, from: actions.fromSeq })
    .from(actions)
    .innerJoin(strategies, and(eq(strategies.slug, actions.strategy), heldAt(strategies, at)))
    .where(and(heldAt(actions, at), where))
    .orderBy(...inOrder)
    .limit(q.per_page)
    .offset((q.page - 1) * q.per_page)}`;

/** Actions in the roadmap's order, then in the order of their promises. */
export const actionsAt = (db: Db, at: At, where?: SQL) =>
  db
    .select(item(at))
    .from(actions)
    .innerJoin(strategies, and(eq(strategies.slug, actions.strategy), heldAt(strategies, at)))
    .innerJoin(spheres, and(eq(spheres.slug, actions.sphere), heldAt(spheres, at)))
    .where(and(heldAt(actions, at), where))
    .orderBy(...inOrder);

/** Ten of them where a part is asked for, all of them otherwise. */
export const actionsPart = (db: Db, at: At, where: SQL, part: number | undefined) =>
  actionsAt(db, at, part ? onPage(db, at, where, { page: part, per_page: LISTED.actions }) : where);

/** How many actions stand in which stage and lineage. */
const talliesAt = (db: Db, at: At, where?: SQL) =>
  db
    .select({ stage: actions.stage, lineage: actions.lineage, count: count() })
    .from(actions)
    .where(and(heldAt(actions, at), where))
    .groupBy(actions.stage, actions.lineage);

const cohortsAt = (db: Db, at: At) =>
  db
    .selectDistinct({ cohort: actions.cohort })
    .from(actions)
    .where(heldAt(actions, at))
    .orderBy(asc(actions.cohort));

/** Every move of a date, newest first; corrections left out. */
export const slipsAt = (db: Db, at: At, where: SQL) =>
  db
    .select({
      action: slips.action,
      wording: textAt(actions.wordingSeq, "wording"),
      at: events.at,
      from: slips.fromDue,
      to: slips.toDue,
      days: sql<
        number | null
      >`cast(julianday(${slips.toDue}) - julianday(${slips.fromDue}) as integer)`,
      reason: slips.reason,
      text: textAt(sql`${slips.seq}`, "reason"),
    })
    .from(slips)
    // The few actions that are asked for first, then their moves.
    .innerJoin(actions, and(eq(unordered(actions.slug), slips.action), heldAt(actions, at)))
    .innerJoin(events, eq(events.seq, slips.seq))
    .where(and(eq(slips.correction, false), lte(slips.seq, at), where))
    .orderBy(desc(slips.seq));

/** How many moves there are in all. */
export const movesCounted = (db: Db, at: At, where: SQL) =>
  db
    .select({ count: count() })
    .from(slips)
    .innerJoin(actions, and(eq(unordered(actions.slug), slips.action), heldAt(actions, at)))
    .where(and(eq(slips.correction, false), lte(slips.seq, at), where));

const one = (slug: string, column: SQL) =>
  sql`(select ${column} from ${actions} where slug = ${slug} limit 1)`;

/** The strategy and the sphere of an action; neither ever changes. */
const strategyOf = (slug: string) => one(slug, sql`strategy`);
const sphereOf = (slug: string) => one(slug, sql`sphere`);

const actionAt = (db: Db, at: At, slug: string) =>
  db
    .select({
      ...item(at),
      result: textAt(actions.resultSeq, "result"),
      done_with: textAt(actions.doneWithSeq, "doneWith"),
      given: {
        wording: actions.wordingSeq,
        result: actions.resultSeq,
        done_with: actions.doneWithSeq,
      },
      review_on: actions.reviewOn,
      continues: actions.continues,
      owners: actions.owners,
    })
    .from(actions)
    .innerJoin(strategies, and(eq(strategies.slug, actions.strategy), heldAt(strategies, at)))
    .innerJoin(spheres, and(eq(spheres.slug, actions.sphere), heldAt(spheres, at)))
    .where(and(heldAt(actions, at), eq(actions.slug, slug)));

/** How many actions its strategy has, and which of them this is in the order of the promises. */
const placeAt = (db: Db, at: At, slug: string) =>
  db
    .select({
      place: sql<number>`coalesce(sum(${promisedSeq} <= (select min(f.from_seq) from ${actions} f where f.slug = ${slug})), 0)`,
      of: count(),
    })
    .from(actions)
    .where(and(heldAt(actions, at), eq(actions.strategy, strategyOf(slug))));

/** What is linked to an action by lineage, in either direction. */
function relativesAt(db: Db, at: At, slug: string) {
  const own = (column: SQL) =>
    sql`select o.${column} from ${actions} o where o.slug = ${slug} and o.from_seq <= ${at} and o.until_seq > ${at}`;
  const linked = sql`(${own(sql`into_action`)} union ${own(sql`continues`)} union
    select n.slug from ${actions} n where +n.from_seq <= ${at} and n.until_seq > ${at} and ${slug} in (n.into_action, n.continues))`;
  return db
    .select({
      slug: actions.slug,
      wording: textAt(actions.wordingSeq, "wording"),
      result: textAt(actions.resultSeq, "result"),
      stage: actions.stage,
      cohort: actions.cohort,
      lineage: actions.lineage,
      into: actions.into,
      continues: actions.continues,
    })
    .from(actions)
    .where(and(heldAt(actions, at), sql`${actions.slug} in ${linked}`))
    .orderBy(promisedSeq);
}

const milestonesAt = (db: Db, at: At, slug: string) =>
  db
    .select({
      id: milestones.id,
      title: textAt(milestones.titleSeq, "title"),
      due: milestones.due,
      reached_on: milestones.reachedOn,
      dropped: milestones.dropped,
    })
    .from(milestones)
    .where(and(heldAt(milestones, at), eq(milestones.action, slug)))
    .orderBy(asc(milestones.due), asc(milestones.id));

/** Names of those owners who are named in public. */
const ownersAt = (db: Db, at: At, slug: string) =>
  db
    .select({ name: nameAt() })
    .from(people)
    .where(
      and(
        heldAt(people, at),
        eq(people.public, true),
        mayBeNamed(sql`people.id`),
        sql`${people.id} in (select j.value from ${actions} a, json_each(a.owners) j where a.slug = ${slug} and a.from_seq <= ${at} and a.until_seq > ${at})`,
      ),
    );

/** Everything /actions shows, in one read. */
export const readActions = keptReads((db, at, q: ListActions) => {
  const where = matching(q, at);
  return [
    actionsAt(db, at, onPage(db, at, where, q)),
    talliesAt(db, at, where),
    strategiesAt(db, at),
    spheresAt(db, at),
    cohortsAt(db, at),
  ] as const;
});

/** The subjects of what happened to an action: its own, and those of its judgements. */
const subjectsOf = (slug: string) =>
  sql`(select ${`action/${slug}`} union
    select 'assessment/' || action || '/' || month || '/' || person from ${assessments} where action = ${slug})`;

/** Everything an action's page shows, in one read. */
export const readAction = keptReads(
  (db, at, { slug, closes, day }: { slug: string; closes: readonly Close[]; day: Day }) =>
    [
      actionAt(db, at, slug),
      placeAt(db, at, slug),
      relativesAt(db, at, slug),
      milestonesAt(db, at, slug),
      ownersAt(db, at, slug),
      appointmentsAt(db, at),
      sphereNamed(db, at, sphereOf(slug)),
      filingsOf(db, at, sphereOf(slug)),
      excusesOf(db, at, sphereOf(slug)),
      historyOf(db, at, subjectsOf(slug)),
      linesOf(db, at, slug),
      movesOf(db, at, slug),
      evidenceOf(db, at, slug),
      assessmentAt(db, at),
      judgementsOf(db, at, closes, slug),
      mentionsOf(db, at, { action: slug }),
      briefOf(db, at, day, { action: slug }),
    ] as const,
);
