import { sql, type SQL } from "drizzle-orm";
import { stageCounts, strategies } from "../../../db/schema/strategies.ts";
import { stageMoves } from "../../../db/schema/actions.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { given, kind, open, revise, type Placed } from "../project.ts";

const texts = (e: Placed<unknown>) =>
  given(e, { titleSeq: "title", areaSeq: "area", resultSeq: "result" });

type Place = { number: number; position: number };

export const strategyKinds = {
  /** Texts: title, area, result. */
  "strategy.stated": kind<Place & { strategy: string }>((e) => [
    open(strategies, e.seq, {
      slug: e.facts.strategy,
      number: e.facts.number,
      position: e.facts.position,
      ...texts(e),
    }),
  ]),
  "strategy.changed": kind<Partial<Place> & { strategy: string }>((e) => {
    const { strategy, ...place } = e.facts;
    return revise(strategies, e.seq, { slug: strategy }, { ...place, ...texts(e) });
  }),
};

/** Brings the stage rollup up to date with the stage moves written at this position. */
export function recount(seq: SQL): SQL[] {
  const delta = sql`(select strategy, stage, sum(d) as d from (
    select strategy, to_stage as stage, 1 as d from ${stageMoves} where seq = ${seq}
    union all select strategy, from_stage, -1 from ${stageMoves} where seq = ${seq} and from_stage is not null
  ) group by strategy, stage having sum(d) <> 0)`;
  return [
    sql`update ${stageCounts} set until_seq = ${seq} where until_seq = ${FOREVER}
      and (strategy, stage) in (select strategy, stage from ${delta})`,
    sql`insert into ${stageCounts} (strategy, stage, from_seq, until_seq, count)
      select d.strategy, d.stage, ${seq}, ${FOREVER}, d.d + coalesce(c.count, 0) from ${delta} d
      left join ${stageCounts} c on c.strategy = d.strategy and c.stage = d.stage and c.until_seq = ${seq}`,
  ];
}
