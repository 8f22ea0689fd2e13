import type { Direction } from "../../../db/words.ts";
import { type Event, removedIn, said, stamp, wordings } from "../../actions/history/rules.ts";
import { localDay } from "../../months/rules.ts";
import { numberOf } from "../rules.ts";
import type { News, Side } from "../schema.ts";

type Numbers = Record<string, Side>;

type Facts = {
  direction?: Direction;
  suppress?: boolean;
  strategies?: string[];
  breaks?: boolean;
  retired?: boolean;
  baseline?: number | null;
  baselineOn?: string | null;
  baselineHidden?: boolean;
  target?: number | null;
  targetOn?: string | null;
  part?: string;
  reading: string;
  on: string;
  value: number | null;
  hidden: boolean;
  parts: Record<string, number | null>;
};

const factsOf = (e: Event) => JSON.parse(e.facts) as Facts;

const differs = (a: Side, b: Side) => JSON.stringify(a) !== JSON.stringify(b);

/** Which numbers differ, from what to what. */
const moved = (was: Numbers, now: Numbers): News["numbers"] =>
  [...new Set([...Object.keys(was), ...Object.keys(now)])].flatMap((of) => {
    const [before, after] = [was[of] ?? null, now[of] ?? null];
    return differs(before, after) ? [{ of, was: before, now: after }] : [];
  });

const KINDS: Record<string, News["kind"]> = {
  "measure.defined": "defined",
  "measure.part_added": "group_added",
  "measure.part_retired": "group_retired",
};

const kindOf = (e: Event, { retired }: Facts): News["kind"] => {
  if (retired !== undefined) return retired ? "retired" : "resumed";
  return KINDS[e.kind] ?? "changed";
};

type Known = { decimals: number; zone: string };

const plain = (whole: number | null | undefined, decimals: number) =>
  typeof whole === "number" ? numberOf(whole, decimals) : null;

/** What every entry carries; what does not belong to its kind is empty. */
const entry = (e: Event, zone: string): Omit<News, "kind"> => ({
  ...stamp(e, zone),
  breaks: false,
  changes: [],
  numbers: [],
  direction: null,
  suppress: null,
  strategies: null,
  label: null,
  reading_on: null,
  reason: said(e, "reason").text,
  redacted: removedIn(e, zone).redacted ?? [],
});

/** What happened to a measure itself, oldest first. */
function toldOf(history: readonly Event[], { decimals, zone }: Known): News[] {
  const changesOf = wordings(["title", "definition", "unit", "source"]);
  const labels = new Map<string, string | null>();
  let known: Partial<Facts> = {};
  const ends = (): Numbers => ({
    baseline:
      typeof known.baseline === "number" || known.baselineHidden
        ? {
            value: plain(known.baseline, decimals),
            hidden: known.baselineHidden ?? false,
            on: known.baselineOn ?? null,
          }
        : null,
    target:
      typeof known.target === "number"
        ? { value: plain(known.target, decimals), hidden: false, on: known.targetOn ?? null }
        : null,
  });
  return history.map((e) => {
    const facts = factsOf(e);
    const was = ends();
    known = { ...known, ...facts };
    const first = e.kind === "measure.defined";
    if (facts.part && e.kind === "measure.part_added")
      labels.set(facts.part, said(e, "label").text);
    return {
      ...entry(e, zone),
      kind: kindOf(e, facts),
      breaks: facts.breaks ?? false,
      changes: changesOf(e),
      numbers: moved(was, ends()),
      direction: (!first && facts.direction) || null,
      suppress: first ? null : (facts.suppress ?? null),
      strategies: (!first && facts.strategies) || null,
      label: facts.part ? (labels.get(facts.part) ?? null) : null,
    };
  });
}

/** Readings that were put right, oldest first. */
function correctedOf(history: readonly Event[], { decimals, zone }: Known): News[] {
  const known = new Map<
    string,
    { on: string; numbers: Numbers; of: ReturnType<typeof wordings> }
  >();
  return history.flatMap((e): News[] => {
    const facts = factsOf(e);
    const side = (n: number | null): Side => ({
      value: plain(n, decimals),
      hidden: n === null,
      on: null,
    });
    const numbers: Numbers = { value: side(facts.value) };
    for (const [id, n] of Object.entries(facts.parts)) numbers[id] = side(n);
    const before = known.get(facts.reading);
    const of = before?.of ?? wordings(["source", "note"]);
    const changes = of(e);
    known.set(facts.reading, { on: before?.on ?? facts.on, numbers, of });
    if (!before) return [];
    return [
      {
        ...entry(e, zone),
        kind: "corrected",
        changes,
        numbers: moved(before.numbers, numbers),
        reading_on: before.on,
      },
    ];
  });
}

/** Everything that happened to a measure and was put right of its readings, newest first. */
export function newsOf(own: readonly Event[], ofReadings: readonly Event[], known: Known): News[] {
  const place = (n: News) => Number(n.id.slice(2));
  return [...toldOf(own, known), ...correctedOf(ofReadings, known)].toSorted(
    (a, b) => place(b) - place(a),
  );
}

/** Where a new series begins: the first is the measure's own beginning. */
export const breaksOf = (own: readonly Event[], zone: string) =>
  own
    .filter((e) => factsOf(e).breaks)
    .map((e, i) => ({ series: i + 2, on: localDay(e.at, zone), id: `e-${e.seq}` }));

/** The day on which each reading was last put right. */
export const correctedOn = (ofReadings: readonly Event[], zone: string) =>
  new Map(
    ofReadings
      .filter((e) => e.kind === "reading.corrected")
      .map((e) => [factsOf(e).reading, localDay(e.at, zone)]),
  );
