import { and, asc, count, eq, inArray, lt, lte, max, notInArray, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Store } from "../../../db/client.ts";
import { actions, slips, stageMoves } from "../../../db/schema/actions.ts";
import { events } from "../../../db/schema/record.ts";
import { updates } from "../../../db/schema/updates.ts";
import type { SlipReason } from "../../../db/words.ts";
import { type At, heldAt, positionBefore, textAt } from "../../record/asof.ts";
import type { Month } from "../rules.ts";
import { CHANGES } from "./schema.ts";

type Db = Store["db"];

/** Grouped by value, not along an index: the versions in force are few, all versions many. */
const unordered = (column: SQLiteColumn) => sql`+${column}`;

/** Each sphere's newest month with a report before the given one. */
export const lastFiledBefore = (db: Db, at: At, month: Month) =>
  db
    .select({ sphere: updates.sphere, month: max(updates.month) })
    .from(updates)
    .where(and(lt(updates.month, month), lte(updates.seq, at)))
    .groupBy(updates.sphere);

/** How many promises of each sphere are still to be kept. */
export const stillOpen = (db: Db, at: At) =>
  db
    .select({ sphere: actions.sphere, count: count() })
    .from(actions)
    .where(
      and(
        heldAt(actions, at),
        eq(actions.lineage, "continuing"),
        notInArray(actions.stage, ["done", "dropped"]),
      ),
    )
    .groupBy(unordered(actions.sphere));

/** A stretch of the record: after the events before `from`, up to those before `until` (null: now). */
export type Stretch = { from: string; until: string | null };

const end = (at: At, until: string | null) =>
  until === null ? at : sql`min(${at}, ${positionBefore(until)})`;

/** Changes of stage in a stretch, in order; promises left out. */
export const movesIn = (db: Db, at: At, { from, until }: Stretch) =>
  db
    .select({
      action: stageMoves.action,
      from: stageMoves.fromStage,
      to: stageMoves.toStage,
      month: stageMoves.month,
      at: events.at,
    })
    .from(stageMoves)
    .innerJoin(events, eq(events.seq, stageMoves.seq))
    .where(
      and(
        sql`${stageMoves.seq} > ${positionBefore(from)} and ${stageMoves.seq} <= ${end(at, until)}`,
        sql`${stageMoves.fromStage} is not null`,
      ),
    )
    .orderBy(asc(stageMoves.seq));

/** What happened to actions outside their lines, in order, with the words of the reason. */
export const changesIn = (db: Db, at: At, { from, until }: Stretch) =>
  db
    .select({
      kind: sql<(typeof CHANGES)[number]>`${events.kind}`,
      at: events.at,
      action: actions.slug,
      wording: textAt(actions.wordingSeq, "wording"),
      sphere: actions.sphere,
      from_due: slips.fromDue,
      to_due: slips.toDue,
      reason: sql<SlipReason | null>`${slips.reason}`,
      correction: slips.correction,
      into: actions.into,
      why: textAt(events.seq, "reason"),
      /** Of the update that the sphere published in the same write. */
      month: sql<Month | null>`(select u.month from ${updates} u where u.sphere = ${actions.sphere} and u.at = ${events.at} limit 1)`,
    })
    .from(events)
    .innerJoin(
      actions,
      and(sql`${actions.slug} = ${events.facts} ->> 'action'`, heldAt(actions, at)),
    )
    .leftJoin(slips, eq(slips.seq, events.seq))
    .where(
      and(
        sql`${events.seq} > ${positionBefore(from)} and ${events.seq} <= ${end(at, until)}`,
        inArray(events.kind, CHANGES),
      ),
    )
    .orderBy(asc(events.seq));

/** Since which month each sphere works on which strategy: its first promise there. */
export const workAt = (db: Db, at: At) =>
  db
    .select({
      strategy: actions.strategy,
      sphere: actions.sphere,
      since: sql<Month>`min(${stageMoves.month})`,
    })
    .from(actions)
    .innerJoin(
      stageMoves,
      and(
        sql`${stageMoves.seq} = (select min(f.from_seq) from ${actions} f where f.slug = ${actions.slug})`,
        eq(stageMoves.action, actions.slug),
      ),
    )
    .where(heldAt(actions, at))
    .groupBy(unordered(actions.strategy), unordered(actions.sphere));
