import type { Need, Role, Stage, UpdateKind } from "../../../db/words.ts";
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  type GridCell,
  gridOf,
  type GridRow,
  localDay,
  type Month,
  monthDates,
  monthOf,
  type MonthRules,
  nextOpening,
  openMonths,
} from "../../months/rules.ts";
import { toldIn } from "../../months/told/rules.ts";
import { refusalOf } from "../rules.ts";

/** Up to the first full stop that ends a sentence. */
export const firstSentence = (text: string): string =>
  /^.+?[.!?…](?=\s|$)/su.exec(text)?.[0] ?? text;

type Said = {
  id: string;
  sphere: string;
  month: Month;
  kind: UpdateKind;
  at: string;
  summary: string | null;
};

type Waiting = {
  slug: string;
  title: string | null;
  sphere: string;
  stage: Stage;
  due: Day | null;
  review_on: Day | null;
  said_in: Month | null;
};

/** The months whose obligation a desk lists: those open, and last month until it was posted. */
function listedMonths(today: Day, rules: readonly MonthRules[]): Month[] {
  const last = addMonths(monthOf(today), -1);
  return [...new Set([...openMonths(today, rules), last])].toSorted();
}

/** How late a report would be that is posted today. */
const latenessOf = (today: Day, d: { due: Day; graceEnds: Day }) =>
  today > d.graceEnds ? daysBetween(d.due, today) : 0;

function owedIn(cells: readonly GridCell[], today: Day, rules: readonly MonthRules[]) {
  return listedMonths(today, rules).flatMap((month) => {
    const state = cells.find((c) => c?.month === month)?.state;
    const dates = monthDates(month, rules);
    const replaceable = state === "nothing" && today <= dates.graceEnds;
    if (state !== "open" && state !== "missed" && !replaceable) return [];
    const { due, graceEnds: closes } = dates;
    return [{ month, state, due, closes, days_late: latenessOf(today, dates) }];
  });
}

/** What the desk of someone who speaks for some spheres says on a day. */
export function deskOf(
  roles: ReadonlyMap<string, "lead" | "deputy">,
  grid: readonly GridRow[],
  known: {
    said: readonly Said[];
    waiting: readonly Waiting[];
    rules: readonly MonthRules[];
    /** Since when the viewer has spoken for a sphere: what opened before is not theirs to owe. */
    since: ReadonlyMap<string, Day>;
  },
  months: readonly Month[],
  today: Day,
  zone: string,
) {
  const dayOf = (at: string) => localDay(at, zone);
  const rows = grid.filter((row) => roles.has(row.sphere));
  return {
    next_opening: `${nextOpening(today)}-01`,
    spheres: rows.map((row) => {
      const mine = known.said.filter((s) => s.sphere === row.sphere);
      const newest = mine[0];
      const counted = row.cells.find((c) => c && c.month === newest?.month);
      const since = known.since.get(row.sphere) ?? "";
      const owed = owedIn(row.cells, today, known.rules);
      return {
        slug: row.sphere,
        title: row.title,
        role: roles.get(row.sphere)!,
        since,
        owed: owed.filter((o) => `${o.month}-01` >= since),
        earlier: owed.filter((o) => `${o.month}-01` < since),
        last:
          newest && counted
            ? {
                id: newest.id,
                month: newest.month,
                kind: newest.kind,
                on: dayOf(newest.at),
                summary: newest.summary && firstSentence(newest.summary),
                state: counted.state,
                days_late: counted.days_late,
              }
            : null,
        waits: known.waiting
          .filter((w) => w.sphere === row.sphere)
          .map((w) => ({
            action: w.slug,
            title: w.title,
            what: w.stage === "paused" ? ("review" as const) : ("due" as const),
            on: (w.stage === "paused" ? w.review_on : w.due)!,
            said_in: w.said_in,
          })),
        months: row.cells.map((cell) => {
          const filed = mine.find((s) => s.id === cell?.update);
          return cell && { ...cell, on: filed ? dayOf(filed.at) : null };
        }),
      };
    }),
    months: months.map((month, i) => {
      const cells = grid.flatMap((row) => row.cells[i] ?? []);
      return { month, ...toldIn(cells) };
    }),
  };
}

/** The last day of a month: what falls due by then is shown on the desk. */
export const endOf = (month: Month): Day => addDays(`${addMonths(month, 1)}-01`, -1);

type Viewer = { holds: readonly { role: Role; scope: string | null; from: Day }[] };

/** The day from which a viewer has spoken for a sphere, in whichever role. */
export const sinceOf = (viewer: Viewer): Map<string, Day> =>
  new Map(
    viewer.holds
      .flatMap(({ role, scope, from }): [string, Day][] =>
        scope !== null && (role === "lead" || role === "deputy") ? [[scope, from]] : [],
      )
      .toSorted(([, a], [, b]) => (a < b ? 1 : -1)),
  );

/** The spheres a viewer speaks for, each with the role; a lead is not also listed as deputy. */
export function rolesOf(viewer: Viewer): Map<string, "lead" | "deputy"> {
  const roles = new Map<string, "lead" | "deputy">();
  for (const role of ["deputy", "lead"] as const)
    for (const held of viewer.holds)
      if (held.role === role && held.scope !== null) roles.set(held.scope, role);
  return roles;
}

type Told = {
  need: Need;
  obstacles: string | null;
  needs: string | null;
  next: string | null;
  done_with: string | null;
};

const told = ({ need, obstacles, needs, next, done_with }: Told): Told => ({
  need,
  obstacles,
  needs,
  next,
  done_with,
});

/** The state of one sphere's month, and why it cannot be posted where it cannot. */
export function formOf(
  known: Parameters<typeof gridOf>[0] & { filings: readonly Said[] },
  last: (Said & Told) | undefined,
  month: Month,
  today: Day,
  zone: string,
) {
  const sphere = known.spheres[0];
  const dates = monthDates(month, known.rules);
  const cell = gridOf(known, [month], today, zone)[0]?.cells[0];
  const reportsFrom = sphere?.reports_from ?? null;
  const published = (s: Said) => ({
    id: s.id,
    month: s.month,
    kind: s.kind,
    summary: s.summary,
    on: localDay(s.at, zone),
  });
  return {
    month,
    sphere: { slug: sphere?.slug ?? "", title: sphere?.title ?? null },
    due: dates.due,
    closes: dates.graceEnds,
    state: cell?.state ?? null,
    days_late: latenessOf(today, dates),
    refusal:
      refusalOf({ reportsFrom, filed: known.filings }, month, "update", today, known.rules) ?? null,
    published: known.filings.map(published),
    last: last ? { ...published(last), ...told(last) } : null,
  };
}
