import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../db/client.node.ts";
import { publishing, sphereOf } from "../../worker/test/many.ts";
import { fillMany } from "../../worker/test/scale.ts";
import { productOn } from "./world/product.ts";
import { unsound } from "./world/sound.ts";
import { counted, LONG, ofLong } from "./world/tally.ts";
import { cellsOf, writing } from "./world/writers.ts";

const SPHERES = 40;
const folder = mkdtempSync(join(tmpdir(), "milepost-stopped-"));
const data = join(folder, "data");
const file = join(data, "milepost.db");
beforeAll(async () => {
  const store = await openStore(`file:${join(folder, "seed", "milepost.db")}`);
  await fillMany(store, new Date("2026-01-05T15:00:00Z"), SPHERES);
  store.client.close();
  cpSync(join(folder, "seed"), data, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stands in the database: month and sphere of each update. */
function published(): string[] {
  const database = new DatabaseSync(file);
  try {
    const rows = database.prepare("select month, sphere from updates").all();
    return rows.map((row) => `${String(row.month)} ${String(row.sphere)}`).toSorted();
  } finally {
    database.close();
  }
}

test("whoever goes away while publishing finds it done or not, and can publish again", async () => {
  const product = await productOn(data);
  onTestFinished(() => void product.end("SIGKILL"));
  const { acked, wrong, writeAll } = writing(product.origin);
  const cells = cellsOf(ofLong(200, 15), SPHERES);
  for (const { i, month } of cells) {
    const gone = new AbortController();
    const request = publishing(i, month, product.origin);
    const sent = fetch(`${product.origin}/api/v1/updates`, { ...request, signal: gone.signal });
    await wait(Math.random() * 12);
    gone.abort();
    await sent.catch(() => undefined);
    counted("faults injected");
  }
  await writeAll(cells, 4);
  const notes: string[] = [];
  const found = await unsound({ file, origin: product.origin, acked, notes });
  expect({ wrong, found }).toEqual({ wrong: [], found: [] });
  expect(published()).toHaveLength(cells.length);

  // The same process, and another one after it, is told to stop while leads publish.
  const more = cellsOf(400, SPHERES).slice(cells.length);
  for (let n = 0; n < ofLong(5, 1); n++) {
    const some = more.slice(n * SPHERES, (n + 1) * SPHERES);
    const sending = some.map(async (cell, k) => {
      await wait(k * 3);
      return (await writing(product.origin).attempt(cell)) === "acknowledged" ? cell : undefined;
    });
    await wait(30 + Math.random() * 60);
    counted("faults injected");
    expect(await product.end("SIGTERM")).toBe(0);
    const answered = (await Promise.all(sending)).filter((cell) => cell !== undefined);
    const said = [...acked, ...answered].map((a) => `${a.month} ${sphereOf(a.i)}`);
    expect(published()).toEqual(said.toSorted());
    await product.again();
    await writeAll(some, 8);
    const now = await unsound({ file, origin: product.origin, acked, notes });
    expect({ wrong, now }).toEqual({ wrong: [], now: [] });
  }
}, 180_000);

test.each(ofLong([2], []))(
  "%i servers on one file number what both publish without gaps, and one of two twins is heard",
  async () => {
    const shared = join(folder, "shared");
    cpSync(join(folder, "seed"), shared, { recursive: true });
    const first = await productOn(shared);
    onTestFinished(() => void first.end("SIGKILL"));
    const second = await productOn(shared);
    onTestFinished(() => void second.end("SIGKILL"));
    const [here, there] = [writing(first.origin), writing(second.origin)];
    const cells = cellsOf(300, SPHERES);
    // The last hundred are published by both, with the same keys.
    await Promise.all([
      here.writeAll([...cells.slice(0, 100), ...cells.slice(200)], 8),
      there.writeAll(cells.slice(100), 8),
    ]);
    const acked = [...here.acked, ...there.acked];
    expect(new Set(acked.map((a) => a.seq)).size).toBe(cells.length);
    for (const product of [first, second]) {
      const shares = { file: join(shared, "milepost.db"), origin: product.origin, notes: [] };
      expect(await unsound({ ...shares, acked })).toEqual([]);
    }
    expect([...here.wrong, ...there.wrong]).toEqual([]);
  },
  180_000,
);

const hasStrace = LONG && spawnSync("strace", ["-V"]).status === 0;

test.each(hasStrace ? [50] : [])(
  "each of %i answers comes after its words are on the disk",
  async (times) => {
    const traced = join(folder, "traced");
    cpSync(join(folder, "seed"), traced, { recursive: true });
    const log = join(folder, "syncs");
    const product = await productOn(traced, {}, [
      "strace",
      "-fqo",
      log,
      "-e",
      "trace=fsync,fdatasync",
    ]);
    onTestFinished(() => void product.end("SIGTERM"));
    const syncs = () => readFileSync(log, "utf8").match(/= 0$/gm)?.length ?? 0;
    const { attempt } = writing(product.origin);
    for (const cell of cellsOf(times, SPHERES)) {
      const before = syncs();
      expect(await attempt(cell)).toBe("acknowledged");
      expect(syncs()).toBeGreaterThan(before);
    }
  },
  180_000,
);
