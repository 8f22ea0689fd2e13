import type { Json } from "../leaf.ts";
import { removalIn, replacedIn, type Told } from "./reasons.ts";

/** A frozen page as the log tells it: its period, and the event that gave its hash. */
export type Edition = { period: string; hash: string; seq: number };

const isWord = (value: Json | undefined, form: RegExp): value is string =>
  typeof value === "string" && form.test(value);
const isHash = (value: Json | undefined) => isWord(value, /^[0-9a-f]{64}$/);

/** The period that an event closes; undefined where it names none. */
function closedIn({ kind, facts }: Told): string | undefined {
  if (kind === "month.closed")
    return isWord(facts.month, /^\d{4}-\d{2}$/) ? facts.month : undefined;
  return isWord(facts.year, /^\d{4}$/) ? facts.year : undefined;
}

/**
 * Follows the frozen pages of a log: each is closed once, and replaced only after words that it may
 * show were taken away.
 */
export function editionsSeen() {
  const newest = new Map<string, Edition & { position: number }>();
  /** Replaced by an event that is later than the copy, which therefore does not hold the page. */
  const left = new Set<string>();
  /** Update -> the event that published it. */
  const published = new Map<string, number>();
  /** Events that took words away, oldest first; `of` is where the words first stood. */
  const taken: { seq: number; of: number }[] = [];

  function close(e: Told): boolean {
    const [period, { hash, position }] = [closedIn(e), e.facts];
    if (period === undefined || newest.has(period) || !isHash(hash)) return false;
    if (typeof position !== "number" || !(position >= 1 && position < e.seq)) return false;
    newest.set(period, { period, hash, seq: e.seq, position });
    return true;
  }

  function replace({ seq, facts }: Told): boolean {
    const page = typeof facts.period === "string" ? newest.get(facts.period) : undefined;
    if (!page || facts.was !== page.hash || !isHash(facts.hash)) return false;
    if (!taken.some((t) => t.seq > page.seq && t.of <= page.position)) return false;
    newest.set(page.period, { ...page, hash: facts.hash, seq });
    return true;
  }

  /** Whether the event may stand here. */
  function see(e: Told): boolean {
    const { seq, kind, facts } = e;
    const of = removalIn(e)?.of ?? published.get(replacedIn(e)?.update ?? "");
    if (of !== undefined) taken.push({ seq, of });
    if (kind === "update.published" || kind === "update.nothing_reported")
      if (typeof facts.update === "string" && !published.has(facts.update))
        published.set(facts.update, seq);
    if (kind === "month.closed" || kind === "year.closed") return close(e);
    return kind !== "edition.redacted" || replace(e);
  }

  /** The same for an event that is later than the copy: the page that it replaces is not in it. */
  function leave(e: Told): boolean {
    const known = see(e);
    if (known && e.kind === "edition.redacted") left.add(String(e.facts.period));
    return known;
  }

  return {
    see,
    leave,
    /** How many pages are not in the copy. */
    left: () => left.size,
    all: (): Edition[] =>
      [...newest.values()]
        .filter(({ period }) => !left.has(period))
        .map(({ period, hash, seq }) => ({ period, hash, seq })),
  };
}
