import { and, asc, desc, eq, gte, inArray, lt, lte, max, ne, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions } from "../../../db/schema/actions.ts";
import { events, FOREVER } from "../../../db/schema/record.ts";
import { roadmap } from "../../../db/schema/roadmap.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import { evidence, lines, updates } from "../../../db/schema/updates.ts";
import type { Actor } from "../../../db/words.ts";
import { owners, promisedSeq } from "../../actions/list/queries.ts";
import type { Month } from "../../months/rules.ts";
import { type At, heldAt, saidAt, textAt } from "../../record/asof.ts";

type Db = Store["db"];

export const zoneNow = (db: Db) =>
  db
    .select({ zone: roadmap.zone, approval: roadmap.approval })
    .from(roadmap)
    .where(eq(roadmap.untilSeq, FOREVER));

const told = { seq: updates.seq, update: updates.id };

const saidColumns = (at: At) => ({
  id: updates.id,
  sphere: updates.sphere,
  month: updates.month,
  kind: updates.kind,
  at: updates.at,
  summary: saidAt(told, "summary", at),
});

/** What was published for one sphere and month, oldest first. */
export const publishedAt = (db: Db, at: At, month: Month, sphere: string) =>
  db
    .select(saidColumns(at))
    .from(updates)
    .where(and(eq(updates.month, month), eq(updates.sphere, sphere), lte(updates.seq, at)))
    .orderBy(asc(updates.seq));

/** What some spheres published for the months from `first` on, newest month first. */
export const saidSince = (db: Db, at: At, of: string[], first: Month) =>
  db
    .select(saidColumns(at))
    .from(updates)
    .where(and(inArray(updates.sphere, of), gte(updates.month, first), lte(updates.seq, at)))
    .orderBy(desc(updates.month), desc(updates.seq));

/** The newest update that speaks about an earlier month, with all its words. */
export const lastSaid = (db: Db, at: At, sphere: string, before: Month) =>
  db
    .select({
      ...saidColumns(at),
      need: updates.need,
      obstacles: saidAt(told, "obstacles", at),
      needs: saidAt(told, "needs", at),
      next: saidAt(told, "next", at),
      done_with: saidAt(told, "doneWith", at),
    })
    .from(updates)
    .where(and(eq(updates.sphere, sphere), lt(updates.month, before), lte(updates.seq, at)))
    .orderBy(desc(updates.month), desc(updates.seq))
    .limit(1);

const newestLine = (at: At) =>
  sql`from ${lines} l where l.action = ${actions.slug} and l.seq <= ${at} order by l.month desc, l.seq desc limit 1`;

const standing = {
  slug: actions.slug,
  title: textAt(actions.wordingSeq, "wording"),
  stage: actions.stage,
  health: actions.health,
  due: actions.due,
  promised_due: actions.promisedDue,
  review_on: actions.reviewOn,
  strategy: actions.strategy,
  number: strategies.number,
  cohort: actions.cohort,
};

/** The promises of some spheres that go on, in the roadmap's order. */
const goingOn = (at: At, of: string[]) =>
  and(
    heldAt(actions, at),
    inArray(actions.sphere, of),
    eq(actions.lineage, "continuing"),
    ne(actions.stage, "dropped"),
  );

const order = [asc(strategies.position), promisedSeq];
const ofStrategy = (at: At) => and(eq(strategies.slug, actions.strategy), heldAt(strategies, at));

const evidenceCount = (at: At) =>
  sql<number>`(select count(*) from ${evidence} v where v.action = ${actions.slug} and v.seq <= ${at})`;

/** What the newest line on an action said, and for which month. */
const lastLine = (at: At) => ({
  said_in: sql<Month | null>`(select l.month ${newestLine(at)})`,
  said: saidAt(
    {
      seq: sql`(select l.seq ${newestLine(at)})`,
      update: sql`(select l.update_id ${newestLine(at)})`,
    },
    sql`'line.' || ${actions.slug}`,
    at,
  ),
});

/** One sphere's actions as lines may speak about them for a month. */
export const standingAt = (db: Db, at: At, sphere: string, month: Month) =>
  db
    .select({
      ...standing,
      owners,
      evidence_count: evidenceCount(at),
      later: sql<number>`exists (select 1 from ${lines} l where l.action = ${actions.slug} and l.month > ${month} and l.seq <= ${at})`,
      stated: sql<string | null>`(select json_array(e.role, e.at) from ${events} e
        where e.subject = 'action/' || ${actions.slug} and e.kind in ('action.promised', 'action.rescheduled')
          and e.seq <= ${at} order by e.version desc limit 1)`,
    })
    .from(actions)
    .leftJoin(strategies, ofStrategy(at))
    .where(goingOn(at, [sphere]))
    .orderBy(...order);

/** The same actions as the form shows them, with what was last said. */
export const askedAt = (db: Db, at: At, sphere: string) =>
  db
    .select({ ...standing, ...lastLine(at) })
    .from(actions)
    .leftJoin(strategies, ofStrategy(at))
    .where(goingOn(at, [sphere]))
    .orderBy(...order);

/** What advice on new lines compares them with. */
export const comparedAt = (db: Db, at: At, sphere: string) =>
  db
    .select({
      slug: actions.slug,
      stage: actions.stage,
      due: actions.due,
      evidence_count: evidenceCount(at),
      ...lastLine(at),
    })
    .from(actions)
    .leftJoin(strategies, ofStrategy(at))
    .where(goingOn(at, [sphere]))
    .orderBy(...order);

export const statedBy = (row: { stated: string | null }) => {
  if (row.stated === null) return null;
  const [role, at] = JSON.parse(row.stated) as [Actor, string];
  return { role, at };
};

const shown = { seq: evidence.seq, update: evidence.update };

/** What was shown so far for the actions of a sphere, newest first. */
export const shownAt = (db: Db, at: At, sphere: string) =>
  db
    .select({
      action: evidence.action,
      title: saidAt(shown, sql`'evidence.' || ${evidence.n} || '.title'`, at),
      url: saidAt(shown, sql`'evidence.' || ${evidence.n} || '.url'`, at),
    })
    .from(evidence)
    .innerJoin(actions, and(eq(actions.slug, evidence.action), goingOn(at, [sphere])))
    .where(lte(evidence.seq, at))
    .orderBy(desc(evidence.seq), asc(evidence.n));

/** Open actions whose date comes by a day, or whose pause should be looked at again by then. */
export const waitingAt = (db: Db, at: At, of: string[], by: string) =>
  db
    .select({
      ...standing,
      sphere: actions.sphere,
      said_in: sql<Month | null>`(select l.month ${newestLine(at)})`,
    })
    .from(actions)
    .leftJoin(strategies, ofStrategy(at))
    .where(
      and(
        goingOn(at, of),
        ne(actions.stage, "done"),
        sql`case when ${actions.stage} = 'paused' then ${actions.reviewOn} else ${actions.due} end <= ${by}`,
      ),
    )
    .orderBy(...order);

/** The newest version of each subject; what never was is missing. */
export const versionsNow = (db: Db, subjects: string[]) =>
  db
    .select({ subject: events.subject, version: max(events.version) })
    .from(events)
    .where(inArray(events.subject, subjects))
    .groupBy(events.subject);
