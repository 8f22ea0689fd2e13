import * as v from "valibot";
import { LINK_STATES } from "../../db/words.ts";

const day = v.pipe(v.string(), v.isoDate());

/** What looks at a cited link found. */
export const linkFound = v.object({
  state: v.picklist(LINK_STATES),
  /** Since when: a broken link's first failed look. */
  on: day,
  /** The day of the look that told it. */
  found: day,
  /** Changed: the day whose bytes were others. */
  first: v.nullable(day),
  /** Working: whether it had been broken, changed or shut before. */
  again: v.boolean(),
});

export type LinkFound = v.InferOutput<typeof linkFound>;

/** A broken link of one's own sphere. */
export const brokenLink = v.object({
  update: v.string(),
  n: v.number(),
  month: v.string(),
  sphere: v.string(),
  title: v.nullable(v.string()),
  url: v.string(),
  on: day,
  looked: v.nullable(day),
});

export type Fetched = {
  status: number;
  location: string | null;
  type: string;
  /** Sent in a shortened form, which nobody unpacks here. */
  packed: boolean;
  body: Uint8Array;
  /** Whether the body came as far as it was to be read. */
  whole: boolean;
};

/** Asks once: follows nothing, sends no cookie, unpacks nothing, reads at most so many bytes, none of a redirect. */
export type FetchLink = (
  url: URL,
  o: { agent: string; most: number; signal: AbortSignal },
) => Promise<Fetched>;
