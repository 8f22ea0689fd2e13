import type { Health, Need as Wish, Stage } from "../../../../db/words.ts";
import { type Day, type GridRow, localDay, type Month } from "../../../months/rules.ts";
import type { Post } from "../../../people/team/schema.ts";
import { sphereNames } from "../../rules.ts";
import type { Progress } from "../../schema.ts";
import type { Held, Known, Period, Pressing } from "../rules.ts";

export type Question = {
  id: string;
  update: string;
  month: Month;
  sphere: string;
  at: string;
  question: string | null;
  /** JSON: the strategies that its update writes about. */
  about: string;
};

export type NeedRows = {
  figures: Pick<Progress, "drift">;
  promises: readonly {
    slug: string;
    wording: string | null;
    strategy: string;
    sphere: string;
    stage: Stage;
    health: Health | null;
    lineage: string;
  }[];
  spheres: readonly { slug: string; title: string | null }[];
  filings: readonly { id: string; sphere: string }[];
  offTrack: Known["offTrack"];
  asks: readonly {
    update: string;
    sphere: string;
    month: Month;
    at: string;
    need: Wish;
    text: string | null;
    private: boolean;
    note: string | null;
    answered: number;
    about: string;
  }[];
  helped: readonly { action: string }[];
  pressing: readonly (Pressing & { action: string })[];
  waiting: readonly Question[];
  alone: readonly (Question & { answer: string | null; answeredAt: string | null })[];
  grid: readonly GridRow[];
  posts: readonly Post[];
};

type Named = ReturnType<typeof sphereNames>;

/** Every promise with its drift. */
export function heldOf(
  { promises, figures }: Pick<NeedRows, "promises" | "figures">,
  sphere: Named,
): Held[] {
  const drifts = new Map(figures.drift.map((d) => [d.slug, d]));
  return promises.map((p) => ({
    slug: p.slug,
    wording: p.wording,
    strategy: p.strategy,
    sphere: sphere(p.sphere),
    stage: p.stage,
    health: p.health,
    lineage: p.lineage,
    drift: drifts.get(p.slug) ?? null,
  }));
}

/** A question as it is told. */
export const questionOf = (q: Omit<Question, "about">, sphere: Named, zone: string) => ({
  id: q.id,
  update: q.update,
  month: q.month,
  question: q.question,
  sphere: sphere(q.sphere),
  on: localDay(q.at, zone),
});

/** What the list of needs is made from, from the rows of the board's reads. */
export function knownOf(
  rows: NeedRows,
  { day, zone, period }: { day: Day; zone: string; period: Period },
): Known & { held: readonly Held[]; pressing: ReadonlyMap<string, Pressing> } {
  const sphere = sphereNames(rows.spheres);
  const question = (q: Question) => questionOf(q, sphere, zone);
  return {
    held: heldOf(rows, sphere),
    helped: new Set(rows.helped.map((h) => h.action)),
    offTrack: rows.offTrack,
    pressing: new Map(rows.pressing.map(({ action, ...p }) => [action, p])),
    newest: rows.spheres.flatMap(({ slug }) => {
      const newest = rows.asks.find((a) => a.sphere === slug);
      if (!newest || newest.answered) return [];
      const { at, answered: _, about: __, ...ask } = newest;
      return [{ ...ask, sphere: sphere(slug), on: localDay(at, zone) }];
    }),
    waiting: [
      ...rows.waiting.map((q) => ({ ...question(q), private: false })),
      ...rows.alone.flatMap((q) =>
        q.answeredAt === null || localDay(q.answeredAt, zone) > day
          ? [{ ...question(q), private: true }]
          : [],
      ),
    ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    day,
    filed: new Map(rows.filings.map((f) => [f.sphere, f.id])),
    grid: rows.grid,
    vacant: rows.posts
      .filter((p) => p.vacant)
      .map(({ role, scope, scope_title, since }) => ({
        role,
        scope: scope === null ? null : { slug: scope, title: scope_title },
        since,
      })),
    period,
  };
}
