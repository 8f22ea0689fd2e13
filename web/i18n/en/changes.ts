import type { Group } from "../../../worker/changes/schema.ts";
import { capital, countOf, formatDate, formatMonth, isDayText, list, plural } from "../format.ts";
import { changed } from "./changed.ts";
import { common } from "./common.ts";

type Held = { named: readonly string[]; unnamed: number };

const GROUPS: Record<Group, string> = {
  new: "New",
  stage: "Stage moved",
  health: "Health moved",
  slipped: "Date moved",
  carried: "Carried over into another year",
  owner: "Who answers changed",
  wording: "Worded or set anew",
  dropped: "Dropped or reinstated",
  merged: "Merged or continued in other words",
  milestones: "Steps reached",
  measured: "Measured",
  measures: "Measures defined anew",
  library: "Gatherings, resources, stories and terms",
  assessed: "Judged by the second voice",
  decided: "Decisions and offers of help",
  targets: "Targets of reporting",
  evidence: "Evidence added",
  links: "Links that broke or changed",
  asked: "Asked and answered",
  corrected: "Corrected or withdrawn",
  redacted: "Words removed",
  missed: "No update received",
  reported: "Reported",
};

const SETTINGS: Record<string, string> = {
  zone: "The time zone",
  locale: "The language",
  sample: "Whether it is sample data",
  approval: "Whether an approver reads updates first",
  assessment: "Whether there is a second voice",
  questions: "Whether the community asks questions",
  number: "Its number",
  position: "Its place in the order",
  reports_from: "The first month it owes",
  review_on: "The day on which it is looked at again",
  binds_from: "The first month under these rules",
  due_working_days: "Working days until an update is due",
  grace_working_days: "Working days of grace",
  holidays: "Holidays",
  on_day: "Day",
  starts_at: "Begins at",
  minutes: "Minutes",
  part: "Part",
  kind: "Kind",
  language: "Language",
  checked_on: "Last looked at",
  speaker: "Role of the author",
  strategies: "Strategies it speaks of",
  spheres: "Spheres it speaks of",
  actions: "Actions it speaks of",
};

const SWITCHES = new Set(["sample", "approval", "assessment", "questions"]);

/** A fact as people read it. */
function valueOf(field: string, value: string | null): string {
  if (value === null) return "none";
  if (SWITCHES.has(field)) return value === "1" ? "yes" : "no";
  if (isDayText(value)) return formatDate(value);
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value);
  if (field === "holidays") return list((JSON.parse(value) as string[]).map(formatDate)) || "none";
  return value;
}

const people = ({ named, unnamed }: Held): string =>
  list([...named, ...(unnamed > 0 ? [unnamedWord(unnamed)] : [])]);
const unnamedWord = (n: number) =>
  n === 1 ? "one person whose name is not published" : `${n} people whose names are not published`;
/** One unnamed person in the place of another. */
const bothUnnamed = (was: Held, now: Held) =>
  [was, now].every(({ named, unnamed }) => named.length === 0 && unnamed === 1);
const isNobody = ({ named, unnamed }: Held) => named.length + unnamed === 0;

const between = (from: string | null, to: string) =>
  from === null
    ? `From the beginning to the end of ${formatDate(to)}`
    : `Between the end of ${formatDate(from)} and the end of ${formatDate(to)}`;

