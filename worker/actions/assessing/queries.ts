import { and, count, desc, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions } from "../../../db/schema/actions.ts";
import { assessments } from "../../../db/schema/assessments.ts";
import { people } from "../../../db/schema/people.ts";
import { events } from "../../../db/schema/record.ts";
import { roadmap } from "../../../db/schema/roadmap.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import { lines } from "../../../db/schema/updates.ts";
import type { Day } from "../../months/rules.ts";
import { atCloses, type Close } from "../../progress/queries.ts";
import { type At, heldAt, nameAt, saidAt, textAt } from "../../record/asof.ts";
import { removedFrom } from "../../record/removed/queries.ts";
import { owners, promisedSeq } from "../list/queries.ts";
import { AGREEING, heardSince } from "./rules.ts";
import type { ListAssessments } from "./schema.ts";

type Db = Store["db"];

/** Whether the roadmap has its actions assessed. */
export const assessmentAt = (db: Db, at: At) =>
  db.select({ on: roadmap.assessment }).from(roadmap).where(heldAt(roadmap, at));

/** No later judgement of the same assessor, action and month. */
const holds = (at: At) =>
  sql<number>`not exists (select 1 from ${assessments} n where n.action = ${assessments.action}
    and n.month = ${assessments.month} and n.person = ${assessments.person}
    and n.seq > ${assessments.seq} and n.seq <= ${at})`;

/** Where the lead's word for the month of a judgement is read; live where the month is not asked about. */
const then = (at: At) => sql`coalesce(p.seq, ${at})`;

const word = sql`select w.stage || ' ' || coalesce(w.health, '') from ${actions} w
  where w.slug = ${assessments.action}`;

/** What the lead says of the action there: `stage health`; the first word where it came later. */
const leadWord = (at: At) =>
  sql<string>`coalesce((${word} and w.from_seq <= ${then(at)} order by w.from_seq desc limit 1),
    (${word} order by w.from_seq limit 1))`;

/** The lead's own line for the month. */
const leadLine = (at: At, column: SQL) =>
  sql<string | null>`(select ${column} from ${lines} l where l.action = ${assessments.action}
    and l.month = ${assessments.month} and l.seq <= ${then(at)} order by l.seq desc limit 1)`;

/** A judgement with its reasons and what the lead wrote, unless they are not shown. */
const columns = (at: At, reasons = true) => ({
  seq: assessments.seq,
  action: assessments.action,
  month: assessments.month,
  person: assessments.person,
  stage: assessments.stage,
  health: assessments.health,
  name: nameAt(),
  at: events.at,
  version: events.version,
  holds: holds(at),
  lead: leadWord(at),
  update: leadLine(at, sql`l.update_id`),
  reasons: reasons ? textAt(assessments.seq, "reasons") : sql<string | null>`null`,
  said: reasons
    ? saidAt(
        { seq: leadLine(at, sql`l.seq`), update: leadLine(at, sql`l.update_id`) },
        sql`'line.' || ${assessments.action}`,
        at,
      )
    : sql<string | null>`null`,
  removed: reasons ? removedFrom(assessments.seq) : sql<string>`'[]'`,
});

export const positions = (at: At, closes: readonly Close[]) =>
  sql`(with m as materialized ${atCloses(at, closes)} select month, seq from m) p`;
const sameMonth = sql`p.month = ${assessments.month}`;
const namedAs = (at: At) => and(eq(people.id, assessments.person), heldAt(people, at));
const newestFirst = [desc(assessments.month), desc(assessments.seq)];

const judged = (
  db: Db,
  at: At,
  closes: readonly Close[],
  where: SQL | undefined,
  reasons?: boolean,
) =>
  db
    .select(columns(at, reasons))
    .from(assessments)
    .innerJoin(events, eq(events.seq, assessments.seq))
    .leftJoin(people, namedAs(at))
    .leftJoin(positions(at, closes), sameMonth)
    .where(and(lte(assessments.seq, at), where))
    .orderBy(...newestFirst);

/** Every judgement of one action, newest month first. */
export const judgementsOf = (db: Db, at: At, closes: readonly Close[], slug: string) =>
  judged(db, at, closes, eq(assessments.action, slug));

/** The actions of one strategy, or of all: found first, then their judgements. */
const among = (at: At, strategy?: string) =>
  sql`${assessments.action} in (select ${actions.slug} from ${actions} where ${heldAt(actions, at)}
    ${strategy === undefined ? sql`` : sql`and ${actions.strategy} = ${strategy}`})`;

/** No judgement of the same assessor and action is about a later month. */
const latest = (at: At) =>
  sql`not exists (select 1 from ${assessments} n where n.action = ${assessments.action}
    and n.month > ${assessments.month} and n.person = ${assessments.person} and n.seq <= ${at})`;

/**
 * The reads behind the second voice about one strategy, or about all: give their results to
 * `secondVoiceOf` with the actions it is about.
 */
export const voiceReads = (db: Db, at: At, closes: readonly Close[], day: Day, strategy?: string) =>
  [
    assessmentAt(db, at),
    judged(
      db,
      at,
      closes,
      and(gte(assessments.month, heardSince(day)), among(at, strategy), latest(at), holds(at)),
      false,
    ),
  ] as const;

/** What the list is narrowed to. */
const matching = (q: ListAssessments, at: At) =>
  and(
    holds(at),
    q.action ? eq(assessments.action, q.action) : undefined,
    q.strategy ? eq(actions.strategy, q.strategy) : undefined,
    q.month ? eq(assessments.month, q.month) : undefined,
    q.disagree
      ? sql`${assessments.stage} || ' ' || coalesce(${assessments.health}, '') || ' ' || ${leadWord(at)}
          ${q.disagree === "yes" ? sql`not ` : sql``}in (select value from json_each(${JSON.stringify(AGREEING)}))`
      : undefined,
  );

/** Everything the list of judgements gives, in one read: those that hold, newest month first. */
export function readAssessments(db: Db, at: At, closes: readonly Close[], q: ListAssessments) {
  const held = and(eq(actions.slug, assessments.action), heldAt(actions, at));
  const where = and(lte(assessments.seq, at), matching(q, at));
  return db.batch([
    assessmentAt(db, at),
    db
      .select({
        ...columns(at),
        wording: textAt(actions.wordingSeq, "wording"),
        strategy: strategies.slug,
        number: strategies.number,
        title: textAt(strategies.titleSeq, "title"),
      })
      .from(assessments)
      .innerJoin(events, eq(events.seq, assessments.seq))
      .innerJoin(actions, held)
      .innerJoin(strategies, and(eq(strategies.slug, actions.strategy), heldAt(strategies, at)))
      .leftJoin(people, namedAs(at))
      .leftJoin(positions(at, closes), sameMonth)
      .where(where)
      .orderBy(...newestFirst)
      .limit(q.per_page)
      .offset((q.page - 1) * q.per_page),
    db
      .select({ total: count() })
      .from(assessments)
      .innerJoin(actions, held)
      .leftJoin(positions(at, closes), sameMonth)
      .where(where),
  ]);
}

/** What a judgement of an action is decided by. */
export const actionNow = (db: Db, at: At, slug: string) =>
  db
    .select({
      strategy: actions.strategy,
      sphere: actions.sphere,
      owners,
      promised: sql<string>`(select e.at from ${events} e where e.seq = ${promisedSeq})`,
    })
    .from(actions)
    .where(and(eq(actions.slug, slug), heldAt(actions, at)));
