import type { Actor } from "../../../db/words.ts";
import { localDay } from "../../months/rules.ts";
import type { Change } from "../timeline/schema.ts";

/** Where in the record something stands, and when it became public and was recorded. */
export type Stamped = { seq: number; at: string; recordedAt: string; role: Actor };

/** One event of a subject; `facts`, `texts` (what was given) and `words` (what is left) are JSON. */
export type Event = Stamped & { kind: string; facts: string; texts: string; words: string };

const DAY_MS = 86_400_000;

/** When something happened; `later`: it was entered into this record more than a day after. */
export const stamp = (e: Stamped, zone: string) => ({
  id: `e-${e.seq}`,
  on: localDay(e.at, zone),
  later: Date.parse(e.recordedAt) - Date.parse(e.at) > DAY_MS,
  role: e.role,
});

/** What an event says in a field; `redacted` where its words were removed. */
export function said(e: Event, field: string): { text: string | null; redacted?: true } {
  const text = (JSON.parse(e.words) as Record<string, string>)[field] ?? null;
  const given = field in (JSON.parse(e.texts) as Record<string, string>);
  return given && text === null ? { text, redacted: true } : { text };
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
