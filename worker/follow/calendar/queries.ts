import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Store } from "../../../db/client.ts";
import { actions, milestones } from "../../../db/schema/actions.ts";
import { gatherings } from "../../../db/schema/library.ts";
import { events } from "../../../db/schema/record.ts";
import { about, type Only } from "../../library/mentions/queries.ts";
import { spheresAt } from "../../months/queries.ts";
import type { Day } from "../../months/rules.ts";
import { strategiesAt } from "../../progress/queries.ts";
import { type At, heldAt, textAt } from "../../record/asof.ts";

type Db = Store["db"];

/** When a version came to hold. */
const since = (from: SQLiteColumn) =>
  sql<string>`(select ${events.at} from ${events} where ${events.seq} = ${from})`;

const ofActions = ({ strategy, sphere, action }: Only) =>
  and(
    strategy === undefined ? undefined : eq(actions.strategy, strategy),
    sphere === undefined ? undefined : eq(actions.sphere, sphere),
    action === undefined ? undefined : eq(actions.slug, action),
  );

/** How many versions came before the one in force. */
const versionsBefore = (table: SQL, same: SQL, at: At) =>
  sql<number>`(select count(*) - 1 from ${table} v where ${same} and v.from_seq <= ${at})`;

/** Actions with a date from a day on; the one that is asked for in any case. */
const actionsFrom = (db: Db, at: At, only: Only, day: Day) =>
  db
    .select({
      slug: actions.slug,
      wording: textAt(actions.wordingSeq, "wording"),
      sphere: actions.sphere,
      stage: actions.stage,
      lineage: actions.lineage,
      due: actions.due,
      since: since(actions.fromSeq),
      changes: versionsBefore(sql`${actions}`, sql`v.slug = ${actions}.slug`, at),
    })
    .from(actions)
    .where(
      and(
        heldAt(actions, at),
        ofActions(only),
        only.action === undefined ? sql`${actions.due} >= ${day}` : undefined,
      ),
    )
    .orderBy(asc(actions.due), asc(actions.slug));

const milestonesFrom = (db: Db, at: At, only: Only, day: Day) =>
  db
    .select({
      action: milestones.action,
      id: milestones.id,
      title: textAt(milestones.titleSeq, "title"),
      wording: textAt(actions.wordingSeq, "wording"),
      due: sql<Day>`${milestones.due}`,
      reached: milestones.reachedOn,
      dropped: milestones.dropped,
      since: since(milestones.fromSeq),
      changes: versionsBefore(
        sql`${milestones}`,
        sql`v.action = ${milestones}.action and v.id = ${milestones}.id`,
        at,
      ),
    })
    .from(milestones)
    .innerJoin(actions, and(eq(actions.slug, milestones.action), heldAt(actions, at)))
    .where(and(heldAt(milestones, at), sql`${milestones.due} >= ${day}`, ofActions(only)))
    .orderBy(asc(milestones.due), asc(milestones.action), asc(milestones.id));

const gatheringsFrom = (db: Db, at: At, only: Only, day: Day) =>
  db
    .select({
      slug: gatherings.slug,
      title: textAt(gatherings.titleSeq, "title"),
      description: textAt(gatherings.descriptionSeq, "description"),
      place: textAt(gatherings.placeSeq, "place"),
      on: gatherings.onDay,
      time: gatherings.startsAt,
      minutes: gatherings.minutes,
      cancelled: gatherings.cancelled,
      since: since(gatherings.fromSeq),
      changes: versionsBefore(sql`${gatherings}`, sql`v.slug = ${gatherings}.slug`, at),
    })
    .from(gatherings)
    .where(and(heldAt(gatherings, at), about(gatherings, only), sql`${gatherings.onDay} >= ${day}`))
    .orderBy(asc(gatherings.onDay), asc(gatherings.startsAt), asc(gatherings.slug));

/** Everything with a date from a day on, in one read. */
export const readDates = (db: Db, at: At, only: Only, day: Day) =>
  db.batch([
    strategiesAt(db, at),
    spheresAt(db, at),
    actionsFrom(db, at, only, day),
    milestonesFrom(db, at, only, day),
    gatheringsFrom(db, at, only, day),
  ]);
