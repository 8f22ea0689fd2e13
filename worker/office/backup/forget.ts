import { inArray, max, type SQL, sql } from "drizzle-orm";
import { type Store, write } from "../../../db/client.ts";
import { addresses } from "../../../db/schema/access.ts";
import { editionPages } from "../../../db/schema/editions.ts";
import { subscriptions, suppressed } from "../../../db/schema/follow.ts";
import { people } from "../../../db/schema/people.ts";
import { events, FOREVER } from "../../../db/schema/record.ts";
import { corrections, updates } from "../../../db/schema/updates.ts";
import type { Deps } from "../../context.ts";
import { forgetting, leftHash } from "../../follow/queries.ts";
import { outdatedSince } from "../../months/editions/queries.ts";
import { append } from "../../record/append.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import type { Gone, GoneText } from "../../record/kept/gone.ts";
import { addressRows } from "../people/commands.ts";
import { deletingCopies } from "../redactions/copies/queries.ts";
import { forgettingFiles, removing, textsAsked } from "../redactions/queries.ts";
import { filesIn, tracesOf } from "../redactions/rules.ts";

type Outside = Pick<Deps, "now" | "random">;

/** Who did it, in the audit. */
const BY = "restore";

/** Why words of an update are not shown, where nobody knows any more what was put in their place. */
const LOST =
  "Taken away for privacy earlier. The words put in their place were lost with the database.";

/** Those of some removed texts that stand in a database again. */
async function standing({ db }: Store, gone: readonly GoneText[]): Promise<GoneText[]> {
  const places = JSON.stringify(gone.map((g) => [g.of, g.field]));
  const rows = await db.all<{ of: number; field: string; texts: string }>(
    sql`select t.seq as "of", t.field, e.texts from event_text t join events e on e.seq = t.seq
      where (t.seq, t.field) in (select value ->> 0, value ->> 1 from json_each(${places}))`,
  );
  const is = new Map(
    rows.map((r) => [
      `${r.of} ${r.field}`,
      (JSON.parse(r.texts) as Record<string, string>)[r.field],
    ]),
  );
  return gone.filter((g) => is.get(`${g.of} ${g.field}`) === g.was);
}

/** The removals as they were published, once more: what they said of reasons and roles stays. */
function removals(due: readonly GoneText[]): NewEvent[] {
  const told = Map.groupBy(due, ({ of, by, reason, asked, role }) =>
    JSON.stringify([by, of, reason, asked, role]),
  );
  return [...told.values()].map((texts): NewEvent => {
    const { of, by, reason, asked, role } = texts[0]!;
    const facts = { of, fields: texts.map((t) => t.field), reason, asked };
    return { kind: "text.redacted", subject: by, role, facts };
  });
}

async function versionsOf({ db }: Store, subjects: readonly string[]) {
  const rows = await db
    .select({ subject: events.subject, version: max(events.version) })
    .from(events)
    .where(inArray(events.subject, [...subjects]))
    .groupBy(events.subject);
  const known = new Map(rows.map((r) => [r.subject, r.version ?? 0]));
  return Object.fromEntries(subjects.map((s) => [s, known.get(s) ?? 0]));
}

