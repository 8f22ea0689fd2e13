import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backedUp } from "../../test/backedUp.ts";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";
import { append } from "../../record/append.ts";
import { openSigner, verifierKey } from "../../record/checkpoint.ts";

/** Another program that has the database open, as a service has. */
const HOLDS = `
  const { DatabaseSync } = require("node:sqlite");
  const db = new DatabaseSync(process.argv[1]);
  db.exec("pragma journal_mode=wal");
  db.prepare("select count(*) from events").get();
  process.stdout.write("holds");
  process.stdin.resume().on("end", () => process.exit());`;

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

/** The head outside the database, as it stands beside the site, also beside what is brought back. */
const keepHead = (into: string) => copyFileSync(`${app.deps.realm}/head`, box.at(into, "head"));

describe("a restore refuses, and changes nothing,", () => {
  const refuses = async (why: string, name: string, into: string, asked = {}) => {
    const before = existsSync(box.at(into, "milepost.db"))
      ? readFileSync(box.at(into, "milepost.db"))
      : null;
    await expect(box.restore(name, into, asked)).rejects.toMatchObject({ why });
    const after = existsSync(box.at(into, "milepost.db"))
      ? readFileSync(box.at(into, "milepost.db"))
      : null;
    expect([why, before?.equals(after ?? Buffer.alloc(0)) ?? after]).toEqual([
      why,
      before ? true : null,
    ]);
    expect(globSync(".restoring-*", { cwd: box.at(into) })).toEqual([]);
  };

  test("where another key signed the record, or none is known", async () => {
    await box.backup("one");
    await refuses("no_key", "one", "new", { recordKey: null });
    const other = Buffer.alloc(32, "other").toString("base64");
    await refuses("wrong_key", "one", "new", { recordKey: other });
    const own = await openSigner("127.0.0.1:8787", app.deps.settings.RECORD_KEY);
    await box.restore("one", "new", { recordKey: other, keys: [await verifierKey(own)] });
  });

  test("where something stands already, unless it is the same record and is to be replaced", async () => {
    await box.backup("one");
    await box.restore("one", "new");
    await refuses("occupied", "one", "new");
    const done = await box.restore("one", "new", { replace: true });
    expect(readFileSync(done.aside!).subarray(0, 15).toString()).toBe("SQLite format 3");
    const other = await startApp({ events: smallRecord(["nurses"]) });
    await other.store.client.execute({ sql: "vacuum into ?", args: [box.at("other.db")] });
    other.end();
    await box.restore("one", "sample");
    copyFileSync(box.at("other.db"), box.at("sample", "milepost.db"));
    await refuses("other_record", "one", "sample", { replace: true });
  });

  test("where the service is still running", async () => {
    await box.backup("one");
    await box.restore("one", "new");
    const program = spawn(process.execPath, ["-e", HOLDS, box.at("new", "milepost.db")]);
    await once(program.stdout, "data");
    await expect(box.restore("one", "new", { replace: true })).rejects.toMatchObject({
      why: "in_use",
    });
    const ended = once(program, "exit");
    program.stdin.end();
    await ended;
  });

  test("a backup that is older than what was signed, or than a whole database that stands there", async () => {
    await box.backup("older");
    await app.record(published("clinical", "2026-10"));
    await box.sign();
    await box.backup("newer");
    await box.restore("newer", "new");
    await refuses("stale", "older", "new", { replace: true });
    keepHead("new");
    await refuses("stale", "older", "new", { replace: true });
    const since = [(await app.deps.kept.read())!];
    await refuses("stale", "older", "elsewhere", { since });
    await refuses("nothing_lost", "newer", "elsewhere", { since, acceptLoss: "We lost it." });
    await refuses("wrong_reason", "older", "elsewhere", { since, acceptLoss: " \n " });
    await refuses("unreadable_head", "newer", "elsewhere", { since: ["torn"] });
    writeFileSync(box.at("elsewhere", "head"), "torn");
    await refuses("unreadable_head", "newer", "elsewhere");
  });

  test("a backup of a record that was written on from an older state", async () => {
    await box.backup("before");
    await app.record(published("clinical", "2026-10"));
    await box.sign();
    const since = [(await app.deps.kept.read())!];
    await box.backup("published");
    await box.restore("before", "fork");
    const fork = await box.start("fork");
    for (const month of ["2026-08", "2026-09"])
      await append(fork.store, {
        events: [published("students", month)],
        expect: {},
        random: app.deps.random,
        now: app.clock.now,
      });
    await fork.store.client.execute("pragma wal_checkpoint(truncate)");
    await box.backup("forked", { url: `file:${box.at("fork", "milepost.db")}`, files: "nowhere" });
    await refuses("forked", "forked", "new", { since });
    for (const into of ["stands", "known"]) {
      mkdirSync(box.at(into));
      copyFileSync(box.at("fork", "milepost.db"), box.at(into, "milepost.db"));
    }
    await refuses("forked", "published", "stands", { replace: true });
    await box.restore("published", "known", { replace: true, since });
  });
});

describe("a wrong record is refused by the event that is wrong", () => {
  const cases: [string, string, string][] = [
    ["a root", "update checkpoints set root = '00' || substr(root, 3)", "checkpoint"],
    ["a fact", "update events set facts = replace(facts, '2026', '2027') where seq = 5", "event 5"],
    [
      "a node of the tree",
      "update tree_nodes set hash = '00' || substr(hash, 3) where level = 1",
      "tree",
    ],
    ["a text", "delete from event_text where seq = 3 and field = 'title'", "event 3"],
    ["the end", "update head set seq = seq + 1", "where the record ends"],
    ["a text of no event", "insert into event_text values (99, 'x', '00', 'y')", "no event"],
  ];
  test.each(cases)("%s", async (_, statement, told) => {
    await box.backup("one");
    await box.forge("one", "wrong", statement);
    await expect(box.restore("wrong", "new")).rejects.toMatchObject({
      why: "wrong_record",
      message: expect.stringContaining(told) as string,
    });
  });

  test("and so is a signature that nobody made", async () => {
    await box.backup("one");
    await box.forge("one", "wrong", "update checkpoints set note = replace(note, '— ', '— x')");
    await expect(box.restore("wrong", "new")).rejects.toMatchObject({ why: "wrong_key" });
  });

  test("but a row that the events alone decide is made anew", async () => {
    await box.backup("one");
    await box.forge("one", "wrong", "update actions set stage = 'done'");
    await box.restore("wrong", "new");
    const page = await (await box.start("new")).request("/api/v1/actions/clinical-one");
    expect(((await page.json()) as { stage: string }).stage).toBe("not_started");
  });
});
