import type { Health, Reporting, Stage } from "../../../db/words.ts";
import { formatDate, formatMonth, plural } from "../format.ts";

const UNDERWAY: Record<Health, (due: string) => string> = {
  on_track: (due) => `Underway and on track; due ${due}.`,
  at_risk: (due) => `Underway and at risk; due ${due}.`,
  off_track: (due) => `Underway and off track; due ${due}.`,
};

const REPORTED: Record<Reporting, (month: string, days: number) => string> = {
  open: (month) => `Its update for ${month} can still come in time.`,
  on_time: (month) => `Its update for ${month} came on time.`,
  late: (month, days) => `Its update for ${month} came ${plural(days, "day", "days")} late.`,
  nothing: (month) => `It had nothing to report for ${month}.`,
  excused: (month) => `It was excused for ${month}.`,
  missed: (month) => `No update of it was received for ${month}.`,
};

type Of = { stage: Stage; health: Health | null; due: string | null; since: string | null };

/** Texts that are put into other websites and into previews of links. */
export const sharing = {
  title: "Share or embed",
  about:
    "Both say the state in words, with the day they are of, and lead back here. Neither needs a script or sets a cookie.",
  frame: "A frame that keeps up with the record",
  words: "Words as they stand today",
  /** Where an action stands. */
  action: ({ stage, health, due, since }: Of): string => {
    const day = due ? formatDate(due) : "without a date";
    const from = since ? ` since ${formatDate(since)}` : "";
    const states: Record<Stage, string> = {
      not_started: `Not started; due ${day}.`,
      planning: `Being planned; due ${day}.`,
      underway: health ? UNDERWAY[health](day) : `Underway; due ${day}.`,
      done: `Done${from}.`,
      paused: `Paused${from}.`,
      dropped: `Dropped${from}.`,
    };
    return states[stage];
  },
  /** How a sphere reported for the month that is due next. */
  sphere: (month: string, state: Reporting, days: number): string =>
    REPORTED[state](formatMonth(month), days),
  noReport: "It owes no update.",
  asof: (day: string) => `As of ${formatDate(day)}.`,
  by: (institution: string, roadmap: string) => `${institution}: ${roadmap}`,
  whole: "Read it in the public record",
  unknown: "Nothing of this name stands in the record.",
};