/** Texts of "What changed". */
export const changes = {
  title: "What changed",
  lately: "What changed in the last month",
  described: "What differs in the record between two days, in plain words.",
  ofStrategy: (number: number, title: string) => `What changed in strategy ${number}: ${title}`,
  of: (title: string) => `What changed: ${title}`,
  found: (from: string | null, to: string, n: number) =>
    `${between(from, to)}, ${plural(n, "thing differs", "things differ")} in the record.`,
  narrowed: (title: string, group: Group | undefined) =>
    group ? `${title} (${GROUPS[group].toLowerCase()})` : title,
  ofKind: (from: string | null, to: string, n: number, all: number) =>
    `${between(from, to)}, ${countOf(n, all)} ${all === 1 ? "thing that differs" : "things that differ"} in the record ${n === 1 ? "is" : "are"} of this kind.`,
  nothing: (from: string | null, to: string) =>
    from === to
      ? `Both days are ${formatDate(to)}, so nothing differs: the two states are the same.`
      : `${between(from, to)}, nothing changed. The record says the same on both days.`,
  net: "Only what differs on the last day is told. What went forth and back in between is left out; the pages of the actions tell every step.",
  list: "By kind",
  counted: (n: number) => plural(n, "change", "changes"),
  none: (groups: readonly Group[]) =>
    `Nothing under: ${groups.map((g) => GROUPS[g].toLowerCase()).join("; ")}.`,
  whole: "All kinds",
  only: (group: Group) => `Only “${GROUPS[group].toLowerCase()}” is shown.`,
  noneOf: "Nothing of this kind.",
  feed: "Feed of what changed in the last 31 days",
  group: GROUPS,
  about: {
    new: "",
    stage: "Stage on the first day and on the last.",
    health: "As its lead stated it.",
    slipped: "Every move, with the reason given for it.",
    carried: "Its own year keeps it as it closed.",
    owner: "Names stand here only where they are published.",
    wording: "Old and new words in full; what changed is marked.",
    dropped: "A dropped promise keeps its page and its reason.",
    merged: "Merged is not done.",
    milestones: "",
    measured: "A number that stands for one to ten people is hidden.",
    measures: "What is measured, how, and from where to where.",
    library: "What accompanies the roadmap.",
    assessed:
      "The assessors’ own judgement, with reasons; the leads’ stands under stage and health.",
    decided: "By executives, about an action. Newest first.",
    targets: "What the institution set itself for its reporting. Newest first.",
    evidence: "Newest first.",
    links: "Found by looking at each link once a week; one failed look alone is not told.",
    asked: "Public questions to leads, of executives and of the community. Newest first.",
    corrected: "Both texts stay in sight, except where that would hurt somebody.",
    redacted: "What kind of words, when, by which roles and why; never the words.",
    missed: "Said by the calendar, once the days of grace are over.",
    reported: "Newest first.",
  } satisfies Record<Group, string>,
  late: (n: number) => `${capital(plural(n, "of them came", "of them came"))} late.`,

  ask: {
    from: "From the end of",
    to: "To the end of",
    strategy: "Strategy",
    sphere: "Sphere",
    show: "Show",
    presets: "Stretches of time",
    month: "Last month",
    quarter: "Last three months",
    year: "Last year",
    beginning: "Since the beginning",
    whole: "The whole roadmap",
    seen: (day: string) => `Since you last looked, on ${formatDate(day)}`,
    seenHint: "Only this browser knows that day.",
  },
  wrong: {
    title: "These two days make no stretch of time.",
    order: "The first day has to come before the last one.",
    other: "A value in the address is not understood.",
    again: "Start from the last month",
  },

  told: changed,
  removed: "Words that were removed",
  new: {
    strategy: "A new strategy.",
    sphere: "A new sphere.",
    action: (due: string | null, stage: string, steps: number) =>
      `${due ? `Promised for ${formatDate(due)}` : "Promised without a date"}, ${
        steps > 0 ? `with ${plural(steps, "step", "steps")} on the way; ` : ""
      }now ${stage.toLowerCase()}.`,
    milestone: (due: string | null) =>
      due ? `A new step, by ${formatDate(due)}.` : "A new step, without a date.",
  },
  stepOf: (action: string) => `A step of “${action}”`,
  shownAs: (action: string) => `For “${action}”`,
  noHealth: "No health stated",
  moved: (was: string | null, now: string | null) => {
    if (was === null) return `A date was given: ${formatDate(now ?? "")}.`;
    if (now === null) return `Its date, ${formatDate(was)}, was taken away.`;
    return `From ${formatDate(was)} to ${formatDate(now)}.`;
  },
  first: (first: string, days: number) =>
    days === 0
      ? `That is its first date, ${formatDate(first)}.`
      : `First promised for ${formatDate(first)}; ${common.date.slip(days)} since then in all.`,
  slip: (was: string | null, now: string, reason: string, correction: boolean) =>
    `${was ? `${formatDate(was)} → ${formatDate(now)}` : `to ${formatDate(now)}`}: ${
      correction ? "a typing error, put right" : reason.toLowerCase()
    }.`,
  post: (role: string, was: Held, now: Held) => {
    if (isNobody(now)) return `${role}: vacant; before, ${people(was)}.`;
    if (isNobody(was)) return `${role}: ${people(now)}; before, nobody.`;
    if (bothUnnamed(was, now))
      return `${role}: somebody else than before; neither name is published.`;
    return `${role}: ${people(now)}; before, ${people(was)}.`;
  },
  owners: (was: Held, now: Held) =>
    bothUnnamed(was, now)
      ? "Carried out by somebody else than before; neither name is published."
      : `Carried out by ${isNobody(now) ? "nobody in particular" : people(now)}; before, by ${
          isNobody(was) ? "nobody in particular" : people(was)
        }.`,
  setting: (field: string, was: string | null, now: string | null) =>
    was === null
      ? `${SETTINGS[field] ?? field}: ${valueOf(field, now)}.`
      : `${SETTINGS[field] ?? field}: ${valueOf(field, was)} → ${valueOf(field, now)}.`,
  rules: "Reporting rules",
  sameWords: "It was written anew in the same words.",
  added: "Added:",
  taken: "No longer given:",
  gone: "Words of it were removed, so they cannot be compared.",
  dropped: "Dropped.",
  reinstated: (now: string | null) =>
    now ? `Reinstated; now ${now.toLowerCase()}.` : "Reinstated: it stands by itself again.",
  milestoneDropped: "This step was dropped.",
  merged: "Merged into",
  continued: "Continued in other words as",
  reached: (day: string) => `Reached on ${formatDate(day)}.`,
  shownFor: (month: string) => `In the update for ${formatMonth(month)}.`,
  inUpdate: "in this update",
  month: (sphere: string, month: string) => `${sphere}, ${formatMonth(month)}`,
  withdrawn: "Withdrawn",
  noLonger: (month: string) =>
    `The missing update for ${formatMonth(month)} came; its month stays late.`,
  excused: (month: string) => `The missing update for ${formatMonth(month)} was excused.`,
  unowed: (month: string) => `No update is owed for ${formatMonth(month)} any more.`,
};
