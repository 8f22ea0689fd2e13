import type { Target } from "../../../db/words.ts";
import { capital, count, countOf, formatMonth, plural } from "../format.ts";

const percent = (share: number | null) => (share === null ? "" : ` (${share}%)`);

/** "4.5 days" in a table, "four days" in a sentence. */
const daysOf = (n: number) => `${n} ${n === 1 ? "day" : "days"}`;
const daysSaid = (n: number) => (Number.isInteger(n) ? plural(n, "day", "days") : daysOf(n));

/** Figures of which less is better. */
const AT_MOST: ReadonlySet<Target> = new Set<Target>(["days_late", "ownerless"]);

const aim = (figure: Target, value: number) =>
  AT_MOST.has(figure) ? `at most ${daysOf(value)}` : `at least ${value}%`;

/** "6 of 8 updates in time" and so on: how reporting went, in six figures. */
export const health = {
  title: "Reporting health",
  about:
    "Six figures for each month. Reports are counted as they stand today; evidence as it stood when the month closed.",
  caption: (n: number) => `Reporting health, ${plural(n, "month", "months")}, newest first`,
  month: "Month",
  all: "All these months",
  open: "still open",
  names: {
    on_time: "In time",
    days_late: "Median days late",
    evidence: "Done with evidence",
    nothing: "Nothing to report",
    ownerless: "Days without a lead",
    explained: "Moves explained",
  },
  ratio: (n: number, of: number, share: number | null) =>
    of === 0 ? "none" : `${n} of ${of}${percent(share)}`,
  median: (median: number | null, late: number) =>
    median === null ? "none late" : `${late} late, median ${daysOf(median)}`,
  days: (n: number) => (n === 0 ? "none" : daysOf(n)),
  target: (figure: Target, value: number, met: boolean | null) =>
    `target ${aim(figure, value)}${met === null ? "" : met ? ", met" : ", not met"}`,
  aim,
  findings: {
    on_time: (n: number, of: number, share: number | null) =>
      of === 0
        ? "No update has been owed and decided."
        : `${capital(countOf(n, of))} ${of === 1 ? "update" : "updates"} came in time${percent(share)}.`,
    days_late: (median: number | null, late: number) =>
      median === null
        ? "No update came late."
        : late === 1
          ? `One update came late, by ${daysSaid(median)}.`
          : `${capital(count(late))} updates came late, the one in the middle by ${daysSaid(median)}.`,
    evidence: (n: number, of: number, share: number | null) =>
      of === 0
        ? "No action is done."
        : `${capital(countOf(n, of))} ${of === 1 ? "action that is done shows" : "actions that are done show"} evidence${percent(share)}.`,
    nothing: (n: number, of: number, share: number | null) =>
      of === 0
        ? "No answer has come."
        : `${capital(countOf(n, of))} ${of === 1 ? "answer" : "answers"} said that there was nothing to report${percent(share)}.`,
    ownerless: (n: number) =>
      n === 0
        ? "No sphere was without a lead."
        : `Spheres were without a lead on ${daysSaid(n)} in all.`,
    explained: (n: number, of: number, share: number | null) =>
      of === 0
        ? "No date moved."
        : `${capital(countOf(n, of))} ${of === 1 ? "move of a date has" : "moves of dates have"} a stated reason${percent(share)}.`,
  },
  drawn: {
    on_time: "Outlined: owed and decided. Filled: in time.",
    days_late: "The median of the days after the due date, month by month.",
    evidence: "Outlined: done by the month's close. Filled: with evidence.",
    nothing: "Outlined: answered. Filled: nothing to report.",
    ownerless: "Days without a lead, summed over the spheres, month by month.",
    explained: "Outlined: dates that moved. Filled: with a stated reason.",
  },
  goal: (aimed: string) => `Dashed: the institution's own target, now ${aimed}.`,
  goalEnded: "Dashed: the institution's own target, which has ended.",
  targets: {
    title: "Targets",
    about:
      "What the institution set itself, from which month on, and why. A new target changes no month that was over when it was set.",
    none: "The institution has set no target.",
    set: "Set on",
    figure: "Figure",
    value: "Target",
    from: "From",
    reason: "Reason",
    ended: (month: string) => `none from ${formatMonth(month)} on`,
    removed: "The reason was removed.",
  },
  office: {
    choose: "Change",
    now: "Target now",
    noneNow: "no target",
    value: {
      percent: "Target in per cent, at least",
      days: "Target in days, at most",
    },
    valueHint: "Leave this empty to have no target any more.",
    from: "From which month on",
    fromHint: "This month or a later one. Months that are over keep the target they had.",
    reason: "Reason",
    reasonHint: "Public.",
    submit: "Set the target",
    history: "Every decision so far",
  },
};
