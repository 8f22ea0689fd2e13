import type { recount } from "./recount.ts";
import { after, between, driftOf, outcome, type Promised, type Row } from "./recountActions.ts";
import { answeredIn, helpedOn, unansweredOn } from "./recountActs.ts";
import { rowsIn } from "./unzipped.ts";

const HEALTHS = ["on_track", "at_risk", "off_track"];
const WHOLE = ["executive", "admin", "approver", "assessor", "moderator"];
const YEAR = 12;

type Own = ReturnType<typeof recount>;
type Files = ReadonlyMap<string, string>;

const earlier = (month: string) => after(`${month}-01`, -1).slice(0, 7);
const isOpen = (a: Promised) => outcome(a) === "continuing";
const withdrawn = (own: Own, u: Row) => own.withdrawn.includes(`${u.month} ${u.sphere}`);

/** Slugs of a table's rows as they stand last, in the roadmap's order. */
export function inOrder(files: Files, name: "strategies" | "spheres"): string[] {
  const places = new Map<string, number>();
  for (const { slug, position } of rowsIn(files.get(`${name}.csv`)!))
    places.set(slug!, Number(position) || places.get(slug!) || 0);
  return [...places].toSorted(([, a], [, b]) => a - b).map(([slug]) => slug);
}

/** How many open actions are in which health. */
export const healths = (of: readonly Promised[]) =>
  Object.fromEntries(
    HEALTHS.map((health) => [health, of.filter((a) => isOpen(a) && a.health === health).length]),
  );

/** What every line said, with the month and the strategy it was about. */
function linesOf(files: Files, own: Own) {
  const months = new Map(rowsIn(files.get("updates.csv")!).map((u) => [u.id, u.month!]));
  const strategy = new Map(own.actions.map((a) => [a.slug, a.strategy]));
  return rowsIn(files.get("lines.csv")!).map(({ update, action, health, on }) => ({
    action: action!,
    health: health!,
    on: on!,
    month: months.get(update)!,
    strategy: strategy.get(action!)!,
  }));
}

const dated = (a: Promised) => {
  const { current, slip_days, moves, reason } = driftOf(a);
  return a.first
    ? { due: current, slip_days, moves, reason }
    : { due: null, slip_days: null, moves: 0, reason: null };
};

/** What waits because of actions: off track, and late after two moves or more. */
export function actionNeeds(files: Files, own: Own, of: readonly Promised[]) {
  const lines = linesOf(files, own);
  const helped = helpedOn(files);
  const open = of.filter((a) => isOpen(a) && !helped.has(a.slug));
  return [
    ...open
      .filter((a) => a.health === "off_track")
      .map((a) => {
        const about = lines.filter((l) => l.action === a.slug);
        const well = about.filter((l) => l.health !== "off_track").map((l) => l.month);
        const said = about.map((l) => l.month).toSorted();
        const since = said.find((month) => month > (well.toSorted().at(-1) ?? ""));
        return { kind: "off_track", of: a.slug, since, month: said.at(-1), ...dated(a) };
      }),
    ...open
      .filter((a) => a.health !== "off_track" && a.first && driftOf(a).moves >= 2)
      .filter((a) => (driftOf(a).slip_days ?? 0) > 0)
      .map((a) => ({ kind: "slipped", of: a.slug, ...dated(a) })),
  ];
}

/** Where an update asks, or has a note for executives. */
export const asked = (u: Row, own: Own) => ({
  kind: "asked",
  of: u.id,
  need: withdrawn(own, u) ? "none" : u.need,
  private: u.private_note === "yes",
  on: own.localDay(u.on!),
});

/** Requests as they stand in a list: decisions, then help, then notes alone. */
export const byUrgency = (asks: readonly ReturnType<typeof asked>[]) =>
  ["decision", "help", "none"].flatMap((need) => asks.filter((ask) => ask.need === need));

/** The months at the end of a row for which it says one thing. */
function run(states: readonly (readonly [string, string])[], word: string) {
  const months: string[] = [];
  for (const [month, state] of states.toReversed()) {
    if (state !== word) break;
    months.unshift(month);
  }
  return months;
}

/** Posts that somebody held and nobody holds on a day. */
function vacancies(files: Files, day: string) {
  const rows = rowsIn(files.get("appointments.csv")!);
  const ended = new Map(rows.filter((r) => r.ended_on).map((r) => [r.id!, r.ended_on!]));
  const held = rows.filter((r) => r.role);
  const places = [
    ...WHOLE.map((role) => [role, ""]),
    ...inOrder(files, "strategies").map((slug) => ["executive", slug]),
    ...inOrder(files, "spheres").flatMap((slug) => [
      ["lead", slug],
      ["deputy", slug],
    ]),
  ];
  return places.flatMap(([role, scope]) => {
    const mine = held
      .filter((r) => r.role === role && r.scope === scope)
      .map((r) => ({ from: r.from!, last: ended.get(r.id!) || r.until || "9999" }));
    const left = mine.map((r) => r.last).filter((last) => last < day);
    if (left.length === 0 || mine.some((r) => r.from <= day && r.last >= day)) return [];
    return { kind: "vacant", of: `${role} ${scope}`, since: after(left.toSorted().at(-1)!, 1) };
  });
}

