import { and, asc, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Store } from "../../../db/client.ts";
import { actions, stageMoves } from "../../../db/schema/actions.ts";
import { events } from "../../../db/schema/record.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { excuses, updates } from "../../../db/schema/updates.ts";
import type { Month } from "../../months/rules.ts";
import { type At, heldAt, saidAt, textAt, unordered } from "../../record/asof.ts";

type Db = Store["db"];

/** Which stages the actions of a sphere reached in which month; the promises themselves left out. */
export const marksAt = (db: Db, at: At, first: Month, where?: SQL) =>
  db
    .selectDistinct({
      sphere: stageMoves.sphere,
      month: stageMoves.month,
      stage: stageMoves.toStage,
    })
    .from(stageMoves)
    .where(
      and(
        sql`${stageMoves.fromStage} is not null`,
        gte(stageMoves.month, first),
        lte(stageMoves.seq, at),
        where,
      ),
    );

/** Every step of an action into done (1) and out of it (-1). */
export const doneSteps = (db: Db, at: At, where?: SQL) =>
  db
    .select({
      sphere: stageMoves.sphere,
      at: events.at,
      step: sql<number>`case when ${stageMoves.toStage} = 'done' then 1 else -1 end`,
    })
    .from(stageMoves)
    .innerJoin(events, eq(events.seq, stageMoves.seq))
    .where(
      and(
        sql`(${stageMoves.toStage} = 'done' or ${stageMoves.fromStage} = 'done')`,
        lte(stageMoves.seq, at),
        where,
      ),
    );

const open = sql`${actions.lineage} = 'continuing' and ${actions.stage} not in ('done', 'dropped')`;
const how = (test: SQL) => sql<number>`coalesce(sum(${test}), 0)`;

/** How the actions of each sphere stand. */
export const talliesBySphere = (db: Db, at: At, where?: SQL) =>
  db
    .select({
      sphere: actions.sphere,
      total: sql<number>`count(*)`,
      done: how(sql`${actions.stage} = 'done'`),
      open: how(open),
      at_risk: how(sql`${actions.health} = 'at_risk'`),
      off_track: how(sql`${actions.health} = 'off_track'`),
    })
    .from(actions)
    .where(and(heldAt(actions, at), where))
    .groupBy(unordered(actions.sphere));

/** What a sphere is called; null where its title is gone. */
export const sphereTitle = (slug: SQLiteColumn, at: At): SQL<string | null> =>
  sql<string | null>`(select ${textAt(spheres.titleSeq, "title")} from ${spheres}
    where ${spheres.slug} = ${sql`${slug}`} and ${heldAt(spheres, at)})`;

/** One sphere as the grid needs it. */
export const sphereNamed = (db: Db, at: At, slug: SQL | string) =>
  db
    .select({
      slug: spheres.slug,
      title: textAt(spheres.titleSeq, "title"),
      reports_from: spheres.reportsFrom,
    })
    .from(spheres)
    .where(and(heldAt(spheres, at), eq(spheres.slug, slug)));

/** All that one sphere ever filed, oldest first; `note` says why there was nothing to report. */
export const filingsOf = (db: Db, at: At, sphere: SQL | string) =>
  db
    .select({
      seq: updates.seq,
      id: updates.id,
      sphere: updates.sphere,
      month: updates.month,
      kind: updates.kind,
      at: updates.at,
      recordedAt: events.recordedAt,
      role: updates.role,
      note: sql<
        string | null
      >`case when ${updates.kind} = 'nothing' then ${saidAt({ seq: updates.seq, update: updates.id }, "summary", at)} end`,
    })
    .from(updates)
    .innerJoin(events, eq(events.seq, updates.seq))
    .where(and(eq(updates.sphere, sphere), lte(updates.seq, at)))
    .orderBy(asc(updates.seq));

export const excusesOf = (db: Db, at: At, sphere: SQL | string) =>
  db
    .select({
      sphere: excuses.sphere,
      month: excuses.month,
      reason: textAt(sql`${excuses.seq}`, "reason"),
    })
    .from(excuses)
    .where(and(eq(excuses.sphere, sphere), lte(excuses.seq, at)))
    .orderBy(asc(excuses.seq));
