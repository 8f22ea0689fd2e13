import { and, asc, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { editionPages, editions } from "../../../db/schema/editions.ts";
import { checkpoints, events, FOREVER, idempotency } from "../../../db/schema/record.ts";
import { redactions } from "../../../db/schema/redactions.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import { corrections, excuses, updates, withdrawals } from "../../../db/schema/updates.ts";
import type { Actor } from "../../../db/words.ts";
import type { Deps } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { type At, heldAt, textAt } from "../../record/asof.ts";
import type { Day, Month } from "../rules.ts";
import { plainHtml } from "./copy/rules.ts";
import { headlineIn } from "./rules.ts";

type Db = Store["db"];

/** The row of a frozen page that stands now; others tell which bytes it had before. */
const stands = eq(editions.untilSeq, FOREVER);

/** The periods that were closed before a day, as far as they have been frozen. */
export const frozenPeriods = (db: Db, day: Day) =>
  db
    .select({ period: editions.period, hash: editions.hash })
    .from(editions)
    .where(and(stands, lt(editions.closedOn, day)));

/** Every hash that a frozen page had, oldest first, and where and when it got it. */
export const hashesOf = (db: Db, period: string) =>
  db
    .select({
      hash: editions.hash,
      seq: editions.fromSeq,
      at: events.at,
      closedOn: editions.closedOn,
      position: editions.position,
    })
    .from(editions)
    .innerJoin(events, eq(events.seq, editions.fromSeq))
    .where(eq(editions.period, period))
    .orderBy(asc(editions.fromSeq));

/** The frozen page itself, on a day after its close. */
export const pageOn = (db: Db, period: string, day: Day) =>
  // As it stands, not packed with others: a page may be long. One of another hash waits to be made again.
  db.all<{ html: string }>(sql`select ${editionPages.html} as html from ${editionPages}
    join ${editions} on ${editions.period} = ${editionPages.period} and ${editions.hash} = ${editionPages.hash} and ${stands}
    where ${editionPages.period} = ${period} and ${editions.closedOn} < ${day}`);

/** The frozen page for another site; `path` is the page's own address here. */
export async function getCopy(deps: Deps, path: string, period: string, day: Day) {
  const [page] = await pageOn(deps.store.db, period, day);
  if (!page) throw new Refusal("subject.not_found");
  const address = deps.settings.origin + path;
  return { period, html: plainHtml(headlineIn(page.html), page.html, address) };
}

const signed = (db: Db) =>
  db.select({ size: checkpoints.size, root: checkpoints.root }).from(checkpoints);

/** The newest signed head. */
export const newestSigned = (db: Db) => signed(db).orderBy(desc(checkpoints.size)).limit(1);

/** The signed head that a frozen page cites: its size stands in the page's first tag. */
export const citedBy = (db: Db, period: string) =>
  signed(db).where(
    sql`${checkpoints.size} = (select cast(substr(html, instr(html, ' data-cited="') + 13, 16) as integer)
      from ${editionPages} where period = ${period})`,
  );

/** What was published about a month after its frozen page's position, oldest first. */
export const errataAt = (db: Db, at: At, month: Month) =>
  db
    .select({
      kind: sql<string>`x.kind`,
      at: sql<string>`x.at`,
      role: sql<Actor>`x.role`,
      update: sql<string | null>`x.update_id`,
      sphere: sql<string>`x.sphere`,
      title: sql<string | null>`(select ${textAt(spheres.titleSeq, "title")} from ${spheres}
        where ${spheres.slug} = x.sphere and ${heldAt(spheres, at)})`,
    })
    .from(
      sql`(select e.seq, e.kind, e.at, e.role, a.update_id, a.sphere from (
          select seq, id as update_id, sphere from ${updates} where month = ${month}
          union select c.seq, u.id, u.sphere from ${corrections} c join ${updates} u on u.id = c.update_id where u.month = ${month}
          union select w.seq, u.id, u.sphere from ${withdrawals} w join ${updates} u on u.id = w.update_id where u.month = ${month}
          union select seq, null, sphere from ${excuses} where month = ${month}
          union select r.seq, (select id from ${updates} where seq = r.of_seq), substr(o.subject, 16)
            from ${redactions} r join ${events} o on o.seq = r.of_seq
            where o.subject like ${`update/${month}/%`} or o.subject like ${`excuse/${month}/%`}
        ) a join ${events} e on e.seq = a.seq
        where e.seq <= ${at} and e.seq > (select max(position) from ${editions} where period = ${month})) x`,
    )
    .orderBy(sql`x.seq`);

/** Words that were removed, or taken away for privacy: where they stood, and where they went. */
const removals = sql`(select of_seq as "of", seq from ${redactions}
  union select u.seq, c.seq from ${corrections} c join ${updates} u on u.id = c.update_id
    where c.why = 'privacy') g`;

type Titled = typeof spheres | typeof strategies;

/** Of what stands there under its title, a page prints no other words. */
const titled = (t: Titled) =>
  sql`exists (select 1 from ${t} where ${t.titleSeq} = g."of" and ${heldAt(t, sql`${editions.position}`)})`;

/** Frozen pages that may show words which were removed; they name nobody, and nothing of the whole. */
const showing = (db: Db, when: SQL) =>
  db
    .selectDistinct({ period: editionPages.period })
    .from(editionPages)
    .innerJoin(editions, and(eq(editions.period, editionPages.period), stands))
    .innerJoin(removals, and(when, sql`g."of" <= ${editions.position}`))
    .innerJoin(events, sql`${events.seq} = g."of"`)
    .where(
      sql`case substr(${events.subject}, 1, instr(${events.subject}, '/'))
        when 'update/' then ${editionPages.period} = substr(${events.subject}, 8, 7)
        when 'excuse/' then ${editionPages.period} = substr(${events.subject}, 8, 7)
        when 'action/' then instr(${editionPages.html}, '/actions/' || substr(${events.subject}, 8) || '"') > 0
        when 'sphere/' then ${titled(spheres)}
        when 'strategy/' then ${titled(strategies)}
        else 0 end`,
    )
    .orderBy(asc(editionPages.period));

/** Frozen pages that may show words which an event after `since` removed. */
export const outdatedSince = (db: Db, since: number) => showing(db, sql`g.seq > ${since}`);

/** The clock's own row among the answers to repeats: no request has so short a key. */
const SCOPE = "clock";
const KEY = "seen";
/** Whether a row is that one: it is no answer, and stays. */
export const isMark: SQL = sql`(scope = ${SCOPE} and key = ${KEY})`;
const examined = sql`coalesce((select seq from ${idempotency} where scope = ${SCOPE} and key = ${KEY}), 0)`;

/**
 * Frozen pages that may show removed words and were not looked at since both were there. A page may
 * be newer than the removal and show the words: whoever made it may have read them before.
 */
export const unexamined = (db: Db) =>
  showing(db, sql`max(g.seq, ${editions.fromSeq}) > ${examined}`);

/** Remembers up to where all were looked at: the next process need not make the same pages again. */
export const remember = (seq: number, at: Date): SQL =>
  sql`insert or replace into ${idempotency} (scope, key, body_hash, answer, seq, created_at)
    values (${SCOPE}, ${KEY}, '', 'null', ${seq}, ${at.toISOString()})`;
