import { sql } from "drizzle-orm";
import { write } from "../../../db/client.ts";
import { subscriptions } from "../../../db/schema/follow.ts";
import { outbox } from "../../../db/schema/record.ts";
import { tokenHash } from "../../access.ts";
import { currentHead, type Head } from "../../cache.ts";
import type { Deps } from "../../context.ts";
import { lastClosed } from "../../months/editions/rules.ts";
import { type Day, localDay, type Month } from "../../months/rules.ts";
import { position } from "../../record/asof.ts";
import { followerPage, followToken, forget } from "../commands.ts";
import { readDigest } from "../digest/queries.ts";
import { stretchOf } from "../digest/rules.ts";
import { type Due, dueAt, instantsOf, leftAmong, leftHash, mailId, nameOf } from "../queries.ts";
import type { Digest } from "../schema.ts";

/** A follower with the day since which changes by the clock are news to them. */
type Told = Due & { since: Day };

/** Followers who are told the same, each in a language of their own: what they follow, and since when. */
const alike = ({ scope, of, rhythm, toldSeq, toldMonth, since }: Told) =>
  JSON.stringify([scope, of, rhythm, ...(rhythm === "posted" ? [toldSeq, since] : [toldMonth])]);

/** What one group of followers has not been told yet. */
async function digestFor(deps: Deps, head: Head, one: Told, closed: Month | undefined) {
  const followed = { scope: one.scope, of: one.of };
  if (one.rhythm === "monthly")
    return readDigest(deps, head, followed, stretchOf(closed!, one.toldMonth, head));
  const positions = { a: position(one.toldSeq), b: position(head.seq) };
  const to = localDay(head.at, head.zone);
  // Just after the newest event: a reading is of what came before an instant.
  const until = new Date(Date.parse(head.at) + 1).toISOString();
  return readDigest(deps, head, followed, { month: null, from: one.since, to, until, positions });
}

/** Whether there is anything to say: a month is told in any case, since its silence is news too. */
const says = ({ month, items, silent, found, groups }: Digest) =>
  month !== null || items.length + silent.length + found.length + groups.length > 0;

/** Writes one group's mails with the mark that they were told: both, or neither. */
async function tellGroup(deps: Deps, head: Head, group: Told[], closed: Month | undefined) {
  const one = group[0]!;
  const digest = await digestFor(deps, head, one, closed);
  const scope = { scope: one.scope, of: one.of };
  const title = (await nameOf(deps.store.db, scope)) ?? null;
  const iso = deps.now().toISOString();
  const name = one.rhythm === "monthly" ? `${closed}` : `${head.seq}`;
  const letters = await Promise.all(
    group.map(async ({ id, address, language }) => {
      const token = await followToken(deps, id);
      const page = await followerPage(deps, id, language);
      const about = { scope, title, roadmap: head.title, page };
      const { origin } = deps.settings;
      const mail = deps.letter({ ...about, what: "digest", digest, origin }, language);
      return { id, mail: mailId(id, name), hash: await tokenHash(token), address, ...mail };
    }),
  );
  const untold =
    one.rhythm === "monthly"
      ? sql`coalesce(s.told_month, '') < ${closed ?? ""}`
      : sql`s.told_seq = ${one.toldSeq}`;
  const list = sql`json_each(${JSON.stringify(letters)}) j`;
  await write(deps.store, [
    ...(says(digest)
      ? [
          sql`insert or ignore into ${outbox} (id, kind, address, language, subject, body, created_at, due_at, tries)
            select j.value ->> 'mail', 'digest', s.address, s.language, j.value ->> 'subject', j.value ->> 'body',
              ${iso}, ${iso}, 0
            from ${list} join ${subscriptions} s on s.id = j.value ->> 'id'
            where ${untold} and s.confirmed_at is not null`,
        ]
      : []),
    sql`update ${subscriptions} as s set told_seq = max(told_seq, ${head.seq}),
        told_month = ${closed ?? null},
        token = (select j.value ->> 'hash' from ${list} where j.value ->> 'id' = s.id)
      where s.id in (select j.value ->> 'id' from ${list}) and ${untold}`,
  ]);
  return says(digest);
}

/**
 * Tells followers what they do not know yet: when a month has closed, or what was posted. Safe to run
 * at any time, often, and in several processes.
 */
export async function tellFollowers(deps: Deps): Promise<void> {
  const head = await currentHead(deps.store, deps.realm, deps.now().getTime(), 0);
  const closed = lastClosed(localDay(deps.now(), head.zone), head.rules, head.firstDay);
  const due = await dueAt(deps.store.db, closed, head.seq);
  if (due.length === 0) return;
  const hashes = await Promise.all(due.map(({ id }) => leftHash(id)));
  const left = new Set((await leftAmong(deps.store.db, hashes)).map((row) => row.hash));
  // Whoever left, and came back with an older database, is not written to.
  await forget(
    deps,
    due.filter((_, i) => left.has(hashes[i]!)).map(({ id }) => id),
  );
  const days = new Map(
    (
      await instantsOf(
        deps.store.db,
        due.map((d) => d.toldSeq),
      )
    ).map((e) => [e.seq, e.at]),
  );
  const here = due.flatMap((d, i): Told[] => {
    if (left.has(hashes[i]!)) return [];
    const known = [days.get(d.toldSeq) ?? "", d.confirmedAt ?? ""].toSorted().at(-1)!;
    return [{ ...d, since: localDay(known, head.zone) }];
  });
  let written = false;
  for (const group of Map.groupBy(here, alike).values())
    if (await tellGroup(deps, head, group, closed)) written = true;
  if (written) deps.afterCommit();
}
