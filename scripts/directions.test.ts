import { describe, expect, it } from "vitest";
import { files, type Import, importsOf, isCode, isTest, listed, nameOf, read } from "./tree.ts";

const code = files.filter(
  (file) => isCode(file) && /^(?:db|worker|web)\//.test(file) && nameOf(file) !== "vite.config.ts",
);
const imports = code.filter((file) => !isTest(file)).flatMap(importsOf);

const inside = (folder: string) => (each: Import) => each.file.startsWith(`${folder}/`);
const named = (name: string) => (each: Import) =>
  each.file.startsWith("worker/") && nameOf(each.file) === name;

const WORDS = "db/words.ts";
const LEAF = /^worker\/.+\/(?:schema|rules)\.ts$/;
/** The arithmetic of the record: a browser that checks it computes with the same functions. */
const PURE =
  /^worker\/record\/(?:leaf|merkle|verify|copy\/(?:absent|asking|editions|lines|reasons|reopened|subjects)|log\/(?:check|reader))\.ts$/;
const ENTRIES = /^worker\/(?:app\.tsx?|index\.ts|node\.ts|dev\.ts|clock\.ts)$/;

/** `file:line imports what: reason`, for every import that the rule refuses. */
const refused = (among: Import[], refuses: (each: Import) => boolean, reason: string) =>
  listed(
    among
      .filter(refuses)
      .map(({ file, line, from }) => `${file}:${line} imports ${from}: ${reason}`),
  );

describe("arrows point down: entry, app, pages, nouns, record, db", () => {
  it("the database knows nothing above it", () => {
    const above = (each: Import) =>
      (each.from.startsWith(".") && !each.to.startsWith("db/")) || /^(?:hono|solid)/.test(each.to);
    expect(refused(imports.filter(inside("db")), above, "above the database")).toBe("");
  });

  it("app.ts enters the web by server.tsx, and nothing else in the Worker enters it", () => {
    const enters = (each: Import) =>
      each.to.startsWith("web/") &&
      !(/^worker\/app\.tsx?$/.test(each.file) && each.to === "web/server.tsx");
    expect(refused(imports.filter(inside("worker")), enters, "a room of the web")).toBe("");
  });

  it("the web takes types, schemas, rules and the record's arithmetic from the Worker, and words from the database", () => {
    const takes = (each: Import) =>
      (each.to.startsWith("worker/") &&
        !each.typeOnly &&
        !LEAF.test(each.to) &&
        !PURE.test(each.to)) ||
      (each.to.startsWith("db/") && each.to !== WORDS);
    expect(refused(imports.filter(inside("web")), takes, "not for the web")).toBe("");
  });

  it("the record's arithmetic needs nothing else but the closed words", () => {
    const among = imports.filter((each) => PURE.test(each.file));
    const needs = (each: Import) => !each.typeOnly && !PURE.test(each.to) && each.to !== WORDS;
    expect(refused(among, needs, "arithmetic is pure")).toBe("");
  });

  it("the record knows no noun", () => {
    const noun = (each: Import) =>
      /^worker\/(?!record\/)[^/]+\/./.test(each.to) && !each.typeOnly && !LEAF.test(each.to);
    expect(refused(imports.filter(inside("worker/record")), noun, "a noun")).toBe("");
  });

  it("only entries and tests import an entry", () => {
    const up = (each: Import) =>
      ENTRIES.test(each.to) && !ENTRIES.test(each.file) && !each.typeOnly;
    expect(refused(imports, up, "an entry")).toBe("");
  });

  it("islands start without a page, and shared parts know no noun of the web", () => {
    const page = (each: Import) =>
      (each.file === "web/islands.ts" && each.to.endsWith("Page.tsx")) ||
      (each.file.startsWith("web/ui/") && /^web\/(?!ui\/|i18n\/)[^/]+\/./.test(each.to));
    expect(refused(imports, page, "above it")).toBe("");
  });

  it("texts are read through the dictionary of the language that is asked for", () => {
    const past = (each: Import) =>
      /^web\/i18n\/(?:en|es|zh)\//.test(each.to) && !each.file.startsWith("web/i18n/");
    expect(refused(imports, past, "read it by `t` or `words`")).toBe("");
  });

  it("relative imports carry the ending of their file", () => {
    const bare = (each: Import) =>
      each.from.startsWith(".") && !/\.(?:tsx?|mjs|css|json|md\?raw)$/.test(each.from);
    expect(refused(code.flatMap(importsOf), bare, "no ending")).toBe("");
  });
});

describe("each word of a noun keeps to itself", () => {
  it("rules and schemas know neither Hono nor the database, but its words", () => {
    const impure = (each: Import) =>
      /^(?:hono|@hono|drizzle-orm|@libsql|node:)/.test(each.to) ||
      (each.to.startsWith("db/") && each.to !== WORDS) ||
      (each.to.startsWith("worker/") &&
        !each.typeOnly &&
        !LEAF.test(each.to) &&
        !(nameOf(each.file) === "schema.ts" && each.to === "worker/validate.ts"));
    const leaves = imports.filter((each) => named("rules.ts")(each) || named("schema.ts")(each));
    expect(refused(leaves, impure, "rules and schemas are leaves")).toBe("");
  });

  it("rules wait for nothing", () => {
    const waiting = code.filter(
      (file) => nameOf(file) === "rules.ts" && /\b(?:await|async|Promise)\b/.test(read(file)),
    );
    expect(listed(waiting.map((file) => `${file}: waits`))).toBe("");
  });

  it("rules and commands read neither clock nor chance", () => {
    const outside = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.(?:random|getRandom)/;
    const offences = code.filter(
      (file) => /^(?:rules|commands)\.ts$/.test(nameOf(file)) && outside.test(read(file)),
    );
    expect(listed(offences.map((file) => `${file}: pass the time or the bytes in`))).toBe("");
  });

  it("a noun does not call another noun's commands", () => {
    const noun = (file: string) => file.split("/")[1];
    const foreign = (each: Import) =>
      /^worker\/.+\/commands\.ts$/.test(each.to) &&
      noun(each.to) !== noun(each.file) &&
      !ENTRIES.test(each.file);
    expect(refused(imports, foreign, "another noun's commands")).toBe("");
  });

  it("routes reach the database through queries and commands", () => {
    const routes = imports
      .filter(named("routes.ts"))
      .filter((each) => !inside("worker/record")(each));
    const direct = (each: Import) =>
      (each.to.startsWith("db/") && each.to !== WORDS && !each.typeOnly) ||
      /^(?:drizzle-orm|@libsql)/.test(each.to);
    expect(refused(routes, direct, "ask queries.ts")).toBe("");
  });

  it("queries answer and do nothing else", () => {
    const acts = (each: Import) =>
      /^(?:hono|@hono)/.test(each.to) ||
      /\/(?:commands|routes)\.ts$/.test(each.to) ||
      each.to === "worker/record/append.ts";
    expect(refused(imports.filter(named("queries.ts")), acts, "a query only reads")).toBe("");
  });
});
