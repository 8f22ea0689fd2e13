import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { tick } from "../../../clock.ts";
import { asRemovers } from "../../../test/asRemovers.ts";

let app: Awaited<ReturnType<typeof asRemovers>>;
afterEach(() => app.end());

const WORDS = "Ask Mary Example for the keys.";

const holding = () =>
  globSync("milepost.db*", { cwd: app.deps.realm }).filter((name) =>
    readFileSync(join(app.deps.realm, name)).includes(WORDS),
  );

const purges = async () =>
  (await app.rows("select what from audit where id like 'purge/%'")).map((row) => row.what);

const READS = `
  const { DatabaseSync } = require("node:sqlite");
  const db = new DatabaseSync(process.argv[1]);
  db.exec("begin");
  db.prepare("select count(*) from events").get();
  process.stdout.write("reads");
  process.stdin.resume().on("end", () => process.exit());`;

/** Another program in the middle of reading; gives what ends it. */
async function reading(): Promise<() => Promise<unknown>> {
  const args = ["-e", READS, join(app.deps.realm, "milepost.db")];
  const program = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  await once(program.stdout, "data");
  return () => {
    const ended = once(program, "exit");
    program.stdin.end();
    return ended;
  };
}

test("where another program was reading, removed words leave the file as soon as it has ended", async () => {
  app = await asRemovers();
  const stop = await reading();
  const failed = vi.spyOn(console, "error").mockReturnValue();
  expect((await app.remove((x) => x.field === "obstacles")).status).toBe(200);
  await tick(app.deps);
  expect(failed.mock.calls.map(([line]) => JSON.parse(String(line)) as object)).toMatchObject([
    { after: "removal", error: expect.stringContaining("another program holds the database") },
    { clock: "purge" },
  ]);
  failed.mockRestore();
  expect(await purges()).toEqual(["purge.due"]);
  expect(holding()).not.toEqual([]);
  await stop();
  await tick(app.deps);
  expect(holding()).toEqual([]);
  expect(await purges()).toEqual(["purge.done"]);
}, 30_000);
