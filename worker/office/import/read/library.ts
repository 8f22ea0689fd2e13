import * as v from "valibot";
import { RESOURCE_KINDS, ROLES, STORY_KINDS, TRANSLATED } from "../../../../db/words.ts";
import type { KindName } from "../../../record/kinds/all.ts";
import { count, day, like, listOf, oneOf, published, slug, text, yesNo } from "./cells.ts";

const none = v.literal("none");
const slugs = (of: string) => {
  const why = `holds something that is no ${of}`;
  return v.union([listOf(slug, why), none], why);
};
const spoken = {
  strategies: slugs("strategy"),
  spheres: slugs("sphere"),
  actions: slugs("action"),
};
const countOrNone = v.union([count, none], "is neither a whole number nor none");
const language = like(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language: write es");
const link = like(/^https?:\/\/[^\s<>"]+$/, "is not a link: it begins with https://");

/** Gatherings, resources, stories and terms. */
export const shelves = {
  gatherings: {
    ...published,
    slug,
    held_on: day,
    time: v.union(
      [like(/^([01]\d|2[0-3]):[0-5]\d$/, "is no time: write 12:30 or none"), none],
      "is no time: write 12:30 or none",
    ),
    minutes: countOrNone,
    series: v.union([slug, none], "is no slug"),
    part: countOrNone,
    ...spoken,
    title: text(300),
    series_title: text(300),
    description: text(4000),
    facilitators: text(1000),
    place: text(500),
    link,
    audience: text(500),
    materials: text(4000),
    attendance: text(500),
    recap: text(8000),
    cancelled: yesNo,
    reason: text(2000),
  },
  resources: {
    ...published,
    slug,
    kind: oneOf(RESOURCE_KINDS),
    language,
    checked_on: v.union([day, none], "is no day: write 2026-03-31 or none"),
    ...spoken,
    title: text(300),
    description: text(4000),
    link,
    topic: text(300),
    audience: text(500),
    maker: text(500),
    withdrawn: yesNo,
    reason: text(2000),
  },
  stories: {
    ...published,
    slug,
    kind: oneOf(STORY_KINDS),
    posted_on: day,
    speaker: v.union([oneOf(ROLES), none], `is none of ${ROLES.join(", ")}, none`),
    ...spoken,
    title: text(300),
    body: text(20_000),
    author: text(500),
    withdrawn: yesNo,
    reason: text(2000),
  },
  terms: {
    ...published,
    slug,
    language,
    word: text(300),
    forms: text(2000),
    definition: text(4000),
    source: text(1000),
    retired: yesNo,
    reason: text(2000),
  },
};

/** Texts of the institution in other languages. */
export const translated = {
  translations: {
    ...published,
    about: oneOf(Object.keys(TRANSLATED)),
    of: slug,
    field: like(/^[a-zA-Z]+$/, "is no text: write title, wording or goal"),
    language: like(/^(es|zh-Hans)$/, "is none of es, zh-Hans"),
    original: text(20_000),
    words: text(20_000),
  },
};

export type ShelfTable = keyof typeof shelves;

/** How the rows of one of these tables stand in the record. */
export type Shape = {
  noun: string;
  stated: KindName;
  changed: KindName;
  /** Column -> fact. */
  facts: Readonly<Record<string, string>>;
  /** Column -> text. */
  texts: Readonly<Record<string, string>>;
  /** Columns that a new row has to fill. */
  needs: readonly string[];
  /** The column that ends a thing, and by which kind of event or fact of a change. */
  ends: { column: string; kind?: KindName; fact?: string };
};

/** Columns that are called as in the record. */
const same = (names: string) => Object.fromEntries(names.split(" ").map((name) => [name, name]));

const SPOKEN = same("strategies spheres actions");

export const SHAPES: Record<ShelfTable, Shape> = {
  gatherings: {
    noun: "gathering",
    stated: "gathering.announced",
    changed: "gathering.changed",
    facts: { held_on: "on", ...same("time minutes series part"), ...SPOKEN },
    texts: {
      series_title: "series",
      ...same("title description facilitators place link audience materials attendance recap"),
    },
    needs: ["title", "held_on"],
    ends: { column: "cancelled", kind: "gathering.cancelled" },
  },
  resources: {
    noun: "resource",
    stated: "resource.listed",
    changed: "resource.changed",
    facts: { checked_on: "checkedOn", ...same("kind language"), ...SPOKEN },
    texts: same("title description link topic audience maker"),
    needs: ["title", "kind", "language"],
    ends: { column: "withdrawn", fact: "withdrawn" },
  },
  stories: {
    noun: "story",
    stated: "story.posted",
    changed: "story.changed",
    facts: { posted_on: "on", ...same("kind speaker"), ...SPOKEN },
    texts: same("title body author"),
    needs: ["title", "kind", "posted_on"],
    ends: { column: "withdrawn", fact: "withdrawn" },
  },
  terms: {
    noun: "term",
    stated: "term.defined",
    changed: "term.changed",
    facts: {},
    texts: same("word forms definition source"),
    needs: ["word", "definition"],
    ends: { column: "retired", fact: "retired" },
  },
};

const NUMBERS = new Set(["minutes", "part"]);

/** What a cell states as a fact. */
export function factOf(column: string, cell: string | undefined): unknown {
  const empty = cell === undefined || cell === "" || cell === "none";
  if (column in SPOKEN) return empty ? [] : cell.split(";");
  if (empty) return null;
  return NUMBERS.has(column) ? Number(cell) : cell;
}

/** A fact as a cell; undefined where the event does not speak of it. */
export function cellOf(fact: unknown): string | undefined {
  if (fact === undefined) return undefined;
  if (Array.isArray(fact)) return fact.join(";") || "none";
  return fact === null ? "none" : String(fact);
}
