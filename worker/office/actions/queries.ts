import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions, milestones } from "../../../db/schema/actions.ts";
import { people } from "../../../db/schema/people.ts";
import { events, FOREVER } from "../../../db/schema/record.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import { owners } from "../../actions/list/queries.ts";
import { textAt } from "../../record/asof.ts";
import { versionOf } from "../form/queries.ts";

type Db = Store["db"];

const live = eq(actions.untilSeq, FOREVER);

const brief = {
  slug: actions.slug,
  version: versionOf(sql`'action/' || ${actions.slug}`),
  wording: textAt(actions.wordingSeq, "wording"),
  strategy: actions.strategy,
  sphere: actions.sphere,
  stage: actions.stage,
  lineage: actions.lineage,
  due: actions.due,
};

export const actionsNow = (db: Db, q: { page: number; per_page: number }) =>
  db
    .select(brief)
    .from(actions)
    .leftJoin(
      strategies,
      and(eq(strategies.slug, actions.strategy), eq(strategies.untilSeq, FOREVER)),
    )
    .where(live)
    .orderBy(asc(strategies.position), asc(actions.cohort), asc(actions.slug))
    .limit(q.per_page)
    .offset((q.page - 1) * q.per_page);

export const howMany = (db: Db) => db.select({ n: count() }).from(actions).where(live);

export const actionNow = (db: Db, slug: string) =>
  db
    .select({
      ...brief,
      result: textAt(actions.resultSeq, "result"),
      done_with: textAt(actions.doneWithSeq, "doneWith"),
      promised_due: actions.promisedDue,
      into: actions.into,
      owners,
    })
    .from(actions)
    .where(and(live, eq(actions.slug, slug)));

export const milestonesNow = (db: Db, action: string) =>
  db
    .select({
      id: milestones.id,
      title: textAt(milestones.titleSeq, "title"),
      due: milestones.due,
      reached_on: milestones.reachedOn,
      dropped: milestones.dropped,
    })
    .from(milestones)
    .where(and(eq(milestones.action, action), eq(milestones.untilSeq, FOREVER)))
    .orderBy(asc(milestones.fromSeq));

/** Where some actions stand, dropped and merged ones too. */
export const standingsNow = (db: Db, slugs: string[]) =>
  db
    .select({ slug: actions.slug, stage: actions.stage, lineage: actions.lineage })
    .from(actions)
    .where(and(live, inArray(actions.slug, slugs)));

/** Who stated the action's date last, and when. */
export const lastStated = (db: Db, action: string) =>
  db
    .select({ role: events.role, at: events.at })
    .from(events)
    .where(
      and(
        eq(events.subject, `action/${action}`),
        inArray(events.kind, ["action.promised", "action.rescheduled"]),
      ),
    )
    .orderBy(desc(events.version))
    .limit(1);

/** Every slug that was ever given. */
export const slugsNow = (db: Db) => db.select({ slug: actions.slug }).from(actions).where(live);

export const strategyNames = (db: Db) =>
  db
    .select({ slug: strategies.slug, title: textAt(strategies.titleSeq, "title") })
    .from(strategies)
    .where(eq(strategies.untilSeq, FOREVER))
    .orderBy(asc(strategies.position));

export const sphereNames = (db: Db) =>
  db
    .select({ slug: spheres.slug, title: textAt(spheres.titleSeq, "title") })
    .from(spheres)
    .where(eq(spheres.untilSeq, FOREVER))
    .orderBy(asc(spheres.position));

export const personNames = (db: Db) =>
  db
    .select({ id: people.id, name: textAt(people.nameSeq, "name") })
    .from(people)
    .where(eq(people.untilSeq, FOREVER))
    .orderBy(asc(textAt(people.nameSeq, "name")), asc(people.id));

/** The actions that others can be merged into. */
export const openActions = (db: Db) =>
  db
    .select({ slug: actions.slug, title: textAt(actions.wordingSeq, "wording") })
    .from(actions)
    .where(
      and(
        live,
        eq(actions.lineage, "continuing"),
        sql`${actions.stage} not in ('done', 'dropped')`,
      ),
    )
    .orderBy(asc(actions.strategy), asc(actions.slug));
