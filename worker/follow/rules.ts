import { type About, ABOUTS } from "../../db/words.ts";
import type { AskFollow, Scope } from "./schema.ts";

/** What only a search asks for. */
const SEARCHED = ["q", "kind", "month", "stage", "health", "reporting", "evidence"] as const;

/** What an address asks to follow. A search keeps all that narrows it, in one order. */
export function scopeOf(asked: AskFollow): Scope {
  if (asked.missed) return { scope: "missed", of: "" };
  if (SEARCHED.some((name) => asked[name])) {
    const { missed: _, action: __, ...rest } = asked;
    const chosen = Object.entries(rest).filter((one): one is [string, string] => !!one[1]);
    return { scope: "search", of: new URLSearchParams(chosen).toString() };
  }
  for (const name of ["action", "sphere", "strategy"] as const)
    if (asked[name]) return { scope: name, of: asked[name] };
  return { scope: "roadmap", of: "" };
}

/** Whether one thing is followed; its `of` is a slug. */
export const isThing = (followed: Scope): followed is Scope & { scope: About } =>
  (ABOUTS as readonly string[]).includes(followed.scope);

/** The part of the roadmap that is followed; all of it for the whole, for a search and for misses. */
export const onlyOf = (followed: Scope) =>
  isThing(followed) ? { [followed.scope]: followed.of } : {};
