import { capital, count, countOf, formatDate, formatMonth, list, plural } from "../format.ts";

/** Texts of /spheres and of a sphere's page. */
export const spheres = {
  title: "Spheres",
  described: "The spheres where change happens: who leads each, and how it has reported.",
  finding: (month: string, reported: number, owed: number) =>
    `${formatMonth(month)}: ${countOf(reported, owed)} spheres ${reported === 1 ? "has" : "have"} reported.`,
  nothing: "No sphere owes a report yet.",
  due: (day: string) => `Updates are due on ${day}.`,
  grace: (day: string) => `They were due; the month closes on ${day}.`,
  waiting: (names: string[]) => `Still to come: ${list(names)}.`,
  others: (n: number) => (n === 1 ? "one other" : `${count(n)} others`),
  removed: "The name was removed",

  table: {
    caption: "Spheres in the roadmap's order",
    sphere: "Sphere",
    lead: "Lead",
    deputy: "Deputy",
    month: (month: string) => formatMonth(month),
    reports: "In two years",
    done: "Done",
    inTime: (n: number, m: number) => `${n} of ${m} in time`,
    missed: (n: number) => (n === 0 ? "none missed" : `${n} missed`),
  },
  post: {
    vacant: "Vacant",
    never: "Not appointed yet",
    unnamed: "Name not published",
    since: (day: string) => `since ${formatDate(day)}`,
  },

  chain: {
    title: "Who answered for it",
    caption: "Every holder of each post, and every gap, the newest first",
    post: "Post",
    held: "Held by",
    from: "From",
    until: "Until",
    now: "now",
    none: "Nobody was appointed yet.",
    never: "It never had a lead.",
    ownerless: (days: number, since: string) =>
      days === 0
        ? `It had a lead on every day since ${formatDate(since)}.`
        : `On ${plural(days, "day", "days")} since ${formatDate(since)} it had no lead.`,
  },

  road: {
    title: "What it reported",
    titleAll: "What they reported",
    caption: (title: string, first: string, last: string) =>
      `The Road of ${title}: one milepost a month from ${formatMonth(first)} to ${formatMonth(last)}`,
    all: (first: string, last: string) =>
      `The Road: one row a sphere, one milepost a month from ${formatMonth(first)} to ${formatMonth(last)}`,
    head: "Sphere",
    months: "The months as a table",
    month: "Month",
    report: "Report",
    moved: "An action became",
    done: "Done by then",
    cell: (title: string, month: string, what: string) =>
      `${title}, ${formatMonth(month)}: ${what}`,
    became: (stage: string) => `an action became ${stage.toLowerCase()}`,
  },

  gone: { about: "What it is about" },
  facts: {
    lead: "Lead",
    deputy: "Deputy",
    month: (month: string) => `Report for ${formatMonth(month)}`,
    report: "Report",
    owesNone: "None owed yet",
    from: (month: string) => `from ${formatMonth(month)} on`,
    due: (day: string) => `due ${day}`,
    read: "Read it",
    actions: "Actions",
    open: (n: number) => capital(`${count(n)} open`),
    ofAll: (done: number, total: number) => `${countOf(done, total)} done`,
  },
  history: {
    none: "No month that it owed has closed yet.",
    inTime: (n: number, m: number) =>
      `It reported in time for ${countOf(n, m)} closed ${m === 1 ? "month" : "months"}`,
    ofThese: (n: number) => `, ${count(n)} of them with nothing to report`,
    late: (n: number) => `${count(n)} came late`,
    excused: (n: number) => `${count(n)} ${n === 1 ? "was" : "were"} excused`,
    missed: (months: string[]) => `No update came for ${list(months.map(formatMonth))}.`,
    noneMissed: "No month passed without a word.",
    streak: (n: number) => `For ${count(n)} months in a row there was nothing to report.`,
  },
  updates: {
    title: "Its latest updates",
    none: "It has not reported yet.",
    removed: "The summary of this update",
    all: "All its updates",
  },
  actions: {
    open: "Open actions",
    openAbout: "In the roadmap's order.",
    none: "No action is open.",
    ended: "Done or set aside",
    endedAbout: (n: number) =>
      `${capital(plural(n, "action", "actions"))} that nobody works on any more.`,
  },
  strategies: {
    title: "Strategies it works on",
    caption: "Strategies in which this sphere has promised something",
    strategy: "Strategy",
    done: "Done",
    open: "Open",
    none: "It has promised nothing yet.",
  },
  slips: { title: "What slipped", none: "No date has moved." },
};
