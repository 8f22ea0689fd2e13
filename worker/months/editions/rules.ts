import { LISTED } from "../../actions/schema.ts";
import type { MonthReport } from "../report/schema.ts";
import {
  addDays,
  addMonths,
  closesAt,
  type Day,
  daysBetween,
  localDay,
  type Month,
  monthDates,
  monthOf,
  type MonthRules,
  monthsFrom,
  openMonths,
} from "../rules.ts";
import type { Erratum, Frozen } from "./schema.ts";

/** The month with whose close a period is over: of a year its December. */
export const lastMonth = (period: string): Month => (period.length === 4 ? `${period}-12` : period);

/** The months since the first one that are over by a day, oldest first. */
export function closedMonths(day: Day, first: Month, rules: readonly MonthRules[]): Month[] {
  const open = openMonths(day, rules);
  return monthsFrom(first, monthOf(day)).filter((m) => !open.includes(m));
}

/** The newest month that has closed by a day; undefined before the first one did. */
export function lastClosed(
  day: Day,
  rules: readonly MonthRules[],
  firstDay: Day | null,
): Month | undefined {
  if (rules.length === 0 || firstDay === null) return undefined;
  const month = addMonths(openMonths(day, rules)[0]!, -1);
  return monthDates(month, rules).graceEnds >= firstDay ? month : undefined;
}

/** The months and years that the clock has closed by a day, months first, each oldest first. */
export function closedBy(day: Day, first: Month, rules: readonly MonthRules[]): string[] {
  const months = closedMonths(day, first, rules);
  const years = months.filter((m) => m.endsWith("-12")).map((m) => m.slice(0, 4));
  return [...months, ...years];
}

/** The instant of a month's close, and the first day after it: on that day it is judged. */
export const closeOf = (month: Month, rules: readonly MonthRules[], zone: string) => ({
  before: closesAt(month, rules, zone),
  day: addDays(monthDates(month, rules).graceEnds, 1),
});

/**
 * A month's report without people's names: a name may be hidden on any day and is gone then from
 * every page, but a frozen page does not change.
 */
export const withoutNames = (month: MonthReport): MonthReport => ({
  ...month,
  spheres: month.spheres.map((s) => ({ ...s, lead: s.lead && { ...s.lead, name: null } })),
});

/** How the frozen page calls itself. */
export function headlineIn(html: string): string {
  const label = /^<article [^>]*?aria-label="([^"]*)"/.exec(html)?.[1] ?? "";
  return label.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

/** Where the words of a sphere begin; a page's own sections are named with a line. */
const SPHERE = /<section class="wrap part ?" aria-labelledby="((?!_)[^"]*)"/g;
const OWN = /<section class="wrap part ?" aria-labelledby="_/g;

/** The spheres of a month's page in order, and the page with one part of them, or whole. */
export function partIn(html: string, part?: number): { html: string; spheres: string[] } {
  const found = [...html.matchAll(SPHERE)];
  const spheres = found.map(([, slug]) => slug!);
  if (!part || spheres.length <= LISTED.spheres) return { html, spheres };
  OWN.lastIndex = found.at(-1)!.index;
  const end = OWN.exec(html)?.index ?? html.length;
  const at = (n: number) => found[n]?.index ?? end;
  const from = at((part - 1) * LISTED.spheres);
  const to = at(part * LISTED.spheres);
  return { html: html.slice(0, at(0)) + html.slice(from, to) + html.slice(end), spheres };
}

type Version = { hash: string; at: string; closedOn: Day; position: number };

/** What the page says about the frozen one, from its versions, oldest first. */
export function frozenOf(
  html: string,
  versions: readonly Version[],
  checkpoint: Frozen["checkpoint"],
  zone: string,
): Frozen {
  const first = versions[0]!;
  return {
    headline: headlineIn(html),
    html,
    hash: versions.at(-1)!.hash,
    closed_on: first.closedOn,
    frozen_on: localDay(first.at, zone),
    position: first.position,
    checkpoint,
    remade: versions.slice(1).map((version, i) => ({
      on: localDay(version.at, zone),
      was: versions[i]!.hash,
      hash: version.hash,
    })),
  };
}

const KINDS: Record<string, Erratum["kind"]> = {
  "update.published": "late",
  "update.nothing_reported": "late",
  "update.corrected": "corrected",
  "update.withdrawn": "withdrawn",
  "month.excused": "excused",
  "text.redacted": "redacted",
};

type Later = Omit<Erratum, "kind" | "on" | "days_late"> & { kind: string; at: string };

/** What came after the close, with the days after the due date of what came late. */
export function errataOf(
  later: readonly Later[],
  month: Month,
  { rules, zone }: { rules: readonly MonthRules[]; zone: string },
): Erratum[] {
  const { due } = monthDates(month, rules);
  return later.flatMap(({ kind: name, at, ...rest }) => {
    const kind = KINDS[name];
    const on = localDay(at, zone);
    return kind
      ? [{ kind, on, days_late: kind === "late" ? daysBetween(due, on) : null, ...rest }]
      : [];
  });
}
