import { type Event, said, stamp, wordings } from "../actions/history/rules.ts";
import { removedNow, tombstonesIn } from "../record/removed/rules.ts";
import type { Mention } from "./mentions/schema.ts";
import type { News } from "./schema.ts";

const told = (fact: unknown): string | null => {
  if (fact === null || fact === undefined) return null;
  return Array.isArray(fact) ? fact.join("; ") : String(fact);
};

/** What an event does, from its kind and facts. */
function doing(kind: string, first: boolean, ended: unknown): News["kind"] {
  if (first) return "stated";
  if (kind.endsWith(".cancelled") || ended === true) return "ended";
  return ended === false ? "resumed" : "changed";
}

/**
 * What became of a thing of the library, newest first; `own` are the names of its texts. The facts
 * that name it or its series are told by their words.
 */
export function newsOf(history: readonly Event[], own: readonly string[], zone: string): News[] {
  const reworded = wordings(own);
  const held: Record<string, unknown> = {};
  const each = history.map((e, i): News => {
    const facts = JSON.parse(e.facts) as Record<string, unknown>;
    const [noun = ""] = e.kind.split(".");
    const changes = reworded(e);
    const settings = Object.entries(facts).flatMap(([field, now]) => {
      const was = held[field];
      held[field] = now;
      if (field === noun || field === "series" || typeof now === "boolean") return [];
      return told(was) === told(now) ? [] : [{ field, was: told(was), now: told(now) }];
    });
    const first = i === 0;
    return {
      ...stamp(e, zone),
      kind: doing(e.kind, first, facts.withdrawn ?? facts.retired),
      changes: first ? [] : changes,
      settings: first ? [] : settings,
      reason: said(e, "reason").text,
      redacted: tombstonesIn(e.removed, zone),
    };
  });
  return each.toReversed();
}

type Named = { slug: string };
type Lists = { strategies: string; spheres: string };

/** What a thing speaks of, by name, in the roadmap's order. */
function spokenOf<S extends Named, H extends { slug: string; title: string | null }, A>(
  of: Lists,
  known: { strategies: readonly S[]; spheres: readonly H[]; actions: A[] },
) {
  const [strategies, spheres] = [of.strategies, of.spheres].map(
    (json) => new Set(JSON.parse(json) as string[]),
  );
  return {
    strategies: known.strategies.filter((s) => strategies!.has(s.slug)),
    spheres: known.spheres
      .filter((s) => spheres!.has(s.slug))
      .map(({ slug, title }) => ({ slug, title })),
    actions: known.actions,
  };
}

/** Why a thing ended; null while it has not, or where the words are gone. */
export const endReason = (ended: boolean, timeline: readonly News[]): string | null =>
  ended ? (timeline.find((n) => n.kind === "ended")?.reason ?? null) : null;

/** What every page of the library shows beside its own; `read` are the rows of `namesFor` and the history. */
export function besides<
  F extends string,
  S extends Named,
  H extends { slug: string; title: string | null },
  A,
>(
  row: Lists & { given: Record<F, number | null> },
  shown: { texts: Record<NoInfer<F>, string | null>; ended: boolean },
  read: readonly [strategies: S[], spheres: H[], actions: A[], history: Event[]],
  zone: string,
) {
  const [strategies, spheres, actions, history] = read;
  const timeline = newsOf(history, Object.keys(row.given), zone);
  return {
    reason: endReason(shown.ended, timeline),
    speaks_of: spokenOf(row, { strategies, spheres, actions }),
    redacted: removedNow(row.given, shown.texts, history, zone),
    timeline,
  };
}

/** Rows of `mentionsOf` as a page tells them. */
export const mentionsIn = (
  rows: readonly (Omit<Mention, "on" | "ended"> & { day: string | null; ended: number })[],
): Mention[] => rows.map(({ day, ended, ...m }) => ({ ...m, on: day, ended: ended === 1 }));

/** Each word once, in the order of the alphabet. */
export const wordsIn = (words: readonly (string | null)[]): string[] =>
  [...new Set(words.flatMap((word) => word ?? []))].toSorted((a, b) => a.localeCompare(b, "en"));
