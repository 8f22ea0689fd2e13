import { matchOf, plainOf, termsOf } from "../rules.ts";

/** More are not read out, or looked through. */
const MOST = 8;

/** What is asked of the index: names that hold all words, and how a single word may go on. */
export type Begun = { match: string; prefix: string | null };

/** What may go on from what somebody typed; undefined where it is too little to tell. */
export function begunBy(typed: string): Begun | undefined {
  const terms = termsOf(typed);
  const last = terms.at(-1);
  if (!last?.begun) return undefined;
  const alone = terms.length === 1 && last.words.length === 1;
  return {
    match: `title : (${matchOf(terms, "AND")})`,
    prefix: alone ? plainOf(last.words[0]!) : null,
  };
}

/** The suggestions to show: none twice, and not what stands there already. */
export function suggestedIn(typed: string, found: readonly string[]): string[] {
  const seen = new Set([plainOf(typed.trim())]);
  const fresh = found.filter((text) => !seen.has(plainOf(text)) && seen.add(plainOf(text)));
  return fresh.slice(0, MOST);
}
