import { HEALTHS, type Health, type Role, STAGES, type Stage } from "../../../db/words.ts";
import type { ErrorCode, FieldError } from "../../errors.ts";
import {
  addMonths,
  type Day,
  localDay,
  type Month,
  monthDates,
  monthOf,
  type MonthRules,
  openMonths,
} from "../../months/rules.ts";
import { isOpen } from "../../progress/rules.ts";
import { tombstonesIn } from "../../record/removed/rules.ts";
import type { ActionVoice, Judgement, SecondVoice, VoiceCount, Voiced } from "./schema.ts";

/** What a lead or an assessor says of an action for a month. */
type Word = { stage: Stage; health: Health | null };

/**
 * Whether an assessor judges otherwise than the lead: another stage, or another health. The lead's
 * word is that of the same month as it stood at the month's close; of an open month, as it stands.
 */
export const differs = (assessor: Word, lead: Word): boolean =>
  assessor.stage !== lead.stage || assessor.health !== lead.health;

/** Both words as the database puts them side by side. */
const pairOf = (assessor: Word, lead: Word): string =>
  [assessor.stage, assessor.health ?? "", lead.stage, lead.health ?? ""].join(" ");

const WORDS: Word[] = STAGES.flatMap((stage) =>
  [null, ...HEALTHS].map((health) => ({ stage, health })),
);

/** Every pair in which the assessor says what the lead says, for queries. */
export const AGREEING: readonly string[] = WORDS.flatMap((a) =>
  WORDS.filter((lead) => !differs(a, lead)).map((lead) => pairOf(a, lead)),
);

/** For how many months a judgement speaks for its action, the running one included. */
const SPEAKS = 12;

/** The oldest month whose judgements still speak on a day. */
export const heardSince = (day: Day): Month => addMonths(monthOf(day), 1 - SPEAKS);

/**
 * The months that can be judged on a day, the one to begin with first: the last month that closed,
 * for which the lead's word stands fast, then those that are open.
 */
export function judgeable(day: Day, rules: readonly MonthRules[]): Month[] {
  const open = openMonths(day, rules);
  return [addMonths(open[0]!, -1), ...open];
}

/** Whether a month can be judged on a day, of an action that was promised by its close. */
export const mayJudge = (
  month: Month,
  promised: Day,
  day: Day,
  rules: readonly MonthRules[],
): boolean =>
  judgeable(day, rules).includes(month) && promised <= monthDates(month, rules).graceEnds;

/** What is wrong with a judgement in itself: health is said of what is underway, and of nothing else. */
export function wrongIn({ stage, health }: Word): FieldError[] {
  if (stage === "underway" && health === null)
    return [{ path: "health", message: "health.missing" }];
  if (stage !== "underway" && health !== null)
    return [{ path: "health", message: "health.only_underway" }];
  return [];
}

type Post = { role: Role; scope: string | null; from: Day; until: Day | null };
type Judged = { strategy: string; sphere: string; owners: readonly string[] };

/** Whether an action is somebody's own in a time: they lead, deputise, own its strategy, or do it. */
export function isOwn(
  person: string,
  posts: readonly Post[],
  { strategy, sphere, owners }: Judged,
  since: Day,
  today: Day,
): boolean {
  const answers = ({ role, scope }: Post) =>
    role === "executive"
      ? scope === null || scope === strategy
      : (role === "lead" || role === "deputy") && scope === sphere;
  return (
    owners.includes(person) ||
    posts.some((p) => answers(p) && p.from <= today && (p.until === null || p.until > since))
  );
}

/** Why somebody may not judge an action for a month, if so. */
export function refusalOf(about: {
  /** Whether the roadmap has its actions assessed. */
  on: boolean;
  admin: boolean;
  own: boolean;
  /** Whether the action was promised by then, and the month is one that can be judged now. */
  month: boolean;
}): ErrorCode | undefined {
  if (!about.on) return "assessment.off";
  if (about.admin) return "assessment.admin";
  if (about.own) return "assessment.own";
  return about.month ? undefined : "assessment.month";
}

