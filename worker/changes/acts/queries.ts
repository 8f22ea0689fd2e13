import { sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions, carries } from "../../../db/schema/actions.ts";
import { assessments } from "../../../db/schema/assessments.ts";
import { asks, offers, targets } from "../../../db/schema/board.ts";
import { events } from "../../../db/schema/record.ts";
import { updates } from "../../../db/schema/updates.ts";
import { linesAbout } from "../reports/queries.ts";
import { actionOrder, heldAs, narrowed, narrowedAction } from "../state/queries.ts";
import { type Between, isWhole, type Only } from "../state/rules.ts";
import type { Asking, Carried, Judged, Offered, Targeted } from "./rules.ts";

type Db = Store["db"];

/** The action `n` that an act `t` is about, if it is what was asked for. */
const ofAction = ({ b }: Between, only: Only) =>
  sql`join ${actions} n on n.slug = t.action and ${heldAs("n", b)} and ${narrowedAction(only)}`;

/** What each assessor judged last of an action in a month, beside what they had judged before. */
const judgedIn = (db: Db, between: Between, only: Only) => {
  const { a, b } = between;
  const same = (alias: string) =>
    sql.raw(["action", "month", "person"].map((k) => `${alias}.${k} = t.${k}`).join(" and "));
  return db.all<Judged>(sql`select t.seq, t.action, t.month, t.person, t.stage, t.health,
      n.sphere, n.wording_seq as wording, w.seq as was_seq, w.stage as was_stage, w.health as was_health
    from ${assessments} t ${ofAction(between, only)}
    left join ${assessments} w on w.seq = (
      select max(o.seq) from ${assessments} o where ${same("o")} and o.seq <= ${a})
    where t.seq > ${a} and t.seq <= ${b} and not exists (
      select 1 from ${assessments} o where ${same("o")} and o.seq > t.seq and o.seq <= ${b})
    order by ${actionOrder(b)}, t.month, t.seq`);
};

const carriedIn = (db: Db, between: Between, only: Only) =>
  db.all<Carried>(sql`select t.seq, t.action, t.year, n.cohort, n.sphere, n.wording_seq as wording
    from ${carries} t ${ofAction(between, only)}
    where t.seq > ${between.a} and t.seq <= ${between.b} order by ${actionOrder(between.b)}, t.seq`);

/** Decisions and offers of help, newest first. */
const offeredIn = (db: Db, between: Between, only: Only) =>
  db.all<Offered>(sql`select t.seq, t.kind, t.action, t.update_id as "update", t.role,
      n.sphere, n.wording_seq as wording
    from ${offers} t ${ofAction(between, only)}
    where t.seq > ${between.a} and t.seq <= ${between.b} order by t.seq desc`);

/** Public questions to leads that were put or answered, newest first. */
const askedIn = (db: Db, { a, b }: Between, only: Only) =>
  db.all<Asking>(sql`select t.id, t.seq, t.seq > ${a} as later, t.role, t.update_id as "update",
      u.month, u.sphere, case when t.answered_seq <= ${b} then t.answered_seq end as answered,
      case when t.answered_seq <= ${b} then (select role from ${events} where seq = t.answered_seq) end as answerer
    from ${asks} t join ${updates} u on u.id = t.update_id
    where t.seq <= ${b} and (t.seq > ${a} or (t.answered_seq > ${a} and t.answered_seq <= ${b}))
      and ${narrowed(sql`u.sphere`, only.sphere)} and ${linesAbout(only)}
    order by max(t.seq, coalesce(answered, 0)) desc`);

/** Decisions about targets, each beside what held for its first month until then; newest first. */
const targetsIn = (db: Db, { a, b }: Between, only: Only) =>
  db.all<Targeted>(sql`select t.seq, t.figure, t.from_month as month, t.value,
      (select p.value from ${targets} p where p.figure = t.figure and p.from_month <= t.from_month
        and p.seq < t.seq order by p.seq desc limit 1) as was
    from ${targets} t where t.seq > ${a} and t.seq <= ${b} and ${isWhole(only) ? sql`1` : sql`0`}
    order by t.seq desc`);

/** What people in their posts judged, carried over, decided, asked and set, without the words. */
export const actReads = (db: Db, between: Between, only: Only) =>
  [
    judgedIn(db, between, only),
    carriedIn(db, between, only),
    offeredIn(db, between, only),
    askedIn(db, between, only),
    targetsIn(db, between, only),
  ] as const;
