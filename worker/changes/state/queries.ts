import { getTableColumns, getTableName, sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Store } from "../../../db/client.ts";
import { actions, milestones } from "../../../db/schema/actions.ts";
import { gatherings, resources, stories, terms } from "../../../db/schema/library.ts";
import { measureParts, measures, readings } from "../../../db/schema/measures.ts";
import { roadmap, rules } from "../../../db/schema/roadmap.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import type { At } from "../../record/asof.ts";
import { type Between, isWhole, type Only, type Row } from "./rules.ts";

type Db = Store["db"];

/** The version in force at a position, of a table under another name. */
export const heldAs = (alias: string, at: At) =>
  sql`${sql.raw(alias)}.from_seq <= ${at} and ${sql.raw(alias)}.until_seq > ${at}`;

const none = sql`0`;
const any = sql`1`;

/** That a column holds what was asked for; anything where nothing was. */
export const narrowed = (column: SQL, slug: string | undefined): SQL =>
  slug ? sql`${column} = ${slug}` : any;

const wholeOnly = (only: Only) => (isWhole(only) ? any : none);

type Tracked = {
  table: SQLiteTable;
  /** The columns that name a subject. */
  key: readonly string[];
  /** Where a row belongs, as arguments of json_object; `n` is the row. */
  about?: (at: At) => SQL;
  narrows: (only: Only, at: At) => SQL;
  order: (at: At) => SQL;
};

/** That the action `n` is what was asked for. */
export const narrowedAction = (only: Only) => sql`${narrowed(sql`n.strategy`, only.strategy)}
  and ${narrowed(sql`n.sphere`, only.sphere)} and ${narrowed(sql`n.slug`, only.action)}`;

/** A column of the action that `n` belongs to: neither its strategy nor its sphere ever changes. */
const ofAction = (column: "strategy" | "sphere") =>
  sql`(select x.${sql.raw(column)} from ${actions} x where x.slug = n.action limit 1)`;

const strategyPlace = (strategy: SQL, at: At) =>
  sql`(select s.position from ${strategies} s where s.slug = ${strategy} and ${heldAs("s", at)})`;

const promised = (slug: SQL) =>
  sql`(select min(f.from_seq) from ${actions} f where f.slug = ${slug})`;

/** The order of the roadmap, for an action `n`. */
export const actionOrder = (at: At) =>
  sql`${strategyPlace(sql`n.strategy`, at)}, n.strategy, ${promised(sql`n.slug`)}`;

/** A column of the measure that `n` belongs to. */
const ofMeasure = (column: string, at: At) =>
  sql`(select x.${sql.raw(column)} from ${measures} x where x.slug = n.measure and ${heldAs("x", at)})`;

/** Measures belong to strategies, never to spheres or actions. */
export const measureOf = (strategies: SQL, { strategy, sphere, action }: Only) => {
  if (sphere || action) return none;
  if (!strategy) return any;
  return sql`exists (select 1 from json_each(${strategies}) j where j.value = ${strategy})`;
};

/** That the thing `n` speaks of what was asked for. */
const speaksOf = ({ strategy, sphere, action }: Only) => {
  const among = (list: string, slug: string | undefined) =>
    slug
      ? sql`exists (select 1 from json_each(n.${sql.raw(list)}) j where j.value = ${slug})`
      : any;
  return sql`${among("strategies", strategy)} and ${among("spheres", sphere)}
    and ${among("actions", action)}`;
};

const measureAbout = (at: At) => sql`'measure', n.measure, 'name', ${ofMeasure("title_seq", at)},
  'counts', ${ofMeasure("kind", at)}`;

const TRACKED = {
  roadmap: {
    table: roadmap,
    key: [],
    narrows: wholeOnly,
    order: () => sql`1`,
  },
  strategy: {
    table: strategies,
    key: ["slug"],
    about: () => sql`'strategy', n.slug`,
    narrows: (o) => (o.sphere || o.action ? none : narrowed(sql`n.slug`, o.strategy)),
    order: () => sql`n.position, n.slug`,
  },
  sphere: {
    table: spheres,
    key: ["slug"],
    about: () => sql`'sphere', n.slug`,
    narrows: (o) => (o.strategy || o.action ? none : narrowed(sql`n.slug`, o.sphere)),
    order: () => sql`n.position, n.slug`,
  },
  action: {
    table: actions,
    key: ["slug"],
    about: (at) => sql`'strategy', n.strategy, 'sphere', n.sphere, 'steps', (
      select count(*) from ${milestones} m where m.action = n.slug and ${heldAs("m", at)})`,
    narrows: narrowedAction,
    order: actionOrder,
  },
  milestone: {
    table: milestones,
    key: ["action", "id"],
    about: (at) => sql`'strategy', ${ofAction("strategy")}, 'sphere', ${ofAction("sphere")},
      'action', n.action, 'wording', (select x.wording_seq from ${actions} x
        where x.slug = n.action and ${heldAs("x", at)})`,
    narrows: (o) => sql`${narrowed(ofAction("strategy"), o.strategy)}
      and ${narrowed(ofAction("sphere"), o.sphere)} and ${narrowed(sql`n.action`, o.action)}`,
    order: (at) =>
      sql`${strategyPlace(ofAction("strategy"), at)}, ${promised(sql`n.action`)}, n.due, n.id`,
  },
  measure: {
    table: measures,
    key: ["slug"],
    about: (at) => sql`'steps', (
      select count(*) from ${measureParts} m where m.measure = n.slug and ${heldAs("m", at)})`,
    narrows: (o) => measureOf(sql`n.strategies`, o),
    order: () => sql`n.position, n.slug`,
  },
  part: {
    table: measureParts,
    key: ["measure", "id"],
    about: measureAbout,
    narrows: (o, at) => measureOf(ofMeasure("strategies", at), o),
    order: (at) => sql`${ofMeasure("position", at)}, n.measure, n.position, n.id`,
  },
  reading: {
    table: readings,
    key: ["id"],
    about: (at) => sql`${measureAbout(at)}, 'decimals', ${ofMeasure("decimals", at)},
      'unit', ${ofMeasure("unit_seq", at)}, 'labels', json((
        select json_group_array(json_array(p.id, p.label_seq)) from (
          select p.id, p.label_seq from ${measureParts} p
          where p.measure = n.measure and ${heldAs("p", at)} order by p.position, p.id) p))`,
    narrows: (o, at) => measureOf(ofMeasure("strategies", at), o),
    order: (at) => sql`${ofMeasure("position", at)}, n.measure, n.on_day, n.id`,
  },
  gathering: {
    table: gatherings,
    key: ["slug"],
    narrows: speaksOf,
    order: () => sql`n.on_day, n.slug`,
  },
  resource: { table: resources, key: ["slug"], narrows: speaksOf, order: () => sql`n.slug` },
  story: {
    table: stories,
    key: ["slug"],
    narrows: speaksOf,
    order: () => sql`n.on_day, n.slug`,
  },
  term: { table: terms, key: ["slug"], narrows: wholeOnly, order: () => sql`n.slug` },
} satisfies Record<string, Tracked>;

