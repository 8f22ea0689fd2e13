import type { VoiceCount } from "../../../worker/actions/assessing/schema.ts";
import { capital, count, formatDate, formatMonth, plural } from "../format.ts";

/** What is wrong with an answer of the assessor's form. */
export const wrongAssessing: Record<string, string> = {
  "choice.malformed": "Please choose one.",
  "health.missing": "It is underway in your judgement: say how it goes.",
  "health.only_underway": "Only what is underway has a health. Choose “Not underway” here.",
  "text.missing": "Please give your reasons.",
  "text.too_long": "This is too long.",
  "text.broken": "This text cannot be kept as it is. Type it again.",
  "month.malformed": "Please choose a month.",
};

type Counts = NonNullable<VoiceCount>;

const open = (n: number) => plural(n, "open action is", "open actions are");

/** Nothing, or that some open actions are not assessed. */
const waiting = (n: number) => (n === 0 ? "" : ` ${capital(open(n))} not assessed.`);

/** Where assessors judge otherwise than leads. */
const finding = ({ assessed, differ }: Counts) => {
  if (assessed === 0) return "No action is assessed.";
  if (assessed === 1)
    return `On the only assessed action, the assessor ${differ === 0 ? "says what the lead says" : "judges otherwise than the lead"}.`;
  const all = plural(assessed, "assessed action", "assessed actions");
  if (differ === 0) return `On all ${all}, assessors say what the leads say.`;
  return `On ${count(differ)} of ${all}, assessors judge otherwise than the leads.`;
};

/** The second voice: independent assessors beside the leads. */
export const assessing = {
  none: "No independent assessment",
  noneAbout:
    "This roadmap has nobody judge its actions beside those who lead them. What is said of an action is its lead's own word.",
  finding,
  waiting: ({ unassessed }: Counts) => waiting(unassessed),
  about:
    "Assessors are appointed to judge actions by themselves. Their word stands beside the lead's for the same month, and the two are never averaged.",
  disagreements: ({ differ, assessed }: Counts) => {
    if (assessed === 0) return "No action is assessed by anybody independent";
    return differ === 0
      ? "Assessors and leads agree on every assessed action"
      : `Assessors judge ${plural(differ, "action", "actions")} otherwise than their leads`;
  },
  waitingToo: ({ unassessed }: Counts) =>
    unassessed === 0 ? "." : `; ${open(unassessed)} not assessed.`,

  table: {
    caption: "Actions with their lead's word and the assessor's",
    differing: "Actions on which assessors judge otherwise than their leads",
    action: "Action",
    lead: "Lead's word",
    assessor: "Assessor's word",
    compared: "Compared",
    differs: "Otherwise",
    same: "The same",
    alone: "Nothing to compare",
    unassessed: "Not assessed",
    noActions: "There is no open action.",
    noDiffering: "There is no such action.",
  },

  action: {
    unassessed: "Nobody independent has assessed this action",
    unassessedAbout:
      "No assessor judged it for any of the last twelve months. That is no agreement.",
    differs: (n: number): string =>
      n === 1
        ? "The assessor judges otherwise than the lead"
        : "Assessors judge otherwise than the lead",
    same: (n: number): string =>
      n === 1 ? "The assessor says what the lead says" : "The assessors say what the lead says",
    lead: (month: string) => `Lead, for ${formatMonth(month)}`,
    by: (name: string | null) => (name === null ? "Assessor" : `Assessor, ${name}`),
    assessor: (name: string | null, month: string) =>
      `Assessor${name === null ? "" : ` ${name}`}, for ${formatMonth(month)}`,
    update: "What the lead wrote",
    recorded: (day: string) => `Recorded on ${formatDate(day)}`,
    revised: (day: string, times: number) =>
      `Recorded on ${formatDate(day)}, revised ${times === 1 ? "once" : `${count(times)} times`}`,
    gone: "The reasons",
    history: (n: number) =>
      `${n === 1 ? "The only judgement" : `All ${count(n)} judgements`} so far`,
    beside: "Lead for this month:",
    replaced: "Replaced by a later judgement.",
  },

  list: {
    title: "Assessments",
    headline: (total: number, ended: boolean, unassessed: boolean) => {
      const kind = ended ? "ended" : "open";
      const all = plural(total, `${kind} action`, `${kind} actions`);
      if (unassessed)
        return total === 0
          ? "You have assessed everything here."
          : `${capital(all)} not assessed by you.`;
      return `${capital(all)} to assess.`;
    },
    lede: "You judge each action by yourself, for the month that closed last or one that is open. What you record is public and permanent, with your role, and your name if it is published. A judgement speaks for twelve months.",
    admin:
      "You administer this roadmap. Whoever does so records no judgements: everything here is to read only.",
    recorded: "Your judgement is recorded and public.",
    see: "See it on the action’s page",
    action: "Action",
    sphere: "Sphere",
    lead: "Lead's word now",
    mine: "Your word",
    own: "You answer for it",
    unassessed: "Not assessed",
    last: (month: string) => `Assessed for ${formatMonth(month)}`,
    long: (month: string) => `Last assessed for ${formatMonth(month)}, too long ago`,
    strategy: "Strategy",
    which: "Which",
    any: "Open actions",
    ended: "Done, dropped or continued elsewhere",
    state: "Your word",
    all: "Assessed or not",
    waiting: "Not assessed by you",
  },

  page: {
    headTitle: (wording: string) => `Assess: ${wording}`,
    result: "Intended result",
    month: "Month",
    closed: (month: string) => `${formatMonth(month)}, closed`,
    open: (month: string) => `${formatMonth(month)}, still open`,
    monthHint:
      "The lead’s word for a closed month stays as it was at the close. That of an open month may still change.",
    choose: "Choose the month",
    words: "Both words, side by side",
    lead: (month: string) => `The lead, for ${formatMonth(month)}`,
    mine: (month: string) => `Your own word, for ${formatMonth(month)}`,
    silent: "The lead wrote nothing about it for this month.",
    update: "The whole update",
    page: "The action’s public page",
    stage: "Stage",
    stageHint: "Judge by what you know, not by what the lead says.",
    health: "Health",
    healthHint: "Only while it is underway.",
    noHealth: "Not underway",
    reasons: "Reasons",
    reasonsHint: "What you saw, heard or read. Everybody can read this; name no private person.",
    now: "Record this judgement",
    again: "Record the revised judgement",
    revising:
      "You have judged it for this month. A revised judgement stands as a new version; the earlier one stays in sight.",
    refused: "This was not recorded.",
    stale: "What stands now",
    history: "Judgements so far",
    none: "Nobody has judged it yet.",
  },
};
