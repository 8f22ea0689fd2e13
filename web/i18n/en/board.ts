/** Texts of the executives' overview. */
export const board = {
  title: "Overview",
  empty: "Nothing has been promised yet.",
  emptyLede: "Once there are strategies, spheres and actions, this page says what needs you.",

  month: (month: string, due: string, closes: string) =>
    `${month}, due ${due}, open until ${closes}`,
  allIn: (words: string, month: string) => `All ${words} spheres have answered for ${month}.`,
  reported: (part: string, month: string) => `${part} spheres have reported for ${month}.`,
  waits: (who: string, n: number, until: string, near: string) =>
    `${who} ${n === 1 ? "has" : "have"} until ${until}, ${near}.`,
  others: (n: string) => `The other ${n}`,
  noneOwed: (month: string) => `No update is owed for ${month}.`,
  answered: (month: string) => `${month}, reported:`,
  notYet: "not yet:",
  excused: "excused:",
  nobody: "nobody",

  since: {
    title: (month: string) => `Since ${month} closed`,
    begun: "Since the record began",
    about: (day: string) => `Published after ${day}. The figures of that month stand.`,
    nothing: "No action was done, dropped or merged, and no date has slipped.",
    lead: (month: string) => `Since ${month} closed, `,
    leadBegun: "Since the record began, ",
    done: (n: number, words: string) => `${words} ${n === 1 ? "action was" : "actions were"} done`,
    slipped: (n: number, words: string, days: string) =>
      `${words} ${n === 1 ? "date" : "dates"} slipped by ${days} days`,
    dropped: (n: number, words: string) => `${words} ${n === 1 ? "was" : "were"} dropped`,
    merged: (n: number, words: string) =>
      `${words} ${n === 1 ? "was" : "were"} merged or continued in other words`,
    none: "nothing was done, moved or dropped",
    mergedRow: "Merged or continued in other words",
  },
  stands: {
    done: (doneOfAll: string) => `${doneOfAll} actions are done`,
    ofThe: "; of the ",
    underway: (n: string) => `${n} underway`,
    atRisk: (n: number, words: string) => `${words} ${n === 1 ? "is" : "are"} at risk`,
    offTrack: (n: number, words: string) => `${words} ${n === 1 ? "is" : "are"} off track`,
  },
  quiet: (months: string) => ` has had nothing to report for ${months} months.`,

  needs: {
    title: "Needs you",
    about: (n: number, words: string) =>
      `${words} ${n === 1 ? "thing" : "things"}, most serious first.`,
    nothing: "Nothing waits for you today.",
    rule: "How this list is made",
    ruleText:
      "Off track first; then open actions whose date has moved twice or more and is now later than promised; help or a decision that a sphere asks for, or a note it wrote for executives only; three months in a row with nothing to report; no update for the last closed month; a vacant role. Within each, the order of the roadmap. A request stands until the sphere's next update. A decision or an offer of help takes what it is about from the list.",
    movedTimes: ["", "once", "twice", "three times", "four times", "five times"] as string[],
    movedMany: (n: number) => `${n} times`,
    moved: (times: string) => `Moved ${times}`,
    late: (due: string, days: number) =>
      `Now promised for ${due}, ${days === 1 ? "a day" : `${days} days`} after its first date.`,
    due: (due: string) => `Promised for ${due}.`,
    noDate: "It has no date.",
    why: (times: string, reason: string) => `Moved ${times}; last reason: ${reason.toLowerCase()}.`,
    said: (sphere: string, month: string) => `${sphere}, ${month}:`,
    offSince: (month: string) => `Off track since ${month}.`,
    decision: "Asks for a decision",
    help: "Asks for help",
    none: "Writes to you",
    asked: (month: string, day: string, near: string) =>
      `in its update for ${month}, on ${day}, ${near}:`,
    onlyHere: "For executives only",
    notKept: "A note for executives was written; its text is not kept here.",
    quiet: (words: string) => `Quiet for ${words} months`,
    quietText: (months: string) => `had nothing to report for ${months}.`,
    missedText: (months: string) => `sent no update for ${months}.`,
    span: (first: string, last: string) => `${first} to ${last}`,
    vacant: "Vacant",
    vacantWhole: "The whole roadmap",
    vacantNow: (role: string) => `has no ${role.toLowerCase()}.`,
    vacantSince: (role: string, day: string, near: string) =>
      `has had no ${role.toLowerCase()} since ${day}, ${near}.`,
    go: {
      off_track: "Read its history",
      slipped: "See every move",
      asked: "Read and decide",
      quiet: "See its months",
      missed: "See the month",
      vacant: "See who answers",
    },
  },

  strategies: {
    title: (n: number, words: string) => `${words} ${n === 1 ? "strategy" : "strategies"}`,
    caption: "Stages, health, last report, slip and evidence by strategy",
    number: "Number",
    aside: "Set aside",
    health: "Health of what is underway",
    last: "Last report",
    never: "None yet",
    worst: "Furthest slip",
    none: "None",
    evidence: "Done with evidence",
    of: (shown: number, done: number) => `${shown} of ${done}`,
    noneDone: "None done",
    all: "All",
  },

  live: {
    key: "Show or hide",
    steps: {
      stages: "One strategy at a time",
      months: "One month at a time",
      drift: "One action at a time",
      cohorts: "One year at a time",
    },
  },
};
