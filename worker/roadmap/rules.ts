import type { Health, SlipReason, Stage } from "../../db/words.ts";
import {
  addDays,
  type Day,
  daysBetween,
  type GridRow,
  localDay,
  type Month,
  monthDates,
  type MonthRules,
} from "../months/rules.ts";
import type { Standing } from "../months/report/schema.ts";
import type { Post } from "../people/team/schema.ts";
import { roadCells } from "../progress/rules.ts";
import type { Posts, RoadmapRow, Unkept } from "./schema.ts";

type Strategy = { slug: string; number: number; title: string | null };
type Work = { strategy: string; sphere: string; since: Month };
type Counted = { month: Month; strategy: string; stage: Stage; count: number };
type Danger = { strategy: string; health: Health | null; count: number };

/** The Road: one row a strategy; its spheres in a month are those with a promise in it by then. */
export function roadRows(
  months: readonly Month[],
  current: Month,
  known: {
    strategies: readonly Strategy[];
    grid: readonly GridRow[];
    work: readonly Work[];
    stages: readonly Counted[];
    moves: readonly { strategy: string; month: Month; to: Stage }[];
    dangers: readonly Danger[];
  },
): RoadmapRow[] {
  const sum = (rows: readonly Counted[]) => rows.reduce((n, r) => n + r.count, 0);
  return known.strategies.map(({ slug, number, title }) => {
    const since = new Map(
      known.work.flatMap((w) => (w.strategy === slug ? [[w.sphere, w.since] as const] : [])),
    );
    const own = known.grid.filter(({ sphere }) => since.has(sphere));
    const rowsIn = (month: Month) => own.filter(({ sphere }) => since.get(sphere)! <= month);
    const mine = known.stages.filter((s) => s.strategy === slug);
    const doneIn = new Map(mine.filter((s) => s.stage === "done").map((s) => [s.month, s.count]));
    const marks = new Map<Month, Set<Stage>>();
    for (const m of known.moves)
      if (m.strategy === slug) marks.set(m.month, (marks.get(m.month) ?? new Set()).add(m.to));
    const danger = (health: Health) => {
      const found = known.dangers.find((d) => d.strategy === slug && d.health === health);
      return found && { health, count: found.count };
    };
    return {
      slug,
      number,
      title,
      done: doneIn.get(current) ?? 0,
      promised: sum(mine.filter((s) => s.month === current)),
      flag: danger("off_track") ?? danger("at_risk") ?? null,
      spheres: rowsIn(current).map(({ sphere }) => sphere),
      cells: roadCells(months, rowsIn, marks, (month) => doneIn.get(month) ?? 0),
    };
  });
}

type Change = {
  kind: string;
  at: string;
  action: string;
  wording: string | null;
  from_due: Day | null;
  to_due: Day | null;
  reason: SlipReason | null;
  correction: boolean | null;
  why: string | null;
};

/** The months that may tell of something since a day: an older one only where a report for it came. */
export function tellingSince(
  { since, began }: { since: Day; began: string },
  months: readonly Month[],
  filings: readonly { month: Month; at: string }[],
  rules: readonly MonthRules[],
): Month[] {
  const lately = new Set(filings.flatMap((f) => (f.at >= began ? f.month : [])));
  return months.filter(
    (month) => lately.has(month) || monthDates(month, rules).graceEnds >= addDays(since, -1),
  );
}

/** What did not happen as promised: dates moved later, drops, silences, late reports; newest first. */
export function unkeptOf(
  since: Day,
  known: {
    changes: readonly Change[];
    months: readonly Standing[];
    published: ReadonlyMap<string, string>;
  },
  zone: string,
): Unkept[] {
  const changed = known.changes.flatMap((c): Unkept[] => {
    const about = { on: localDay(c.at, zone), action: c.action, wording: c.wording, why: c.why };
    if (c.kind === "action.dropped") return [{ kind: "dropped", ...about }];
    const { from_due, to_due, reason } = c;
    if (!from_due || !to_due || !reason || c.correction || to_due <= from_due) return [];
    const days = daysBetween(from_due, to_due);
    return [{ kind: "moved", ...about, from_due, to_due, days, reason }];
  });
  const silent = known.months.flatMap(({ month, grace_ends, spheres }) =>
    spheres.flatMap(({ sphere, title, state, days_late, update }): Unkept[] => {
      if (state === "missed")
        return [{ kind: "missed", on: addDays(grace_ends, 1), month, sphere, title }];
      const at = update === null ? undefined : known.published.get(update);
      if (state !== "late" || !at) return [];
      return [{ kind: "late", on: localDay(at, zone), month, sphere, title, days_late }];
    }),
  );
  return [...changed, ...silent]
    .filter((u) => u.on >= since)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** How many of some posts are held, and the first that is not. Posts nobody ever held are vacant too. */
export function postsFor(
  role: Post["role"],
  scopes: readonly { slug: string; title: string | null; number?: number }[],
  posts: readonly Post[],
): Posts {
  const found = scopes.map((scope) => ({
    scope,
    post: posts.find((p) => p.role === role && p.scope === scope.slug),
  }));
  const empty = found.filter(({ post }) => !post || post.vacant);
  const first = empty[0];
  return {
    all: scopes.length,
    held: scopes.length - empty.length,
    vacant: first
      ? {
          scope: first.scope.slug,
          title: first.scope.title,
          number: first.scope.number ?? null,
          since: first.post?.since ?? null,
        }
      : null,
  };
}

const MAIL = /^[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const HTTPS = /^https:\/\/[^\s<>"]+$/i;

/** RFC 9116: where somebody who found a hole writes to. What is no address is read on /about. */
export function securityText(contact: string | null, origin: string, day: Day): string {
  const given = contact?.trim() ?? "";
  const known = MAIL.test(given) ? `mailto:${given}` : HTTPS.test(given) ? given : undefined;
  return [
    `Contact: ${known ?? `${origin}/about`}`,
    `Expires: ${addDays(day, 360)}T00:00:00Z`,
    "Preferred-Languages: en",
    `Canonical: ${origin}/.well-known/security.txt`,
    "",
  ].join("\n");
}
