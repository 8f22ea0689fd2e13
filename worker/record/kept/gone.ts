import { eq, max, sql } from "drizzle-orm";
import * as v from "valibot";
import { audit } from "../../../db/schema/access.ts";
import { suppressed } from "../../../db/schema/follow.ts";
import { events } from "../../../db/schema/record.ts";
import { redactions } from "../../../db/schema/redactions.ts";
import { corrections, updates } from "../../../db/schema/updates.ts";
import { ACTORS, REDACTION_REASONS } from "../../../db/words.ts";
import type { Deps } from "../../context.ts";
import { canonical } from "../leaf.ts";

/** A text that two people removed: where it stood, its commitment, and what its removal said. */
const text = v.object({
  of: v.number(),
  field: v.string(),
  was: v.string(),
  by: v.string(),
  reason: v.picklist(REDACTION_REASONS),
  asked: v.picklist(ACTORS),
  role: v.picklist(ACTORS),
});
export type GoneText = v.InferOutput<typeof text>;

/** What a person was reached by before this instant holds no more. */
const address = v.object({ person: v.string(), before: v.string() });
type GoneAddress = v.InferOutput<typeof address>;

/** Words of an update that a correction took away for privacy; `published` tells which update it was. */
const hidden = v.object({ update: v.string(), field: v.string(), published: v.string() });
type GoneHidden = v.InferOutput<typeof hidden>;

/** Whether a person may be named, since an instant. */
const naming = v.object({ person: v.string(), since: v.string(), public: v.boolean() });
type Naming = v.InferOutput<typeof naming>;

/** A subscription that was left: the hash of its id. */
const left = v.object({ hash: v.string() });

export type Gone = {
  texts: GoneText[];
  addresses: GoneAddress[];
  hidden: GoneHidden[];
  names: Naming[];
  left: v.InferOutput<typeof left>[];
};

const entry = v.variant("what", [
  v.object({ what: v.literal("text"), ...text.entries }),
  v.object({ what: v.literal("address"), ...address.entries }),
  v.object({ what: v.literal("hidden"), ...hidden.entries }),
  v.object({ what: v.literal("name"), ...naming.entries }),
  v.object({ what: v.literal("left"), ...left.entries }),
]);
type Entry = v.InferOutput<typeof entry>;

/** Places and hashes only, one a line; no word and no address stands in it. Throws for anything else. */
export function readGone(note: string | null): Gone {
  const entries = (note ?? "")
    .split("\n")
    .filter(Boolean)
    .map((line) => v.parse(entry, JSON.parse(line)));
  const those = <W extends Entry["what"]>(what: W) =>
    entries.filter((e): e is Extract<Entry, { what: W }> => e.what === what);
  return {
    texts: those("text"),
    addresses: those("address"),
    hidden: those("hidden"),
    names: those("name"),
    left: those("left"),
  };
}

/** Of several entries about one thing the newest, by the instant it is sorted by. */
const newestOf = <T extends { person: string }>(entries: readonly T[], when: (e: T) => string) =>
  [...Map.groupBy(entries, (e) => e.person).values()].map((all) =>
    all.reduce((one, other) => (when(other) >= when(one) ? other : one)),
  );

/** The same as it is kept: each text once, of each person the newest. */
function noteOf(gone: Gone): string {
  const lines = [
    ...gone.texts.map((e) => canonical({ ...e, what: "text" })),
    ...gone.hidden.map((e) => canonical({ ...e, what: "hidden" })),
    ...newestOf(gone.addresses, (e) => e.before).map((e) => canonical({ ...e, what: "address" })),
    ...newestOf(gone.names, (e) => e.since).map((e) => canonical({ ...e, what: "name" })),
    ...gone.left.map((e) => canonical({ ...e, what: "left" })),
  ];
  return [...new Set(lines)]
    .toSorted()
    .map((line) => `${line}\n`)
    .join("");
}

const idOf = (subject: string) => subject.slice("person/".length);

async function goneNow({ db }: Deps["store"]): Promise<Gone> {
  const [texts, addresses, taken, names, followers] = await db.batch([
    db
      .select({
        of: redactions.of,
        field: redactions.field,
        texts: events.texts,
        by: sql<string>`(select r.subject from ${events} r where r.seq = ${redactions.seq})`,
        reason: redactions.reason,
        asked: redactions.asked,
        role: redactions.role,
      })
      .from(redactions)
      .innerJoin(events, eq(events.seq, redactions.of)),
    db
      .select({ person: audit.about, before: sql<string>`max(${audit.at})` })
      .from(audit)
      .where(
        sql`${audit.id} >= 'person/' and ${audit.id} < 'person0'
          and ${audit.what} in ('address.set', 'address.removed')`,
      )
      .groupBy(audit.about),
    db
      .selectDistinct({
        update: corrections.update,
        field: corrections.field,
        published: events.recordedAt,
      })
      .from(corrections)
      .innerJoin(updates, eq(updates.id, corrections.update))
      .innerJoin(events, eq(events.seq, updates.seq))
      .where(eq(corrections.why, "privacy")),
    db
      .select({
        person: events.subject,
        newest: max(events.seq),
        since: events.recordedAt,
        public: sql<number>`${events.facts} ->> 'public'`,
      })
      .from(events)
      .where(
        sql`${events.subject} >= 'person/' and ${events.subject} < 'person0'
          and ${events.kind} = 'person.named'`,
      )
      .groupBy(events.subject)
      .having(sql`count(*) > 1`),
    db.select({ hash: suppressed.hash }).from(suppressed),
  ]);
  return {
    texts: texts.map(({ texts: all, ...t }) => ({
      ...t,
      was: (JSON.parse(all) as Record<string, string>)[t.field] ?? "",
    })),
    addresses: addresses.map((a) => ({ ...a, person: idOf(a.person) })),
    hidden: taken,
    left: followers,
    names: names.map((n) => ({ person: idOf(n.person), since: n.since, public: n.public === 1 })),
  };
}

/**
 * Keeps outside the database which texts were removed or hidden, whose name is not public, whose
 * address was taken away and who follows no more. What was kept stays, whatever the database says: it may have been set back.
 */
export async function keepGone({ store, gone }: Pick<Deps, "store" | "gone">): Promise<void> {
  const [before, now] = [await gone.read(), await goneNow(store)];
  const had = readGone(before);
  const note = noteOf({
    texts: [...had.texts, ...now.texts],
    addresses: [...had.addresses, ...now.addresses],
    hidden: [...had.hidden, ...now.hidden],
    names: [...had.names, ...now.names],
    left: [...had.left, ...now.left],
  });
  if (note !== (before ?? "")) await gone.write(note);
}
