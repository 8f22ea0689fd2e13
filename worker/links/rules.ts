import type { LinkState } from "../../db/words.ts";
import { localDay } from "../months/rules.ts";
import type { Look } from "./asking/commands.ts";
import type { LinkFound } from "./schema.ts";

/** How many links one tick of the clock asks, and how many it takes in hand. */
export const ASKED = 3;
export const TAKEN = 50;

const DAY = 86_400_000;

/** A link that was looked at by then is due again: after a week, or a day where the last look failed. */
export const dueBefore = (now: Date) => ({
  week: new Date(now.getTime() - 7 * DAY).toISOString(),
  day: new Date(now.getTime() - DAY).toISOString(),
});

/** A link, what the record says about it, and when it was looked at. */
export type Known = {
  state: LinkState | null;
  /** The SHA-256 that was found first; null where none could be compared. */
  hash: string | null;
  visited: string | null;
  failures: number;
};

export type Finding = { state: LinkState; on: string; hash: string | null };

/** Looks that failed on the way to every one of several links say something about our own network. */
export const ourOwnFault = (looks: readonly Look[]): boolean =>
  looks.length > 1 && looks.every((look) => look.found === "failed" && !look.answered);

/** What looks found, from the record. */
export function foundIn(json: string | null, zone: string): LinkFound | null {
  if (json === null) return null;
  type Read = { state: LinkState; on: string; at: string; first: string | null; looks: number };
  const { state, on, at, first, looks } = JSON.parse(json) as Read;
  return {
    state,
    on,
    found: localDay(at, zone),
    first: state === "changed" ? first : null,
    again: state === "working" && looks > 1,
  };
}

const LOST = { failed: "broken", refused: "refused" } as const;

/**
 * What a look adds: the failed looks in a row, and what is new for the record. One failed look is no
 * news; the second one dates it from the first.
 */
export function findingOf(
  known: Known,
  look: Look,
  now: Date,
  zone: string,
): { failures: number; news?: Finding } {
  const today = localDay(now, zone);
  if (look.found === "none") return { failures: known.failures };
  if (look.found !== "opened") {
    const failures = known.failures + 1;
    const state = LOST[look.found];
    if (failures < 2 || known.state === state) return { failures };
    const first = failures === 2 && known.visited !== null;
    const on = first ? localDay(known.visited!, zone) : today;
    return { failures, news: { state, on, hash: null } };
  }
  const { hash } = look;
  const differs =
    hash === null || known.hash === null ? known.state === "changed" : hash !== known.hash;
  const state = differs ? "changed" : "working";
  return known.state === state
    ? { failures: 0 }
    : { failures: 0, news: { state, on: today, hash } };
}
