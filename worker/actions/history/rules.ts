import type { Actor } from "../../../db/words.ts";
import { localDay } from "../../months/rules.ts";
import { tombstonesIn } from "../../record/removed/rules.ts";
import type { Tombstone } from "../../record/removed/schema.ts";
import type { Change } from "../timeline/schema.ts";

/** Where in the record something stands, and when it became public and was recorded. */
export type Stamped = { seq: number; at: string; recordedAt: string; role: Actor };

/** One event of a subject; `facts`, `texts` (what was given) and `words` (what is left) are JSON. */
export type Event = Stamped & {
  kind: string;
  facts: string;
  texts: string;
  words: string;
  /** Tombstones of what was removed, as JSON. */
  removed?: string;
};

const DAY_MS = 86_400_000;

/** When something happened; `later`: it was entered into this record more than a day after. */
export const stamp = (e: Stamped, zone: string) => ({
  id: `e-${e.seq}`,
  on: localDay(e.at, zone),
  later: Date.parse(e.recordedAt) - Date.parse(e.at) > DAY_MS,
  role: e.role,
});

/** What an event says in a field; null where it was not given, or its words were removed. */
export const said = (e: Event, field: string) => ({
  text: (JSON.parse(e.words) as Record<string, string>)[field] ?? null,
});

/** Which texts of an event were removed, if any. */
export function removedIn(e: Event, zone: string): { redacted?: Tombstone[] } {
  const redacted = tombstonesIn(e.removed, zone);
  return redacted.length > 0 ? { redacted } : {};
}

/** What a line of an update says in words; tombstones of its two texts as JSON. */
export type Spoken = {
  hasText: boolean;
  text: string | null;
  noEvidence: boolean;
  whyNone: string | null;
  removed?: string | null;
  whyNoneRemoved?: string | null;
};

/** Which of a line's texts were removed; none of them by name where words were hidden for privacy. */
export function removedFrom(l: Spoken, zone: string): { redacted?: Tombstone[] } {
  const words = l.hasText && l.text === null;
  const why = l.noEvidence && l.whyNone === null;
  if (!words && !why) return {};
  const tombs = [words ? l.removed : null, why ? l.whyNoneRemoved : null];
  return { redacted: tombs.flatMap((json) => tombstonesIn(json, zone)) };
}

/** Reads events in their order and tells of each which wordings it changed, from what to what. */
export function wordings(fields: readonly string[]): (e: Event) => Change[] {
  const now: Record<string, string | null> = {};
  return (e) => {
    const given = JSON.parse(e.texts) as Record<string, string>;
    return fields.flatMap((field) => {
      if (!(field in given)) return [];
      const was = now[field] ?? null;
      now[field] = said(e, field).text;
      return [{ field, was, now: now[field] }];
    });
  };
}
