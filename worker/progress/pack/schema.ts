import * as v from "valibot";
import { HEALTHS } from "../../../db/words.ts";
import { changeList } from "../../changes/schema.ts";
import { post } from "../../people/team/schema.ts";
import { dayWord, slug } from "../../validate.ts";
import { board } from "../board/schema.ts";
import { counted, progress } from "../schema.ts";

const text = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.nullable(dayWord);

/** How many days a link into a pack may stay open. */
export const LASTS = [7, 30, 90] as const;

export const newPack = v.object({
  from: dayWord,
  to: dayWord,
  strategies: v.pipe(v.array(slug), v.minLength(1, "choice.missing")),
});
export type NewPack = v.InferOutput<typeof newPack>;

export const newLink = v.object({
  days: v.pipe(
    v.picklist(
      LASTS.map((n) => `${n}`),
      "choice.unknown",
    ),
    v.transform(Number),
  ),
});

/** A link of which only the hash of its token is known. */
export const linkNamed = v.object({
  link: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "choice.unknown")),
});

const sheet = v.object({
  ...counted.entries,
  area: text,
  result: text,
  executive: v.nullable(post),
  /** Of what is underway. */
  health: v.object(v.entriesFromList(HEALTHS, count)),
  /** Its open actions whose date moved, in the roadmap's order. */
  drift: progress.entries.drift,
  /** Off track, moved twice or more, asked for in an update of the period. */
  decisions: board.entries.needs,
  /** What differs between both ends, but for dates, evidence and plain reports. */
  changes: changeList.entries.items,
  /** Dates that moved, with every reason. */
  slips: changeList.entries.items,
  /** Evidence of the period, newest first; `shown_count` counts what is not listed too. */
  shown: changeList.entries.items,
  shown_count: count,
  /** Updates of the period that have a line about it, and those that came late. */
  updates: v.object({ published: count, late: count }),
});
export type Sheet = v.InferOutput<typeof sheet>;

const pack = v.object({
  id: v.string(),
  title: text,
  institution: v.string(),
  /** Null: from before the first event. */
  from: day,
  to: dayWord,
  made_on: dayWord,
  /** How many events it is read from. */
  position: count,
  /** The newest signed head within them when it was made. */
  checkpoint: v.nullable(v.object({ size: count, root: v.string() })),
  strategies: v.array(sheet),
});
export type Pack = v.InferOutput<typeof pack>;

const link = v.object({
  /** SHA-256 of its token. */
  id: v.string(),
  made_on: dayWord,
  ends_on: dayWord,
  state: v.picklist(["open", "expired", "revoked"]),
});
export type PackLink = v.InferOutput<typeof link>;

export const packAnswer = v.object({
  pack,
  links: v.array(link),
  /** For the form that makes a link. */
  key: v.string(),
});

export const packList = v.object({
  items: v.array(
    v.object({
      id: v.string(),
      from: dayWord,
      to: dayWord,
      made_on: dayWord,
      strategies: v.array(v.string()),
    }),
  ),
  choices: v.array(v.object({ slug: v.string(), number: count, title: text })),
  /** The period that the form proposes. */
  period: v.object({ from: dayWord, to: dayWord }),
  begins: day,
  key: v.string(),
});
export type PackList = v.InferOutput<typeof packList>;
