import { eq, max, sql } from "drizzle-orm";
import { purge, write } from "../../../db/client.ts";
import { editionPages } from "../../../db/schema/editions.ts";
import { events, head as heads } from "../../../db/schema/record.ts";
import type { Actor } from "../../../db/words.ts";
import { currentHead, type Head } from "../../cache.ts";
import type { Deps } from "../../context.ts";
import { logFailure } from "../../errors.ts";
import { position as positionOf, positionBefore } from "../../record/asof.ts";
import { Raced } from "../../record/append.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { hashOf } from "../../record/leaf.ts";
import { insert } from "../../record/project.ts";
import { commit } from "../../write.ts";
import { earliestFiled, spheresAt } from "../queries.ts";
import { readReport } from "../report/queries.ts";
import { firstMonth } from "../first/rules.ts";
import { closesAt, localDay, monthDates, monthOf } from "../rules.ts";
import { readReview } from "../years/queries.ts";
import {
  citedBy,
  frozenPeriods,
  hashesOf,
  newestSigned,
  outdatedSince,
  remember,
  unexamined,
} from "./queries.ts";
import { closedBy, closeOf, lastMonth, withoutNames } from "./rules.ts";
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
  const { before, day } = closeOf(last, rules, zone);
  const known = rules.filter((r) => r.at < before);
  if (known.length === 0 || !article) return undefined;
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

async function unlessRaced(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof Raced) return false;
    throw error;
  }
}

/** Whether words that a page may show were removed after it was begun. */
async function overtaken(deps: Deps, period: string, begun: number): Promise<boolean> {
  const later = await outdatedSince(deps.store.db, begun);
  return later.some((page) => page.period === period);
}

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
  const frozen = await unlessRaced(() =>
    commit(deps, {
      events: [event],
      expect: { [subject]: 0 },
      also: [insert(editionPages, { period, ...page })],
    }),
  );
  if (frozen && (await overtaken(deps, period, head.seq)))
    await remakeOne(deps, head, period, "clock");
}

/** How often a page is begun again because of what happened meanwhile. */
const TRIES = 8;

/** Records whose file still holds bytes of pages that the clock made again. */
const unclean = new Set<string>();

/** Makes a frozen page again until it shows nothing that was removed meanwhile. */
async function remakeOne(deps: Deps, head: Head, period: string, by: Actor): Promise<void> {
  const { db } = deps.store;
  const subject = subjectOf(period);
  for (let tries = 0; tries < TRIES; tries++) {
    const [versions, [cited], [newest], [begun]] = await db.batch([
      hashesOf(db, period),
      citedBy(db, period),
      db
        .select({ version: max(events.version) })
        .from(events)
        .where(eq(events.subject, subject)),
      db.select({ seq: heads.seq }).from(heads),
    ]);
    const now = versions.at(-1);
    const page = now && (await compose(deps, head, period, now.position, cited ?? null));
    if (!page) return;
    const stored = sql`update ${editionPages} set hash = ${page.hash}, html = ${page.html} where period = ${period}`;
    if (page.hash === now.hash) {
      // What was brought back from a backup may lack its page.
      await write(deps.store, [sql`${stored} and hash = ''`]);
      return;
    }
    const facts = { period, was: now.hash, hash: page.hash };
    const done = await unlessRaced(() =>
      commit(deps, {
        events: [{ kind: "edition.redacted", subject, role: by, facts }],
        expect: { [subject]: newest?.version ?? 0 },
        also: [stored],
      }),
    );
    if (!done) continue;
    if (by === "clock") unclean.add(deps.realm);
    if (!(await overtaken(deps, period, begun?.seq ?? 0))) return;
  }
  throw new Error(`others make ${period} again all the time`);
}

/** Each period by itself: one that cannot be made is logged and holds up no other. Tells if all were. */
async function each(
  periods: readonly string[],
  make: (period: string) => Promise<void>,
): Promise<boolean> {
  let all = true;
  for (const period of periods)
    try {
      await make(period);
    } catch (error) {
      all = false;
      logFailure({ frozen: period }, error);
    }
  return all;
}

/**
 * Makes frozen pages again, from the same position, after words were removed; `by` is who removed
 * them. Where the bytes stay the same nothing happens. Tells if all could be made.
 */
export async function remake(deps: Deps, periods: readonly string[], by: Actor): Promise<boolean> {
  if (periods.length === 0) return true;
  const head = await currentHead(deps.store, deps.realm, deps.now().getTime(), 0);
  return each(periods, (period) => remakeOne(deps, head, period, by));
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

/**
 * How long after a close something may still be under way that took its time before it, in ms; and
 * how long earlier history that came in may still be coming in.
 */
const SETTLING = 60_000;

type Seen = { seq: number; day: string };
const examined = new Map<string, Seen>();

/**
 * Makes those frozen pages again in which words were taken away, and freezes every month and year
 * that has closed, oldest first. Where neither the record nor the day moved on, it only reads the head.
 */
export async function closePeriods(deps: Deps): Promise<void> {
  if (!deps.article) return;
  const { store, realm } = deps;
  const { db } = store;
  const head = await currentHead(store, realm, deps.now().getTime(), 0);
  const settled = deps.now().getTime() - SETTLING;
  const day = localDay(new Date(settled), head.zone);
  const seen = examined.get(realm);
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
    unexamined(db),
  ]);
  const remade = await remake(
    deps,
    outdated.map((e) => e.period),
    "clock",
  );
  if (outdated.length > 0 && remade) await write(store, [remember(head.seq, deps.now())]);
  const coming =
    !head.sample &&
    newest !== undefined &&
    newest.at < newest.recordedAt &&
    Date.parse(newest.recordedAt) > settled;
  const first = firstMonth(spheres, earliest?.month ?? null, monthOf(day));
  const frozen = new Set(done.map((e) => e.period));
  const due = coming || !first ? [] : closedBy(day, first, head.rules);
  const closed = await each(
    due.filter((period) => !frozen.has(period)),
    (period) => freeze(deps, head, period),
  );
  if (unclean.has(realm)) {
    await purge(store);
    unclean.delete(realm);
  }
  if (!coming && remade && closed) examined.set(realm, { seq: head.seq, day });
}
