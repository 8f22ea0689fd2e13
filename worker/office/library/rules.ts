import type { FieldError } from "../../errors.ts";
import type { Json } from "../../record/leaf.ts";
import { inRecord } from "../../record/removed/rules.ts";
import { changedTexts, slugFrom } from "../form/rules.ts";

export type Held = {
  slug: string;
  version: number;
  ended: boolean;
  facts: Record<string, unknown>;
  texts: Record<string, string | null>;
};

/** What somebody says of a thing: only what is given. */
export type Said = {
  facts: Record<string, unknown>;
  texts: Record<string, string | undefined>;
};

type Input = Readonly<Record<string, unknown>>;

/** Members of an input that are neither facts nor texts. */
const OURS = new Set(["slug", "reason", "ended", "suggestion"]);

/** The facts and texts of an input; `texts` names the latter. */
export function saidIn(input: Input, texts: readonly string[]): Said {
  const own = Object.entries(input).filter(([name, x]) => !OURS.has(name) && x !== undefined);
  const part = (written: boolean) =>
    own
      .filter(([name]) => texts.includes(name) === written)
      .map(([name, x]) => [inRecord(name), x]);
  return {
    facts: Object.fromEntries(part(false)) as Said["facts"],
    texts: Object.fromEntries(part(true)) as Said["texts"],
  };
}

/** A series goes by its title: one that is known keeps its id; no title, no series. */
export function withSeries(said: Said, items: readonly Held[]): Said {
  const { series, ...texts } = said.texts;
  if (series === undefined) return said;
  if (series === "") return { facts: { ...said.facts, series: null }, texts };
  const known = items.find((i) => i.texts.series === series && i.facts.series);
  const used = new Set(items.map((i) => String(i.facts.series)));
  const id = known ? String(known.facts.series) : slugFrom(series, used);
  return { facts: { ...said.facts, series: id }, texts: said.texts };
}

const EMPTY: Readonly<Record<string, Json>> = { strategies: [], spheres: [], actions: [] };

/** Every fact of something new: what is not said is nothing. */
export const wholeFacts = (names: readonly string[], said: Said): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, said.facts[name] ?? EMPTY[name] ?? null]));

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What an edit changes, and whether anything that was published is different afterwards; facts that are `free` do not count. */
export function changesOf(now: Held, said: Said, free: ReadonlySet<string> = new Set()) {
  const facts = Object.fromEntries(
    Object.entries(said.facts).filter(([name, x]) => !same(x, now.facts[name])),
  );
  const { texts, wrong } = changedTexts(now.texts, said.texts);
  const stood = (x: unknown) =>
    x !== null && x !== undefined && !(Array.isArray(x) && x.length === 0);
  const replaces =
    Object.keys(facts).some((name) => !free.has(name) && stood(now.facts[name])) ||
    Object.keys(texts).some((name) => stood(now.texts[name]));
  return { facts, texts, wrong, replaces };
}

type Slugs = readonly { slug: string }[];

/** What a thing is said to speak of that there is not. */
export function strangersIn(
  said: Said,
  known: { strategies: Slugs; spheres: Slugs; actions: Slugs },
): FieldError[] {
  const named = [
    ["strategies", "strategy.unknown"],
    ["spheres", "sphere.unknown"],
    ["actions", "action.unknown"],
  ] as const;
  return named.flatMap(([path, message]) => {
    const there = new Set(known[path].map((k) => k.slug));
    const asked = (said.facts[path] ?? []) as string[];
    return asked.every((slug) => there.has(slug)) ? [] : [{ path, message }];
  });
}
