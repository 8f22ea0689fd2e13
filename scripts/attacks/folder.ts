import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { seeded } from "../../bench/history/random.ts";
import { openStore } from "../../db/client.node.ts";
import { write } from "../../db/client.ts";
import { addresses, sessions } from "../../db/schema/access.ts";
import { tokenHash } from "../../worker/access.ts";
import { append } from "../../worker/record/append.ts";
import type { NewEvent } from "../../worker/record/kinds/all.ts";

/** Whoever reads, and the sphere or strategy that they speak for. */
const READERS = {
  lead: "students",
  executive: null,
  assessor: null,
  moderator: null,
  admin: null,
} as const;

const appointed = (role: keyof typeof READERS): NewEvent[] => [
  {
    kind: "person.named",
    subject: `person/${role}-1`,
    role: "admin",
    facts: { person: `${role}-1`, public: false, first: true },
    texts: { name: "Somebody" },
  },
  {
    kind: "appointment.made",
    subject: `appointment/${role}-1`,
    role: "admin",
    facts: {
      appointment: `${role}-1`,
      person: `${role}-1`,
      role,
      scope: READERS[role],
      from: "2020-01-01",
    },
  },
];

/** A data folder that holds these events, with somebody of each role signed in: role -> token. */
export async function folderWith(
  folder: string,
  events: readonly NewEvent[],
): Promise<Record<string, string>> {
  mkdirSync(folder, { recursive: true });
  const store = await openStore(`file:${join(folder, "milepost.db")}`);
  const roles = Object.keys(READERS) as (keyof typeof READERS)[];
  const all = [...events, ...roles.flatMap(appointed)];
  const now = new Date();
  const { rows } = await store.client.execute(
    "select subject, max(version) as version from events group by subject",
  );
  const there = new Map(rows.map((r) => [String(r.subject), Number(r.version)]));
  const expect = Object.fromEntries(all.map((e) => [e.subject, there.get(e.subject) ?? 0]));
  await append(store, { events: all, expect, random: seeded(3).bytes, now });
  const at = now.toISOString();
  const until = new Date(now.getTime() + 86_400_000).toISOString();
  const tokens = Object.fromEntries(roles.map((role) => [role, `a-session-of-the-${role}`]));
  for (const role of roles)
    await write(store, [
      sql`insert into ${addresses} (person, address, created_at) values (${`${role}-1`}, ${`${role}-1@example.org`}, ${at})`,
      sql`insert into ${sessions} (token, person, created_at, expires_at) values (${await tokenHash(tokens[role]!)}, ${`${role}-1`}, ${at}, ${until})`,
    ]);
  store.client.close();
  return tokens;
}
