import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { measureParts, measures, readings } from "../../db/schema/measures.ts";
import { historyOf } from "../actions/history/queries.ts";
import { strategiesAt } from "../progress/queries.ts";
import { type At, heldAt, textAt } from "../record/asof.ts";

type Db = Store["db"];

/** The newest reading of a measure, as JSON. */
const latestAt = (at: At): SQL<string | null> => sql<string | null>`(select json_object('id', r.id,
    'on', r.on_day, 'value', r.value, 'hidden', r.hidden, 'series', r.series)
  from ${readings} r where r.measure = ${sql`${measures.slug}`} and r.from_seq <= ${at} and r.until_seq > ${at}
  order by r.on_day desc, r.series desc limit 1)`;

/** What every list says of a measure. */
const measureColumns = (at: At) => ({
  slug: measures.slug,
  title: textAt(measures.titleSeq, "title"),
  unit: textAt(measures.unitSeq, "unit"),
  kind: measures.kind,
  direction: measures.direction,
  decimals: measures.decimals,
  baseline: measures.baseline,
  baselineOn: measures.baselineOn,
  baselineHidden: measures.baselineHidden,
  target: measures.target,
  targetOn: measures.targetOn,
  series: measures.series,
  retired: measures.retired,
  latest: latestAt(at),
});

/** Every measure in its order, or those that speak of one strategy; `itemOf` tells a row. */
export const measuresOf = (db: Db, at: At, strategy?: string) =>
  db
    .select(measureColumns(at))
    .from(measures)
    .where(
      and(
        heldAt(measures, at),
        strategy === undefined
          ? undefined
          : sql`exists (select 1 from json_each(${measures.strategies}) where value = ${strategy})`,
      ),
    )
    .orderBy(asc(measures.retired), asc(measures.position), asc(measures.slug));

/** What a measure's page shows, each as a query of its own. */
export const measureReads = (db: Db, at: At, slug: string) =>
  [
    db
      .select({
        ...measureColumns(at),
        definition: textAt(measures.definitionSeq, "definition"),
        source: textAt(measures.sourceSeq, "source"),
        strategies: measures.strategies,
        suppress: measures.suppress,
        given: {
          title: measures.titleSeq,
          definition: measures.definitionSeq,
          unit: measures.unitSeq,
          source: measures.sourceSeq,
        },
      })
      .from(measures)
      .where(and(heldAt(measures, at), eq(measures.slug, slug))),
    db
      .select({
        id: measureParts.id,
        label: textAt(measureParts.labelSeq, "label"),
        retired: measureParts.retired,
        given: { label: measureParts.labelSeq },
      })
      .from(measureParts)
      .where(and(heldAt(measureParts, at), eq(measureParts.measure, slug)))
      .orderBy(asc(measureParts.position)),
    db
      .select({
        id: readings.id,
        on: readings.onDay,
        series: readings.series,
        value: readings.value,
        hidden: readings.hidden,
        parts: readings.parts,
        source: textAt(readings.sourceSeq, "source"),
        note: textAt(readings.noteSeq, "note"),
        given: { source: readings.sourceSeq, note: readings.noteSeq },
      })
      .from(readings)
      .where(and(heldAt(readings, at), eq(readings.measure, slug)))
      .orderBy(asc(readings.onDay), asc(readings.series)),
    historyOf(db, at, `measure/${slug}`),
    historyOf(db, at, sql`(select 'reading/' || id from ${readings} where measure = ${slug})`),
    strategiesAt(db, at),
  ] as const;

/** Everything a measure's page shows, in one read. */
export const readMeasure = (db: Db, at: At, slug: string) =>
  db.batch([...measureReads(db, at, slug)]);
