import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openStore } from "../../../db/client.node.ts";
import { createApp } from "../../app.ts";
import { tick } from "../../clock.ts";
import type { Deps } from "../../context.ts";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";
import { latestCheckpoint, signerOf } from "../checkpoint.ts";
import { readCheckpoint } from "../verify.ts";
import { diskNote } from "./note.node.ts";
import { signAndKeep, troubleWith } from "./head.ts";

let app: Awaited<ReturnType<typeof startApp>>;
let starts = 0;

beforeEach(async () => {
  app = await startApp({ now: "2026-11-02T15:00:00Z", events: smallRecord() });
  await sign(app.deps);
});
afterEach(() => app.end());

const sign = async (deps: Deps) => signAndKeep(deps, await signerOf(deps.settings));
const kept = async () => readCheckpoint((await app.deps.kept.read()) ?? "");
const file = (name: string) => join(app.deps.realm, name);

/** A consistent copy of the database as it is now. */
async function copyTo(name: string) {
  await app.store.client.execute("pragma wal_checkpoint(truncate)");
  copyFileSync(file("milepost.db"), file(name));
}

/** The service as it starts with a copy in the place of its database. */
async function startWith(name: string) {
  const store = await openStore(`file:${file(name)}`);
  const deps: Deps = { ...app.deps, store, realm: `start ${starts++} ${file(name)}` };
  const served = createApp(() => deps);
  const request = (path: string, init?: RequestInit) =>
    Promise.resolve(served.request(`${deps.settings.origin}${path}`, init));
  return { deps, request, end: () => store.client.close() };
}

const POST = (deps: Deps, type = "application/json") => ({
  method: "POST",
  headers: { origin: deps.settings.origin, "content-type": type },
  body: type.endsWith("json") ? "{}" : "address=a%40example.org",
});

/** Nothing can be published, everything can be read, and all of it says so. */
async function expectReadOnly({ deps, request }: Awaited<ReturnType<typeof startWith>>) {
  const sent = await request("/api/v1/updates", POST(deps));
  expect(sent.status).toBe(503);
  expect(sent.headers.get("content-type")).toBe("application/problem+json");
  expect(await sent.json()).toMatchObject({
    type: "record.behind",
    detail: expect.stringContaining("already published") as string,
  });
  const form = await request("/sign-in", POST(deps, "application/x-www-form-urlencoded"));
  expect(form.status).toBe(503);
  expect(await form.text()).toContain("ends before what was already published");
  const out = await request("/sign-out", POST(deps, "application/x-www-form-urlencoded"));
  expect(out.status, "everybody can sign out").toBe(303);
  const page = await request("/strategies");
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Nothing can be published at present");
  expect((await request("/api/v1/strategies")).status).toBe(200);
  const ready = await request("/readyz");
  expect([ready.status, await ready.text()]).toEqual([
    200,
    expect.stringContaining("Nothing can be published"),
  ]);
}

async function expectWhole({ deps, request }: Awaited<ReturnType<typeof startWith>>) {
  expect((await request("/api/v1/updates", POST(deps))).status).toBe(401);
  expect(await (await request("/strategies")).text()).not.toContain("Nothing can be published");
  expect(await (await request("/readyz")).text()).toBe("ready");
}

describe("the newest signed head is kept outside the database", () => {
  test("after every signing, and by itself where it is missing", async () => {
    expect((await kept())?.size).toBe((await latestCheckpoint(app.store))?.size);
    await app.record(published("clinical", "2026-10"));
    const signed = await sign(app.deps);
    expect(await app.deps.kept.read()).toBe(signed?.note);
    rmSync(file("head"));
    expect(await troubleWith({ ...app.deps, realm: "without a head" })).toBeNull();
    await sign(app.deps);
    expect(await app.deps.kept.read()).toBe(signed?.note);
  });

  test("whole or not at all", async () => {
    const disk = diskNote(file("other"));
    expect(await disk.read()).toBeNull();
    await disk.write("one");
    await disk.write("two");
    expect(readFileSync(file("other"), "utf8")).toBe("two");
    await Promise.all(["three", "three", "three"].map((note) => disk.write(note)));
    expect(await disk.read()).toBe("three");
    await expect(diskNote(join(app.deps.realm, "none", "head")).write("x")).rejects.toThrow(
      "ENOENT",
    );
  });
});

describe("a database that does not hold what was published", () => {
  test("that was set back can only be read, until the right one is there again", async () => {
    const log = vi.spyOn(console, "info").mockImplementation(() => undefined);
    await copyTo("older.db");
    await app.record(published("clinical", "2026-10"));
    await sign(app.deps);
    await copyTo("right.db");
    const before = await app.deps.kept.read();

    const older = await startWith("older.db");
    await expectReadOnly(older);
    await tick(older.deps);
    expect(await sign(older.deps)).toBeUndefined();
    expect(await app.deps.kept.read()).toBe(before);
    const lines = log.mock.calls.map(([line]) => String(line));
    expect(lines.filter((l) => l.includes("record.shorter"))).toHaveLength(1);
    older.end();

    const right = await startWith("right.db");
    await expectWhole(right);
    right.end();
    log.mockRestore();
  });

  test("that was set back and written on differs, and is neither signed nor written on", async () => {
    await copyTo("fork.db");
    await app.record(published("clinical", "2026-10"));
    await sign(app.deps);
    const before = await app.deps.kept.read();

    const fork = await startWith("fork.db");
    await app.store.client.execute("select 1");
    const { append } = await import("../append.ts");
    for (const month of ["2026-09", "2026-10"])
      await append(fork.deps.store, {
        events: [published("students", month)],
        expect: {},
        random: app.deps.random,
        now: app.clock.now,
      });
    await expectReadOnly(fork);
    const signed = (await latestCheckpoint(fork.deps.store))?.size;
    expect(await sign(fork.deps)).toBeUndefined();
    expect((await latestCheckpoint(fork.deps.store))?.size).toBe(signed);
    expect(await app.deps.kept.read()).toBe(before);
    fork.end();
  });

  test("whose newest event was deleted, or whose tree was changed, is noticed while it runs", async () => {
    await app.store.client.execute("delete from events where seq = (select max(seq) from events)");
    expect(await sign(app.deps)).toBeUndefined();
    const sent = await app.request("/api/v1/updates", { json: {} });
    expect(sent.status).toBe(503);
  });

  test("works again by itself once it is put right", async () => {
    const whole = (await app.deps.kept.read())!;
    const [name, size, ...rest] = whole.split("\n");
    await app.deps.kept.write([name, Number(size) + 5, ...rest].join("\n"));
    await sign(app.deps);
    expect((await app.request("/api/v1/updates", { json: {} })).status).toBe(503);
    await app.deps.kept.write(whole);
    app.wait(61_000);
    expect((await app.request("/api/v1/updates", { json: {} })).status).toBe(401);
  });

  test("is not believed where the kept head cannot be read", async () => {
    writeFileSync(file("head"), "torn");
    const torn = await startWith("milepost.db");
    await expectReadOnly(torn);
    torn.end();
  });
});

test("a copy from before its last events were signed is whole: its tree comes out the same", async () => {
  await app.record(published("clinical", "2026-10"));
  await copyTo("unsigned.db");
  await sign(app.deps);
  const unsigned = await startWith("unsigned.db");
  await expectWhole(unsigned);
  expect((await sign(unsigned.deps))?.note).toBe(await app.deps.kept.read());
  unsigned.end();
});
