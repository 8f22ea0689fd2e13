import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../db/client.node.ts";
import { fillMany } from "../../worker/test/scale.ts";
import { freePort, startSqld } from "../sqld.ts";
import { type Product, productOn } from "./world/product.ts";
import { unsound } from "./world/sound.ts";
import { counted, LONG, ofLong, recovered } from "./world/tally.ts";
import { cellsOf, writing } from "./world/writers.ts";

const BEGUN = new Date("2026-01-05T15:00:00Z");
const SPHERES = ofLong(100, 20);
const WRITES = ofLong(1000, 40);
const ROUNDS = ofLong(20, 1);

const folder = mkdtempSync(join(tmpdir(), "milepost-killed-"));
const at = (...names: string[]) => join(folder, ...names);
beforeAll(async () => {
  const store = await openStore(`file:${at("seed", "milepost.db")}`);
  await fillMany(store, BEGUN, SPHERES);
  store.client.close();
  if (LONG) await settled(at("seed"));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Closes the months that are over once, and not anew in every round. */
async function settled(data: string): Promise<void> {
  const product = await productOn(data);
  await product.settled();
  await product.end("SIGTERM");
}

const atRandom = (from: number, to: number) => Math.floor(from + Math.random() * (to - from));

/** Those who publish; a fault comes once they have been answered so often. */
function leads(product: Product) {
  const write = writing(product.origin);
  const reaches = async (n: number) => {
    while (write.acked.length < n) await wait(1);
  };
  return { ...write, reaches };
}

test(
  "a server that is killed while leads publish loses nothing that it said was published",
  { timeout: 3_600_000 },
  async () => {
    for (let n = 0; n < ROUNDS; n++) {
      cpSync(at("seed"), at(`server-${n}`), { recursive: true });
      const product = await productOn(at(`server-${n}`));
      const { acked, wrong, writeAll, reaches } = leads(product);
      const writers = writeAll(cellsOf(WRITES, SPHERES), 8);
      await reaches(atRandom(WRITES * 0.05, WRITES * 0.9));
      const notes = await product.noted();
      await product.end("SIGKILL");
      counted("faults injected");
      const ms = await product.again();
      recovered("kill -9 of the server", ms);
      await writers;
      const found = await unsound({
        file: join(product.folder, "milepost.db"),
        origin: product.origin,
        acked,
        notes,
      });
      await product.end("SIGTERM");
      expect({ wrong, found }).toEqual({ wrong: [], found: [] });
      // As fast as it starts when nothing was broken, on this machine.
      expect(ms).toBeLessThan(5000 + product.started);
      expect(new Set(acked.map((a) => a.seq)).size).toBe(WRITES);
      rmSync(product.folder, { recursive: true });
    }
  },
);

test.each(ofLong([5], []))(
  "leads who publish while the database server is killed %i times are told to wait, and nothing is lost",
  async (slices) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const files = at("sqld");
    let sqld = await startSqld(files, port);
    onTestFinished(() => sqld.stop("SIGKILL"));
    const store = await openStore(url);
    await fillMany(store, BEGUN, SPHERES);
    store.client.close();
    const product = await productOn(at("beside"), { DATABASE_URL: url });
    onTestFinished(() => void product.end("SIGKILL"));
    const { acked, wrong, writeAll, reaches } = leads(product);
    const notes: string[] = [];
    const cells = cellsOf(WRITES, SPHERES);
    for (let n = 0; n < slices; n++) {
      const some = cells.slice((n * cells.length) / slices, ((n + 1) * cells.length) / slices);
      const before = acked.length;
      const writers = writeAll(some, 8);
      await reaches(before + atRandom(some.length * 0.1, some.length * 0.8));
      await sqld.stop("SIGKILL");
      counted("faults injected");
      const home = await fetch(`${product.origin}/healthz`);
      await wait(300);
      sqld = await startSqld(files, port);
      const ms = await product.ready();
      recovered("kill -9 of the database server", ms);
      await writers;
      const file = join(files, "dbs", "default", "data");
      const found = await unsound({ file, origin: product.origin, acked, notes });
      expect({ home: home.status, wrong, found }).toEqual({ home: 200, wrong: [], found: [] });
      expect(ms).toBeLessThan(await product.within(5000));
    }
  },
  3_600_000,
);

const PAGES = [
  "/",
  "/reporting",
  "/spheres/sphere-3",
  "/actions?asof=2026-11-01",
  "/api/v1/updates",
];

test.each(ofLong(["its replica"], []))(
  "with the first database server gone, %s answers readers, and writers are told at once",
  async () => {
    const [http, grpc] = [await freePort(), await freePort()];
    const first = () => startSqld(at("first"), http, ["--grpc-listen-addr", `127.0.0.1:${grpc}`]);
    let primary = await first();
    onTestFinished(() => primary.stop("SIGKILL"));
    const store = await openStore(primary.url);
    await fillMany(store, BEGUN, SPHERES);
    store.client.close();
    const from = ["--primary-grpc-url", `http://127.0.0.1:${grpc}`];
    const replica = await startSqld(at("second"), undefined, from);
    onTestFinished(() => replica.stop("SIGKILL"));
    const product = await productOn(at("near"), { DATABASE_URL: replica.url });
    onTestFinished(() => void product.end("SIGKILL"));
    const file = at("first", "dbs", "default", "data");
    const { acked, wrong, attempt, writeAll, slowest } = writing(product.origin);
    const cells = cellsOf(200, SPHERES);
    await writeAll(cells.slice(0, 20), 4);
    const soon = await product.within(1000);
    await primary.stop("SIGKILL");
    counted("faults injected");
    const told = Promise.all(cells.slice(20, 30).map(attempt));
    for (const path of [...PAGES, ...PAGES]) {
      const began = performance.now();
      const { status } = await fetch(product.origin + path);
      const ms = performance.now() - began;
      counted("reads tried");
      if (status === 200 && ms < soon) continue;
      counted("reads refused");
      wrong.push(`${path} is answered ${status} after ${Math.round(ms)} ms`);
    }
    expect(new Set(await told)).toEqual(new Set(["refused"]));
    expect(slowest()).toBeLessThan(await product.within(3000));
    const began = performance.now();
    primary = await first();
    await writeAll(cells.slice(20, 30), 4);
    const ms = performance.now() - began;
    recovered("a first database server that is gone", ms);
    await writeAll(cells.slice(30), 8);
    const found = await unsound({ file, origin: product.origin, acked, notes: [] });
    expect({ wrong, found }).toEqual({ wrong: [], found: [] });
    expect(ms).toBeLessThan(await product.within(5000));
  },
  120_000,
);
