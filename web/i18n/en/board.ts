/** Texts of the executives' overview. */
export const board = {
  title: "Overview",
  empty: "Nothing has been promised yet.",
  emptyLede: "Once there are strategies, spheres and actions, this page says what needs you.",

  month: (month: string, due: string, closes: string) =>
    `${month}, due ${due}, open until ${closes}`,
  allIn: (n: number, words: string, month: string) =>
    n === 1
      ? `The one sphere has answered for ${month}.`
      : `All ${words} spheres have answered for ${month}.`,
  spheres: (n: number) => ` ${n === 1 ? "sphere has" : "spheres have"} reported for `,
  waits: (who: string, n: number, until: string, near: string) =>
    `${who} ${n === 1 ? "has" : "have"} until ${until}, ${near}.`,
  others: (n: string) => `The other ${n}`,
  noneOwed: (month: string) => `No update is owed for ${month}.`,
  doors: "Ways on",

  told: {
    waiting: (first: boolean): string => (first ? "Not yet:" : "not yet:"),
    reported: (first: boolean): string => (first ? "Reported:" : "reported:"),
    excused: (first: boolean): string => (first ? "Excused:" : "excused:"),
    noneOwed: "No update is owed.",
    slip: "Furthest slip",
    noSlip: "No open action is later than first promised.",
    now: (due: string) => `Now promised for ${due}, `,
    days: (n: number) => (n === 1 ? "one day" : `${n} days`),
    late: " after its first date.",
    asked: "Asked of you",
    decision: (n: number) => ` ${n === 1 ? "asks" : "ask"} for a decision`,
    help: (n: number) => ` ${n === 1 ? "asks" : "ask"} for help`,
    noneAsked: "No sphere asks for a decision or for help.",
    stands: "In all",
  },

  since: {
    title: (month: string) => `Since ${month} closed`,
    from: (day: string) => `Since ${day}`,
    begun: "Since the record began",
    about: (day: string) =>
      `Published after ${day}. What came and went again in between is left out.`,
    nothing: "No action was done, dropped or merged, and no date has slipped.",
    done: (n: number, words: string) => `${words} ${n === 1 ? "action was" : "actions were"} done`,
    slipped: (n: number, words: string) => `${words} ${n === 1 ? "date" : "dates"} slipped`,
    by: (days: number, reason: string) =>
      `by ${days === 1 ? "one day" : `${days} days`} (${reason.toLowerCase()})`,
    furthest: (days: number, reason: string) =>
      `the furthest by ${days === 1 ? "one day" : `${days} days`} (${reason.toLowerCase()})`,
    dropped: (n: number, words: string) => `${words} ${n === 1 ? "was" : "were"} dropped`,
    merged: (n: number, words: string) =>
      `${words} ${n === 1 ? "was" : "were"} merged or continued in other words`,
    none: "Nothing was done, moved or dropped.",
    mergedRow: "Merged or continued in other words",
    rest: (n: string) => `${n} more, each with its day and its reason`,
    reason: (reason: string) => `Reason: ${reason.toLowerCase()}.`,
    other: "Compare with another day",
  },
  compare: {
    label: "Compare with the end of",
    go: "Compare",
    presets: "Days often compared with",
    closed: (day: string) => `Last close, ${day}`,
    quarter: "Three months ago",
    year: "Start of the year",
    meeting: (day: string) => `Last meeting pack, ${day}`,
    wrong: "That day cannot be compared with.",
    future: "It lies after the day that is read. Choose an earlier one.",
    malformed: "A day is written as year, month and day, such as 2026-08-31. Choose one here.",
  },
  stands: {
    done: (doneOfAll: string) => `${doneOfAll} actions are done`,
    ofThe: "; of the ",
    underway: (n: string) => `${n} underway`,
    atRisk: (n: number, words: string) => `${words} ${n === 1 ? "is" : "are"} at risk`,
    offTrack: (n: number, words: string) => `${words} ${n === 1 ? "is" : "are"} off track`,
  },
  quiet: {
    has: " has had nothing to report for ",
    months: (words: string) => `${words} months`,
  },

  needs: {
    title: "Needs you",
    about: (n: number, words: string) =>
      `${words} ${n === 1 ? "thing" : "things"}, most serious first.`,
    nothing: "Nothing waits for you today.",
    rest: (n: number) => `List the other ${n} too`,
    rule: "How this list is made",
    ruleText:
      "Most serious first, in the order below; within each, the order of the roadmap. Nothing stands here twice, and nobody can take a thing off by hand.",
    rules: [
      [
        "Off track",
        "An open action that its sphere calls off track. A decision or an offer of help takes it off until the next line or the next move of its date.",
      ],
      [
        "Slipped",
        "An open action whose date has moved twice or more and is now later than first promised. A decision or an offer of help takes it off in the same way.",
      ],
      [
        "Asked",
        "A decision, then help, that the newest update of a sphere asks for; then a note that it wrote for executives only. It stands until it is answered, or until the sphere’s next update; “nothing to report” does not take it back.",
      ],
      [
        "Unanswered",
        "A question to a lead without an answer for more than 30 days: those put in public, and those that you asked the lead alone.",
      ],
      ["Quiet", "A sphere that has had nothing to report for three months in a row or longer."],
      ["No update", "A sphere that sent nothing for the last closed month."],
      ["Vacant", "A post that nobody holds."],
    ] as [string, string][],
    movedTimes: ["", "once", "twice", "three times", "four times", "five times"] as string[],
    movedMany: (n: number) => `${n} times`,
    moved: (times: string) => `Moved ${times}`,
    late: (due: string, days: number) =>
      `Now promised for ${due}, ${days === 1 ? "a day" : `${days} days`} after its first date.`,
    due: (due: string) => `Promised for ${due}.`,
    noDate: "It has no date.",
    why: (n: number, times: string, reason: string) =>
      `Moved ${times}, ${n === 1 ? "reason" : "last reason"}: ${reason.toLowerCase()}.`,
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
    unanswered: "Unanswered",
    askedLead: (month: string, day: string, days: number) =>
      `was asked about ${month} on ${day}, ${days} days ago:`,
    alone: "Only you and the lead read this.",
    questionGone: "The words of the question were removed.",
    go: {
      off_track: "Decide or help",
      slipped: "Decide or help",
      asked: "Read and decide",
      unanswered: "Ask again",
      quiet: "Ask the lead",
      missed: "Ask the lead",
      vacant: "See who answers",
    },
    /** Where there is no update through which to act. */
    see: {
      off_track: "Read its history",
      slipped: "See every move",
      quiet: "See its months",
      missed: "See the month",
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
    share: (percent: number) => `${percent} per cent`,
    noneDone: "None done",
    measures: "Measures",
    all: "All",
  },

  live: {
    all: "The four charts",
    key: "Show or hide",
    steps: {
      stages: "One strategy at a time",
      months: "One month at a time",
      drift: "One action at a time",
      cohorts: "One year at a time",
    },
  },
};
