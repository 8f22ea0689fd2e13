import { eq, max, sql } from "drizzle-orm";
import { editionPages } from "../../../db/schema/editions.ts";
import { events, head as heads } from "../../../db/schema/record.ts";
import type { Actor } from "../../../db/words.ts";
import { currentHead, type Head } from "../../cache.ts";
import type { Deps } from "../../context.ts";
import { position as positionOf, positionBefore } from "../../record/asof.ts";
import { Raced } from "../../record/append.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { hashOf } from "../../record/leaf.ts";
import { insert } from "../../record/project.ts";
import { commit } from "../../write.ts";
import { earliestFiled, spheresAt } from "../queries.ts";
import { readReport } from "../report/queries.ts";
import { addDays, closesAt, firstMonth, localDay, monthDates, monthOf } from "../rules.ts";
import { readReview } from "../years/queries.ts";
import { citedBy, frozenPeriods, hashesOf, newestSigned, outdatedSince } from "./queries.ts";
import { closedBy, lastMonth, withoutNames } from "./rules.ts";
import type { Cited } from "./schema.ts";

type Page = { html: string; hash: string };

/** The page of a period at a position; undefined where the record did not know the period then. */
async function compose(
  { store, article }: Deps,
  { rules, zone }: Head,
  period: string,
  position: number,
  cited: Cited | null,
): Promise<Page | undefined> {
  const last = lastMonth(period);
  const close = closesAt(last, rules, zone);
  const known = rules.filter((r) => r.at < close);
  if (known.length === 0 || !article) return undefined;
  const day = addDays(monthDates(last, rules).graceEnds, 1);
  const reading = { at: positionOf(position), day, zone, rules: known };
  const on = { zone, day, position, cited };
  if (period === last) {
    const { report } = await readReport(store.db, reading, period);
    if (!report) return undefined;
    const html = await article({ ...on, month: withoutNames(report) });
    return { html, hash: await hashOf(html) };
  }
  const year = await readReview(store.db, reading, period);
  if (!year) return undefined;
  const html = await article({ ...on, year });
  return { html, hash: await hashOf(html) };
}

const subjectOf = (period: string) => `${period.length === 4 ? "year" : "month"}/${period}`;

/** Freezes one period; if another process was first, its page stands. */
async function freeze(deps: Deps, head: Head, period: string): Promise<void> {
  const { db } = deps.store;
  const last = lastMonth(period);
  const before = positionBefore(closesAt(last, head.rules, head.zone));
  const [[at], [cited]] = await db.batch([
    db.select({ position: sql<number>`${before}` }).from(heads),
    newestSigned(db),
  ]);
  const position = at?.position ?? 0;
  if (position === 0) return;
  const page = await compose(deps, head, period, position, cited ?? null);
  if (!page) return;
  const facts = {
    closedOn: monthDates(last, head.rules).graceEnds,
    position,
    hash: page.hash,
  };
  const subject = subjectOf(period);
  const event: NewEvent =
    period === last
      ? { kind: "month.closed", subject, role: "clock", facts: { month: period, ...facts } }
      : { kind: "year.closed", subject, role: "clock", facts: { year: period, ...facts } };
  await unlessRaced(() =>
    commit(deps, {
      events: [event],
      expect: { [subject]: 0 },
      also: [insert(editionPages, { period, ...page })],
    }),
  );
}

async function unlessRaced(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof Raced)) throw error;
  }
}

/**
 * Makes frozen pages again, from the same position, after words were removed; `by` is who removed
 * them. Where the bytes stay the same nothing happens.
 */
export async function remake(deps: Deps, periods: readonly string[], by: Actor): Promise<void> {
  const { db } = deps.store;
  if (periods.length === 0) return;
  const head = await currentHead(deps.store, deps.realm, deps.now().getTime(), 0);
  for (const period of periods) {
    const subject = subjectOf(period);
    const [versions, [cited], [newest]] = await db.batch([
      hashesOf(db, period),
      citedBy(db, period),
      db
        .select({ version: max(events.version) })
        .from(events)
        .where(eq(events.subject, subject)),
    ]);
    const now = versions.at(-1);
    const page = now && (await compose(deps, head, period, now.position, cited ?? null));
    if (!page || page.hash === now.hash) continue;
    const facts = { period, was: now.hash, hash: page.hash };
    await unlessRaced(() =>
      commit(deps, {
        events: [{ kind: "edition.redacted", subject, role: by, facts }],
        expect: { [subject]: newest?.version ?? 0 },
        also: [
          sql`update ${editionPages} set hash = ${page.hash}, html = ${page.html} where period = ${period}`,
        ],
      }),
    );
  }
}

/** The same for the pages that show words which an event after `since` removed. */
export async function remakeSince(deps: Deps, since: number, by: Actor): Promise<void> {
  const pages = await outdatedSince(deps.store.db, since);
  await remake(
    deps,
    pages.map((page) => page.period),
    by,
  );
}

/** Earlier history that came in this long ago may still be coming in, in ms. */
const SETTLING = 60_000;

type Seen = { seq: number; day: string };
const examined = new Map<string, Seen>();

/**
 * Freezes every month and year that the clock has closed, oldest first, and makes those again in
 * which words were taken away. Where neither the record nor the day moved on, it only reads the head.
 */
export async function closePeriods(deps: Deps): Promise<void> {
  if (!deps.article) return;
  const { db } = deps.store;
  const head = await currentHead(deps.store, deps.realm, deps.now().getTime(), 0);
  const day = localDay(deps.now(), head.zone);
  const seen = examined.get(deps.realm);
  if (head.rules.length === 0 || (seen?.seq === head.seq && seen.day === day)) return;
  const at = positionOf(head.seq);
  const [[newest], spheres, [earliest], done, outdated] = await db.batch([
    db
      .select({ at: events.at, recordedAt: events.recordedAt })
      .from(events)
      .where(eq(events.seq, head.seq)),
    spheresAt(db, at),
    earliestFiled(db, at),
    frozenPeriods(db, day),
    outdatedSince(db, seen?.seq ?? 0),
  ]);
  const settled = deps.now().getTime() - SETTLING;
  if (!head.sample && newest && newest.at < newest.recordedAt)
    if (Date.parse(newest.recordedAt) > settled) return;
  const first = firstMonth(spheres, earliest?.month ?? null, monthOf(day));
  if (first) {
    const frozen = new Set(done.map((e) => e.period));
    for (const period of closedBy(day, first, head.rules))
      if (!frozen.has(period)) await freeze(deps, head, period);
  }
  await remake(
    deps,
    outdated.map((e) => e.period),
    "clock",
  );
  examined.set(deps.realm, { seq: head.seq, day });
}
