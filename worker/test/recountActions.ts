// What became of every action, from the tables of a download alone; it shares no code with what is
// checked.

export type Row = Record<string, string>;

type Move = { on: string; from: string; to: string; reason: string; correction: boolean };

export type Promised = {
  slug: string;
  strategy: string;
  sphere: string;
  cohort: string;
  /** The day of the promise. */
  since: string;
  stage: string;
  health: string;
  lineage: string;
  owners: string;
  review: string;
  first: string;
  due: string;
  moves: Move[];
  /** Every stage it came to, and the day. */
  stages: { on: string; to: string }[];
  /** The days on which it went into another, and on which it was worded anew. */
  left: string[];
  reworded: string[];
  lineMonth: string;
  /** What it was when it was promised. */
  beginning?: Promised;
};

export const after = (day: string, n: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
export const between = (from: string, to: string) =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;
export const nextMonth = (month: string) => after(`${month}-28`, 4).slice(0, 7);

const begun = (e: Row, on: string): Promised => ({
  slug: e.slug!,
  strategy: e.strategy!,
  sphere: e.sphere!,
  cohort: e.cohort || on.slice(0, 4),
  since: on,
  stage: e.stage!,
  health: "",
  lineage: "",
  owners: e.owners!,
  review: e.review_on!,
  first: e.due!,
  due: e.due!,
  moves: [],
  stages: [{ on, to: e.stage! }],
  left: [],
  reworded: [],
  lineMonth: "",
});

function stage(a: Promised, on: string, to: string, { health = "", review_on = "" }: Row) {
  if (a.stage !== to) a.stages.push({ on, to });
  Object.assign(a, { stage: to, health, review: review_on });
}

/** What happened to actions up to a day, in order. */
export function actionsOn(day: string, events: readonly Row[], localDay: (at: string) => string) {
  const all = new Map<string, Promised>();
  for (const e of events) {
    const on = localDay(e.on!);
    if (on > day) break;
    if (e.change === "promised") all.set(e.slug!, { ...begun(e, on), beginning: begun(e, on) });
    const a = all.get(e.slug!)!;
    if (e.change === "moved") {
      const correction = e.correction === "yes";
      a.moves.push({ on, from: a.due, to: e.due!, reason: e.reason_class!, correction });
      a.first ||= e.due!;
      a.due = e.due!;
    }
    if (e.change === "undated") a.due = "";
    if (e.change === "owned") a.owners = e.owners!;
    if (e.change === "reworded") a.reworded.push(on);
    if (e.change === "staged") stage(a, on, e.stage!, e);
    if (e.change === "dropped") stage(a, on, "dropped", {});
    if (e.change === "merged" || e.change === "continued") {
      Object.assign(a, { lineage: e.change, health: "" });
      a.left.push(on);
    }
    if (e.change === "reinstated") {
      stage(a, on, e.stage!, {});
      a.lineage = "";
    }
    if (e.change === "line" && e.month! >= a.lineMonth) {
      stage(a, on, e.stage!, e);
      a.lineMonth = e.month!;
    }
  }
  return [...all.values()];
}

export const outcome = (a: Promised) => {
  if (a.lineage) return a.lineage === "continued" ? "changed" : "merged";
  return a.stage === "done" || a.stage === "dropped" ? a.stage : "continuing";
};

export function driftOf(a: Promised) {
  let { first } = a;
  const real: Move[] = [];
  for (const [i, move] of a.moves.entries()) {
    if (move.correction && real.length === 0) first = move.to;
    if (move.correction || (i === 0 && move.from === "")) continue;
    real.push(move);
  }
  return {
    slug: a.slug,
    open: outcome(a) === "continuing",
    first,
    current: a.due || null,
    slip_days: a.due ? between(first, a.due) : null,
    moves: real.length,
    unexplained: real.filter((m) => m.reason === "unstated").length,
    reason: real.at(-1)?.reason ?? null,
  };
}
