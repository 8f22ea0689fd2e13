import { and, desc, eq, lte, sql, type SQL } from "drizzle-orm";
import { actions } from "../../../db/schema/actions.ts";
import { asks } from "../../../db/schema/board.ts";
import { checkpoints, events } from "../../../db/schema/record.ts";
import { measures, readings } from "../../../db/schema/measures.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import type { Store } from "../../../db/client.ts";
import { type At, heldAt, textAt, unordered } from "../asof.ts";
import { signedHead } from "../log/queries.ts";

type Db = Store["db"];

/** The measure that an event is about, itself or by a reading. */
const measure = sql`case
  when ${events.subject} like 'measure/%' then substr(${events.subject}, 9)
  when ${events.subject} like 'reading/%' then
    (select r.measure from ${readings} r where r.id = substr(${events.subject}, 9) limit 1) end`;

/** The action that an event is about, itself or by a judgement. */
const action = sql`case
  when ${events.subject} like 'action/%' then substr(${events.subject}, 8)
  when ${events.subject} like 'assessment/%' then ${events.facts} ->> 'action' end`;

/** What the thing is called at a position; null where its name was removed. */
const titleAt = (at: At): SQL<string | null> => sql<string | null>`case
  when ${events.subject} like 'strategy/%' then (select ${textAt(strategies.titleSeq, "title")}
    from ${strategies} where ${strategies.slug} = substr(${events.subject}, 10) and ${heldAt(strategies, at)})
  when ${action} is not null then (select ${textAt(actions.wordingSeq, "wording")}
    from ${actions} where ${actions.slug} = ${action} and ${heldAt(actions, at)})
  when ${measure} is not null then (select ${textAt(measures.titleSeq, "title")}
    from ${measures} where ${measures.slug} = ${measure} and ${heldAt(measures, at)})
  when ${events.subject} like 'sphere/%' then (select ${textAt(spheres.titleSeq, "title")}
    from ${spheres} where ${spheres.slug} = substr(${events.subject}, 8) and ${heldAt(spheres, at)})
  when ${events.subject} like 'update/%' or ${events.subject} like 'excuse/%' then
    (select ${textAt(spheres.titleSeq, "title")} from ${spheres}
    where ${spheres.slug} = substr(${events.subject}, 16) and ${heldAt(spheres, at)}) end`;

/** Events published up to a position, newest first. */
export const eventsAt = (db: Db, at: At, most: number, skip: number) =>
  db
    .select({
      seq: events.seq,
      at: events.at,
      recorded_at: events.recordedAt,
      kind: events.kind,
      role: events.role,
      subject: events.subject,
      update: sql<string | null>`coalesce(${events.facts} ->> 'update',
        (select q.update_id from ${asks} q where q.id = ${events.facts} ->> 'ask'))`,
      action: sql<string | null>`${action}`,
      measure: sql<string | null>`${measure}`,
      title: titleAt(at),
    })
    .from(events)
    .where(lte(events.seq, at))
    .orderBy(desc(events.seq))
    .limit(most)
    .offset(skip);

/** How many there are: places have no gaps. */
export const countEvents = (db: Db, at: At) =>
  db
    .select({ total: sql<number>`coalesce(max(${events.seq}), 0)` })
    .from(events)
    .where(lte(events.seq, at));

/** The losses that the record tells of, newest first, with the reason that was given. */
export const reopenedAt = (db: Db, at: At) =>
  db
    .select({
      seq: events.seq,
      at: events.at,
      after: sql<number>`${events.facts} ->> 'after'`,
      up_to: sql<number | null>`${events.facts} ->> 'upTo'`,
      checkpoint: sql<string | null>`${events.facts} ->> 'checkpoint'`,
      // By its whole name: a column alone would be that of the texts.
      reason: sql<
        string | null
      >`(select body from event_text t where t.seq = events.seq and t.field = 'reason')`,
    })
    .from(events)
    .where(
      and(
        eq(events.subject, "record"),
        eq(events.kind, "log.reopened"),
        lte(unordered(events.seq), at),
      ),
    )
    .orderBy(desc(events.seq));

/** The newest signed head of a reading: none that tells of later events. */
export const checkpointAt = (db: Db, at: At) =>
  db
    .select(signedHead)
    .from(checkpoints)
    .where(lte(checkpoints.size, at))
    .orderBy(desc(checkpoints.size))
    .limit(1);
