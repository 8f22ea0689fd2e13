import { sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { linkChecks } from "../../../db/schema/links.ts";
import { evidence, updates } from "../../../db/schema/updates.ts";
import { actions } from "../../../db/schema/actions.ts";
import { eventText } from "../../../db/schema/record.ts";
import { looksAt } from "../../links/queries.ts";
import { saidAt } from "../../record/asof.ts";
import { heldAs, narrowed } from "../state/queries.ts";
import type { Between, Only } from "../state/rules.ts";
import type { Linked } from "./rules.ts";

type Db = Store["db"];

const piece = { seq: sql`v.seq`, n: sql`v.n`, update: sql`v.update_id` };

/** Cited links whose state is another one than before the stretch, the newest look first. */
export const linkReads = (db: Db, { a, b }: Between, only: Only) => {
  const said = (part: string) => saidAt(piece, sql`'evidence.' || v.n || ${`.${part}`}`, b);
  return [
    db.all<Linked>(sql`select * from (select v.seq as "of", v.n, l.seq,
        (select k.state ${looksAt(piece, a)} order by k.seq desc limit 1) as was, l.state, l."on",
        v.update_id as "update", u.month, u.sphere, ${said("title")} as title, ${said("url")} as link,
        (select body from ${eventText} where seq = x.wording_seq and field = 'wording') as about
      from ${linkChecks} l join ${evidence} v on v.seq = l.of_seq and v.n = l.n
      join ${updates} u on u.id = v.update_id
      left join ${actions} x on x.slug = v.action and ${heldAs("x", b)}
      where l.seq > ${a} and l.seq <= ${b}
        and l.seq = (select k.seq ${looksAt(piece, b)} order by k.seq desc limit 1)
        and ${narrowed(sql`v.action`, only.action)} and ${narrowed(sql`u.sphere`, only.sphere)}
        and ${narrowed(sql`x.strategy`, only.strategy)})
      where link is not null and state is not was order by seq desc`),
  ] as const;
};
