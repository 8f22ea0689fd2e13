import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { secretsIn } from "./secrets.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "milepost-"));
  file = join(folder, "secrets.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the first start makes keys that only their owner reads, and every later one keeps them", () => {
  const made = secretsIn(join(folder, "data"));
  expect(Object.keys(made)).toEqual(["SESSION_SECRET", "RECORD_KEY"]);
  expect(statSync(join(folder, "data", "secrets.json")).mode & 0o777).toBe(0o600);
  expect(secretsIn(join(folder, "data"))).toEqual(made);
});

test.each(["", '{ "RECORD_KEY": "AAAA', "secrets"])(
  "keys that cannot be understood (%j) are refused and stay as they are",
  (text) => {
    writeFileSync(file, text);
    expect(() => secretsIn(folder)).toThrow(`The secrets in ${file} cannot be used: not JSON.`);
    expect(readFileSync(file, "utf8")).toBe(text);
  },
);

test("keys that cannot be read are refused by name, and none are made in their place", () => {
  mkdirSync(file);
  expect(() => secretsIn(folder)).toThrow(`The secrets in ${file} cannot be used: EISDIR.`);
  expect(statSync(file).isDirectory()).toBe(true);
});

test("where the environment holds both keys, none are made beside them", () => {
  expect(secretsIn(folder, { SESSION_SECRET: "one", RECORD_KEY: "other" })).toEqual({});
  expect(existsSync(file)).toBe(false);
  expect(Object.keys(secretsIn(folder, { SESSION_SECRET: "one" }))).toContain("RECORD_KEY");
});