/** What changed after the last closed month, and what came and went again left out. */
function since(own: Own, all: readonly Promised[], closed: string) {
  const named = (of: readonly Promised[]) => of.map((a) => a.slug);
  const reached = (stage: string) =>
    named(
      all.filter(
        (a) => outcome(a) === stage && a.stages.some((s) => s.to === stage && s.on > closed),
      ),
    );
  const slipped = all.map((a) => {
    const moves = a.moves.filter((m) => m.on > closed && m.from && !m.correction);
    return { of: a.slug, days: moves.reduce((n, m) => n + between(m.from, m.to), 0) };
  });
  return {
    on: closed,
    done: reached("done"),
    slipped: slipped.filter((s) => s.days > 0),
    dropped: reached("dropped"),
    merged: named(
      all.filter((a) => a.lineage && a.since <= closed && a.left.some((on) => on > closed)),
    ),
  };
}

/** The open action whose date moved furthest, the first of equals. */
function worstOf(of: readonly Promised[]) {
  const late = of.filter((a) => isOpen(a) && a.first && (driftOf(a).slip_days ?? 0) > 0);
  const most = Math.max(...late.map((a) => driftOf(a).slip_days!));
  return late.find((a) => driftOf(a).slip_days === most);
}

/** The executives' overview from the tables of a download alone; it shares no code with it. */
export function recountBoard(files: Files, day: string, own: Own) {
  const strategies = inOrder(files, "strategies");
  const spheres = inOrder(files, "spheres");
  const all = strategies.flatMap((slug) => own.actions.filter((a) => a.strategy === slug));
  const lines = linesOf(files, own);
  const updates = rowsIn(files.get("updates.csv")!);

  const current = day.slice(0, 7);
  const open = [current];
  while (own.deadlines(earlier(open[0]!)).ends >= day) open.unshift(earlier(open[0]!));
  const closed = own.deadlines(earlier(open[0]!)).ends;
  const year = [current];
  while (year.length < YEAR) year.unshift(earlier(year[0]!));

  const rows = spheres.map((sphere) => ({
    sphere,
    states: year.map((month) => {
      const cell = own.cells.find((c) => c.month === month && c.sphere === sphere);
      return [month, cell?.state ?? ""] as const;
    }),
  }));
  const streaks = (
    kind: string,
    word: string,
    least: number,
    skip: (m: string, s: string) => boolean,
  ) =>
    rows.flatMap(({ sphere, states }) => {
      const last = states.findLastIndex(([month, state]) => !skip(month, state));
      const months = run(states.slice(0, last + 1), word);
      return months.length >= least ? [{ kind, of: sphere, months }] : [];
    });

  return {
    health: healths(all),
    drift: all.filter((a) => a.first && driftOf(a).moves > 0).map(driftOf),
    open_months: open.map((month) => {
      const { due, ends } = own.deadlines(month);
      const cells = own.cells.filter((c) => c.month === month);
      const those = (...words: string[]) =>
        spheres.filter((s) => cells.some((c) => c.sphere === s && words.includes(c.state)));
      return {
        month,
        due,
        closes: ends,
        owed: cells.length,
        reported: those("on_time", "late", "nothing"),
        waiting: those("open"),
        excused: those("excused"),
      };
    }),
    since: { month: earlier(open[0]!), ...since(own, all, closed) },
    needs: [
      ...actionNeeds(files, own, all),
      ...byUrgency(
        spheres.flatMap((sphere) => {
          const mine = updates.filter(
            (u) => u.sphere === sphere && u.kind === "update" && year.includes(u.month!),
          );
          const [newest] = mine.toSorted((a, b) =>
            a.month === b.month ? (a.on! < b.on! ? 1 : -1) : a.month! < b.month! ? 1 : -1,
          );
          const ask = newest && asked(newest, own);
          return ask && !answeredIn(files).has(ask.of!) && (ask.need !== "none" || ask.private)
            ? [ask]
            : [];
        }),
      ),
      ...unansweredOn(files, own, day),
      ...streaks("quiet", "nothing", 3, (_month, state) => state === "open"),
      ...streaks("missed", "missed", 1, (month) => open.includes(month)),
      ...vacancies(files, day),
    ],
    furthest: worstOf(all)?.slug ?? null,
    strategies: strategies.map((slug) => {
      const mine = all.filter((a) => a.strategy === slug);
      const worst = worstOf(mine);
      return {
        slug,
        health: healths(mine),
        last_month:
          lines
            .filter((l) => l.strategy === slug)
            .map((l) => l.month)
            .toSorted()
            .at(-1) ?? null,
        worst: worst ? { of: worst.slug, slip_days: driftOf(worst).slip_days } : null,
      };
    }),
  };
}
