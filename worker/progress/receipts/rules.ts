import type { Outcome, Stage } from "../../../db/words.ts";
import { addDays, type Day, type Month } from "../../months/rules.ts";

type Query = Record<string, string | number | undefined>;

/** An address with the values that are given, in order. */
function at(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** What a figure may be narrowed to; `asof` stands where it is that of a day that has passed. */
type Narrowed = { strategy?: string; sphere?: string; asof?: Day };

/** `state` is that of a report, or `owed` or `in_time` for several. */
type Cells = {
  sphere?: string;
  month?: Month;
  from?: Month;
  to?: Month;
  state?: string;
  asof?: Day;
};

/** The list that shows exactly the rows behind a figure, and the address that gives it again. */
type Behind = { rows: string; data: string };

/** Whose page or answer says it. */
const answerOf = ({ strategy, sphere, asof }: Narrowed, else_: string): string => {
  if (strategy) return at(`/api/v1/strategies/${strategy}`, { asof });
  return sphere ? at(`/api/v1/spheres/${sphere}`, { asof }) : else_;
};

const HEALTH = "/api/v1/reporting/health";

/** Every figure and every bar that a public page shows, by name. */
export const FIGURES = {
  stages: ({ asof, ...of }: Narrowed & { stage?: Stage }): Behind => ({
    rows: at("/actions", { ...of, asof }),
    data: answerOf({ ...of, asof }, at("/progress.csv", { chart: "stages", asof })),
  }),
  months: (of: { stage?: Stage; asof?: Day }): Behind => ({
    rows: at("/actions", of),
    data: at("/progress.csv", { chart: "months" }),
  }),
  outcomes: (of: Query): Behind => ({
    rows: at("/actions", of),
    data: at("/api/v1/actions", of),
  }),
  cohorts: ({
    asof,
    ...of
  }: {
    cohort?: number | string;
    outcome?: Outcome;
    asof?: Day;
  }): Behind => ({
    rows: at("/actions", { ...of, asof }),
    data: at("/progress.csv", { chart: "cohorts", asof }),
  }),
  open: (of: Narrowed): Behind => ({
    rows: at("/actions", { outcome: "continuing", ...of }),
    data: answerOf(of, at("/api/v1/actions", { outcome: "continuing", ...of })),
  }),
  evidence: ({ shown, ...of }: Narrowed & { shown?: "yes" }): Behind => ({
    rows: at("/actions", { outcome: "done", evidence: shown, ...of }),
    data: at("/api/v1/progress", { asof: of.asof }),
  }),
  drift: (): Behind => ({
    rows: at("/actions", { outcome: "continuing", moved: "yes" }),
    data: at("/progress.csv", { chart: "drift" }),
  }),
  slip: (of: { action: string }): Behind => ({
    rows: `/actions/${of.action}#became`,
    data: `/api/v1/actions/${of.action}`,
  }),
  moves: ({ strategy, sphere }: { strategy?: string; sphere?: string }): Behind => ({
    rows: strategy ? `/strategies/${strategy}#slips` : `/spheres/${sphere}#slips`,
    data: answerOf({ strategy, sphere }, "/api/v1/progress"),
  }),
  reporting: (of: Cells): Behind => ({
    rows: at("/reporting", of),
    data: at("/api/v1/reporting/cells", of),
  }),
  road: ({ from, to, ...of }: Narrowed & { from: Month; to: Month; spheres?: true }): Behind => ({
    rows: at("/reporting", { sphere: of.sphere, from, to }),
    data: answerOf(of, of.spheres ? "/api/v1/spheres" : "/api/v1/roadmap"),
  }),
  month: ({ month, asof }: { month: Month; asof?: Day }): Behind => ({
    rows: at("/reporting", { month, asof }),
    data: at(`/api/v1/months/${month}`, { asof }),
  }),
  /** `until` is the last day on which a closed month was open. */
  moved: ({ month, until, asof }: { month: Month; until?: Day; asof?: Day }): Behind => ({
    rows: at("/changes", { from: addDays(`${month}-01`, -1), to: until }),
    data: at(`/api/v1/months/${month}`, { asof }),
  }),
  silence: ({
    to,
    asof,
    ...of
  }: {
    sphere: string;
    from: Month;
    to: Month;
    asof?: Day;
  }): Behind => ({
    rows: at("/reporting", { ...of, to, state: "owed", asof }),
    data: at(`/api/v1/months/${to}`, { asof }),
  }),
  posts: (): Behind => ({ rows: "/about", data: "/api/v1/team" }),
  ownerless: ({ sphere }: { sphere: string }): Behind => ({
    rows: `/spheres/${sphere}#chain`,
    data: `/api/v1/spheres/${sphere}`,
  }),
  lateness: ({ months, ...of }: Cells & { months: string }): Behind => ({
    rows: at("/reporting", { ...of, state: "late" }),
    data: at(HEALTH, { months }),
  }),
  quiet: ({ months, ...of }: Cells & { months: string }): Behind => ({
    rows: at("/reporting", { ...of, state: "nothing" }),
    data: at(HEALTH, { months }),
  }),
  unled: ({ months }: { months: string }): Behind => ({
    rows: "/spheres",
    data: at(HEALTH, { months }),
  }),
  explained: ({ months, ...of }: { months: string; from: Day; to: Day }): Behind => ({
    rows: at("/changes", { ...of, group: "slipped" }),
    data: at(HEALTH, { months }),
  }),
  voices: ({ strategy, asof }: { strategy?: string; asof?: Day }): Behind => ({
    rows: strategy ? `/strategies/${strategy}#second-voice` : "/progress#second-voice",
    data: answerOf({ strategy, asof }, at("/api/v1/progress", { asof })),
  }),
  targets: ({ months }: { months: string }): Behind => ({
    rows: at("/reporting#targets"),
    data: at(HEALTH, { months }),
  }),
  changes: (of: Query): Behind => ({
    rows: at("/changes", of),
    data: at("/api/v1/changes", of),
  }),
  list: ({ of, ...asked }: { of: "updates" | "corrections" | "months" } & Query): Behind => ({
    rows: at(`/${of}`, asked),
    data: at(`/api/v1/${of}`, asked),
  }),
} as const;

export type FigureName = keyof typeof FIGURES;

/** A figure's name, and where its rows and the same numbers as data are. */
export type Receipted = Behind & {
  figure: FigureName;
  /** The figure, where it is how many rows there are. */
  count?: number;
};

/** The receipt of a figure for what it was narrowed to. */
export const receiptOf = <N extends FigureName>(
  figure: N,
  of: Parameters<(typeof FIGURES)[N]>[0],
  count?: number,
): Receipted => ({ figure, ...(FIGURES[figure] as (of: unknown) => Behind)(of), count });

/** Where the rule of a figure stands. */
export const anchorOf = (figure: FigureName): string => `figure-${figure}`;

/** Every figure, in the order of the explanations. */
export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];
