import { inArray, sql, type SQL } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions, slips } from "../../../db/schema/actions.ts";
import { events, eventText } from "../../../db/schema/record.ts";
import { updates } from "../../../db/schema/updates.ts";
import { fixReads } from "../../updates/corrections/queries.ts";
import { fixesOf } from "../../updates/corrections/rules.ts";
import { namesOf } from "../posts/queries.ts";
import type { Asked } from "../queries.ts";
import type { Stub } from "../rules.ts";
import type { ChangeItem } from "../schema.ts";
import { heldAs } from "../state/queries.ts";
import type { Between } from "../state/rules.ts";
import { evidenceIn } from "../words/queries.ts";
import { evidenceItem } from "../words/rules.ts";
import { type Happened, type Slipped, tell, type Told, type Wanted, wantedFor } from "./rules.ts";

type Db = Store["db"];

/** Whether an event gave a reason whose words are no longer there. */
const reasonGone = (event: SQL) => sql`(${event}.texts ->> 'reason' is not null
  and not exists (select 1 from ${eventText} where seq = ${event}.seq and field = 'reason'))`;

/** The words and instants of one page of items. */
function detailReads(db: Db, { a, b }: Between, wanted: Wanted) {
  const list = (values: unknown) => sql`json_each(${JSON.stringify(values)})`;
  return [
    db.all<Told["texts"][number]>(sql`select e.seq, j.value ->> 1 as field, t.body
      from ${list(wanted.texts)} j cross join ${events} e on e.seq = j.value ->> 0
      left join ${eventText} t on t.seq = e.seq and t.field = j.value ->> 1
      where e.texts ->> (j.value ->> 1) is not null`),
    db.all<Happened>(sql`select e.seq, e.at,
        (select u.id from ${updates} u where u.seq = e.seq) as "update"
      from ${list(wanted.seqs)} j cross join ${events} e on e.seq = j.value`),
    db.all<Slipped>(sql`select s.action, s.seq, e.at, s.from_due as "from", s.to_due as "to", s.reason,
        s.correction, s.seq > ${a} as later,
        ${reasonGone(sql`e`)} as gone,
        (select body from ${eventText} where seq = s.seq and field = 'reason') as text
      from ${list(wanted.moved)} j cross join ${slips} s on s.action = j.value
      join ${events} e on e.seq = s.seq where s.seq <= ${b} order by s.seq`),
    namesOf(db, b, wanted.people),
    db.all<{ slug: string; title: string | null }>(sql`select x.slug,
        (select body from ${eventText} where seq = x.wording_seq and field = 'wording') as title
      from ${list(wanted.into)} j cross join ${actions} x on x.slug = j.value
      where ${heldAs("x", b)}`),
    ...fixReads(db, b, inArray(events.seq, [...wanted.fixes])),
  ] as const;
}

/** Which items are to be told: those without evidence before and after, and the evidence between. */
type Page = { before: Stub[]; skip: number; take: number; after: Stub[] };

/** An item with the instant of its event; null where the clock alone made it. */
export type Timed = ChangeItem & { at: string | null };

/** The items of a page, words and all, with their instants; one read. */
export async function readTimed(db: Db, asked: Asked, page: Page): Promise<Timed[]> {
  const { between, only, judged } = asked;
  const [shown, texts, happened, slipped, names, wordings, heads, fields] = await db.batch([
    evidenceIn(db, between, only, page.take, page.skip),
    ...detailReads(db, between, wantedFor([...page.before, ...page.after])),
  ]);
  const fixes = fixesOf(heads, fields, judged.zone);
  const evidence = shown.map((s) => evidenceItem(s, judged.zone));
  const told = { texts, events: happened, slips: slipped, names, wordings, fixes };
  const stubs = [...page.before, ...evidence, ...page.after];
  const instants = new Map([...happened, ...shown].map((e) => [e.seq, e.at]));
  return tell(stubs, told, judged.zone).map((item, i) => ({
    ...item,
    at: instants.get(stubs[i]!.seq) ?? null,
  }));
}

/** The items of a page, words and all; one read. */
export const readItems = async (db: Db, asked: Asked, page: Page): Promise<ChangeItem[]> =>
  (await readTimed(db, asked, page)).map(({ at: _, ...item }) => item);
