import {
  actionsOn,
  after,
  between,
  driftOf,
  nextMonth,
  outcome,
  type Promised,
  type Row,
} from "./recountActions.ts";
import { rowsIn } from "./unzipped.ts";

// Counts every figure from the tables of a download alone. It shares no code with what it checks:
// whoever reads the data can count like this.

type Rules = {
  on: string;
  binds_from?: string;
  due_working_days: number;
  grace_working_days: number;
  holidays: string[];
};

const STAGES = ["not_started", "planning", "underway", "done", "paused", "dropped"];

const monthsTo = (first: string, last: string) => {
  const months = [first];
  while (months.at(-1)! < last) months.push(nextMonth(months.at(-1)!));
  return months;
};

function tally(words: readonly string[], all: readonly string[] = []) {
  const counts: Record<string, number> = Object.fromEntries(all.map((word) => [word, 0]));
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** All figures of a download, judged on a day. */
export function recount(files: ReadonlyMap<string, string>, day: string) {
  const sheet = (name: string) => rowsIn(files.get(`${name}.csv`)!);
  const { zone, rules } = JSON.parse(files.get("roadmap.json")!) as {
    zone: string;
    rules: Rules[];
  };
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
  const localDay = (at: string) => format.format(new Date(at));
  const current = day.slice(0, 7);

  const rulesFor = (month: string) =>
    rules.findLast(
      (r, i) => (r.binds_from ?? (i === 0 ? "" : nextMonth(localDay(r.on).slice(0, 7)))) <= month,
    ) ?? rules[0]!;
  const deadlines = (month: string) => {
    const { due_working_days: due, grace_working_days: grace, holidays } = rulesFor(month);
    const working: string[] = [];
    for (let d = `${nextMonth(month)}-01`; working.length < due + grace; d = after(d, 1))
      if (![0, 6].includes(new Date(d).getUTCDay()) && !holidays.includes(d)) working.push(d);
    return { due: working[due - 1]!, ends: working.at(-1)! };
  };

  const updates = sheet("updates");
  const monthOf = new Map(updates.map((u) => [u.id!, u.month!]));
  const order = (row: Row) => (row.change === "line" ? 1 : 0);
  const lines = sheet("lines").map((l): Row => ({
    ...l,
    change: "line",
    slug: l.action!,
    month: monthOf.get(l.update!)!,
  }));
  const events = [...sheet("actions"), ...lines].toSorted((a, b) =>
    a.on === b.on ? order(a) - order(b) : a.on! < b.on! ? -1 : 1,
  );
  const now = actionsOn(day, events, localDay);
  const evidenced = new Set(sheet("evidence").map((e) => e.action!));
  const stagesOf = (actions: Promised[]) =>
    tally(
      actions.map((a) => a.stage),
      STAGES,
    );
  const evidenceOf = (actions: Promised[]) => {
    const done = actions.filter((a) => outcome(a) === "done");
    return { done: done.length, shown: done.filter((a) => evidenced.has(a.slug)).length };
  };

  const strategies = [...new Set(sheet("strategies").map((s) => s.slug!))].map((slug) => {
    const mine = now.filter((a) => a.strategy === slug);
    return { slug, actions: mine, stages: stagesOf(mine), evidence: evidenceOf(mine) };
  });
  const twoYears = monthsTo(`${Number(current.slice(0, 4)) - 2}-${current.slice(5)}`, current);
  const months24 = twoYears.slice(1);
  const months = months24
    .map((month) => {
      const { ends } = deadlines(month);
      const then = actionsOn(day <= ends ? day : ends, events, localDay);
      return { month, open: day <= ends, counts: stagesOf(then), all: then.length };
    })
    .filter((m) => m.all > 0);
  const cohorts = [...new Set(now.map((a) => a.cohort))].toSorted().map((year) => {
    const mine = now.filter((a) => a.cohort === year);
    const counts = tally(mine.map(outcome), ["done", "dropped", "merged", "changed", "continuing"]);
    return { year: Number(year), promised: mine.length, counts };
  });

  const owes = new Map<string, string>();
  for (const s of sheet("spheres"))
    if (s.reports_from || !owes.has(s.slug!)) owes.set(s.slug!, s.reports_from || "none");
  const excused = new Set(sheet("excuses").map((e) => `${e.month} ${e.sphere}`));
  const begun = [...owes.values(), ...updates.map((u) => u.month!)].filter((m) => m <= current);
  const cells = monthsTo(begun.toSorted()[0]!, current).flatMap((month) => {
    const { due, ends } = deadlines(month);
    return [...owes].flatMap(([sphere, from]) => {
      const filed = updates.filter((u) => u.month === month && u.sphere === sphere);
      const on = filed[0] && localDay(filed[0].on!);
      const cell = (state: string, days_late = 0) => [{ month, sphere, state, days_late }];
      if (on && on > ends) return cell("late", between(due, on));
      if (on) return cell(filed.some((u) => u.kind === "update") ? "on_time" : "nothing");
      if (from > month) return [];
      if (excused.has(`${month} ${sphere}`)) return cell("excused");
      return cell(day > ends ? "missed" : "open");
    });
  });

  return {
    promised: now.length,
    stages: stagesOf(now),
    strategies,
    months,
    months24,
    cohorts,
    drift: now.filter((a) => a.first).map(driftOf),
    evidence: evidenceOf(now),
    cells,
    actions: now,
    moves: now.flatMap((a) => a.moves),
    localDay,
    deadlines,
    /** What was done by the end of a day, and which of it showed evidence by then. */
    evidenceBy: (last: string) => {
      const shown = sheet("evidence").filter((e) => localDay(e.on!) <= last);
      const by = new Set(shown.map((e) => e.action!));
      const done = actionsOn(last, events, localDay).filter((a) => outcome(a) === "done");
      return { done: done.length, shown: done.filter((a) => by.has(a.slug)).length };
    },
    /** Month and sphere of updates that were taken back. */
    withdrawn: sheet("corrections")
      .filter((c) => c.why === "withdrawn")
      .map((c) => `${c.month} ${c.sphere}`),
    spheres: [...owes.keys()].map((slug) => ({
      slug,
      actions: now.filter((a) => a.sphere === slug),
    })),
  };
}