/**
 * The rows of one version table that hold at `b` and began after `a`, each beside the version that
 * held at `a`, or beside the first one of what is new since.
 */
function changedIn(db: Db, kind: keyof typeof TRACKED, { a, b }: Between, only: Only) {
  const tracked: Tracked = TRACKED[kind];
  const table = sql.raw(getTableName(tracked.table));
  const names = Object.values(getTableColumns(tracked.table)).map((c) => c.name);
  const fields = names.filter((f) => !["from_seq", "until_seq", ...tracked.key].includes(f));
  const json = (pairs: SQL[]) => sql`json_object(${sql.join(pairs, sql`, `)})`;
  const of = (alias: string) => json(fields.map((f) => sql.raw(`'${f}', ${alias}.${f}`)));
  const same = (alias: string) =>
    sql.raw(["1", ...tracked.key.map((k) => `${alias}.${k} = n.${k}`)].join(" and "));
  const since = fields.map(
    (f) => sql`${sql.raw(`'${f}'`)}, case when ${sql.raw(`n.${f} is not w.${f}`)}
      then (select max(v.until_seq) from ${table} v
        where ${same("v")} and v.from_seq < n.from_seq and ${sql.raw(`v.${f} is not n.${f}`)}) end`,
  );
  const subject = sql.raw([`'${kind}'`, ...tracked.key.map((k) => `n.${k}`)].join(" || '/' || "));
  return db.all<Row>(sql`select ${subject} as subject, ${of("n")} as now, ${of("w")} as was,
      w.from_seq > ${a} as fresh, ${json([sql`'', w.from_seq`, ...since])} as since,
      json_object(${tracked.about?.(b) ?? sql``}) as about
    from ${table} n join ${table} w on ${same("w")} and w.from_seq = (
      select v.from_seq from ${table} v where ${same("v")} and v.until_seq > ${a}
      order by v.from_seq limit 1)
    where n.from_seq > ${a} and n.from_seq <= ${b} and n.until_seq > ${b}
      and ${tracked.narrows(only, b)}
    order by ${tracked.order(b)}`);
}

/** New reporting rules, as rows like the others. */
const rulesIn = (db: Db, { a, b }: Between, only: Only) =>
  db.all<Row>(sql`select 'rules/' || n.seq as subject, 1 as fresh, '{}' as was, json_object('binds_from', n.binds_from,
      'due_working_days', n.due_working_days, 'grace_working_days', n.grace_working_days,
      'holidays', n.holidays) as now,
      json_object('', n.seq) as since, '{}' as about
    from ${rules} n where n.seq > ${a} and n.seq <= ${b}
      and ${wholeOnly(only)} order by n.seq`);

/** What differs in what is measured: give the rows to `knownOf`. */
export const measureReads = (db: Db, between: Between, only: Only) =>
  [
    changedIn(db, "measure", between, only),
    changedIn(db, "part", between, only),
    changedIn(db, "reading", between, only),
  ] as const;

/** What differs in the library: give the rows to `knownOf`. */
export const libraryReads = (db: Db, between: Between, only: Only) =>
  [
    changedIn(db, "gathering", between, only),
    changedIn(db, "resource", between, only),
    changedIn(db, "story", between, only),
    changedIn(db, "term", between, only),
  ] as const;

/** Everything of the plan that differs between two positions: give the rows to `knownOf`. */
export const versionReads = (db: Db, between: Between, only: Only) =>
  [
    changedIn(db, "roadmap", between, only),
    rulesIn(db, between, only),
    changedIn(db, "strategy", between, only),
    changedIn(db, "sphere", between, only),
    changedIn(db, "action", between, only),
    changedIn(db, "milestone", between, only),
  ] as const;
