import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCheckpoint } from "../../record/verify.ts";
import { backedUp } from "../../test/backedUp.ts";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";

let app: Awaited<ReturnType<typeof startApp>>;
let box: ReturnType<typeof backedUp>;

beforeEach(async () => {
  app = await startApp({ now: "2026-11-02T15:00:00Z", events: smallRecord() });
  box = backedUp(app);
  await box.sign();
});
afterEach(() => {
  box.end();
  app.end();
});

const root = async () => readCheckpoint((await app.deps.kept.read())!)!.root;

describe("a backup", () => {
  test("gives the same pages, record and uploaded files elsewhere", async () => {
    await app.record(published("clinical", "2026-10"));
    await box.sign();
    await box.backup("one");
    const done = await box.restore("one", "new");
    expect(done).toMatchObject({ lost: null, aside: null, compared: false });
    const there = await box.start("new");
    for (const path of ["/strategies", "/actions/clinical-one", "/record/events.ndjson"])
      expect(await (await there.request(path)).text(), path).toBe(
        await (await app.request(path)).text(),
      );
    expect((await box.sign(there.deps))?.root).toBe(await root());
  });

  test("is consistent while others write", async () => {
    const months = Array.from({ length: 9 }, (_, i) => `2026-0${i + 1}`);
    const writing = (async () => {
      for (const month of months) await app.record(published("clinical", month));
    })();
    for (let i = 0; i < 4; i++) await box.backup(`during-${i}`);
    await writing;
    for (let i = 0; i < 4; i++) await box.restore(`during-${i}`, `new-${i}`);
  });

  test("holds nothing that opens a door, and no letter", async () => {
    const cookie = await app.signInAs("lead", "clinical");
    await app.request("/sign-in", { form: { address: "lead@example.org" } });
    await app.store.client.execute(
      `insert into outbox (id, kind, address, subject, body, created_at, due_at)
       values ('m', 'reminder', 'a@example.org', 'Due', 'open https://x/the-secret-of-the-link', 'x', 'x')`,
    );
    const hash = String(
      (await app.store.client.execute("select token from sessions")).rows[0]?.token,
    );
    const file = readFileSync(await box.backup("one"));
    for (const secret of [hash, cookie.split("=")[1]!, "the-secret-of-the-link"])
      expect(file.includes(secret)).toBe(false);
    for (const secret of ["RECORD_KEY", "SESSION_SECRET"] as const)
      expect(file.includes(app.deps.settings[secret])).toBe(false);
    await box.restore("one", "new");
    const there = await box.start("new");
    const tables = ["sessions", "sign_ins", "known_browsers", "mail_links", "pack_links", "outbox"];
    for (const table of tables) {
      const { rows } = await there.store.client.execute(`select count(*) as n from ${table}`);
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
  });

  test("brings uploaded files back, and again where one was damaged", async () => {
    const bytes = new TextEncoder().encode("%PDF-1.7 the guide");
    const id = createHash("sha256").update(bytes).digest("hex");
    await app.deps.files.put(id, bytes, "application/pdf");
    const file = (name: string) =>
      app.store.client.execute({
        sql: `insert into files (id, name, type, size, person, uploaded_at, sphere)
          values (?, 'guide.pdf', 'application/pdf', 18, 'x', 'x', 'clinical')`,
        args: [name],
      });
    await file(id);
    await file("ab".repeat(32));
    await box.backup("one");
    expect(await box.restore("one", "new")).toMatchObject({ files: 1, missing: 1 });
    expect(readFileSync(box.at("new", "files", id)).equals(bytes)).toBe(true);
    expect((await box.restore("one", "new", { replace: true })).files).toBe(0);
    writeFileSync(box.at("new", "files", id), "%PDF-1.7 the guidf");
    expect((await box.restore("one", "new", { replace: true })).files).toBe(1);
    writeFileSync(`${app.deps.realm}/files/${id}`, "%PDF-1.7 the guidf");
    await expect(box.backup("two")).rejects.toMatchObject({
      why: "broken_database",
      message: expect.stringContaining("its name is not its SHA-256") as string,
    });
  });

  test("takes the place of a damaged database, which is kept", async () => {
    await box.backup("one");
    await box.restore("one", "new");
    const whole = readFileSync(box.at("new", "milepost.db"));
    const torn = Buffer.from(whole);
    torn.fill(7, 4096, 40_000);
    const states = { torn, cut: whole.subarray(0, 30_000), rubbish: Buffer.alloc(9000, "x") };
    for (const [into, bytes] of Object.entries(states)) {
      mkdirSync(box.at(into));
      writeFileSync(box.at(into, "milepost.db"), bytes);
      await expect(box.restore("one", into)).rejects.toMatchObject({
        why: "occupied",
        message: expect.stringContaining("damaged, or cannot be read") as string,
      });
      const { aside } = await box.restore("one", into, { replace: true });
      expect([into, readFileSync(aside!).equals(bytes)]).toEqual([into, true]);
      const there = await box.start(into);
      expect((await box.sign(there.deps))?.root).toBe(await root());
    }
  });

  test("is never written over another file, and leaves nothing behind where it fails", async () => {
    await box.backup("one");
    await expect(box.backup("one")).rejects.toMatchObject({ why: "exists" });
    await app.store.client.execute("update event_text set body = 'Fair'");
    await expect(box.backup("two")).rejects.toMatchObject({
      why: "broken_database",
      message: expect.stringContaining("event 1 its text") as string,
    });
    expect(globSync("{.*,*}", { cwd: box.at() })).toEqual(["one"]);
  });

  test("clears away what one that was cut off left a day ago, and nothing younger", async () => {
    for (const [name, days] of [
      ["old", 2],
      ["new", 0],
    ] as const) {
      mkdirSync(box.at(`.milepost-backup-${name}`));
      const at = new Date(Date.now() - days * 86_400_000);
      utimesSync(box.at(`.milepost-backup-${name}`), at, at);
    }
    await box.backup("one");
    expect(globSync("{.*,*}", { cwd: box.at() })).toEqual([".milepost-backup-new", "one"]);
    expect(statSync(box.at("one")).mode & 0o777).toBe(0o600);
  });
});
