import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { published, smallRecord } from "../test/smallRecord.ts";
import { counting, tempStore } from "../test/tempStore.ts";
import { append } from "./append.ts";
import { openSigner, signRecord } from "./checkpoint.ts";
import { Growing } from "./merkle.ts";
import { readLog } from "./log/routes.ts";

const FILE = new URL("vectors.json", import.meta.url);

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
    const signer = await openSigner("roadmap.example.org", Buffer.alloc(32, 7).toString("base64"));
    const checkpoint = await signRecord(store, signer, new Date("2026-11-02T09:31:00Z"));
    const { rows } = await store.client.execute("select leaf from events order by seq");
    const leaves = rows.map((r) => String(r.leaf));
    const tree = new Growing(0, []);
    const roots: string[] = [];
    for (const leaf of leaves) {
      await tree.add(leaf);
      roots.push(await tree.root());
    }
    return {
      log: await readLog(store, 0, leaves.length, 1000),
      leaves,
      roots,
      checkpoint: checkpoint!.note,
      publicKey: Buffer.from(signer.publicKey).toString("base64"),
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
