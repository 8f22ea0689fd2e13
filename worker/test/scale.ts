import { sql } from "drizzle-orm";
import { type Store, write } from "../../db/client.ts";
import { addresses, sessions } from "../../db/schema/access.ts";
import { tokenHash } from "../access.ts";
import { append } from "../record/append.ts";
import type { NewEvent } from "../record/kinds/all.ts";
import { smallRecord } from "./smallRecord.ts";
import { counting } from "./tempStore.ts";

export const MANY = 1000;

const sphereOf = (i: number) => `sphere-${i}`;
const tokenOf = (i: number) => `token-of-sphere-${i}`;

/** A roadmap of a thousand spheres, each with a lead who is signed in. */
export async function fillMany(store: Store, now: Date) {
  const random = counting();
  const spheres = Array.from({ length: MANY }, (_, i) => sphereOf(i));
  const lead = (sphere: string): NewEvent => ({
    kind: "appointment.made",
    subject: `appointment/${sphere}`,
    role: "admin",
    facts: { appointment: sphere, person: sphere, role: "lead", scope: sphere, from: "2020-01-01" },
  });
  const events = [...smallRecord(spheres), ...spheres.map(lead)];
  for (let i = 0; i < events.length; i += 200)
    await append(store, { events: events.slice(i, i + 200), expect: {}, random, now });
  const at = now.toISOString();
  const until = "2999-01-01T00:00:00.000Z";
  const rows = await Promise.all(
    spheres.map(async (sphere, i) => [
      sql`insert into ${addresses} (person, address, created_at) values (${sphere}, ${`${sphere}@example.org`}, ${at})`,
      sql`insert into ${sessions} (token, person, created_at, expires_at) values (${await tokenHash(tokenOf(i))}, ${sphere}, ${at}, ${until})`,
    ]),
  );
  await write(store, rows.flat());
}

/** The request with which the lead of sphere `i` publishes. */
export function publishing(i: number, month: string, origin: string): RequestInit {
  const sphere = sphereOf(i);
  const body = {
    month,
    sphere,
    kind: "update",
    summary: `${sphere} began.`,
    need: "none",
    evidence: [],
  };
  const lines = [
    { action: `${sphere}-one`, stage: "underway", health: "on_track", text: "It began." },
  ];
  return {
    method: "POST",
    headers: {
      origin,
      "content-type": "application/json",
      "idempotency-key": `publish-${sphere}`,
      cookie: `session=${tokenOf(i)}`,
    },
    body: JSON.stringify({ ...body, lines }),
  };
}

/** What must be true of the record afterwards, whoever served it. */
export async function countMany(store: Store) {
  const { rows } = await store.client.execute(
    "select (select count(*) from updates) as updates, (select count(*) from events) as events, (select max(seq) from events) as last, (select seq from head) as head, (select count from stage_counts where stage = 'underway' and until_seq > 1e15) as underway, (select count(*) from idempotency) as keys",
  );
  return Object.fromEntries(Object.entries(rows[0]!).map(([k, v]) => [k, Number(v)]));
}
