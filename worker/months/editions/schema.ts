import * as v from "valibot";
import { ACTORS } from "../../../db/words.ts";
import { listOf } from "../../validate.ts";
import type { MonthReport } from "../report/schema.ts";
import type { YearReview } from "../years/schema.ts";

const text = v.nullable(v.string());
const day = v.string();

/** A signed head of the record. */
const cited = v.object({ size: v.number(), root: v.string() });
export type Cited = v.InferOutput<typeof cited>;

/** What a frozen page is made of; nothing else goes into it. */
export type Article = {
  zone: string;
  /** The first day after the close: what the clock says is judged on it. */
  day: string;
  position: number;
  /** The newest signed head before the page was frozen. */
  cited: Cited | null;
} & ({ month: MonthReport; year?: undefined } | { year: YearReview; month?: undefined });

const ERRATA = ["late", "corrected", "withdrawn", "excused", "redacted"] as const;

const erratum = v.object({
  kind: v.picklist(ERRATA),
  on: day,
  role: v.picklist(ACTORS),
  sphere: v.string(),
  title: text,
  /** The update it is about. */
  update: text,
  /** After the due day, of what came late. */
  days_late: v.nullable(v.number()),
});
export type Erratum = v.InferOutput<typeof erratum>;

/** The frozen page of a month or a year. */
const frozen = v.object({
  /** What the period came to, in a sentence: how the page calls itself. */
  headline: v.string(),
  /** `<article data-edition>`, whole, as it was stored. */
  html: v.string(),
  /** SHA-256 of its UTF-8, hex. */
  hash: v.string(),
  closed_on: day,
  frozen_on: day,
  /** The last entry of the record that it shows. */
  position: v.number(),
  /** The newest signed head before it was frozen. */
  checkpoint: v.nullable(cited),
  /** It was made again because words in it were removed. */
  remade: v.array(v.object({ on: day, was: v.string(), hash: v.string() })),
});
export type Frozen = v.InferOutput<typeof frozen>;

export const monthEdition = v.object({
  month: v.string(),
  previous: text,
  next: text,
  ...frozen.entries,
  /** The spheres in its order; where one part of them is asked for, `html` holds no other's words. */
  spheres: v.array(v.string()),
  /** What was published about the month after it had closed, oldest first. */
  errata: v.array(erratum),
});

/** A frozen page as another site may show it. */
export const editionCopy = v.object({ period: v.string(), html: v.string() });

export const yearEdition = v.object({
  year: v.string(),
  previous: text,
  next: text,
  /** The year's last day on which its review was open. */
  closes_on: day,
  /** Null until the year's December has closed. */
  edition: v.nullable(frozen),
});

export const yearList = listOf(v.object({ year: v.string(), closes_on: day, edition: text }));
export type YearEdition = v.InferOutput<typeof yearEdition>;
