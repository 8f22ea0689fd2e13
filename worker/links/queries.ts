import { sql, type SQL } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { linkChecks, linkVisits } from "../../db/schema/links.ts";
import { events } from "../../db/schema/record.ts";
import { corrections, evidence, updates, withdrawals } from "../../db/schema/updates.ts";
import type { LinkState } from "../../db/words.ts";
import { type At, newest, saidAt } from "../record/asof.ts";
import { TAKEN } from "./rules.ts";

type Db = Store["db"];

/** A piece of evidence, as SQL: the position of its update, its number, its update. */
type Piece = { seq: SQL; n: SQL; update: SQL };

const urlField = (n: SQL) => sql`'evidence.' || ${n} || '.url'`;

/** The position from which its address is the one shown at `at`: looks from before were at another. */
const replacedAt = ({ n, update }: Piece, at: At) =>
  sql`coalesce((select max(c.seq) from ${corrections} c where c.update_id = ${update}
    and c.field = ${urlField(n)} and c.seq <= ${at}), 0)`;

/** The looks at the address that a piece of evidence has at a position, as the tail of a query. */
export const looksAt = (piece: Piece, at: At) =>
  sql`from ${linkChecks} k where k.of_seq = ${piece.seq} and k.n = ${piece.n}
    and k.seq <= ${at} and k.seq > ${replacedAt(piece, at)}`;

/** What looks at a piece of evidence had found by a position, as JSON for `foundIn`; null where nothing was. */
const foundAt = (piece: Piece, at: At): SQL<string | null> =>
  sql<string | null>`(select json_object('state', k.state, 'on', k."on",
      'at', (select e.at from ${events} e where e.seq = k.seq),
      'first', (select k."on" ${looksAt(piece, at)} and k.hash is not null order by k.seq limit 1),
      'looks', (select count(*) ${looksAt(piece, at)}))
    ${looksAt(piece, at)} order by k.seq desc limit 1)`;

/** The same for a row of evidence. */
export const foundOf = (at: At) =>
  foundAt(
    { seq: sql`${evidence.seq}`, n: sql`${evidence.n}`, update: sql`${evidence.update}` },
    at,
  );

const piece: Piece = { seq: sql`x.seq`, n: sql`x.n`, update: sql`x.update_id` };

const urlNow = saidAt({ seq: piece.seq, update: piece.update }, urlField(piece.n), newest);

/** A link that is due. */
export type Due = {
  of: number;
  n: number;
  url: string | null;
  state: LinkState | null;
  hash: string | null;
  visited: string | null;
  failures: number;
  /** How many events there are about it. */
  version: number;
};

/** Evidence whose last look is long enough ago, or was at another address; the longest ago first. */
export const dueNow = (db: Db, before: { week: string; day: string }) =>
  db.all<Due>(sql`select x.seq as "of", x.n, ${urlNow} as url, x.at as visited, x.failures,
      (select k.state ${looksAt(piece, newest)} order by k.seq desc limit 1) as state,
      (select k.hash ${looksAt(piece, newest)} and k.hash is not null order by k.seq limit 1) as hash,
      (select count(*) from ${linkChecks} k where k.of_seq = x.seq and k.n = x.n) as version
    from (select v.seq, v.n, v.update_id, l.at,
        case when l.at <= s.at then 0 else coalesce(l.failures, 0) end as failures
      from ${evidence} v
      left join ${linkVisits} l on l.of_seq = v.seq and l.n = v.n
      left join ${events} s on s.seq = nullif(${replacedAt({ seq: sql`v.seq`, n: sql`v.n`, update: sql`v.update_id` }, newest)}, 0)
      where (l.at is null or l.at <= ${before.week} or (l.failures = 1 and l.at <= ${before.day}) or l.at <= s.at)
        and not exists (select 1 from ${withdrawals} w where w.update_id = v.update_id)
      order by l.at is not null, l.at, v.seq desc, v.n limit ${TAKEN}) x`);

/** The addresses that some links have now: they may have been corrected or removed meanwhile. */
export const urlsOf = (db: Db, of: readonly { of: number; n: number }[]) =>
  db.all<{
    of: number;
    n: number;
    url: string | null;
  }>(sql`select x.seq as "of", x.n, ${urlNow} as url
    from json_each(${JSON.stringify(of.map((l) => [l.of, l.n]))}) j
    join ${evidence} x on x.seq = j.value ->> 0 and x.n = j.value ->> 1`);

/** Links of some spheres that are broken, the longest first, and when each was looked at last. */
export const brokenOf = (db: Db, at: At, spheres: readonly string[]) =>
  db.all<{
    update: string;
    n: number;
    month: string;
    sphere: string;
    title: string | null;
    url: string;
    on: string;
    looked: string | null;
  }>(sql`select "update", n, month, sphere, title, url, "on", looked from (select x.update_id as "update", x.n, u.month, u.sphere,
      ${saidAt({ seq: piece.seq, update: piece.update }, sql`'evidence.' || x.n || '.title'`, at)} as title,
      ${saidAt({ seq: piece.seq, update: piece.update }, urlField(piece.n), at)} as url,
      l."on",
      (select at from ${linkVisits} where of_seq = x.seq and n = x.n) as looked
    from ${linkChecks} l join ${evidence} x on x.seq = l.of_seq and x.n = l.n
    join ${updates} u on u.id = x.update_id
    where l.state = 'broken' and l.seq = (select k.seq ${looksAt(piece, at)} order by k.seq desc limit 1)
      and u.sphere in (select value from json_each(${JSON.stringify(spheres)}))
      and not exists (select 1 from ${withdrawals} w where w.update_id = x.update_id))
    where url is not null order by "on", "update", n`);
