import { eq, sql } from "drizzle-orm";
import * as v from "valibot";
import { audit } from "../../../db/schema/access.ts";
import { events } from "../../../db/schema/record.ts";
import { redactions } from "../../../db/schema/redactions.ts";
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

export type Gone = { texts: GoneText[]; addresses: GoneAddress[] };

const isText = (entry: GoneText | GoneAddress): entry is GoneText => "of" in entry;

/** Places and hashes only, one a line; no word and no address stands in it. Throws for anything else. */
export function readGone(note: string | null): Gone {
  const entries = (note ?? "")
    .split("\n")
    .filter(Boolean)
    .map((line) => v.parse(v.union([text, address]), JSON.parse(line)));
  return {
    texts: entries.filter(isText),
    addresses: entries.filter((entry): entry is GoneAddress => !isText(entry)),
  };
}

/** The same as it is kept: each text once, of each person the newest. */
function noteOf({ texts, addresses }: Gone): string {
  const removed = new Map(texts.map((t) => [`${t.of} ${t.field} ${t.was}`, t]));
  const people = new Map<string, GoneAddress>();
  for (const a of addresses.toSorted((x, y) => (x.before < y.before ? -1 : 1)))
    people.set(a.person, a);
  const lines = [...removed.values(), ...people.values()].map((entry) => canonical(entry));
  return lines
    .toSorted()
    .map((line) => `${line}\n`)
    .join("");
}

async function goneNow({ db }: Deps["store"]): Promise<Gone> {
  const [texts, addresses] = await db.batch([
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
  ]);
  return {
    texts: texts.map(({ texts: all, ...t }) => ({
      ...t,
      was: (JSON.parse(all) as Record<string, string>)[t.field] ?? "",
    })),
    addresses: addresses.map((a) => ({ ...a, person: a.person.slice("person/".length) })),
  };
}

/**
 * Keeps outside the database which texts were removed and whose address was taken away. What was kept
 * stays, whatever the database says: it may have been set back.
 */
export async function keepGone({ store, gone }: Pick<Deps, "store" | "gone">): Promise<void> {
  const [before, now] = [await gone.read(), await goneNow(store)];
  const had = readGone(before);
  const note = noteOf({
    texts: [...had.texts, ...now.texts],
    addresses: [...had.addresses, ...now.addresses],
  });
  if (note !== (before ?? "")) await gone.write(note);
}
