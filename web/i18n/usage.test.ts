import { globSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { en } from "./en/index.ts";

/** Tables that pages read whole or by a word that comes from elsewhere, without `t`. */
const WHOLE = [
  "about.access",
  "about.count",
  "answering.wrong",
  "asking.wrong",
  "checking",
  "common.count",
  "common.date",
  "errors.code",
  "errors.doors",
  "follow.mail.wrong",
  "losses",
  "office.actions.about",
  "office.areas",
  "office.wrong",
  "pack.wrong",
  "privacy",
  "reminders.nothing.wrong",
  "reminders.texts.steps",
  "suggesting.wrong",
  "wrong",
];

const keysOf = (node: unknown, path: string): string[] =>
  typeof node === "object" && node !== null && !Array.isArray(node)
    ? Object.entries(node).flatMap(([name, value]) =>
        keysOf(value, path === "" ? name : `${path}.${name}`),
      )
    : [path];

const files = globSync("web/**/*.{ts,tsx}")
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !/\.test\.|^web\/(?:i18n\/(?:en|es|zh)|e2e)\//.test(file))
  .map((file) => [file, readFileSync(file, "utf8")] as const);
const source = files.map(([, text]) => text).join("\n");

/** The keys that stand in the source, and those that a gap in a template may give. */
const quoted = new Set([...source.matchAll(/"([a-z]\w*(?:\.\w+)+)"/g)].map((m) => m[1]!));
const templates = [...source.matchAll(/`((?:[a-z]\w*|\$\{[^`{}]*\})\.(?:[\w.]|\$\{[^`{}]*\})+)`/g)]
  .filter((m) => m[1]!.includes("${") && /[a-z]/.test(m[1]!.replaceAll(/\$\{[^}]*\}/g, "")))
  .map((m) => new RegExp(`^${m[1]!.replaceAll(".", "\\.").replaceAll(/\$\{[^}]*\}/g, "\\w+")}$`));

test("every text of the dictionary can be shown somewhere", () => {
  const unused = keysOf(en, "").filter(
    (key) =>
      !quoted.has(key) &&
      !templates.some((template) => template.test(key)) &&
      !WHOLE.some((table) => key.startsWith(`${table}.`)),
  );
  expect(unused.join("\n")).toBe("");
});

test("every table that counts as read whole is read", () => {
  const last = (table: string) => new RegExp(`\\b${table.replaceAll(".", "\\.")}\\b`);
  expect(WHOLE.filter((table) => !last(table).test(source))).toEqual([]);
});

type Node = { type?: string; callee?: { name?: string }; start?: number };

/** The calls of `t` and `words` that are made while a module loads: outside of every function. */
function readOnLoading(node: unknown): Node[] {
  if (typeof node !== "object" || node === null) return [];
  if (/^(?:Arrow)?Function/.test((node as Node).type ?? "")) return [];
  const { type, callee } = node as Node;
  const own = type === "CallExpression" && /^(?:t|words)$/.test(callee?.name ?? "") ? [node] : [];
  return [...own, ...Object.values(node).flatMap(readOnLoading)];
}

test("no text is read before it is known in which language", () => {
  const early = files.flatMap(([file, text]) =>
    readOnLoading(parseSync(file, text).program).map(
      ({ start = 0 }) => `${file}:${text.slice(0, start).split("\n").length}`,
    ),
  );
  expect(early).toEqual([]);
});
