import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseSettings } from "../env.ts";
import { unsafe } from "./safe.node.ts";

const key = Buffer.alloc(32, "key").toString("base64");
const told = (env: Record<string, string>) =>
  unsafe(parseSettings({ SESSION_SECRET: key, RECORD_KEY: key, ...env }));

function folder() {
  const made = mkdtempSync(join(tmpdir(), "milepost-safe-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test("what others reach needs its public address and a mail relay", () => {
  const DATA_DIR = folder();
  const MAIL_URL = "smtp://mail.example.org:587";
  const BASE_URL = "https://roadmap.example.org";
  for (const HOST of ["127.0.0.1", "localhost", "::1"])
    expect(told({ DATA_DIR, HOST })).toEqual([]);
  const HOST = "0.0.0.0";
  expect(told({ DATA_DIR, HOST, MAIL_URL, BASE_URL })).toEqual([]);
  expect(told({ DATA_DIR, HOST })).toEqual([
    expect.stringMatching(/^BASE_URL is missing/),
    expect.stringMatching(/^MAIL_URL is missing/),
  ]);
});

test("secrets that everybody on the machine may read are refused", () => {
  const DATA_DIR = folder();
  const file = join(DATA_DIR, "secrets.json");
  writeFileSync(file, "{}", { mode: 0o600 });
  expect(told({ DATA_DIR })).toEqual([]);
  chmodSync(file, 0o644);
  expect(told({ DATA_DIR })).toEqual([expect.stringContaining("chmod 600")]);
});
