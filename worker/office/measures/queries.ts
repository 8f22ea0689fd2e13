import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { measureParts, measures, readings } from "../../../db/schema/measures.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { textAt } from "../../record/asof.ts";
import { versionOf } from "../form/queries.ts";

type Db = Store["db"];

const version = versionOf(sql`'measure/' || ${measures.slug}`);

export const measuresNow = (db: Db) =>
  db
    .select({
      slug: measures.slug,
      version,
      position: measures.position,
      title: textAt(measures.titleSeq, "title"),
      unit: textAt(measures.unitSeq, "unit"),
      kind: measures.kind,
      retired: measures.retired,
      readings: sql<number>`(select count(*) from ${readings} r
        where r.measure = ${sql`${measures.slug}`} and r.until_seq = ${FOREVER})`,
    })
    .from(measures)
    .where(eq(measures.untilSeq, FOREVER))
    .orderBy(asc(measures.retired), asc(measures.position), asc(measures.slug));

export const measureNow = (db: Db, slug: string) =>
  db
    .select({
      slug: measures.slug,
      version,
      title: textAt(measures.titleSeq, "title"),
      definition: textAt(measures.definitionSeq, "definition"),
      unit: textAt(measures.unitSeq, "unit"),
      source: textAt(measures.sourceSeq, "source"),
      kind: measures.kind,
      direction: measures.direction,
      decimals: measures.decimals,
      position: measures.position,
      strategies: sql`${measures.strategies}`.mapWith((json): string[] => JSON.parse(String(json))),
      baseline: measures.baseline,
      baselineOn: measures.baselineOn,
      baselineHidden: measures.baselineHidden,
      target: measures.target,
      targetOn: measures.targetOn,
      suppress: measures.suppress,
      series: measures.series,
      retired: measures.retired,
    })
    .from(measures)
    .where(and(eq(measures.slug, slug), eq(measures.untilSeq, FOREVER)));

export const groupsNow = (db: Db, measure: string) =>
  db
    .select({
      id: measureParts.id,
      position: measureParts.position,
      label: textAt(measureParts.labelSeq, "label"),
      retired: measureParts.retired,
    })
    .from(measureParts)
    .where(and(eq(measureParts.measure, measure), eq(measureParts.untilSeq, FOREVER)))
    .orderBy(asc(measureParts.retired), asc(measureParts.position));

const readingColumns = {
  id: readings.id,
  version: versionOf(sql`'reading/' || ${readings.id}`),
  measure: readings.measure,
  on: readings.onDay,
  series: readings.series,
  value: readings.value,
  hidden: readings.hidden,
  parts: sql`${readings.parts}`.mapWith((json): Record<string, number | null> =>
    JSON.parse(String(json)),
  ),
  source: textAt(readings.sourceSeq, "source"),
  note: textAt(readings.noteSeq, "note"),
};

export const readingsNow = (db: Db, measure: string) =>
  db
    .select(readingColumns)
    .from(readings)
    .where(and(eq(readings.measure, measure), eq(readings.untilSeq, FOREVER)))
    .orderBy(desc(readings.onDay), desc(readings.series));

export const readingNow = (db: Db, id: string) =>
  db
    .select(readingColumns)
    .from(readings)
    .where(and(eq(readings.id, id), eq(readings.untilSeq, FOREVER)));

/** The measure that a reading is of, and its groups. */
export const measureOfReading = (db: Db, id: string) => {
  const of = sql`(select measure from ${readings} where id = ${id} limit 1)`;
  return db
    .select({
      kind: measures.kind,
      decimals: measures.decimals,
      suppress: measures.suppress,
      groups: sql`(select json_group_array(p.id) from ${measureParts} p
        where p.measure = ${sql`${measures.slug}`} and p.until_seq = ${FOREVER} and not p.retired)`.mapWith(
        (json): string[] => JSON.parse(String(json)),
      ),
    })
    .from(measures)
    .where(and(sql`${measures.slug} = ${of}`, eq(measures.untilSeq, FOREVER)));
};
