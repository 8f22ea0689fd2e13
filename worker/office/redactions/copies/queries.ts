import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../../db/client.ts";
import { addresses, audit, privateNotes } from "../../../../db/schema/access.ts";
import { privateAsks } from "../../../../db/schema/board.ts";
import { drafts, mailTexts, waiting } from "../../../../db/schema/desk.ts";
import { idempotency, outbox } from "../../../../db/schema/record.ts";
import { redactionAsks } from "../../../../db/schema/redactions.ts";
import { updates } from "../../../../db/schema/updates.ts";
import { RETURNED } from "../../../updates/waiting/rules.ts";
import type { tracesOf } from "../rules.ts";

type Db = Store["db"];
type Traces = ReturnType<typeof tracesOf>;

/** Names of choices and places, which are nobody's words. */
const NOT_WORDS = JSON.stringify(
  "month sphere strategy action kind state id slug version stage health need due review_on slip_reason".split(
    " ",
  ),
);

const each = (traces: Traces): SQL => sql`json_each(${JSON.stringify(traces)}) w`;

/** Whether a text is a trace's, or holds it where it is a long one. */
const same = (column: SQL): SQL => sql`case w.value ->> 'part'
  when 1 then instr(${column}, w.value ->> 'text') > 0
  else trim(${column}, ' ' || char(9, 10, 13)) = w.value ->> 'text' end`;

/** Whether a trace has no place of its own, or has this one. */
const here = (month: SQL, sphere: SQL): SQL =>
  sql`(w.value ->> 'month' is null or (w.value ->> 'month' = ${month} and w.value ->> 'sphere' = ${sphere}))`;

const inCell = (table: typeof drafts | typeof waiting): SQL =>
  here(sql`${table}.month`, sql`${table}.sphere`);

/** The words in a column of JSON that are a trace. */
const found = (traces: Traces, json: SQL, place: SQL): SQL => sql`json_tree(${json}) t
  where t.type = 'text'
    and not exists (select 1 from json_each(${NOT_WORDS}) k
      where t.key = k.value or t.key like '%.' || k.value)
    and exists (select 1 from ${each(traces)} where ${place} and ${same(sql`t.atom`)})`;

/** The same JSON with these words empty: nobody else's are touched. */
const emptied = (traces: Traces, json: SQL, place: SQL): SQL => sql`(
  with recursive hit (n, path) as (
    select row_number() over (), t.fullkey from ${found(traces, json, place)}),
  step (n, body) as (
    select 0, ${json}
    union all select step.n + 1, json_set(step.body, hit.path, '')
      from step join hit on hit.n = step.n + 1)
  select body from step order by n desc limit 1)`;

const exists = (rows: SQL): SQL => sql`exists (select 1 from ${rows})`;

/** Where the private copies of texts are. */
function places(traces: Traces) {
  const whole = (column: SQL, where = sql`true`) =>
    exists(sql`${each(traces)} where ${where} and ${same(column)}`);
  const letter = sql`(${whole(sql`subject`)} or ${whole(sql`body`)})`;
  const noted = sql`exists (select 1 from ${updates} u where u.id = update_id
    and ${here(sql`u.month`, sql`u.sphere`)})`;
  return {
    drafts: exists(found(traces, sql`${drafts}.body`, inCell(drafts))),
    waiting: exists(found(traces, sql`${waiting}.body`, inCell(waiting))),
    comments: whole(sql`coalesce(comment, '')`, inCell(waiting)),
    notes: whole(sql`body`, noted),
    talk: sql`(${whole(sql`asked`, noted)} or ${whole(sql`coalesce(answered, '')`, noted)})`,
    letter,
    answers: exists(found(traces, sql`${idempotency}.answer`, sql`true`)),
    asks: whole(sql`note`),
  };
}

/** The updates that wait and hold some texts, and where their writers are reached. */
export const waitingWith = (db: Db, traces: Traces) =>
  db
    .select({
      month: waiting.month,
      sphere: waiting.sphere,
      address: addresses.address,
      language: addresses.language,
    })
    .from(waiting)
    .innerJoin(addresses, eq(addresses.person, waiting.person))
    .where(and(isNull(waiting.returnedAt), places(traces).waiting));

/**
 * Takes texts out of what people have not published yet, and deletes other private copies of them.
 * What waited goes back to its writer: nothing is published in other words than its writer's.
 */
export function deletingCopies(traces: Traces, now: string): SQL[] {
  const at = places(traces);
  const body = emptied(traces, sql`${waiting}.body`, inCell(waiting));
  return [
    // A page that shows the old words must not save them again.
    sql`update ${drafts} set version = version + 1,
      body = ${emptied(traces, sql`${drafts}.body`, inCell(drafts))} where ${at.drafts}`,
    sql`update ${waiting} set comment = '' where ${at.comments}`,
    sql`insert into ${drafts} (month, sphere, version, body, person, saved_at)
      select month, sphere, 1, coalesce(json_remove(${body} -> 'fields', '$.month', '$.sphere', '$.kind',
        '$.version', '$.idempotency_key', '$.do'), '{}'), person, ${now}
      from ${waiting} where ${at.waiting} and returned_at is null
      on conflict do update set version = version + 1, body = excluded.body,
        person = excluded.person, saved_at = excluded.saved_at where drafts.body = '{}'`,
    sql`update ${waiting} set body = ${body}, returned_at = coalesce(returned_at, ${now}),
      comment = case when returned_at is null then ${RETURNED} else comment end where ${at.waiting}`,
    sql`delete from ${privateNotes} where ${at.notes}`,
    sql`delete from ${privateAsks} where ${at.talk}`,
    sql`delete from ${mailTexts} where ${at.letter}`,
    sql`delete from ${outbox} where ${at.letter}`,
    sql`delete from ${idempotency} where ${at.answers}`,
    sql`update ${redactionAsks} set note = '' where ${at.asks}`,
  ];
}

/** How many private copies of texts there are, of each kind. */
export const copiesNow = (db: Db, traces: Traces) => {
  const at = places(traces);
  const count = (table: SQL, where: SQL) =>
    sql<number>`(select count(*) from ${table} where ${where})`;
  return db
    .select({
      drafts: count(sql`${drafts}`, at.drafts),
      waiting: count(sql`${waiting}`, sql`${at.waiting} or ${at.comments}`),
      notes: count(sql`${privateNotes}`, at.notes),
      mails: sql<number>`${count(sql`${outbox}`, at.letter)} + ${count(sql`${mailTexts}`, at.letter)}`,
      answers: count(sql`${idempotency}`, at.answers),
    })
    .from(sql`(select 1)`);
};

/** Notes that what was deleted still stands in the bytes of our own file. */
export const purgeDue = (id: string, at: string, by: string): SQL =>
  sql`insert into ${audit} (id, at, person, what, about)
    values (${`purge/${id}`}, ${at}, ${by}, 'purge.due', ${`redaction/${id}`})`;

export const purgesDue = (db: Db) =>
  db
    .select({ id: audit.id })
    .from(audit)
    .where(sql`${audit.id} >= 'purge/' and ${audit.id} < 'purge0' and ${audit.what} = 'purge.due'`);

export const purged = (ids: readonly string[]): SQL =>
  sql`update ${audit} set what = 'purge.done' where id in (select value from json_each(${JSON.stringify(ids)}))`;
