import { and, asc, desc, eq, gt, gte, isNotNull, lte, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { files } from "../../db/schema/desk.ts";
import { editionPages, editions } from "../../db/schema/editions.ts";
import { linkChecks } from "../../db/schema/links.ts";
import { people } from "../../db/schema/people.ts";
import { checkpoints, events } from "../../db/schema/record.ts";
import { roadmap } from "../../db/schema/roadmap.ts";
import { evidence } from "../../db/schema/updates.ts";
import type { Reading } from "../asof.ts";
import { earliestFiled, excusesAt, filingsAt } from "../months/queries.ts";
import { firstMonth } from "../months/first/rules.ts";
import { gridOf, monthOf, monthsFrom } from "../months/rules.ts";
import { tallyOf } from "../months/told/rules.ts";
import { figureReads, figuresOf } from "../progress/queries.ts";
import { closesOf } from "../progress/rules.ts";
import { Refusal } from "../errors.ts";
import { type At, heldAt, position, textAt } from "../record/asof.ts";
import { consistencyRanges, inclusionRanges } from "../record/log/paths.ts";
import { hashesOf } from "../record/log/queries.ts";
import type { Figures } from "./schema.ts";

type Db = Store["db"];

/** Where a copy of the record ends, and the day on which its figures are judged. */
export type Cut = Omit<Reading, "at" | "asof"> & {
  /** The last event in it; 0: none. */
  position: number;
  /** When that was published. */
  instant: string;
  first: string | null;
  title: string | null;
};

/** The place of the last event up to a position, and what its roadmap is called. */
export async function cutAt(
  { db }: Pick<Store, "db">,
  { at, day, zone, rules }: Omit<Reading, "asof">,
): Promise<Cut> {
  const [[last], [first], [named]] = await db.batch([
    db
      .select({ seq: events.seq, at: events.at })
      .from(events)
      .where(sql`${events.seq} = ${at}`),
    db.select({ at: events.at }).from(events).where(eq(events.seq, 1)),
    db
      .select({ title: textAt(roadmap.titleSeq, "title") })
      .from(roadmap)
      .where(heldAt(roadmap, at)),
  ]);
  return {
    position: last?.seq ?? 0,
    instant: last?.at ?? "",
    first: first?.at ?? null,
    title: named?.title ?? null,
    day,
    zone,
    rules,
  };
}

/** The same for a copy that is checked as a whole: it ends where what is signed ends. */
export function signedCut(store: Pick<Store, "db">, reading: Omit<Reading, "asof">): Promise<Cut> {
  const { at } = reading;
  const signed: At = sql`min(${at}, coalesce((select max(size) from ${checkpoints}), ${at}))`;
  return cutAt(store, { ...reading, at: signed });
}

/** People whose name was not shown at a position. */
export const unnamedAt = (db: Db, at: At) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(and(heldAt(people, at), eq(people.public, false)));

/** Later events that say why texts up to a position are gone; `since` is where the copy ends. */
const reasonsAfter = (db: Db, since: number) =>
  db
    .select()
    .from(events)
    .where(
      and(
        gt(events.seq, since),
        sql`((${events.kind} = 'text.redacted' and ${events.facts} ->> 'of' <= ${since})
          or ((${events.kind} in ('person.named', 'edition.redacted') or ${events.facts} ->> 'why' = 'privacy') and exists
            (select 1 from events o where o.subject = ${events.subject} and o.seq <= ${since})))`,
      ),
    )
    .orderBy(asc(events.seq));

const newestSize = (db: Db) =>
  db.select({ size: checkpoints.size }).from(checkpoints).orderBy(desc(checkpoints.size)).limit(1);

const WAITS = { times: 25, ms: 200 };

/** The same once all of them are signed, which follows every event at once. */
export async function laterReasons(db: Db, since: number) {
  for (let waited = 0; waited < WAITS.times; waited++) {
    const [reasons, [newest]] = await db.batch([reasonsAfter(db, since), newestSize(db)]);
    if (!newest || newest.size >= (reasons.at(-1)?.seq ?? 0)) return reasons;
    await new Promise((next) => void setTimeout(next, WAITS.ms));
  }
  throw new Refusal("server.busy");
}

/**
 * Proves that later events are in the record: the first signed head that counts them all, that it
 * goes on from the one of `from` events, and where each of them stands under it.
 */
export async function proofsOf(store: Store, from: number, later: readonly { seq: number }[]) {
  const [head] = await store.db
    .select({ size: checkpoints.size, note: checkpoints.note })
    .from(checkpoints)
    .where(gte(checkpoints.size, Math.max(from, ...later.map((e) => e.seq))))
    .orderBy(asc(checkpoints.size))
    .limit(1);
  if (!head) return undefined;
  const proofs: { seq: number; path: string[] }[] = [];
  for (const { seq } of later)
    proofs.push({ seq, path: await hashesOf(store, inclusionRanges(seq - 1, head.size)) });
  const path = await hashesOf(store, consistencyRanges(from, head.size));
  return { checkpoint: head.note, path, proofs };
}

/** The first signed head that covers all of a copy; the newest one where none does yet. */
export const checkpointAt = (db: Db, seq: number) =>
  db
    .select({ size: checkpoints.size, note: checkpoints.note })
    .from(checkpoints)
    .orderBy(sql`${checkpoints.size} < ${seq}`, sql`abs(${checkpoints.size} - ${seq})`)
    .limit(1);

/** The periods whose frozen page is the one that the record named at a position. */
export const editionsAt = (db: Db, at: At) =>
  db
    .select({ period: editionPages.period })
    .from(editionPages)
    .innerJoin(
      editions,
      and(
        eq(editions.period, editionPages.period),
        eq(editions.hash, editionPages.hash),
        heldAt(editions, at),
      ),
    )
    .orderBy(asc(editionPages.period));

export const editionOf = (db: Db, period: string) =>
  db.select({ html: editionPages.html }).from(editionPages).where(eq(editionPages.period, period));

/** What is public about uploaded files, of those with these ids. */
export const filesOf = (db: Db, ids: readonly string[]) =>
  db
    .select({ id: files.id, name: files.name, size: files.size, type: files.type })
    .from(files)
    .where(
      and(
        sql`${files.id} in (select value from json_each(${JSON.stringify(ids)}))`,
        isNotNull(files.publishedAt),
      ),
    )
    .orderBy(asc(files.id));

/** Every look at a cited link that found another state than before. */
export const linksAt = (db: Db, at: At) =>
  db
    .select({
      at: events.at,
      update: evidence.update,
      n: linkChecks.n,
      state: linkChecks.state,
      since: linkChecks.on,
      hash: linkChecks.hash,
    })
    .from(linkChecks)
    .innerJoin(evidence, and(eq(evidence.seq, linkChecks.of), eq(evidence.n, linkChecks.n)))
    .innerJoin(events, eq(events.seq, linkChecks.seq))
    .where(lte(linkChecks.seq, at))
    .orderBy(asc(linkChecks.seq));

/** Every published figure of the record, as it stood at a cut. */
export async function figuresAt(db: Db, cut: Cut): Promise<Figures> {
  const { day, zone, rules } = cut;
  const at = position(cut.position);
  const closes = closesOf(day, rules, zone);
  const current = monthOf(day);
  const [stages, strategies, spheres, promises, slips, filings, excuses, [earliest]] =
    await db.batch([
      ...figureReads(db, at, closes),
      filingsAt(db, at, "0000-01", current),
      excusesAt(db, at, "0000-01", current),
      earliestFiled(db, at),
    ]);
  const first = firstMonth(spheres, earliest?.month ?? null, current);
  const months = first ? monthsFrom(first, current) : [];
  const grid = gridOf({ rules, spheres, filings, excuses }, months, day, zone);
  const column = (i: number) => grid.map((row) => row.cells[i] ?? null);
  return {
    position: cut.position,
    day,
    zone,
    progress: figuresOf([stages, strategies, spheres, promises, slips], closes, day),
    reporting: {
      months: months.map((month, i) => ({ month, counts: tallyOf(column(i)) })),
      spheres: grid.map((row) => ({ sphere: row.sphere, counts: tallyOf(row.cells) })),
      cells: grid.flatMap(({ sphere, cells }) =>
        cells.flatMap((cell) =>
          cell ? [{ month: cell.month, sphere, state: cell.state, days_late: cell.days_late }] : [],
        ),
      ),
      totals: tallyOf(grid.flatMap((row) => row.cells)),
      counted: "reporting",
    },
  };
}
