import type { Offer, Outcome } from "../../../db/words.ts";
import { capital, count, countOf, formatDate, formatMonth, list, plural } from "../format.ts";

const are = (n: number) => (n === 1 ? "is" : "are");
const were = (n: number) => (n === 1 ? "was" : "were");
const actionsOf = (n: number) => plural(n, "action", "actions");

/** The groups of a cohort besides what is done, in words; those without an action are left out. */
const others = (n: Record<Outcome, number>): string =>
  list(
    [
      n.dropped && `${count(n.dropped)} ${were(n.dropped)} dropped`,
      n.merged && `${count(n.merged)} ${were(n.merged)} merged into another`,
      n.changed && `${count(n.changed)} ${n.changed === 1 ? "goes" : "go"} on in other words`,
      n.continuing && `${count(n.continuing)} ${are(n.continuing)} continuing`,
    ].filter((part) => part !== 0),
  );

/** Texts of /actions and of an action's page. */
export const actions = {
  title: "Actions",
  described: "Every promise of the roadmap, with its first date and what became of it.",
  removed: "The wording was removed",
  unknown: "One of the choices in this address does not exist.",
  all: "See all actions",

  found: (n: Record<Outcome, number>) => {
    const all = Object.values(n).reduce((sum, x) => sum + x, 0);
    if (all === 0) return "No action was promised yet.";
    return `${capital(actionsOf(all))} ${were(all)} promised; ${count(n.done)} ${are(n.done)} done.`;
  },
  matched: (n: Record<Outcome, number>) => {
    const all = Object.values(n).reduce((sum, x) => sum + x, 0);
    if (all === 0) return "No action matches.";
    return `${capital(actionsOf(all))} ${all === 1 ? "matches" : "match"}; ${count(n.done)} ${are(n.done)} done.`;
  },
  others: (n: Record<Outcome, number>) => {
    const text = others(n);
    return text ? `Of the rest, ${text}.` : "";
  },

  table: {
    caption: "Actions in the roadmap's order",
    promise: "Promise",
    sphere: "Sphere",
    strategy: "Strategy",
    stage: "Stage",
    health: "Health",
    due: "To be done by",
    none: "None given",
    merged: "merged into another",
    changed: "continued in other words",
  },
  filter: {
    strategy: "Strategy",
    sphere: "Sphere",
    stage: "Stage",
    health: "Health",
    cohort: "Promised in",
    lineage: "What it became",
    slipped: "Date",
    late: "Moved later",
    behind: { outcome: "In its year", evidence: "Evidence", moved: "Its date" },
    shown: { yes: "Shown", no: "None shown" },
    everMoved: "Was moved",
    lineages: {
      continuing: "Stands by itself",
      merged: "Merged into another",
      changed: "Continued in other words",
    },
  },

  place: (n: number, of: number) => `Action ${n} of ${of}`,
  result: "It is done when",
  promisedOn: "Promised on",
  wordingOnce: "Wording changed once, on",
  wordingOften: (n: number) => `Wording changed ${n} times, last on`,

  facts: {
    stage: "Stage",
    health: "Health, says the lead",
    reporting: (month: string) => `Reporting, ${formatMonth(month)}`,
    noReporting: "Reporting",
    due: "To be done by",
    wasDue: "Was to be done by",
    since: (day: string) => `since ${formatDate(day)}`,
    before: (word: string) => `${word.toLowerCase()} before`,
    review: (day: string) => `looked at again on ${formatDate(day)}`,
    onlyUnderway: "Stated only while an action is underway",
    notStated: "Not stated yet",
    notOwed: "Its sphere owes no report yet",
    month: (month: string, word: string) => `${formatMonth(month)} ${word.toLowerCase()}`,
    silent: (missed: number, owed: number) =>
      missed === 0
        ? `no month of ${owed} passed without an update`
        : `${missed} of ${owed} months passed without an update`,
    ended: "No longer reported on",
    noDate: "No date given",
    first: (day: string) => `first date ${formatDate(day)}`,
    firstKept: "the first date, never moved",
    moved: (n: number) => (n === 1 ? "moved once" : n === 2 ? "moved twice" : `moved ${n} times`),
    meaning: "What these words mean",
    all: "All words and how they are counted",
  },
  ends: {
    merged: "This promise was merged into another. It stays here with its history.",
    changed: "This promise goes on in other words. It stays here with its history.",
  },

  people: {
    title: "Who does it",
    with: "Done with",
    lead: (sphere: string) => `Lead of ${sphere}`,
    executive: "Executive owner",
    owners: "Carries it out",
    unnamed: (n: number) =>
      n === 1
        ? "one person whose name is not published"
        : `${n} people whose names are not published`,
    andUnnamed: (n: number) => (n === 1 ? "one more" : `${n} more`),
  },
  milestones: {
    title: "Steps on the way",
    about: (reached: number, all: number) => `${capital(countOf(reached, all))} reached.`,
    reached: (day: string) => `Reached ${formatDate(day)}`,
    dropped: "Dropped",
    passed: "Date passed, not reached",
    removed: "A step whose words were removed",
  },
  relatives: {
    title: "Where it comes from, where it went",
    continues: "Continues",
    continued_by: "Continued by",
    merged_into: "Merged into",
    merged_from: "Took in",
    cohort: (year: number) => `Among the promises of ${year}.`,
  },
  evidence: {
    title: "Evidence",
    none: "No evidence is on record yet.",
    doneNone: "Done without evidence.",
    shows: "Shows",
    untitled: "Evidence whose title was removed lawfully",
  },

  timeline: {
    title: "What became of it",
    counted: (n: number) =>
      `${capital(plural(n, "entry", "entries"))}, newest first. Nothing here was ever removed.`,
    allLater: "All were entered into this record later than the days they carry.",
    later: "entered into this record later",
    none: "No entry of this kind.",
    choose: "Show one kind only",
    kind: "Kind",
    every: (n: number) => `All entries (${n})`,
    kinds: {
      updates: "Updates",
      dates: "Dates",
      wording: "Wording",
      stages: "Stages and lineage",
      milestones: "Steps",
      helped: "Decisions and help",
      assessed: "Second voice",
      evidence: "Evidence",
      silence: "Silence",
    },
    chosen: (word: string, n: number) => `${word} (${n})`,
    show: "Show",
  },
  entry: {
    promised: "promised",
    promisedBy: (day: string) => `To be done by ${formatDate(day)}`,
    promisedOpen: "Promised without a date",
    continues: "It continues an earlier promise:",
    reworded: "wording changed",
    fields: { wording: "The promise", result: "What makes it done", doneWith: "Done with" },
    rewordedTitle: (fields: string[]) =>
      `${capital(list(fields))} ${fields.length === 1 ? "was" : "were"} put in other words`,
    reason: "Reason:",
    moved: "date moved",
    corrected: "date corrected within a day",
    dated: "date given",
    movedTitle: (from: string, to: string) => `From ${formatDate(from)} to ${formatDate(to)}`,
    datedTitle: (to: string) => `To be done by ${formatDate(to)}`,
    unexplained: "No reason was stated.",
    undated: "date taken away",
    undatedTitle: (from: string) => `No longer dated; it was ${formatDate(from)}`,
    staged: "stage changed",
    dropped: "dropped",
    droppedTitle: "Will not be done",
    reinstated: "reinstated",
    merged: "merged",
    mergedTitle: "Merged into another action",
    continued: "continued in other words",
    continuedTitle: "A reworded action goes on with it",
    assigned: "owners",
    assignedTitle: "Other people carry it out from here on",
    carried: "carried over",
    carriedTitle: (year: number) => `It goes on into ${year}`,
    assessed: (month: string) => `by an assessor, for ${formatMonth(month)}`,
    assessedTitle: (states: string) => `Judged: ${states.toLowerCase()}`,
    helpedTitle: {
      decision: "A decision was taken",
      help: "Help was offered",
    } satisfies Record<Offer, string>,
    helpedBy: (by: string) => `by ${by}`,
    milestones: (n: number): string => (n === 1 ? "step set" : "steps set"),
    milestonesTitle: (n: number) => `${capital(plural(n, "step", "steps"))} on the way`,
    milestoneMoved: "date of a step moved",
    milestoneReached: "step reached",
    milestoneDropped: "step dropped",
    fromTo: (from: string, to: string) => `From ${from.toLowerCase()} to ${to.toLowerCase()}`,
    states: (stage: string, health: string | undefined) =>
      health ? `${stage}, ${health.toLowerCase()}` : stage,
    update: (month: string) => `update for ${formatMonth(month)}`,
    unchanged: (n: number) =>
      n === 1 ? "confirmed without words" : `confirmed in ${count(n)} updates`,
    unchangedTitle: (states: string) => `Unchanged: ${states.toLowerCase()}`,
    months: (first: string, last: string) =>
      first === last ? formatMonth(first) : `${formatMonth(first)} to ${formatMonth(last)}`,
    noEvidence: "Done without evidence:",
    evidence: "evidence added",
    nothingTitle: "Nothing to report",
    missed: (month: string) => `${formatMonth(month)} closed`,
    missedTitle: (month: string) => `No update received for ${formatMonth(month)}`,
    excused: (month: string) => `${formatMonth(month)} closed`,
    excusedTitle: (month: string) => `Excused for ${formatMonth(month)}`,
  },
  gone: {
    wording: "The wording of the promise",
    result: "What makes it done",
    done_with: "Whom it is done with",
    reason: "The reason",
    line: "What this update said about the action",
    said: "What was decided or offered",
  },

  slips: {
    times: (n: number) => `${capital(plural(n, "date", "dates"))} moved.`,
    from: (from: string, to: string) => `From ${formatDate(from)} to ${formatDate(to)}.`,
    given: (to: string) => `Date given: ${formatDate(to)}.`,
    reason: (word: string) => `Reason: ${word.toLowerCase()}.`,
  },
};
