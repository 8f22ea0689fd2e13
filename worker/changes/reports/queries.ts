import { sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { excuses, lines, updates } from "../../../db/schema/updates.ts";
import type { Month } from "../../months/rules.ts";
import { type At, heldAt } from "../../record/asof.ts";
import type { Between, Only } from "../state/rules.ts";
import type { Excuse } from "./rules.ts";

type Db = Store["db"];

/** The first month whose answers may differ: open at the start, answered late, or owed since or no more. */
const firstMonth = ({ a, b }: Between, open: Month) =>
  sql`(select min(m) from (select ${open} as m
    union all select min(u.month) from ${updates} u where u.seq > ${a} and u.seq <= ${b}
    union all select min(x.month) from ${excuses} x where x.seq > ${a} and x.seq <= ${b}
    union all select min(s.reports_from) from ${spheres} s
      where s.from_seq <= ${b} and s.until_seq > ${a} and (s.from_seq > ${a} or s.until_seq <= ${b})))`;

/** That an update `u` has lines about the strategy and the action that were asked for. */
export const linesAbout = (only: Only) => {
  const line = (column: "strategy" | "action", slug: string | undefined) =>
    slug
      ? sql`exists (select 1 from ${lines} l where l.seq = u.seq and l.${sql.raw(column)} = ${slug})`
      : sql`1`;
  return sql`(${line("strategy", only.strategy)} and ${line("action", only.action)})`;
};

const oweAt = (db: Db, at: At) =>
  db
    .select({ slug: spheres.slug, reports_from: spheres.reportsFrom })
    .from(spheres)
    .where(heldAt(spheres, at));

/** What the spheres owed and filed, as far as it may differ: `missedIn` and `reportItems` judge it. */
export const reportReads = (db: Db, between: Between, open: Month, only: Only) => {
  const { a, b } = between;
  const first = firstMonth(between, open);
  return [
    db.all<{ month: Month }>(sql`select ${first} as month`),
    oweAt(db, a),
    oweAt(db, b),
    // In one row: ten years hold thousands, and each row of an answer costs more than its facts.
    db.all<{ filed: string }>(sql`select json_group_array(json_object('id', u.id, 'seq', u.seq,
        'sphere', u.sphere, 'month', u.month, 'kind', u.kind, 'at', u.at, 'later', u.seq > ${a},
        'told', ${linesAbout(only)})) as filed
      from (select * from ${updates} where month >= ${first} and seq <= ${b}) u`),
    db.all<Excuse>(sql`select x.seq, x.sphere, x.month, x.seq > ${a} as later from ${excuses} x
      where x.month >= ${first} and x.seq <= ${b}`),
  ] as const;
};
