import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions, slips } from "../../../db/schema/actions.ts";
import { targets } from "../../../db/schema/board.ts";
import { appointments } from "../../../db/schema/people.ts";
import { events } from "../../../db/schema/record.ts";
import { earliestFiled, excusesAt, filingsAt, spheresAt } from "../../months/queries.ts";
import type { Month } from "../../months/rules.ts";
import { type At, heldAt, instants, positionBefore, textAt } from "../../record/asof.ts";

type Db = Store["db"];

/** Who leads a sphere, from when to when. */
const leadsAt = (db: Db, at: At) =>
  db
    .select({
      scope: appointments.scope,
      from: appointments.fromOn,
      until: appointments.untilOn,
    })
    .from(appointments)
    .where(and(heldAt(appointments, at), eq(appointments.role, "lead")))
    .orderBy(asc(appointments.fromOn), asc(appointments.id));

/** Every move of a date since an instant, oldest first. */
const movesAt = (db: Db, at: At, since: string) =>
  db
    .select({
      at: events.at,
      from: slips.fromDue,
      to: slips.toDue,
      reason: slips.reason,
      correction: slips.correction,
    })
    .from(slips)
    .innerJoin(events, eq(events.seq, slips.seq))
    .where(and(lte(slips.seq, at), gt(slips.seq, positionBefore(since))))
    .orderBy(asc(slips.seq));

/** Every stretch in which an action was done, and when an update first named evidence for it. */
const doneAt = (db: Db, at: At) =>
  db
    .select({
      stage: actions.stage,
      lineage: actions.lineage,
      since: sql<string>`(select e.at from ${instants} where e.seq = ${sql`${actions.fromSeq}`})`,
      until: sql<
        string | null
      >`(select e.at from ${instants} where e.seq = ${sql`${actions.untilSeq}`} and e.seq <= ${at})`,
      shown_at: sql<string | null>`(select e.at from ${instants} where e.seq =
        (select min(v.seq) from evidence v where v.action = ${sql`${actions.slug}`} and v.seq <= ${at}))`,
    })
    .from(actions)
    .where(and(sql`${actions.stage} = 'done'`, lte(actions.fromSeq, at)));

/** Every decision about a target, oldest first. */
export const targetsAt = (db: Db, at: At) =>
  db
    .select({
      figure: targets.figure,
      from_month: targets.fromMonth,
      value: targets.value,
      at: events.at,
      reason: textAt(targets.seq, "reason"),
    })
    .from(targets)
    .innerJoin(events, eq(events.seq, targets.seq))
    .where(lte(targets.seq, at))
    .orderBy(asc(targets.seq));

/** Everything behind reporting health from a month on, in one read. */
export const readHealth = (db: Db, at: At, months: { first: Month; last: Month }, since: string) =>
  db.batch([
    spheresAt(db, at),
    filingsAt(db, at, months.first, months.last),
    excusesAt(db, at, months.first, months.last),
    earliestFiled(db, at),
    leadsAt(db, at),
    movesAt(db, at, since),
    doneAt(db, at),
    targetsAt(db, at),
  ]);
