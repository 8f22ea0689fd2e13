import { join } from "node:path";
import { sql } from "drizzle-orm";
import { write } from "../../db/client.ts";
import { openStore } from "../../db/client.node.ts";
import { addresses } from "../../db/schema/access.ts";
import { append } from "../../worker/record/append.ts";
import type { NewEvent } from "../../worker/record/kinds/all.ts";
import { runningAt, signInByMail } from "../../worker/test/signInByMail.ts";
import { seeded } from "../history/random.ts";
import { promise, sentence } from "../history/words.ts";
import type { Asked } from "../load/ask.ts";

const LEAD = "bench-lead";
const ADDRESS = "lead@example.org";
const PROMISES = 5;
const AT_ONCE = 100;

const sphereOf = (n: number) => `bench-${n}`;
const actionOf = (n: number, i: number) => `${sphereOf(n)}-${i}`;

/** Adds spheres that owe their first update, each with promises and one lead for all of them. */
export async function addSpheres(folder: string, month: string, many: number): Promise<void> {
  const r = seeded(3);
  const admin = { role: "admin" as const };
  const events: NewEvent[] = [
    {
      kind: "person.named",
      subject: `person/${LEAD}`,
      ...admin,
      facts: { person: LEAD, public: false, first: true },
      texts: { name: "Lead" },
    },
  ];
  for (let n = 0; n < many; n++) {
    const sphere = sphereOf(n);
    events.push(
      {
        kind: "sphere.stated",
        subject: `sphere/${sphere}`,
        ...admin,
        facts: { sphere, position: 1000 + n, reportsFrom: month },
        texts: { title: sphere, about: sentence(r) },
      },
      {
        kind: "appointment.made",
        subject: `appointment/${sphere}`,
        ...admin,
        facts: {
          appointment: sphere,
          person: LEAD,
          role: "lead",
          scope: sphere,
          from: "2020-01-01",
        },
      },
    );
    for (let i = 0; i < PROMISES; i++)
      events.push({
        kind: "action.promised",
        subject: `action/${actionOf(n, i)}`,
        ...admin,
        facts: {
          action: actionOf(n, i),
          strategy: "strategy-1",
          sphere,
          due: "2099-06-30",
          cohort: Number(month.slice(0, 4)),
          stage: "not_started",
          month,
          owners: [],
          continues: null,
        },
        texts: { wording: promise(r, i + 1), result: sentence(r) },
      });
  }
  const store = await openStore(`file:${join(folder, "milepost.db")}`);
  const now = new Date();
  for (let i = 0; i < events.length; i += AT_ONCE) {
    const page = events.slice(i, i + AT_ONCE);
    const expect = Object.fromEntries(page.map((e) => [e.subject, 0]));
    await append(store, { events: page, expect, random: r.bytes, now });
  }
  const at = now.toISOString();
  await write(store, [
    sql`insert into ${addresses} (person, address, created_at) values (${LEAD}, ${ADDRESS}, ${at})`,
  ]);
  await store.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  store.client.close();
}

/** Signs the lead in as a person does; gives the cookie of the session. */
export const leadIn = (origin: string, mailbox: string): Promise<string> =>
  signInByMail(runningAt(origin, mailbox), ADDRESS);

/** The publication of the n-th of those spheres: one line for each of its promises. */
export const publication =
  (month: string, origin: string, cookie: string) =>
  (n: number): Asked => {
    const lines = Array.from({ length: PROMISES }, (_, i) => ({
      action: actionOf(n, i),
      stage: "underway",
      health: "on_track",
      text: `The ${i + 1}. promise began as it was planned.`,
    }));
    const summary = "All five promises began; two clinics follow in the coming month.";
    const update = { month, sphere: sphereOf(n), kind: "update", summary, need: "none", lines };
    return {
      path: "/api/v1/updates",
      headers: {
        origin,
        cookie,
        "content-type": "application/json",
        "idempotency-key": `of-the-benchmark-${n}`,
      },
      body: JSON.stringify({ ...update, evidence: [] }),
    };
  };
