import { readFileSync, writeFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Store, write } from "../../db/client.ts";
import { published, smallRecord } from "../test/smallRecord.ts";
import { counting, tempStore } from "../test/tempStore.ts";
import { append } from "./append.ts";
import { openSigner, signRecord, verifierKey } from "./checkpoint.ts";
import type { NewEvent } from "./kinds/all.ts";
import { hashOf } from "./leaf.ts";
import { consistencyRanges, inclusionRanges } from "./log/paths.ts";
import { hashesOf } from "./log/queries.ts";
import { readLog } from "./log/routes.ts";
import { Growing } from "./merkle.ts";

const FILE = new URL("vectors.json", import.meta.url);

const PAGE =
  "<article data-edition><h1>October 2026</h1><p>[removed] — 1 of 2 reported.</p></article>";

/** A name that is not public, words replaced for privacy, frozen pages and a removed text. */
async function keepings(store: Store, random: (length: number) => Uint8Array) {
  const put = (at: string, version: number, event: NewEvent) =>
    append(store, {
      events: [event],
      expect: version > 0 ? { [event.subject]: version } : {},
      random,
      now: new Date(at),
    });
  await put("2026-11-02T10:00:00Z", 0, {
    kind: "person.named",
    subject: "person/p-1",
    role: "admin",
    facts: { person: "p-1", public: false, first: true },
    texts: { name: "Bea Example" },
  });
  await put("2026-11-03T10:00:00Z", 1, {
    kind: "update.corrected",
    subject: "update/2026-10/clinical",
    role: "lead",
    facts: { update: "2026-10-clinical", why: "privacy", fields: ["line.clinical-one"] },
    texts: { "line.clinical-one": "It began in one house.", reason: "It named a patient’s house." },
  });
  const first = "<article data-edition><h1>October 2026</h1><p>Ours.</p></article>";
  const [was, hash] = [await hashOf(first), await hashOf(PAGE)];
  const { rows } = await store.client.execute("select seq from head");
  const position = Number(rows[0]!.seq);
  await put("2026-11-12T05:00:00Z", 0, {
    kind: "month.closed",
    subject: "edition/2026-10",
    role: "clock",
    facts: { month: "2026-10", closedOn: "2026-11-11", position, hash: was },
  });
  await put("2026-11-20T09:30:00Z", 0, {
    kind: "text.redacted",
    subject: "redaction/1",
    role: "moderator",
    facts: { of: 1, fields: ["goal"], reason: "personal", asked: "admin" },
  });
  await write(store, [sql`delete from event_text where seq = 1 and field = 'goal'`]);
  await put("2026-11-20T09:30:00Z", 1, {
    kind: "edition.redacted",
    subject: "edition/2026-10",
    role: "clock",
    facts: { period: "2026-10", was, hash },
  });
}

async function made() {
  const { store, end } = await tempStore();
  try {
    const random = counting();
    const put = (at: string, ...events: Parameters<typeof append>[1]["events"]) =>
      append(store, { events, expect: {}, random, now: new Date(at) });
    await put("2026-01-05T15:00:00Z", ...smallRecord());
    await put("2026-10-30T16:12:00Z", published("clinical", "2026-10"));
    const moved = {
      kind: "action.rescheduled",
      subject: "action/students-one",
      role: "lead",
      facts: { action: "students-one", to: "2027-02-01", reason: "capacity", correction: false },
      texts: { reason: "Une analyste, pas deux: “février” — 日本語 ✓\nTwo lines." },
    } as const;
    await append(store, {
      events: [moved],
      expect: { "action/students-one": 1 },
      random,
      now: new Date("2026-11-02T09:30:00Z"),
    });
    await keepings(store, random);
    const signer = await openSigner("roadmap.example.org", Buffer.alloc(32, 7).toString("base64"));
    const checkpoint = await signRecord(store, signer, new Date("2026-11-20T09:31:00Z"));
    const { rows } = await store.client.execute("select leaf from events order by seq");
    const leaves = rows.map((r) => String(r.leaf));
    const tree = new Growing(0, []);
    const roots: string[] = [];
    for (const leaf of leaves) {
      await tree.add(leaf);
      roots.push(await tree.root());
    }
    const size = leaves.length;
    const pairs = [1, 2, 7, 8, size].map((n) => ({ n, to: size })).concat({ n: 3, to: 7 });
    return {
      log: await readLog(store, 0, size, 1000),
      leaves,
      roots,
      checkpoint: checkpoint!.note,
      publicKey: Buffer.from(signer.publicKey).toString("base64"),
      verifierKey: await verifierKey(signer),
      page: { period: "2026-10", html: PAGE },
      inclusion: await Promise.all(
        pairs.map(async ({ n, to }) => ({
          seq: n,
          size: to,
          path: await hashesOf(store, inclusionRanges(n - 1, to)),
        })),
      ),
      consistency: await Promise.all(
        pairs.map(async ({ n, to }) => ({
          from: n,
          to,
          path: await hashesOf(store, consistencyRanges(n, to)),
        })),
      ),
    };
  } finally {
    end();
  }
}

test("the record still writes the bytes of the published vectors", async () => {
  const now = await made();
  if (process.env.WRITE_VECTORS) writeFileSync(FILE, `${JSON.stringify(now, null, 1)}\n`);
  expect(now).toEqual(JSON.parse(readFileSync(FILE, "utf8")));
});
