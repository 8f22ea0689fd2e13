import { count, formatDate } from "../format.ts";

/** Texts of the office's measures. */
export const measuring = {
  new: "Define a measure",
  readings: "Readings",
  retired: "read no more",
  title: "Title",
  titleHint: "Such as: People who feel that they belong.",
  definition: "Definition",
  definitionHint: "Exactly what is counted, among whom, and how it is asked.",
  unit: "Unit",
  unitHint: "What one of them is: “people”, “days”, “of 100 students”.",
  kind: "What its numbers are",
  kinds: { percent: "A share, in per cent", number: "A number of any kind", people: "People" },
  direction: "What is better",
  directions: { higher: "Higher", lower: "Lower" },
  decimals: "Decimal places",
  decimalsHint: "0, 1 or 2. They stay for good.",
  strategies: "Strategies that it speaks of",
  baseline: "Baseline",
  baselineHint: "Where it began, in figures. Empty: none.",
  baselineHidden:
    "There is one, and it is hidden: fewer than eleven people. Left empty, it stays as it is.",
  baselineOn: "Day of the baseline",
  target: "Target",
  targetOn: "Day by which",
  source: "Where the numbers come from",
  sourceHint: "The survey, register or office that gives them.",
  suppress: "Hide numbers of one to ten people",
  suppressHint:
    "Such numbers are not even stored. What was published before this is switched on stays in the record.",
  position: "Place in the order",
  reason: "Reason",
  reasonHint: "Public.",
  take: "Take a reading",
  takeAbout:
    "It is read under the definition that holds now. Numbers of one to ten people are hidden before anything is kept; keep your own copy of them.",
  takeOpen: "It is read under the definition that holds now.",
  day: "Day",
  value: "Value",
  valueHint: (decimals: number) =>
    decimals === 0 ? "A whole number." : `With up to ${count(decimals)} decimal places.`,
  group: (label: string) => `Of them: ${label}`,
  groupShare: (label: string) => `Among: ${label}`,
  readingSource: "Source",
  note: "Note",
  noteHint: "What a reader has to know. Do not repeat a number here that is hidden.",
  correct: "Put it right",
  correctTitle: (day: string) => `Put the reading of ${formatDate(day)} right`,
  correctAbout:
    "Both versions stay to be read. Leave every number empty to keep them as they are; otherwise write them all, the hidden ones too.",
  change: "Change the measure",
  breaks:
    "Another definition, unit or baseline starts a visible break: the line is interrupted, the page says why, and readings before and after are not compared.",
  groups: "Groups",
  groupsAbout:
    "A measure can tell groups apart. Everybody stands in exactly one of them; add one for those who are in no other.",
  groupsAboutShare: "A measure can tell groups apart, each with a number of its own.",
  label: "Name of the group",
  addGroup: "Add a group",
  endGroup: "Tell it apart no more",
  noGroups: "It tells no groups apart.",
  retire: "Read it no more",
  retireAbout: "Its page and its readings stay.",
  resume: "Take it up again",
  none: "No reading has been taken yet.",
  public: "Its public page",
};

/** What a refused field of a measure lacks. */
export const measuresWrong: Record<string, string> = {
  "number.unreadable":
    "Write a number in figures, with no more decimal places than this measure has.",
  "number.missing": "Write the number.",
  "decimals.people": "People are counted in whole numbers.",
  "day.missing": "Write the day.",
  "group.taken": "There is a group of this name.",
  "group.unknown": "There is no such group.",
  "groups.missing": "Write a number for every group, or for none.",
  "groups.sum": "The groups do not add up to the whole. Everybody stands in exactly one of them.",
  "reading.taken": "There is a reading of this day. Put that one right instead.",
  "measure.retired": "This measure is read no more. Take it up again first.",
};
