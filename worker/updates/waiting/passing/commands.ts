import { type SQL, sql } from "drizzle-orm";
import * as v from "valibot";
import { waiting } from "../../../../db/schema/desk.ts";
import type { Approval } from "../../../../db/words.ts";
import type { Deps, Viewer } from "../../../context.ts";
import { Refusal } from "../../../errors.ts";
import { rulesAt, toRules } from "../../../months/queries.ts";
import { type Day, localDay, startOfDay } from "../../../months/rules.ts";
import { mailTo } from "../../../mail/letters.ts";
import type { Ticket } from "../../../write.ts";
import { publishUpdate } from "../../commands.ts";
import { zoneNow } from "../../desk/queries.ts";
import { type NewUpdate, newUpdate } from "../../desk/schema.ts";
import type { Place } from "../../drafts/schema.ts";
import { addressOf, postsNow, postsOf, waitingFor } from "../queries.ts";
import { holdsOn } from "../../../people/team/rules.ts";
import { mayRead, type Sent, waysFor } from "../rules.ts";
import { newest } from "../../../record/asof.ts";

/** What waits for a sphere's month, and everything its ways on are decided by. */
export async function readWaiting(deps: Deps, place: Place) {
  const { db } = deps.store;
  const [site, ruleRows, posts, found] = await db.batch([
    zoneNow(db),
    rulesAt(db, newest),
    postsNow(db),
    waitingFor(db, newest, place),
  ]);
  const zone = site[0]?.zone ?? "UTC";
  const known = { zone, rules: toRules(ruleRows), posts, today: localDay(deps.now(), zone) };
  return { approval: site[0]?.approval ?? false, known, row: found[0] };
}

export type Row = NonNullable<Awaited<ReturnType<typeof readWaiting>>["row"]>;

/** The update as it was sent; refused where its form has changed since. */
export function inputOf(row: { body: string }): NewUpdate {
  const { input } = JSON.parse(row.body) as { input: unknown };
  const parsed = v.safeParse(newUpdate, input);
  if (!parsed.success) throw new Refusal("request.invalid");
  return parsed.output;
}

/** The product as it will be on a later day: what is to be published then is judged by then. */
export function onDay(deps: Deps, day: Day | null, zone: string): Deps {
  const then = day && new Date(startOfDay(day, zone));
  return then && then > deps.now() ? { ...deps, now: () => then } : deps;
}

/** In whose name it is published, whoever lets it pass. */
export const writerOf = (row: Sent): Viewer => ({
  person: row.person,
  name: null,
  holds: [{ role: row.role, scope: row.sphere, from: row.sentAt.slice(0, 10) }],
});

/** Fails the whole batch once it no longer waits: nobody publishes what was taken back. */
export const stillWaits = (row: { key: string }): SQL =>
  sql`update head set seq = case when exists (
    select 1 from ${waiting} where key = ${row.key} and returned_at is null) then seq end`;

/** What such a failed batch means. */
export const asGone = (error: unknown): unknown =>
  error instanceof Error && /NOT NULL constraint failed: head\.seq/.test(error.message)
    ? new Refusal("waiting.gone")
    : error;

/** What waits there, in the words that whoever asks has read. */
export async function standing(
  deps: Deps,
  viewer: Viewer,
  place: Place,
  version: string | undefined,
) {
  const { row, known } = await readWaiting(deps, place);
  if (!mayRead(viewer, place.sphere, undefined)) throw new Refusal("update.other_sphere");
  if (!row) throw new Refusal("waiting.gone");
  if (version === undefined) throw new Refusal("request.version_missing");
  if (version !== row.key) throw new Refusal("subject.changed_meanwhile");
  if (row.returnedAt !== null) throw new Refusal("waiting.gone");
  return { row, known, may: waysFor(viewer, row, known) };
}

/** Publishes it in its writer's name, and ends its waiting in the same write. */
export async function pass(deps: Deps, row: Row, today: Day, ticket: Ticket, approval?: Approval) {
  const { db } = deps.store;
  const [posts, [writer]] = await db.batch([
    postsOf(db, row.person, row.sphere),
    addressOf(db, row.person),
  ]);
  if (!posts.some((post) => post.role === row.role && holdsOn(post, today)))
    throw new Refusal("waiting.writer_left");
  const also = [stillWaits(row), sql`delete from ${waiting} where key = ${row.key}`];
  const about = {
    sphere: row.title ?? row.sphere,
    month: row.month,
    how: approval ?? "day",
  } as const;
  const mail = (path: string) =>
    writer ? mailTo(deps, "published", writer, { what: "published", path, ...about }) : [];
  try {
    // Its own words left the draft when it was sent: what stands there now was written since.
    const more = { approval, also, mail, known: 0 };
    return await publishUpdate(deps, writerOf(row), inputOf(row), ticket, more);
  } catch (error) {
    throw asGone(error);
  }
}

type Read = { place: Place; version: string | undefined };

/** The approver lets it pass: it is public at once. */
export async function approveUpdate(deps: Deps, viewer: Viewer, read: Read, ticket: Ticket) {
  const { row, known, may } = await standing(deps, viewer, read.place, read.version);
  if (!may.approve)
    throw new Refusal(row.person === viewer.person ? "waiting.own" : "request.forbidden");
  return pass(deps, row, known.today, ticket, "approved");
}

/** The deputy publishes it because no approver answered; the page says so. */
export async function publishAway(deps: Deps, viewer: Viewer, read: Read, ticket: Ticket) {
  const { row, known, may } = await standing(deps, viewer, read.place, read.version);
  if (may.publish) return pass(deps, row, known.today, ticket, "away");
  if (row.person === viewer.person) throw new Refusal("waiting.own");
  throw new Refusal(may.take ? "waiting.approver_reads" : "request.forbidden");
}
