import type { Moved, Standing } from "../../../worker/months/report/schema.ts";
import {
  capital,
  count,
  countOf,
  formatDay,
  formatMonth,
  list,
  monthName,
  plural,
} from "../format.ts";

/** More names than these are counted. */
const NAMED = 3;

const was = (n: number) => (n === 1 ? "was" : "were");
const has = (n: number) => (n === 1 ? "has" : "have");
const spheres = (n: number) => (n === 1 ? "sphere" : "spheres");

function all({ spheres: owing }: Standing): string {
  if (owing.length === 1) return owing[0]!.title ?? owing[0]!.sphere;
  return owing.length === 2 ? "both spheres" : `all ${count(owing.length)} spheres`;
}

const named = (month: Standing, state: string) =>
  month.spheres.filter((s) => s.state === state).map((s) => s.title ?? s.sphere);

function openFinding(month: Standing, today: string): string {
  const owed = month.spheres.length;
  const waiting = named(month, "open");
  const excused = named(month, "excused");
  const n = waiting.length;
  const reported = owed - n - excused.length;
  const aside =
    excused.length > 0 ? ` ${list(excused)} ${excused.length === 1 ? "is" : "are"} excused.` : "";
  if (n === 0)
    return `${reported === owed ? all(month) : count(reported)} ${has(reported)} reported.${aside}`;
  const others = n === owed ? all(month) : `the other ${count(n)}`;
  const who = capital(n <= NAMED && n < owed ? list(waiting) : others);
  const due = formatDay(month.due);
  const until =
    today <= month.due ? `${who} ${has(n)} until ${due}.` : `${who} ${was(n)} due on ${due}.`;
  if (reported === 0) return `no sphere has reported yet. ${until}${aside}`;
  return `${countOf(reported, owed)} spheres ${has(reported)} reported. ${until}${aside}`;
}

const ended = {
  on_time: "on time",
  late: "late",
  nothing: "with nothing to report",
  excused: "excused",
} as const;

function closedFinding(month: Standing): string {
  const owed = month.spheres.length;
  const missed = named(month, "missed");
  if (missed.length === owed) return "no update was received.";
  const kinds = (Object.keys(ended) as (keyof typeof ended)[])
    .map((state) => ({ state, n: named(month, state).length }))
    .filter(({ n }) => n > 0);
  const parts = kinds.map(({ state, n }, i) => {
    if (n === owed) return `${all(month)} ${ended[state]}`;
    return `${count(n)}${i === 0 ? ` ${spheres(n)}` : ""} ${ended[state]}`;
  });
  const silent = missed.length > NAMED ? capital(count(missed.length)) : list(missed);
  return `${parts.join(", ")}.${missed.length > 0 ? ` ${silent} sent none.` : ""}`;
}

/** "five of six spheres have reported. Clinical has until Friday 6 November." */
function finding(month: Standing, today: string): string {
  if (month.spheres.length === 0) return "no sphere owed an update.";
  return month.open ? openFinding(month, today) : closedFinding(month);
}

/** "three actions were done, two dates moved by 44 and 90 days and one action was dropped" */
function moves({ done, dropped, days }: Moved): string {
  const parts = [`${plural(done, "action", "actions")} ${was(done)} done`];
  if (days.length > 0) {
    const by =
      days.length <= NAMED && days.every((d) => d > 0) ? ` by ${list(days.map(String))} days` : "";
    parts.push(
      `${plural(days.length, "date", "dates")} moved${by === " by 1 days" ? " by 1 day" : by}`,
    );
  }
  if (dropped > 0) parts.push(`${plural(dropped, "action", "actions")} ${was(dropped)} dropped`);
  return list(parts);
}

