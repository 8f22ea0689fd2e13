import * as v from "valibot";
import { count, day, like, listOf, published, slug, text, yesNo } from "./cells.ts";

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
};

export type ShelfTable = keyof typeof shelves;

/** How the rows of one of these tables stand in the record. */
export type Shape = {
  noun: "gathering";
  stated: "gathering.announced";
  changed: "gathering.changed";
  /** Column -> fact. */
  facts: Readonly<Record<string, string>>;
  /** Column -> text. */
  texts: Readonly<Record<string, string>>;
  /** Columns that a new row has to fill. */
  needs: readonly string[];
  /** The column that ends a thing, and by which kind of event or fact of a change. */
  ends: { column: string; kind?: "gathering.cancelled"; fact?: string };
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