/** Leaves of a frozen page what is needed to make it again: its first tag, and where its links lead. */
function emptied(html: string): string {
  const first = /^<[^>]*>/.exec(html)?.[0] ?? "";
  return first + [...html.matchAll(/href="[^"]*"/g)].map(([link]) => link).join("");
}

async function withoutPages(store: Store, since: number): Promise<SQL[]> {
  const periods = (await outdatedSince(store.db, since)).map((page) => page.period);
  const pages = await store.db
    .select()
    .from(editionPages)
    .where(inArray(editionPages.period, periods));
  return pages.map(
    ({ period, html }) =>
      sql`update ${editionPages} set hash = '', html = ${emptied(html)} where period = ${period}`,
  );
}

/** Says once more that words of an update are not for the public, where the correction was lost. */
async function hidings({ db }: Store, gone: Gone["hidden"]): Promise<NewEvent[]> {
  const open = await db.all<{ id: string; subject: string; field: string }>(
    sql`select u.id, e.subject, g.value ->> 'field' as field
      from json_each(${JSON.stringify(gone)}) g
      join ${updates} u on u.id = g.value ->> 'update'
      join ${events} e on e.seq = u.seq and e.recorded_at = g.value ->> 'published'
      where not exists (select 1 from ${corrections} c where c.update_id = u.id
        and c.field = g.value ->> 'field' and c.why = 'privacy')`,
  );
  const byUpdate = Map.groupBy(open, (row) => row.id);
  return [...byUpdate.values()].map((rows): NewEvent => {
    const { id: update, subject } = rows[0]!;
    const facts = { update, why: "privacy" as const, fields: rows.map((row) => row.field) };
    return { kind: "update.corrected", subject, role: "import", facts, texts: { reason: LOST } };
  });
}

/** Hides the names once more that were hidden after the database was copied. */
async function unnamings({ db }: Store, gone: Gone["names"]): Promise<NewEvent[]> {
  const hidden = gone.filter((each) => !each.public);
  const shown = await db.all<{ person: string }>(
    sql`select p.id as person from ${people} p
      join json_each(${JSON.stringify(hidden)}) g on g.value ->> 'person' = p.id
      where p.until_seq = ${FOREVER} and p.public and g.value ->> 'since' >
        (select max(e.recorded_at) from ${events} e where e.subject = 'person/' || p.id)`,
  );
  return shown.map(({ person }) => ({
    kind: "person.named",
    subject: `person/${person}`,
    role: "import",
    facts: { person, public: false, first: false },
  }));
}

/** Publishes once more what took words away after the database was copied. */
async function takeAway(store: Store, gone: Gone, outside: Outside) {
  const due = await standing(store, gone.texts);
  const [hiding, unnaming] = [
    await hidings(store, gone.hidden),
    await unnamings(store, gone.names),
  ];
  const again = [...removals(due), ...hiding, ...unnaming];
  if (again.length === 0) return 0;
  const now = outside.now();
  const at = now.toISOString();
  const places = [...Map.groupBy(due, (g) => g.of)].map(([seq, texts]) => ({
    seq,
    fields: texts.map((t) => t.field),
  }));
  const texts = await textsAsked(store.db, places);
  const done = await append(store, {
    events: again,
    expect: await versionsOf(store, [...new Set(again.map((e) => e.subject))]),
    now,
    random: outside.random,
    also: [
      removing(places),
      ...deletingCopies(tracesOf(texts), at),
      ...forgettingFiles(filesIn(texts.map((t) => t.text)), at, BY),
    ],
  });
  const pages = await withoutPages(store, done.seq - again.length);
  if (pages.length > 0) await write(store, pages);
  const fields = hiding.map((e) => (e.facts as { fields: string[] }).fields.length);
  return due.length + unnaming.length + fields.reduce((a, b) => a + b, 0);
}

/** Takes addresses away once more that came back with an older database. */
async function removeAddresses(store: Store, gone: Gone["addresses"], now: Date) {
  const back = await store.db
    .select({ person: addresses.person })
    .from(addresses)
    .where(
      sql`exists (select 1 from json_each(${JSON.stringify(gone)}) g
        where g.value ->> 'person' = ${addresses.person}
          and ${addresses.createdAt} < g.value ->> 'before')`,
    );
  const at = now.toISOString();
  const rows = back.flatMap(({ person }) => addressRows(person, null, { by: null, at }));
  if (rows.length > 0) await write(store, rows);
  return back.length;
}

/** Takes out once more who left, and keeps that they did. */
async function removeFollowers(store: Store, gone: Gone["left"], now: Date) {
  const left = new Set(gone.map((each) => each.hash));
  const rows = await store.db.select({ id: subscriptions.id }).from(subscriptions);
  const hashes = await Promise.all(rows.map(({ id }) => leftHash(id)));
  const back = rows.filter((_, i) => left.has(hashes[i]!)).map(({ id }) => id);
  await write(store, [
    ...(await forgetting(back, now.toISOString())),
    sql`insert or ignore into ${suppressed} (hash, at)
      select value, ${now.toISOString()} from json_each(${JSON.stringify([...left])})`,
  ]);
  return back.length;
}

/**
 * Takes out of a database that was brought back whatever had been removed since: nothing of it is
 * served before. Gives how many texts and addresses that were.
 */
export async function forgetAgain(store: Store, gone: Gone, outside: Outside) {
  return {
    texts: await takeAway(store, gone, outside),
    addresses:
      (await removeAddresses(store, gone.addresses, outside.now())) +
      (await removeFollowers(store, gone.left, outside.now())),
  };
}
