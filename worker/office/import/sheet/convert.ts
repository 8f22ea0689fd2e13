import { localDay } from "../../../months/rules.ts";
import type { Past } from "../past/read.ts";
import { advance, foldPast, type Outcome } from "../plan/plan.ts";
import { inOrder, type ActionState, type Known, noonOf } from "../plan/publication.ts";
import { roadmapRows } from "../read/roadmap.ts";
import { noRows, type Rows } from "../read/tables.ts";
import { type Entry, rowFor, type Version } from "./entries.ts";
import type { SheetMap } from "./map.ts";
import { type Candidate, match, plain } from "./match.ts";

/** A slug from words: whole words, at most 50 characters, another number if it is taken. */
function slugFor(words: string, taken: { has(slug: string): boolean }): string {
  const bare = words.normalize("NFKD").replaceAll(/\p{M}|['’]/gu, "");
  const parts = bare.toLowerCase().match(/[a-z0-9]+/g) ?? ["action"];
  let slug = parts[0]!.slice(0, 50);
  for (const part of parts.slice(1)) {
    if (slug.length + part.length > 49) break;
    slug += `-${part}`;
  }
  if (!taken.has(slug)) return slug;
  let n = 2;
  while (taken.has(`${slug}-${n}`)) n += 1;
  return `${slug}-${n}`;
}

/** The strategy or sphere of that title. */
function placeOf(title: string, places: ReadonlyMap<string, Record<string, string>>) {
  for (const [slug, held] of places) if (plain(held.title ?? "") === plain(title)) return slug;
  return undefined;
}

class Conversion {
  readonly rows: Rows = noRows();
  readonly unchanged: Outcome[] = [];
  known: Known;
  #numbers = new Map<string, string>();
  #zone: string;
  #map: SheetMap;

  constructor(known: Known, map: SheetMap, zone: string) {
    this.known = known;
    this.#map = map;
    this.#zone = zone;
  }

  /** Notes rows of one version and brings what is known up to them. */
  #add(rows: Partial<Rows>, at: string) {
    const all = { ...noRows(), ...rows };
    const clock = { zone: this.#zone, now: new Date(at), on: at.slice(0, 10) };
    for (const p of inOrder(all, clock)) advance(p, this.known);
    for (const [table, added] of Object.entries(rows))
      (this.rows[table as keyof Rows] as unknown[]).push(...added);
  }

  #found(at: string, file: string) {
    if (this.known.roadmap || !this.#map.roadmap) return;
    const { rows, rules } = roadmapRows(file, JSON.stringify({ ...this.#map.roadmap, on: at }));
    this.#add({ roadmap: rows, rules: rules.map((r) => ({ ...r, on: at })) }, at);
  }

  /** States the strategies and spheres that a version names for the first time. */
  #place(version: Version, at: string) {
    for (const entry of version.entries) {
      if (!placeOf(entry.strategy, this.known.strategies)) {
        const { strategies } = this.known;
        const slug = slugFor(entry.strategy, strategies);
        const cells = { on: at, slug, title: entry.strategy, number: String(strategies.size + 1) };
        this.#add({ strategies: [rowFor("strategies", cells, entry)] }, at);
      }
      if (!placeOf(entry.sphere, this.known.spheres)) {
        const slug = slugFor(entry.sphere, this.known.spheres);
        const cells = { on: at, slug, title: entry.sphere };
        this.#add({ spheres: [rowFor("spheres", cells, entry)] }, at);
      }
    }
  }

  /** The actions a sheet can speak about: those of the spheres it names. */
  #candidates(version: Version): Candidate[] {
    const { actions, spheres } = this.known;
    const named = new Set(version.entries.map((e) => placeOf(e.sphere, spheres)));
    return [...actions].flatMap(([slug, a]) => {
      if (!named.has(a.sphere) || a.lineage !== "continuing") return [];
      const { strategy, wording } = a;
      const number = this.#numbers.get(slug) ?? "";
      return [
        { slug, strategy, wording, number, doneWith: a.done_with, dropped: a.stage === "dropped" },
      ];
    });
  }

  #promise(entry: Entry, strategy: string, at: string) {
    const slug = slugFor(entry.wording, this.known.actions);
    const cells = {
      on: at,
      slug,
      change: "promised",
      strategy,
      wording: entry.wording,
      sphere: placeOf(entry.sphere, this.known.spheres)!,
      result: entry.result,
      done_with: entry.doneWith,
      due: entry.due,
      stage: entry.stage === "dropped" ? "not_started" : entry.stage,
    };
    this.#add({ actions: [rowFor("actions", cells, entry)] }, at);
    return slug;
  }

  /** What a row of the sheet says that the record does not say yet. */
  #changes(entry: Entry, held: ActionState, day: string): Record<string, string>[] {
    const { columns } = this.#map;
    const changes: Record<string, string>[] = [];
    const words = {
      ...(plain(entry.wording) === plain(held.wording) ? {} : { wording: entry.wording }),
      ...(columns.result && plain(entry.result) !== plain(held.result)
        ? { result: entry.result }
        : {}),
      ...(this.#map.owners && plain(entry.doneWith) !== plain(held.done_with)
        ? { done_with: entry.doneWith }
        : {}),
    };
    if (held.stage === "dropped" && entry.stage !== "dropped") {
      const reason = `Back in the published sheet of ${day}.`;
      changes.push({ change: "reinstated", stage: entry.stage || "not_started", reason });
    } else if (entry.stage === "dropped" && held.stage !== "dropped") {
      changes.push({ change: "dropped" });
    } else if (entry.stage && entry.stage !== held.stage)
      changes.push({ change: "staged", stage: entry.stage });
    if (Object.values(words).some(Boolean)) changes.unshift({ change: "reworded", ...words });
    if (columns.due && entry.due && entry.due !== held.due)
      changes.push({ change: "moved", due: entry.due, reason_class: "unstated" });
    if (columns.due && !entry.due && held.due) changes.push({ change: "undated" });
    return changes;
  }

  /** Compares one version with what is known and notes the differences as rows. */
  read(version: Version, at: string) {
    const { file, line } = version.entries[0]!;
    this.#found(at, file);
    this.#place(version, at);
    const seekers = version.entries.map((entry) => ({
      entry,
      strategy: placeOf(entry.strategy, this.known.strategies)!,
      wording: entry.wording,
      doneWith: entry.doneWith,
      number: entry.number,
    }));
    const candidates = this.#candidates(version);
    const found = match(seekers, candidates, this.#map.match);
    const kept = new Set([...found.values()].map((c) => c.slug));
    for (const gone of candidates) {
      if (kept.has(gone.slug) || gone.dropped) continue;
      const reason = `No longer in the published sheet of ${version.day}.`;
      const cells = { on: at, slug: gone.slug, change: "dropped", reason };
      this.#add({ actions: [rowFor("actions", cells, { file, line })] }, at);
    }
    for (const seeker of seekers) {
      const { entry } = seeker;
      const known = found.get(seeker)?.slug;
      const slug = known ?? this.#promise(entry, seeker.strategy, at);
      this.#numbers.set(slug, entry.number);
      const changes = this.#changes(entry, this.known.actions.get(slug)!, version.day);
      if (known && changes.length === 0)
        this.unchanged.push({ ...place(entry), about: `actions ${slug}`, verdict: "leave" });
      for (const change of changes) {
        const cells = { on: at, slug, ...change };
        this.#add({ actions: [rowFor("actions", cells, entry)] }, at);
      }
    }
  }
}

const place = ({ file, line }: { file: string; line: number }) => ({ file, line });

/**
 * Turns versions of a foreign sheet into rows of the folder, by comparing each with what the record
 * says by then: several versions with one another from before the first of them on, newer ones than
 * the record with the record as it stands.
 */
export function convert(
  versions: readonly Version[],
  map: SheetMap,
  past: Past,
  zone: string,
): { rows: Rows; unchanged: Outcome[] } {
  const first = versions[0];
  if (!first) return { rows: noRows(), unchanged: [] };
  const head = past.head.at ? localDay(past.head.at, zone) : "";
  const alone = versions.length === 1;
  const before = past.publications.filter(
    (p) => p.day < first.day || (alone && p.day === first.day),
  );
  const conversion = new Conversion(foldPast(before), map, zone);
  let live = alone;
  let sameDay = 0;
  for (const [i, version] of versions.entries()) {
    if (!live && head && version.day > head) {
      conversion.known = foldPast(past.publications);
      live = true;
    }
    sameDay = versions[i - 1]?.day === version.day ? sameDay + 1 : 0;
    const noon = Date.parse(noonOf(version.day, zone));
    conversion.read(version, new Date(noon + sameDay * 1000).toISOString());
  }
  return { rows: conversion.rows, unchanged: conversion.unchanged };
}
