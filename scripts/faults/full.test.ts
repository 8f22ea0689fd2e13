import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../db/client.node.ts";
import { write } from "../../db/client.ts";
import { holding } from "../../worker/test/holding.ts";
import { fillMany } from "../../worker/test/scale.ts";
import { type Product, productOn } from "./world/product.ts";
import { unsound } from "./world/sound.ts";
import { counted, LONG, ofLong, recovered } from "./world/tally.ts";
import { cellsOf, writing } from "./world/writers.ts";

const SPHERES = 20;
const PAGES = ["/", "/reporting", "/spheres/sphere-1?asof=2026-11-01", "/api/v1/spheres"];

const folder = mkdtempSync(join(tmpdir(), "milepost-full-"));
const seed = join(folder, "seed");
beforeAll(async () => {
  const store = await openStore(`file:${join(seed, "milepost.db")}`);
  await fillMany(store, new Date("2026-01-05T15:00:00Z"), SPHERES);
  store.client.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, ...words: string[]) => spawnSync(program, words).status === 0;

/** Publishes while nothing can be written, reads on, and publishes again once there is room. */
async function withoutRoom(product: Product, o: { fill: () => void; clear: () => void }) {
  const file = join(product.folder, "milepost.db");
  const { acked, wrong, writeAll, attempt } = writing(product.origin);
  const cells = cellsOf(ofLong(200, 30), SPHERES);
  await writeAll(cells.slice(0, 10), 2);
  const notes = await product.noted();
  o.fill();
  counted("faults injected");
  const refused: string[] = [];
  for (const cell of cells.slice(10)) refused.push(await attempt(cell));
  for (const path of PAGES) {
    const { status } = await fetch(product.origin + path);
    counted("reads tried");
    if (status !== 200) counted("reads refused");
    if (status !== 200) wrong.push(`${path} answers ${status}`);
  }
  o.clear();
  const began = performance.now();
  await writeAll(cells.slice(10).slice(-1), 1);
  const ms = performance.now() - began;
  recovered("a full disk", ms);
  await writeAll(cells.slice(10, -1), 8);
  const found = await unsound({ file, origin: product.origin, acked, notes });
  expect({ wrong, found }).toEqual({ wrong: [], found: [] });
  expect(refused).toContain("refused");
  expect(refused).not.toContain("cut");
  expect(ms).toBeLessThan(await product.within(5000));
}

test("where no file may grow, writers are told so, readers read on, and it goes on by itself", async () => {
  const data = join(folder, "limited");
  cpSync(seed, data, { recursive: true });
  const product = await productOn(data);
  onTestFinished(() => void product.end("SIGKILL"));
  const limit = (bytes: number | "unlimited") =>
    expect(run("prlimit", `--pid=${product.pid()}`, `--fsize=${bytes}:unlimited`)).toBe(true);
  await withoutRoom(product, {
    fill: () => limit(statSync(join(data, "milepost.db-wal")).size + 8192),
    clear: () => limit("unlimited"),
  });
}, 120_000);

/** Only root may make a disk of its own. */
const disk = join(folder, "disk");
mkdirSync(disk);
const hasDisk = LONG && run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk);
afterAll(() => void (hasDisk && run("umount", disk)));

test.each(hasDisk ? [disk] : [])(
  "the same on a disk that is full to the last byte",
  async (small) => {
    const data = join(small, "data");
    cpSync(seed, data, { recursive: true });
    const product = await productOn(data);
    onTestFinished(() => void product.end("SIGKILL"));
    const filler = join(small, "filler");
    await withoutRoom(product, {
      fill: () => {
        const byte = Buffer.alloc(4096);
        try {
          for (;;) writeFileSync(filler, byte, { flag: "a" });
        } catch {
          // It is full.
        }
      },
      clear: () => rmSync(filler),
    });
    await product.end("SIGTERM");
  },
  120_000,
);

test.each(ofLong([5], []))(
  "while another program holds the database, %i times, writers wait or are told",
  async (times) => {
    const data = join(folder, "held");
    cpSync(seed, data, { recursive: true });
    const product = await productOn(data);
    onTestFinished(() => void product.end("SIGKILL"));
    const file = join(data, "milepost.db");
    const { acked, wrong, writeAll, attempt, slowest } = writing(product.origin);
    const cells = cellsOf(200, SPHERES);
    for (let n = 0; n < times; n++) {
      const letGo = await holding(file);
      counted("faults injected");
      const some = cells.slice(n * 20, (n + 1) * 20).map(attempt);
      await wait(300);
      await letGo();
      expect(new Set(await Promise.all(some))).toEqual(new Set(["acknowledged"]));
    }
    const letGo = await holding(file);
    counted("faults injected");
    const some = cells.slice(100, 150);
    const told = Promise.all(some.map(attempt));
    const until = performance.now() + 5000;
    while (performance.now() < until) {
      const { status } = await fetch(`${product.origin}/reporting`);
      counted("reads tried");
      if (status !== 200) wrong.push(`a page is answered ${status}`);
      await wait(100);
    }
    expect(new Set(await told)).toEqual(new Set(["refused"]));
    expect(slowest()).toBeLessThan(await product.within(3000));
    await letGo();
    const began = performance.now();
    await writeAll(some, 8);
    recovered("a lock of another program", performance.now() - began);
    const found = await unsound({ file, origin: product.origin, acked, notes: [] });
    expect({ wrong, found }).toEqual({ wrong: [], found: [] });
  },
  120_000,
);

test("waiting for a lock stops nothing else for longer than a tenth of a second", async () => {
  const path = join(folder, "loop", "milepost.db");
  const store = await openStore(`file:${path}`);
  onTestFinished(() => store.client.close());
  const letGo = await holding(path);
  counted("faults injected");
  const delays = monitorEventLoopDelay({ resolution: 5 });
  const waits = write(store, [sql`update head set at = at`]).catch(() => "busy");
  delays.enable();
  expect(await waits).toBe("busy");
  delays.disable();
  await letGo();
  // A busy machine delays now and then whoever waits; a lock that blocks does so each time.
  expect(delays.percentile(90) / 1e6).toBeLessThan(100);
}, 30_000);