/** A judgement as it is read; the lead's word as `stage health`. */
type Row = Word & {
  seq: number;
  action: string;
  month: Month;
  person: string;
  name: string | null;
  at: string;
  version: number;
  holds: number;
  lead: string;
  update: string | null;
  reasons: string | null;
  /** What the lead wrote. */
  said: string | null;
  removed: string;
};

export const wordIn = (text: string): Word => {
  const [stage, health] = text.split(" ") as [Stage, Health | ""];
  return { stage, health: health || null };
};

/** A judgement beside the lead's word, on the days of a zone. */
function voiceOf(row: Row, zone: string): Voiced["voices"][number] {
  const { seq, month, stage, health, name, version } = row;
  const lead = wordIn(row.lead);
  return {
    id: `a-${seq}`,
    month,
    stage,
    health,
    assessor: row.person,
    name,
    on: localDay(row.at, zone),
    version,
    holds: Boolean(row.holds),
    lead: { ...lead, update: row.update },
    differs: differs({ stage, health }, lead),
  };
}

/** The same with its reasons, or what is left of them. */
export const judgementOf = (row: Row, zone: string): Judgement => ({
  ...voiceOf(row, zone),
  reasons: row.reasons,
  said: row.said,
  redacted: tombstonesIn(row.removed, zone),
});

/** Of each assessor the newest judgement, if it still speaks on a day; the rows newest month first. */
function speaking<T extends { month: Month; person: string; holds: number }>(
  rows: readonly T[],
  day: Day,
): T[] {
  const heard = new Set<string>();
  return rows.filter((row) => {
    if (!row.holds || row.month < heardSince(day) || heard.has(row.person)) return false;
    heard.add(row.person);
    return true;
  });
}

/** The second voice about one action, from its judgements, newest month first. */
export function actionVoiceOf(
  on: boolean,
  rows: readonly Row[],
  { day, zone }: { day: Day; zone: string },
): ActionVoice {
  if (!on) return null;
  const voices = speaking(rows, day).map((row) => judgementOf(row, zone));
  return {
    voices,
    differs: voices.some((voice) => voice.differs),
    history: rows.map((row) => judgementOf(row, zone)),
  };
}

type Known = Word & {
  slug: string;
  wording: string | null;
  strategy: string | { slug: string };
  lineage: string;
};

/**
 * The second voice about some actions, in their order, from all judgements that may still speak.
 * Whatever is judged counts; what nobody has judged counts as not assessed while it is open, and
 * never as agreement.
 */
export function secondVoiceOf(
  on: boolean,
  rows: readonly Row[],
  actions: readonly Known[],
  { day, zone }: { day: Day; zone: string },
): SecondVoice {
  if (!on) return null;
  const judged = Map.groupBy(rows, (row) => row.action);
  const listed = actions.flatMap((action): Voiced[] => {
    const own = speaking(judged.get(action.slug) ?? [], day);
    if (own.length === 0 && !isOpen(action)) return [];
    const { slug, wording, strategy, stage, health } = action;
    const voices = own.map((row) => voiceOf(row, zone));
    return [
      {
        slug,
        wording,
        strategy: typeof strategy === "string" ? strategy : strategy.slug,
        stage,
        health,
        voices,
        differs: voices.some((voice) => voice.differs),
      },
    ];
  });
  const assessed = listed.filter((action) => action.voices.length > 0);
  return {
    assessed: assessed.length,
    differ: assessed.filter((action) => action.differs).length,
    unassessed: listed.length - assessed.length,
    actions: listed,
  };
}

/** The second voice in numbers alone. */
export const voiceCountOf = (voice: SecondVoice): VoiceCount =>
  voice && { assessed: voice.assessed, differ: voice.differ, unassessed: voice.unassessed };
