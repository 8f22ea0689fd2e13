import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../db/client.node.ts";
import { append } from "../worker/record/append.ts";
import { signRecord, signerOf } from "../worker/record/checkpoint.ts";
import { secretsIn } from "../worker/secrets.ts";
import { counting } from "../worker/test/tempStore.ts";
import { smallRecord } from "../worker/test/smallRecord.ts";
import { startSqld } from "./sqld.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "milepost-"));
const at = (...names: string[]) => join(folder, ...names);
const NOW = new Date("2026-11-02T15:00:00Z");

let servers: Awaited<ReturnType<typeof startSqld>>[];
beforeAll(async () => {
  servers = [await startSqld(at("sqld-1")), await startSqld(at("sqld-2"))];
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const said = (script: string, given: string[], env: Record<string, string>) =>
  run(process.execPath, [`scripts/${script}.ts`, ...given], {
    env: { PATH: process.env.PATH, ...env },
  }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );

/** Two lines, a quote and what looks like an end: all of it has to come through a dump. */
const GOAL = "Fair care,\nfor 'everybody';\nCOMMIT;";

it("a libSQL server is backed up, and brought back into a file and into another server", async () => {
  const [one, other] = servers;
  const home = at("home");
  const settings = { ...secretsIn(home), origin: "https://roadmap.example.org" };
  const key = settings as unknown as { RECORD_KEY: string; origin: string };
  const store = await openStore(one!.url);
  const events = smallRecord().map((e) =>
    e.kind === "roadmap.founded" ? { ...e, texts: { ...e.texts, goal: GOAL } } : e,
  );
  await append(store, { events, expect: {}, random: counting(), now: NOW });
  const signed = await signRecord(store, await signerOf(key), NOW);

  const env = { DATA_DIR: home, DATABASE_URL: one!.url };
  const made = await said("backup", [at("backup")], env);
  expect(made).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("up to event 9") as string,
  });
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);

  mkdirSync(at("file"));
  copyFileSync(join(home, "secrets.json"), at("file", "secrets.json"));
  const file = await said("restore", [at("backup")], { DATA_DIR: at("file") });
  expect([file.code, file.stderr]).toEqual([0, ""]);
  expect(file.stdout).toContain("nothing here says whether this is the newest backup");
  const moved = await said("restore", [at("backup")], { ...env, DATABASE_URL: other!.url });
  expect([moved.code, moved.stderr]).toEqual([0, ""]);

  for (const url of [`file:${at("file", "milepost.db")}`, other!.url]) {
    const there = await openStore(url);
    const [goal] = (
      await there.client.execute("select body from event_text where seq = 1 and field = 'goal'")
    ).rows;
    expect(goal?.body).toBe(GOAL);
    const again = await signRecord(there, await signerOf(key), NOW);
    expect([url, again?.root]).toEqual([url, signed?.root]);
    await there.client.execute(
      "insert into search_words (search_words) values ('integrity-check')",
    );
    const { rows: found } = await there.client.execute(
      "select d.ref from search_words join search_docs d on d.id = search_words.rowid where search_words match 'same care'",
    );
    expect(found).toMatchObject([{ ref: "fair-care" }]);
    const { rows } = await there.client.execute("select stage, until_seq from actions");
    expect(rows[0]).toMatchObject({ stage: "not_started", until_seq: 9007199254740991 });
  }

  const twice = await said("restore", [at("backup")], { ...env, DATABASE_URL: other!.url });
  expect([twice.code, twice.stderr]).toEqual([
    1,
    expect.stringContaining("already holds events") as string,
  ]);
}, 120_000);

it("the commands say how they are used, and what is not there", async () => {
  const nowhere = { DATA_DIR: at("nowhere") };
  const none = await said("backup", [at("b")], nowhere);
  expect([none.code, none.stderr]).toEqual([
    1,
    expect.stringContaining("There is no database") as string,
  ]);
  for (const [script, usage] of [
    ["backup", "npm run backup -- FILE"],
    ["restore", "npm run restore -- FILE"],
  ] as const)
    expect((await said(script, [], nowhere)).stderr).toContain(usage);
  const absent = await said("restore", [at("absent")], nowhere);
  expect(absent.stderr).toContain("There is no file");
}, 60_000);
