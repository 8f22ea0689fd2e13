import {
  capital,
  count,
  countOf,
  formatDate,
  formatFullDay,
  formatSlip,
  list,
  plural,
} from "../format.ts";

const was = (n: number) => (n === 1 ? "was" : "were");

/** Texts of frozen pages: closed months, reviews of years, and their copies for other sites. */
export const editions = {
  ledSince: (since: string) => `Led since ${since}.`,
  source: "In the record",
  sourceHint: "What this page was made from.",
  position: (n: number) =>
    `It shows the record up to entry ${n}, the last one that was published before the close.`,
  cited: (size: number) =>
    `The newest signed head of the record when this page was frozen covers ${plural(size, "entry", "entries")}. Its root is`,
  unsigned: "No head of the record had been signed when this page was frozen.",
  unnamed: "Roles stand here without names: the pages of the spheres say who holds them.",

  frozen: "This page is frozen",
  inRecord:
    "The page of a closed month or year stays as it was frozen, in the language of the roadmap.",
  frozenHint: "How it is kept from changing.",
  frozenOn: (day: string) =>
    `This page was frozen on ${formatDate(day)}. What came later stands above it, never in it.`,
  frozenYear: (day: string) =>
    `This review was frozen on ${formatDate(day)}. Only words that are removed from the record leave it; what came later stands in the pages of its months.`,
  hash: "SHA-256 of its HTML",
  entry: "Last entry it shows",
  checkpoint: "Signed head it cites",
  ofSize: (n: number) => plural(n, "entry", "entries"),
  remade: (day: string) =>
    `On ${formatDate(day)} it was made again, because words in it had been removed. Nothing else in it changed. Its hash was`,
  record: "How the record is kept and checked",
  copy: "Copy this page for another website",

  copyTitle: (period: string) => `${period} for another website`,
  copyLede:
    "Plain HTML of the frozen page: headings, words, tables and links. It holds no script, no style and no picture, so it takes on the look of the page it is put into.",
  copyHow: "Click into the field, select everything and copy it.",
  copyField: "HTML",
  copyButton: "Copy",
  copied: "Copied",
  copyNone: "There is nothing to copy yet.",
  copyNoneLede: "Only a closed month or year has a page that no longer changes.",

  errata: "Errata",
  errataHint: "What was published about this month after it had closed.",
  erratum: {
    late: "reported after the month had closed.",
    corrected: "Its update was corrected.",
    withdrawn: "Its update was withdrawn.",
    excused: "was excused after the month had closed.",
    redacted: "Words were removed from what it had published.",
  },

  year: {
    title: (year: string) => `The year ${year}`,
    headline: (year: string, done: number, promised: number) =>
      promised === 0
        ? `${year}: no action was promised in this year.`
        : `${year}: ${countOf(done, promised)} actions promised this year ${done === 1 ? "is" : "are"} done.`,
    lede: (done: number, slipped: number, dropped: number) =>
      `${capital(plural(done, "action", "actions"))} ${was(done)} done in this year, whenever ${done === 1 ? "it was" : "they were"} promised. ${capital(plural(slipped, "date", "dates"))} moved and ${plural(dropped, "action", "actions")} ${was(dropped)} dropped.`,
    judged: (day: string) =>
      `As the record stood when December closed, at the end of ${formatFullDay(day)}.`,
    promised: "Promised",
    promisedHint: "The actions promised in this year, and what has become of them.",
    cohort: (promised: number, parts: string[]) =>
      promised === 0
        ? "No action was promised in this year."
        : `${capital(plural(promised, "action", "actions"))} ${was(promised)} promised: ${list(parts)}.`,
    outcome: {
      done: (n: number) => `${count(n)} done`,
      dropped: (n: number) => `${count(n)} dropped`,
      merged: (n: number) => `${count(n)} merged into another`,
      changed: (n: number) => `${count(n)} continued in other words`,
      continuing: (n: number) => `${count(n)} continuing`,
    },
    outcomeHead: "Outcome",
    number: "Actions",
    all: "Promised",
    done: "Done",
    doneHint: "Actions that were done in this year.",
    doneNone: "No action was done in this year.",
    slipped: "Slipped",
    slippedHint: "Dates that moved in this year, by days, and the reasons given.",
    slippedNone: "No date moved in this year.",
    slip: (days: number) => formatSlip(days),
    dropped: "Dropped",
    droppedHint: "Actions that were given up, and why.",
    droppedNone: "No action was dropped in this year.",
    carried: (year: number) => `Carried over into ${year}`,
    carriedHint: "Open actions that go on as they are, in the year they were promised in, and why.",
    reworded: (year: number) => `In other words in ${year}`,
    rewordedHint:
      "Actions that a reworded successor goes on with, old and new wording word by word.",
    successor: "Goes on as",
    words: "Old and new",
    strategies: "By strategy",
    strategiesHint: "All actions by stage at the close of the year.",
    months: "Month by month",
    monthsHint: "Who reported and who did not.",
    action: "Action",
    sphere: "Sphere",
    moved: "Moved",
    reasons: "Reasons",
    on: "On",
    why: "Reason",
    strategy: "Strategy",
    open: (year: string) => `The year ${year} is not closed yet.`,
    openLede: (day: string) =>
      `Its review is made when December closes, after ${formatFullDay(day)}. Until then its months say what happened.`,
    none: (year: string) => `There is no review of ${year} yet.`,
    noneLede: (day: string) =>
      `The year closed at the end of ${formatFullDay(day)}. Its months say what happened.`,
    review: (year: string) => `The review of ${year}`,
    before: "The year before:",
    after: "The year after:",
    around: "Other years",
    every: "Every month",
  },
};
