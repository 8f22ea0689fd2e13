import { and, asc, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { measures, readings } from "../../db/schema/measures.ts";
import { type At, heldAt, textAt } from "../record/asof.ts";

type Db = Store["db"];

/** The newest reading of a measure, as JSON. */
const latestAt = (at: At): SQL<string | null> => sql<string | null>`(select json_object('id', r.id,
    'on', r.on_day, 'value', r.value, 'hidden', r.hidden, 'series', r.series)
  from ${readings} r where r.measure = ${sql`${measures.slug}`} and r.from_seq <= ${at} and r.until_seq > ${at}
  order by r.on_day desc, r.series desc limit 1)`;

/** What every list says of a measure. */
export const measureColumns = (at: At) => ({
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
