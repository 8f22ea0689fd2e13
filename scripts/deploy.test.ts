import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../db/client.node.ts";
import { parseSettings } from "../worker/env.ts";
import { signRecord, signerOf } from "../worker/record/checkpoint.ts";
import { prepareDatabase } from "./deploy/database.ts";
import { refusals, secretsOf } from "./deploy/settings.ts";
import { startSqld } from "./sqld.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "milepost-"));

let server: Awaited<ReturnType<typeof startSqld>>;
beforeAll(async () => {
  server = await startSqld(join(folder, "sqld"));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const key = (text: string) => Buffer.alloc(32, text).toString("base64");

const WHOLE = {
  BASE_URL: "https://roadmap.example.org",
  DATABASE_URL: "libsql://roadmap.example.org",
  DATABASE_TOKEN: "token",
  MAIL_URL: "smtp://user:password@relay.example.org:587",
  SESSION_SECRET: key("session"),
  RECORD_KEY: key("record"),
};

it("settings that are all there are taken, and only what a Worker needs leaves this machine", () => {
  expect(refusals(WHOLE)).toEqual([]);
  expect(secretsOf({ ...WHOLE, CLOUDFLARE_API_TOKEN: "mine" })).toEqual(WHOLE);
  const watched = { ...WHOLE, METRICS_TOKEN: "t".repeat(24), LOG: "requests" };
  expect(secretsOf({ ...watched, HOST: "0.0.0.0" })).toEqual(watched);
});

it.each(Object.keys(WHOLE))("%s that is missing or empty is refused by name", (name) => {
  for (const value of [undefined, ""])
    expect(refusals({ ...WHOLE, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} is missing: `)),
    ]);
});

it.each([
  ["BASE_URL", "http://localhost:8787", "BASE_URL must begin with https://"],
  ["DATABASE_URL", "file:milepost.db", "DATABASE_URL is a file; a Worker needs a libSQL server"],
  ["DATABASE_URL", "http://db.example.org", "its token would travel in the clear"],
  ["DATABASE_URL", "https://127.0.0.1:8080", "DATABASE_URL is on this machine"],
  ["DATABASE_URL", "postgres://db.example.org", "DATABASE_URL must be a libSQL address"],
  ["MAIL_URL", "smtp://localhost:1025", "MAIL_URL is on this machine"],
  ["RECORD_KEY", key("session"), "SESSION_SECRET and RECORD_KEY are the same: make two"],
  ["RECORD_KEY", `${"A".repeat(43)}=`, "RECORD_KEY is no secret"],
  ["SESSION_SECRET", "secret", "SESSION_SECRET must be 32 bytes in base64"],
  ["ADMIN", "nobody", "ADMIN must be an address"],
])("%s that cannot serve on Cloudflare is refused: %s", (name, value, why) => {
  expect(refusals({ ...WHOLE, [name]: value }).join("\n")).toContain(why);
});

it("the command names everything that is missing at once, and changes nothing", async () => {
  const file = join(folder, "settings");
  writeFileSync(file, `BASE_URL=${WHOLE.BASE_URL}\nRECORD_KEY="${WHOLE.RECORD_KEY}"\n`);
  const args = ["scripts/deploy.ts", "--dry-run", "--settings", file];
  const refused = await run(process.execPath, args, { env: { PATH: process.env.PATH } }).then(
    () => null,
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused!.stderr).toMatch(/^Not deployed; nothing was changed\.\n {2}DATABASE_URL is miss/);
  for (const name of ["DATABASE_TOKEN", "MAIL_URL", "SESSION_SECRET"])
    expect(refused!.stderr).toContain(`\n  ${name} is missing: `);
  expect(refused!.stderr).not.toMatch(/\b(?:BASE_URL|RECORD_KEY) is/);
});

it("the database is migrated and gets its administrator once, and keeps the key it was signed with", async () => {
  const settings = (more: object) => parseSettings({ ...WHOLE, DATABASE_TOKEN: "", ...more });
  const empty = await prepareDatabase(server.url, settings({}));
  expect(empty[0]).toMatch(/^Migrations made: \d+\.$/);
  expect(empty[1]).toBe("The record is empty and ADMIN is not set: nobody can sign in yet.");
  const ADMIN = "admin@example.org";
  expect(await prepareDatabase(server.url, settings({ ADMIN }))).toEqual([
    "Nothing had to be migrated.",
    `Invited as the first administrator: ${ADMIN}.`,
  ]);
  const store = await openStore(server.url);
  await signRecord(store, await signerOf(settings({})), new Date("2026-11-02T15:00:00Z"));

  const other = settings({ ADMIN, RECORD_KEY: key("other") });
  await expect(prepareDatabase(server.url, other)).rejects.toThrow("RECORD_KEY is not the key");

  await store.client.execute(
    "insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)",
  );
  store.client.close();
  expect(await prepareDatabase(server.url, settings({ ADMIN }))).toEqual([
    "The database has migrations that this version does not know (1): they stay.",
    "Nothing had to be migrated.",
  ]);
});
