/** An action of the record, as far as a sheet can tell it apart. */
export type Candidate = {
  slug: string;
  strategy: string;
  wording: string;
  doneWith: string;
  number: string;
  dropped: boolean;
};

/** A row of a sheet that looks for its action. */
export type Seeker = { strategy: string; wording: string; doneWith: string; number: string };

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The same for texts that differ in spaces, case and punctuation only. */
export const plain = (text: string) => wordsOf(text).join(" ");

/** How alike two wordings are: words of three letters and more that both have, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const long = (text: string) => wordsOf(text).filter((w) => w.length > 2);
  const left = long(a);
  const right = long(b);
  const unmet = [...right];
  let shared = 0;
  for (const word of left) {
    const at = unmet.indexOf(word);
    if (at < 0) continue;
    unmet.splice(at, 1);
    shared += 1;
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

type Pair<S> = { seeker: S; candidate: Candidate; score: number };

/** Takes the best pairs first; nothing is paired twice. */
function pairUp<S>(pairs: Pair<S>[], found: Map<S, Candidate>, taken: Set<Candidate>) {
  for (const { seeker, candidate } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (found.has(seeker) || taken.has(candidate)) continue;
    found.set(seeker, candidate);
    taken.add(candidate);
  }
}

/**
 * Which action each row of a sheet is about. Within a strategy, in this order: the same text but for
 * spaces, case and punctuation (of several the one with the same number, then the same parties;
 * an action in force before a dropped one); the same number and wording alike by `numbered` at
 * least; wording alike by `worded` at least, the most alike first. What finds no action is a new
 * one. An action that moved to another strategy is another promise.
 */
export function match<S extends Seeker>(
  seekers: readonly S[],
  candidates: readonly Candidate[],
  least: { numbered: number; worded: number },
): Map<S, Candidate> {
  const found = new Map<S, Candidate>();
  const taken = new Set<Candidate>();
  const within = Map.groupBy(candidates, (c) => c.strategy);
  const pairs = (score: (s: S, c: Candidate) => number): Pair<S>[] =>
    seekers
      .filter((seeker) => !found.has(seeker))
      .flatMap((seeker) =>
        (within.get(seeker.strategy) ?? [])
          .filter((candidate) => !taken.has(candidate))
          .map((candidate) => ({ seeker, candidate, score: score(seeker, candidate) }))
          .filter((pair) => pair.score > 0),
      );
  const sameNumber = (s: S, c: Candidate) => s.number !== "" && s.number === c.number;
  const exact = (s: S, c: Candidate) =>
    plain(s.wording) === plain(c.wording)
      ? 1 + (c.dropped ? 0 : 4) + (sameNumber(s, c) ? 2 : 0) + (s.doneWith === c.doneWith ? 1 : 0)
      : 0;
  const alike = (least_: number) => (s: S, c: Candidate) => {
    const score = c.dropped ? 0 : likeness(s.wording, c.wording);
    return score >= least_ ? score : 0;
  };
  pairUp(pairs(exact), found, taken);
  pairUp(
    pairs((s, c) => (sameNumber(s, c) ? alike(least.numbered)(s, c) : 0)),
    found,
    taken,
  );
  pairUp(pairs(alike(least.worded)), found, taken);
  return found;
}
