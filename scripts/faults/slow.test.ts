import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../db/client.node.ts";
import { tokenOf } from "../../worker/test/many.ts";
import { fillMany } from "../../worker/test/scale.ts";
import { startSqld } from "../sqld.ts";
import { type Product, productOn } from "./world/product.ts";
import { between } from "./world/proxy.ts";
import { unsound } from "./world/sound.ts";
import { counted, LONG, ofLong, recovered } from "./world/tally.ts";
import { cellsOf, writing } from "./world/writers.ts";

const SPHERES = 60;
const CLIENTS = 50;
const PAGES = ["/", "/reporting", "/spheres/sphere-1", "/api/v1/updates"];

const folder = mkdtempSync(join(tmpdir(), "milepost-slow-"));
const file = join(folder, "sqld", "dbs", "default", "data");
const notes: string[] = [];
let sqld: Awaited<ReturnType<typeof startSqld>>;
let proxy: Awaited<ReturnType<typeof between>>;
let product: Product;
let write: ReturnType<typeof writing>;

beforeAll(async () => {
  sqld = await startSqld(join(folder, "sqld"));
  const store = await openStore(sqld.url);
  await fillMany(store, new Date("2026-01-05T15:00:00Z"), SPHERES);
  store.client.close();
  proxy = await between(Number(new URL(sqld.url).port));
  product = await productOn(folder, { DATABASE_URL: `http://127.0.0.1:${proxy.port}` });
  write = writing(product.origin);
  await product.settled();
}, 120_000);
afterAll(async () => {
  await product.end("SIGKILL");
  proxy.end();
  await sqld.stop("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** How long something took, in ms, and what came of it. */
async function timed<T>(run: () => Promise<T>) {
  const began = performance.now();
  const done = await run();
  return { ms: performance.now() - began, done };
}

const handles = () => readdirSync(`/proc/${product.pid()}/fd`).length;
const read = (path: string) => timed(async () => (await fetch(product.origin + path)).status);

/** What a lead sends from the page with the form, and where it has to stand afterwards. */
const TYPED = "Zwiebelfisch: eight of nine.";
const byForm = (month: string) =>
  timed(async () => {
    const answer = await fetch(`${product.origin}/desk/${month}/sphere-0`, {
      method: "POST",
      headers: { origin: product.origin, cookie: `session=${tokenOf(0)}` },
      body: new URLSearchParams({
        month,
        sphere: "sphere-0",
        kind: "update",
        summary: TYPED,
        do: "publish",
        idempotency_key: "key-of-a-form",
      }),
    });
    return { status: answer.status, keeps: (await answer.text()).includes(TYPED) };
  });

const cells = cellsOf(CLIENTS * 4, SPHERES);
let used = 0;

/** Fifty leads publish and readers read while the database is broken; then it is not any more. */
async function outage(name: string, o: { breaks: () => void; mends: () => void }) {
  // Read once the newest head is signed, as readers would have.
  await unsound({ file, origin: product.origin, acked: write.acked, notes });
  await wait(1100);
  for (const path of PAGES) await fetch(product.origin + path);
  const [month] = cells.slice(-1).map((c) => c.month);
  const [soon, late] = [await product.within(1000), await product.within(3000)];
  const before = handles();
  o.breaks();
  counted("faults injected");
  await wait(1100);
  const some = cells.slice(used, used + CLIENTS);
  used += CLIENTS;
  const wrong: string[] = [];
  for (let wave = 0; wave < ofLong(5, 1); wave++) {
    const writes = some.map((cell) => timed(() => write.attempt(cell)));
    const pages = [];
    for (let n = 0; n < ofLong(20, 5); n++) {
      pages.push(...(await Promise.all(PAGES.map(read))));
      await wait(50);
    }
    const form = await byForm(month!);
    const told = await Promise.all(writes);
    counted("reads tried", pages.length);
    for (const { ms, done } of pages) {
      if (done === 200 && ms < soon) continue;
      counted("reads refused");
      wrong.push(`a public page was answered ${done} after ${Math.round(ms)} ms`);
    }
    for (const { ms, done } of told)
      if (done !== "refused" || ms > late)
        wrong.push(`a lead was ${done} after ${Math.round(ms)} ms`);
    if (form.done.status !== 503 || !form.done.keeps || form.ms > late)
      wrong.push(`the form: ${JSON.stringify(form)}`);
  }
  const during = handles();
  o.mends();
  const { ms } = await timed(async () => {
    await product.ready();
    while ((await write.attempt(some[0]!)) !== "acknowledged") await wait(50);
  });
  recovered(name, ms);
  await write.writeAll(some.slice(1), 8);
  const { acked } = write;
  const found = await unsound({ file, origin: product.origin, acked, notes });
  expect({ wrong: [...wrong, ...write.wrong], found }).toEqual({ wrong: [], found: [] });
  expect(ms).toBeLessThan(await product.within(5000));
  expect(during - before).toBeLessThan(2 * CLIENTS);
}

test("while the database server is frozen, readers read on and writers are told in three seconds", async () => {
  await outage("a frozen database server", {
    breaks: () => process.kill(sqld.pid, "SIGSTOP"),
    mends: () => process.kill(sqld.pid, "SIGCONT"),
  });
}, 180_000);

/** More ways in which a database server is away, for the long run. */
const AWAY: Record<string, { breaks: () => void; mends: () => void }> = {
  "a slow database server": {
    breaks: () => proxy.slow(5000),
    mends: () => proxy.slow(0),
  },
  "a database server that is gone": {
    breaks: () => void sqld.stop("SIGKILL"),
    mends: () => {
      const port = Number(new URL(sqld.url).port);
      void startSqld(join(folder, "sqld"), port).then((again) => (sqld = again));
    },
  },
};

test.each(LONG ? Object.entries(AWAY) : [])(
  "with %s, too",
  (name, away) => outage(name, away),
  180_000,
);
