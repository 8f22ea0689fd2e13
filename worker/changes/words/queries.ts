import { sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions } from "../../../db/schema/actions.ts";
import { asks } from "../../../db/schema/board.ts";
import { measures, readings } from "../../../db/schema/measures.ts";
import { events, eventText } from "../../../db/schema/record.ts";
import { redactions } from "../../../db/schema/redactions.ts";
import { corrections, evidence, updates, withdrawals } from "../../../db/schema/updates.ts";
import { saidAt } from "../../record/asof.ts";
import { linesAbout } from "../reports/queries.ts";
import { heldAs, measureOf, narrowed } from "../state/queries.ts";
import { type Between, isWhole, type Only } from "../state/rules.ts";
import type { Fixed, Redacted, Shown } from "./rules.ts";

type Db = Store["db"];

/** What may be asked of an update `u`: its sphere, or that it has a line about something. */
const about = (only: Only) =>
  sql`(${narrowed(sql`u.sphere`, only.sphere)} and ${linesAbout(only)})`;

/** Evidence of the stretch: that about an action, or of an update where no action is asked for. */
const shownIn = ({ a, b }: Between, only: Only) =>
  sql`from ${evidence} v join ${updates} u on u.id = v.update_id
    left join ${actions} x on x.slug = v.action and ${heldAs("x", b)}
    where v.seq > ${a} and v.seq <= ${b} and ${narrowed(sql`v.action`, only.action)}
      and ${narrowed(sql`u.sphere`, only.sphere)} and ${narrowed(sql`x.strategy`, only.strategy)}`;

const countEvidence = (db: Db, between: Between, only: Only) =>
  isWhole(only)
    ? db.all<{ count: number }>(sql`select count(*) as count from ${evidence} v
        where v.seq > ${between.a} and v.seq <= ${between.b}`)
    : db.all<{ count: number }>(sql`select count(*) as count ${shownIn(between, only)}`);

/** A page of the evidence, newest first. */
export const evidenceIn = (db: Db, between: Between, only: Only, most: number, skip: number) => {
  const told = { seq: sql`v.seq`, update: sql`v.update_id` };
  const said = (piece: string) =>
    saidAt(told, sql`'evidence.' || v.n || ${`.${piece}`}`, between.b);
  return db.all<Shown>(sql`select v.seq, v.n, u.at, v.update_id as "update", u.month, u.sphere, v.action,
      ${said("title")} as title, ${said("url")} as link,
      (select body from ${eventText} where seq = x.wording_seq and field = 'wording') as "of"
    ${shownIn(between, only)} order by v.seq desc, v.n limit ${most} offset ${skip}`);
};

/** Where updates were corrected or withdrawn, newest first. */
const fixesIn = (db: Db, { a, b }: Between, only: Only) =>
  db.all<Fixed>(sql`select f.seq, f.update_id as "update", f.kind from (
      select distinct seq, update_id, 'corrected' as kind from ${corrections} where seq > ${a} and seq <= ${b}
      union all select seq, update_id, 'withdrawn' from ${withdrawals} where seq > ${a} and seq <= ${b}) f
    join ${updates} u on u.id = f.update_id where ${about(only)} order by f.seq desc`);

/** What was removed from the record, newest first, an event a row. */
const redactedIn = (db: Db, { a, b }: Between, only: Only) => {
  const action = (column: string) =>
    sql`(select x.${sql.raw(column)} from ${actions} x where x.slug = case
      when e.subject like 'action/%' then substr(e.subject, 8)
      when e.kind = 'action.assessed' then e.facts ->> 'action' end and ${heldAs("x", b)})`;
  const measure = (column: string) =>
    sql`(select x.${sql.raw(column)} from ${measures} x where x.slug = case
      when e.subject like 'measure/%' then substr(e.subject, 9)
      when e.subject like 'reading/%' then (select d.measure from ${readings} d
        where d.id = substr(e.subject, 9) limit 1) end and ${heldAs("x", b)})`;
  const isMeasured = sql`(e.subject like 'measure/%' or e.subject like 'reading/%')`;
  const isExcuse = sql`e.kind = 'month.excused'`;
  const answersFor = (column: string, slug: string | undefined) =>
    slug
      ? sql`exists (select 1 from ${actions} n where n.sphere = e.facts ->> 'sphere'
          and ${heldAs("n", b)} and n.${sql.raw(column)} = ${slug})`
      : sql`1`;
  return db.all<Redacted>(sql`select * from (select r.seq, r.of_seq as "of", json_group_array(r.field) as fields,
      r.reason, r.asked, r.role, e.kind, e.subject, u.id as "update",
      coalesce(u.month, case when ${isExcuse} then e.facts ->> 'month' end) as month,
      case when u.id is not null then ${about(only)}
        when ${isExcuse} then ${answersFor("strategy", only.strategy)} and ${answersFor("slug", only.action)}
        when ${isMeasured} then ${measureOf(measure("strategies"), only)} end as told,
      coalesce(u.sphere, ${action("sphere")}, case when ${isExcuse} then e.facts ->> 'sphere'
        when e.subject like 'sphere/%' then substr(e.subject, 8) end) as sphere,
      coalesce(${action("strategy")}, case when e.subject like 'strategy/%' then substr(e.subject, 10) end) as strategy,
      ${action("slug")} as action, ${action("wording_seq")} as wording,
      ${measure("slug")} as measure, ${measure("title_seq")} as name
    from ${redactions} r join ${events} e on e.seq = r.of_seq
    left join ${updates} u on u.id = coalesce(
      case when e.kind <> 'action.helped' then e.facts ->> 'update' end, (select q.update_id from ${asks} q where e.kind = 'lead.answered' and q.id = e.facts ->> 'ask'))
    where r.seq > ${a} and r.seq <= ${b} group by r.seq, r.of_seq)
    where ${narrowed(sql`sphere`, only.sphere)}
      and coalesce(told, ${narrowed(sql`strategy`, only.strategy)} and ${narrowed(sql`action`, only.action)})
    order by seq desc`);
};

/** What happened to published words, without the words. */
export const wordReads = (db: Db, between: Between, only: Only) =>
  [
    countEvidence(db, between, only),
    fixesIn(db, between, only),
    redactedIn(db, between, only),
  ] as const;
