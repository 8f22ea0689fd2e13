import type { Logged } from "./lines.ts";

const PAGES: [RegExp, (id: string) => string[]][] = [
  [/^\/strategies\/([a-z0-9-]+)$/, (slug) => [`strategy/${slug}`]],
  [/^\/spheres\/([a-z0-9-]+)$/, (slug) => [`sphere/${slug}`]],
  [/^\/actions\/([a-z0-9-]+)$/, (slug) => [`action/${slug}`, `assessment/${slug}/`]],
  [
    /^\/months\/(\d{4}-\d{2})$/,
    (month) => [`update/${month}/`, `excuse/${month}/`, `month/${month}`],
  ],
];

/** What the events of a page are about; empty for a page that the record does not tell of itself. */
export function subjectsOf(page: string): string[] {
  const path = page.replace(/[?#][^]*/, "").replace(/\/$/, "");
  const update = /^\/updates\/(\d{4}-\d{2})-([a-z0-9-]+)$/.exec(path);
  // A second update of a sphere and month has a number behind it; both are about the same.
  if (update) {
    const spheres = new Set([update[2]!, update[2]!.replace(/-\d+$/, "")]);
    return [...spheres].map((sphere) => `update/${update[1]}/${sphere}`);
  }
  for (const [pattern, subjects] of PAGES) {
    const id = pattern.exec(path)?.[1];
    if (id) return subjects(id);
  }
  return [];
}

/** A sphere may have published twice in a month: what tells of the other update is left out. */
export function isOf(page: string, e: Pick<Logged, "facts">): boolean {
  const update = /^\/updates\/([a-z0-9-]+)/.exec(page)?.[1];
  return update === undefined || (e.facts.update ?? update) === update;
}