export const months = {
  title: "Month by month",
  lede: (n: number, first: string | undefined) =>
    `${first ? `Since ${formatMonth(first)} the` : "The"} spheres owe an update every month: ${plural(n, "month", "months")} so far. What each of them reported, and when one was silent, stays here.`,
  none: "No month has been owed yet.",
  description: "What every sphere reported each month, silences included.",
  finding: (month: Standing, today: string) => capital(finding(month, today)),
  headline: (month: Standing, today: string) =>
    `${formatMonth(month.month)}: ${finding(month, today)}`,
  /** Without the year, where the day of reading says it. */
  now: (month: Standing, today: string) => `${monthName(month.month)}: ${finding(month, today)}`,
  moved: (moved: Moved) => `${capital(moves(moved))}.`,
  movedSoFar: (month: string, moved: Moved) => `In ${monthName(month)} so far, ${moves(moved)}.`,
  done: (done: number, promised: number) =>
    promised === 0
      ? "No action has been promised yet."
      : `${capital(countOf(done, promised))} actions ${done === 1 ? "is" : "are"} done.`,
  dueBy: (due: string) => `Due ${due}`,
  closesAfter: (due: string, end: string) =>
    `Due ${due}. A report is on time until the end of ${end}.`,
  closed: (due: string, end: string) => `Due ${due}, closed at the end of ${end}.`,
  around: "Other months",
  before: "The month before:",
  after: "The month after:",
  strategy: "Strategy",
  number: "Number",
  works: "Spheres",
  contents: "Contents",
  contentsHint: "In the order of the roadmap.",
  everySphere: (n: number) => `All ${count(n)} spheres on one page`,
  cameNot: "Nothing came",
  notYet: "Not yet",
  strategies: "By strategy",
  strategiesHint: "The spheres that work on each, and what they said.",
  noSphere: "No sphere had promised anything yet",
  led: (name: string | null, since: string) =>
    name ? `Lead: ${name}, since ${since}.` : `Led since ${since} by someone not named here.`,
  vacant: (since: string) => `Without a lead since ${since}.`,
  neverLed: "No lead has been named.",
  lastReport: "Last report:",
  noReport: "It has not reported before.",
  silent: (missed: number, owed: number) =>
    owed === 1 ? "" : `It was silent in ${countOf(missed, owed)} months up to this one.`,
  standing: (n: number) =>
    n === 0
      ? "It has no open actions."
      : `${n === 1 ? "The one action" : `The ${count(n)} actions`} it still answers for ${n === 1 ? "stands" : "stand"} as ${n === 1 ? "it" : "they"} stood.`,
  quiet: (n: number) =>
    `${["", "", "Second", "Third", "Fourth", "Fifth", "Sixth"][n] ?? `${n}th`} month in a row.`,
  owesFrom: (month: string) => `It owes its first update for ${formatMonth(month)}.`,
  owesNone: "It owes no update yet.",
  excused: (day: string, by?: string) => `Excused on ${day}${by ? ` by ${by}` : ""}:`,
  replaced: "Published first, and replaced by the update above:",
  changes: (n: number) => `${capital(plural(n, "change", "changes"))} to its promises`,
  change: {
    promised: "New promise:",
    reworded: "Reworded:",
    rescheduled: "Date moved:",
    staged: "Stage changed outside an update:",
    dropped: "Dropped:",
    reinstated: "Taken up again:",
    merged: "Merged into another:",
    continued: "Continued in other words:",
  },
  fromTo: (from: string | null, to: string) =>
    from ? `From ${from} to ${to}.` : `First date: ${to}.`,
  corrected: "A typing error put right within a day.",
  reason: (reason: string) => `Reason: ${reason.toLowerCase()}.`,
  missing: {
    title: "There is no page for this month.",
    future: (month: string) => `${formatMonth(month)} has not begun on the day you are reading.`,
    past: (month: string, first: string) =>
      `${formatMonth(month)} lies before the first month of this roadmap, ${formatMonth(first)}.`,
    malformed: "A month is written as year and month: 2026-10.",
    first: "The first month",
    last: "The current month",
    every: "Every month",
  },
};
