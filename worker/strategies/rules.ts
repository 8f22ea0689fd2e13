import { type Event, stamp, wordings } from "../actions/history/rules.ts";
import type { Change } from "../actions/timeline/schema.ts";
import type { Stretch } from "../people/team/schema.ts";
import { noStages, type StageTally } from "../progress/rules.ts";
import type { News } from "./schema.ts";

/** Counts by stage, noughts included. */
export function stagesOf(
  counts: readonly { stage: keyof StageTally; count: number }[],
): StageTally {
  const stages = noStages();
  for (const c of counts) stages[c.stage] += c.count;
  return stages;
}

const PROMISED = ["title", "area", "result"];

/** The events of a strategy, oldest first, with what each changed; silent ones are left out. */
export function changesOf(history: readonly Event[], zone: string): News[] {
  const changed = wordings(PROMISED);
  return history.flatMap((e): News[] => {
    const changes = changed(e);
    if (changes.length === 0) return [];
    const { id, on, later } = stamp(e, zone);
    const kind = e.kind === "strategy.stated" ? "stated" : "changed";
    return [{ id, kind, on, later, changes, name: null }];
  });
}

const wordingIn = (changes: readonly Change[], field: string, side: "was" | "now") =>
  changes.find((c) => c.field === field)?.[side];

/** What it first promised, if the promise (title, intended result) reads differently now. */
export function firstWording(
  news: readonly News[],
  now: { title: string | null; result: string | null },
) {
  const stated = news.find((n) => n.kind === "stated");
  const last = news.findLast(
    (n) => n.kind === "changed" && n.changes.some((c) => c.field !== "area"),
  );
  if (!stated || !last) return null;
  const title = wordingIn(stated.changes, "title", "now") ?? null;
  const result = wordingIn(stated.changes, "result", "now") ?? null;
  if (title === now.title && result === now.result) return null;
  return { title, result, changed_on: last.on, id: last.id };
}

/** Changes of the executive owner, from the chain of those who held the post, oldest first. */
export const ownersOf = (chain: readonly Stretch[]): News[] =>
  chain.map(({ vacant, from, name }) => {
    const kind = vacant ? ("vacant" as const) : ("owner" as const);
    return { id: `o-${kind}-${from}`, kind, on: from, name, later: false, changes: [] };
  });

/** Everything that happened to a strategy itself, newest first. */
export const newsOf = (changes: readonly News[], owners: readonly News[]): News[] =>
  [...changes, ...owners].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).toReversed();
