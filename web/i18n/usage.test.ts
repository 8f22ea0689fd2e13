import { globSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { en } from "./en/index.ts";
import { letters } from "./en/letters.ts";

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
  "letters.wordings",
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
  const unused = keysOf({ ...en, letters }, "").filter(
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

type Node = {
  type?: string;
  callee?: { name?: string };
  start?: number;
  value?: unknown;
  quasis?: { value: { cooked: string } }[];
};

/** Parsed once for all that is asked of them. */
const programs = files.map(([file, text]) => [file, text, parseSync(file, text).program] as const);

/** Where the nodes stand that are looked for, as "file:line". */
const placesOf = (find: (program: unknown) => Node[]): string[] =>
  programs.flatMap(([file, text, program]) =>
    find(program).map(({ start = 0 }) => `${file}:${text.slice(0, start).split("\n").length}`),
  );

/**
 * The calls of `t` and `words` that are made while a module loads: outside of every function, but
 * for one that is handed to a call, like that of `map`.
 */
function readOnLoading(node: unknown, handed?: unknown): Node[] {
  if (typeof node !== "object" || node === null) return [];
  if (/^(?:Arrow)?Function/.test((node as Node).type ?? "") && !handed) return [];
  const { type, callee } = node as Node;
  const call = type === "CallExpression";
  const own = call && /^(?:t|words)$/.test(callee?.name ?? "") ? [node] : [];
  const within = Array.isArray(node) ? node : Object.values(node);
  return [
    ...own,
    ...within.flatMap((each) => readOnLoading(each, call || (handed && Array.isArray(node)))),
  ];
}

test("no text is read before it is known in which language", () => {
  expect(placesOf(readOnLoading)).toEqual([]);
});

/** Marks of English between pieces of a text: Chinese has others, and no space after them. */
const MARKS = /^(?:[,;:] |\. |[.,;:])$/;

/** What is no text: parameters, cookies, headers, parts of names, rules of a sheet; and what is put together in English alone. */
const NO_TEXT =
  /^web\/(?:data\/ApiDocsPage|desk\/draft\/device\/data|desk\/write\/data|tags|about\/PrivacyPage|ui\/sheet\/pieces|updates\/removed\/EmptiedUpdate|i18n\/format)\./;
/** A figure before a title, as in every language. */
const NUMBERED = /\bnumber\}\. \$|\b(?:slug|list)\}\.\$/;

function ownMarks(node: unknown): Node[] {
  if (typeof node !== "object" || node === null) return [];
  const { type, value, quasis = [] } = node as Node;
  const within = quasis.map((each) => each.value.cooked).filter(Boolean);
  const own =
    (type === "JSXText" && MARKS.test(String(value).trim())) ||
    (type === "Literal" && typeof value === "string" && /^(?:[,;:]|\.) $/.test(value)) ||
    (type === "TemplateLiteral" && within.length > 0 && within.every((text) => MARKS.test(text)));
  return [...(own ? [node as Node] : []), ...Object.values(node).flatMap(ownMarks)];
}

test("pieces of a text are joined by marks of the language, never by English ones", () => {
  const places = placesOf(ownMarks).filter((place) => {
    const [file = "", line] = place.split(":");
    const [, text] = programs.find(([name]) => name === file)!;
    return !NO_TEXT.test(file) && !NUMBERED.test(text.split("\n")[Number(line) - 1]!);
  });
  expect(places).toEqual([]);
});
