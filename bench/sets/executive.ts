import { join } from "node:path";
import { sql } from "drizzle-orm";
import { type Store, write } from "../../db/client.ts";
import { openStore } from "../../db/client.node.ts";
import { addresses, sessions } from "../../db/schema/access.ts";
import { tokenHash } from "../../worker/access.ts";
import { append } from "../../worker/record/append.ts";
import type { NewEvent } from "../../worker/record/kinds/all.ts";
import { seeded } from "../history/random.ts";

const person = "executive-1";
const TOKEN = "a-session-of-the-benchmark";

const appointed: NewEvent[] = [
  {
    kind: "person.named",
    subject: `person/${person}`,
    role: "admin",
    facts: { person, public: false, first: true },
    texts: { name: "Executive" },
  },
  {
    kind: "appointment.made",
    subject: `appointment/${person}`,
    role: "admin",
    facts: {
      appointment: person,
      person,
      role: "executive",
      scope: null,
      from: "2020-01-01",
    },
  },
];

/** Appoints an executive, once; gives the cookie of their session. */
export async function executiveOf(store: Store): Promise<string> {
  const { rows } = await store.client.execute({
    sql: "select 1 from events where subject = ?",
    args: [`person/${person}`],
  });
  const now = new Date();
  const expect = Object.fromEntries(appointed.map((e) => [e.subject, 0]));
  if (rows.length === 0)
    await append(store, { events: appointed, expect, random: seeded(2).bytes, now });
  const at = now.toISOString();
  const until = new Date(now.getTime() + 86_400_000).toISOString();
  await write(store, [
    sql`insert or ignore into ${addresses} (person, address, created_at) values (${person}, 'executive@example.org', ${at})`,
    sql`insert or replace into ${sessions} (token, person, created_at, expires_at) values (${await tokenHash(TOKEN)}, ${person}, ${at}, ${until})`,
  ]);
  return `session=${TOKEN}`;
}

/** The same in the history of a folder. */
export async function executiveIn(folder: string): Promise<string> {
  const store = await openStore(`file:${join(folder, "milepost.db")}`);
  const cookie = await executiveOf(store);
  store.client.close();
  return cookie;
}
