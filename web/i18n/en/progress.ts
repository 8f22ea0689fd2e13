/** Texts of /progress and of the four charts, which the board shows too. */
export const progress = {
  title: "Progress",
  description: "Every figure of the roadmap, with the rows behind it and how it is counted.",
  none: "Nothing has been promised yet.",
  noneLede: "As soon as the first action is promised, it is counted here.",
  done: (doneOfAll: string) => `${doneOfAll} actions are done`,
  underway: (n: number, words: string) => `${words} ${n === 1 ? "is" : "are"} underway`,
  waiting: (planning: string, notBegun: string) =>
    `, ${planning} in planning and ${notBegun} not begun`,
  aside: (paused: string, dropped: string) => `; ${paused} paused and ${dropped} dropped`,
  moved: (n: number, words: string) =>
    `${words} ${n === 1 ? "date of an open action has moved" : "dates of open actions have moved"}`,
  later: (slip: string) => `, the furthest by ${slip}.`,
  notLater: ", none of them to a later day.",
  evidence: (shownOfDone: string) => `Of what is done, ${shownOfDone} show evidence.`,
  percent: (n: number) => ` (${n}%)`,
  gone: "Wording removed",

  pictures: "In pictures",
  picturesHint: "Each picture has its rows below it, and the rule by which they were counted.",

  stages: {
    how: "Actions by strategy and stage, in the order of the roadmap.",
    caption: (day: string) => `Actions by strategy and stage, ${day}`,
    everyDone: "Every strategy has an action that is done",
    noneDone: (list: string, n: number) =>
      `Nothing is done yet in ${n === 1 ? "strategy" : "strategies"} ${list}`,
    manyUndone: (undoneOfAll: string) => `${undoneOfAll} strategies have nothing done yet`,
  },
  months: {
    how: "All actions as they stood at the close of each month; months that are still open show today.",
    caption: "All actions by stage at the close of each month",
    grew: (from: string, to: string, month: string) =>
      `Actions done: ${from} at the close of ${month}, ${to} today`,
    first: (done: string) => `Actions done in the first month: ${done}`,
  },
  drift: {
    how: "Open actions whose date was moved, from the first promised date (ring) to the current one (disc).",
    caption: "Open actions whose date was moved",
    none: "No date of an open action has moved",
    moved: (words: string, n: number, slip: string) =>
      `${words} open ${n === 1 ? "action has" : "actions have"} moved, the furthest by ${slip}`,
    back: (words: string, n: number) =>
      `${words} open ${n === 1 ? "action has" : "actions have"} moved, none to a later day`,
    often: (words: string) => `; ${words} more than once`,
  },
  cohorts: {
    how: "Every action, by the year in which it was promised. A year is never left again: what was dropped, merged or reworded stays in it.",
    caption: "What became of the actions promised in each year",
    finding: (promised: number, year: number, done: string, isDone: number, goOn: string) =>
      `Of the ${promised} promised in ${year}, ${done} ${isDone === 1 ? "is" : "are"} done and ${goOn} continue`,
    share: (n: number) => ` (${n}%)`,
  },
  proof: {
    title: "Evidence",
    about: "An action is done with evidence, or with a stated reason why there is none.",
    caption: "Done actions that show evidence, by strategy",
    done: "Done",
    shown: "With evidence",
  },

  /** What the control under a picture says of one row. */
  row: {
    stages: (name: string, counts: string) => `${name}: ${counts}.`,
    empty: "no actions",
    cohort: (year: number, promised: number, counts: string) =>
      `${year}: ${promised} promised; ${counts}.`,
    drift: (name: string, first: string, now: string, slip: string, moves: number) =>
      `${name} First promised for ${first}, now ${now}: ${slip}, moved ${moves === 1 ? "once" : `${moves} times`}.`,
  },
};
