import { CHARTS } from "../schema.ts";
import { SHEETS } from "../../office/import/read/tables.ts";
import type { Ask } from "./answers.ts";

const FIGURES = [
  "/api/v1/roadmap",
  "/api/v1/questions/ask",
  "/api/v1/progress",
  "/api/v1/reporting?months=all",
  "/api/v1/reporting/health?months=all",
  "/api/v1/team",
  "/data/roadmap.json",
  "/data/figures.json",
  ...SHEETS.map((table) => `/data/${table}.csv`),
  ...CHARTS.map((chart) => `/progress.csv?chart=${chart}`),
];

const PER_PAGE = 100;

/** Lists, and what names an item of each; null where items have no answer of their own. */
const LISTS: [path: string, id: "slug" | "id" | "month" | null][] = [
  ["/api/v1/strategies?", "slug"],
  ["/api/v1/spheres?", "slug"],
  ["/api/v1/actions?", "slug"],
  ["/api/v1/months?", "month"],
  ["/api/v1/updates?", "id"],
  ["/api/v1/corrections?", null],
  ["/api/v1/assessments?", null],
  ["/api/v1/measures?", "slug"],
  ["/api/v1/questions?", "id"],
  ["/api/v1/gatherings?", "slug"],
  ["/api/v1/resources?", "slug"],
  ["/api/v1/stories?", "slug"],
  ["/api/v1/terms?", null],
  ["/api/v1/years?", null],
  ["/api/v1/reporting/cells?", null],
];

/** All that changed since the record began. */
const CHANGES = "/api/v1/changes";

type List = { items: Record<string, string>[]; total?: number; begins?: string | null };

/** Evenly spread ones of many, the newest or first among them. */
export function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!);
}

/**
 * The addresses of every public figure, in this order: figures, pages of lists, items. They come
 * from the record, not from its publisher; of each list at most `most` items are asked.
 */
export async function askedOf(own: Ask, date: Date, most: number) {
  const paths = [...FIGURES];
  const items: string[] = [];
  let left = 0;
  const read = async (path: string) => JSON.parse((await own(path, date)).text) as List;
  const { begins } = await read(CHANGES);
  const changes = begins ? [[`${CHANGES}?from=${begins}&`, null] as const] : [];
  for (const [path, id] of [...LISTS, ...changes]) {
    const found: string[] = [];
    for (let page = 1; ; page++) {
      const asked = `${path}page=${page}&per_page=${PER_PAGE}`;
      const list = await read(asked);
      paths.push(asked);
      const itemOf = (name: string) => `${path.slice(0, -1)}/${encodeURIComponent(name)}`;
      if (id) found.push(...list.items.map((item) => itemOf(item[id]!)));
      if (page * PER_PAGE >= (list.total ?? 0)) break;
    }
    const chosen = spread(found, most);
    left += found.length - chosen.length;
    items.push(...chosen);
  }
  return { paths: [...paths, ...items], left };
}
