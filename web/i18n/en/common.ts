import type {
  Health,
  Need,
  Outcome,
  Reporting,
  Role,
  SlipReason,
  Stage,
} from "../../../db/words.ts";

const days = (n: number) => (n === 1 ? "1 day" : `${n} days`);

/** What one milepost of the Road can say; more than one sphere may stand behind it. */
type Post = Reporting | "partial" | "none_owed";

export const common = {
  stage: {
    not_started: "Not started",
    planning: "Planning",
    underway: "Underway",
    done: "Done",
    paused: "Paused",
    dropped: "Dropped",
  } satisfies Record<Stage, string>,
  health: {
    on_track: "On track",
    at_risk: "At risk",
    off_track: "Off track",
  } satisfies Record<Health, string>,
  reporting: {
    open: "Open",
    on_time: "On time",
    late: "Late",
    nothing: "Nothing to report",
    excused: "Excused",
    missed: "No update received",
    partial: "Some spheres sent none",
    none_owed: "No update owed",
  } satisfies Record<Post, string>,
  lateBy: (n: number) => `Late by ${days(n)}`,
  openUntil: (day: string) => `Open until ${day}`,
  /** "2 at risk": a count before a word of the vocabulary */
  counted: (n: number, word: string) => `${n} ${word.toLowerCase()}`,
  outcome: {
    done: "Done",
    dropped: "Dropped",
    merged: "Merged into another",
    changed: "Continued in other words",
    continuing: "Continuing",
  } satisfies Record<Outcome, string>,
  role: {
    admin: "Administrator",
    executive: "Executive owner",
    lead: "Lead",
    deputy: "Deputy",
    approver: "Approver",
    assessor: "Assessor",
    moderator: "Moderator",
  } satisfies Record<Role, string>,
  reason: {
    capacity: "Capacity",
    scope: "Scope",
    dependency: "Dependency",
    external: "Outside the institution",
    error: "An error in the first date",
    unstated: "Not stated",
  } satisfies Record<SlipReason, string>,
  need: {
    none: "Nothing",
    help: "Help",
    decision: "A decision",
  } satisfies Record<Need, string>,

  layout: {
    product: "Milepost",
    skip: "Skip to the text",
    sample: (institution: string) => `Sample data. ${institution} is invented.`,
    sampleFoot: (institution: string) =>
      `${institution} does not exist. Its roadmap, spheres and progress are invented to show how Milepost works.`,
    behind:
      "Nothing can be published at present: the record in the database ends before what was already published, or differs from it. The people who run this have to put it right. What you read here may be incomplete.",
    languages: "Languages",
    main: "Main",
    working: "Your work",
    about: "About this record",
    verify: "Verify this page",
    zone: (city: string) => `Days end at midnight in ${city}.`,
  },
  /** Heads of the ways in the foot of every page. */
  foot: {
    record: "What happened",
    community: "For the community",
    check: "How it is known",
    site: "This site",
  },
  nav: {
    strategies: "Strategies",
    spheres: "Spheres",
    actions: "Actions",
    months: "Months",
    reporting: "Reporting",
    progress: "Progress",
    search: "Search",
    desk: "My month",
    board: "Overview",
    office: "Administration",
    removals: "Removals",
    updates: "Updates",
    measures: "Measures",
    questions: "Questions",
    gatherings: "Gatherings",
    resources: "Resources",
    stories: "Stories",
    glossary: "Glossary",
    assessments: "Assessments",
    record: "The public record",
    signIn: "Sign in",
    signOut: "Sign out",
    count: "How we count",
    changes: "What changed",
    corrections: "Corrections",
    theRecord: "The record",
    data: "Download the data",
    about: "About",
    accessibility: "Accessibility",
    privacy: "Privacy",
    feed: "Feed of updates",
    follow: "Follow",
    where: "Where you are",
  },
  cite: {
    title: "Cite this",
    text: (o: { who: string; title: string; day: string }) =>
      `${o.who}, “${o.title}”, as published on ${o.day},`,
    events: (n: number) =>
      `record of ${n === 1 ? "1 event" : `${n.toLocaleString("en-US")} events`}`,
    about:
      "This address shows the page as it stood at the end of that day, whatever changes later.",
  },
  asof: {
    today: (day: string) => `As of today, ${day}`,
    past: (day: string) => `You are reading this as published on ${day}.`,
    back: "Return to today",
    other: "Read as of another day",
    read: "Read",
  },

  date: {
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ] as string[],
    weekdays: [
      "Sunday",
      "Monday",
      "Tuesday",
      "Wednesday",
      "Thursday",
      "Friday",
      "Saturday",
    ] as string[],
    near: {
      today: "today",
      tomorrow: "tomorrow",
      yesterday: "yesterday",
      ahead: (n: number) => `in ${days(n)}`,
      ago: (n: number) => `${days(n)} ago`,
    },
    slip: (n: number) => {
      if (n === 0) return "no change";
      return `${n > 0 ? "+" : "\u2212"}${days(Math.abs(n))}`;
    },
    instant: (day: string, time: string) => `${day}, ${time}`,
    flag: (day: string) => `today, ${day}`,
  },
  /** What stands between pieces of a text, where no sentence of the dictionary holds them. */
  mark: {
    comma: ", ",
    clause: "; ",
    colon: ": ",
    stop: ". ",
    end: ".",
    gap: " ",
    aside: (text: string) => ` (${text})`,
  },
  count: {
    words: [
      "none",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
    ] as string[],
    no: "no",
    and: "and",
    of: (n: string, all: string) => `${n} of ${all}`,
  },
};
