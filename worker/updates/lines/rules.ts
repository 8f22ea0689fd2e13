import type { Actor, Health, LineStage, Stage } from "../../../db/words.ts";
import type { Day, Month } from "../../months/rules.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import type { LineFacts } from "../../record/kinds/updates.ts";
import type { NewLine, NewUpdate } from "../desk/schema.ts";

/** An action that a line may speak about: continuing, not dropped. */
export type Standing = {
  slug: string;
  title: string | null;
  strategy: string;
  number: number | null;
  cohort: number;
  owners: string[];
  stage: Stage;
  health: Health | null;
  due: Day | null;
  promised_due: Day | null;
  review_on: Day | null;
  /** Things published that show it was done. */
  evidence_count: number;
  /** Whether a later month has spoken about it. */
  later: boolean;
  /** Who stated its current date, and when. */
  stated: { role: Actor; at: string } | null;
  /** Those that are still to be reached. */
  milestones: readonly { id: string }[];
};

const CORRECTABLE = 24 * 3_600_000;

/** Whether a move of a date only puts right what the same role mistyped within a day. */
export const isCorrection = (
  reason: string,
  role: Actor,
  now: string,
  stated: Standing["stated"],
): boolean =>
  reason === "error" &&
  stated?.role === role &&
  Date.parse(now) - Date.parse(stated.at) <= CORRECTABLE;

/** Whether a line leaves its action as it stands, without a word. */
const unchanged = (line: NewLine, action: Standing) =>
  line.stage === action.stage &&
  line.health === action.health &&
  line.text === "" &&
  (line.review_on === null || line.review_on === action.review_on);

/** Whether an action goes on being reported; done ones may get a line, but owe none. */
const isOpen = (action: { stage: Stage }) => action.stage !== "done" && action.stage !== "dropped";

type Wrong = [field: keyof NewLine, message: string];

/** What is wrong with one line; `shown` says whether something shows that its action is done. */
export function wrongWith(line: NewLine, action: Standing, shown: boolean, today: Day): Wrong[] {
  const wrong: Wrong[] = [];
  const same = unchanged(line, action);
  if (line.stage === "underway" && !line.health) wrong.push(["health", "line.health_missing"]);
  if (line.stage !== "underway" && line.health) wrong.push(["health", "line.health_only_underway"]);
  if (line.stage === "paused" && !same) {
    if (!line.text) wrong.push(["text", "line.pause_reason_missing"]);
    if (!line.review_on) wrong.push(["review_on", "line.review_missing"]);
    else if (line.review_on <= today) wrong.push(["review_on", "line.review_past"]);
  }
  if (line.stage !== "paused" && line.review_on)
    wrong.push(["review_on", "line.review_only_paused"]);
  if (line.stage === "done" && action.stage !== "done" && !shown && !line.no_evidence)
    wrong.push(["no_evidence", "line.evidence_missing"]);
  if (line.stage !== "done" && line.no_evidence)
    wrong.push(["no_evidence", "line.no_evidence_only_done"]);
  const moves = line.due !== null && line.due !== action.due;
  if (!moves && (line.slip_reason || line.slip_text)) wrong.push(["due", "line.due_not_moved"]);
  if (moves && action.later) wrong.push(["due", "line.due_spoken_later"]);
  if (moves && !line.slip_reason) wrong.push(["slip_reason", "line.slip_reason_missing"]);
  if (moves && !line.slip_text) wrong.push(["slip_text", "line.slip_text_missing"]);
  return wrong;
}

/** The line that is recorded where nobody touched an action: as it stands. */
const asItStands = (action: Standing): LineFacts => ({
  action: action.slug,
  stage: action.stage as LineStage,
  health: action.health,
  reviewOn: action.review_on,
  text: false,
  noEvidence: false,
});

/** The facts and texts of every line, in the roadmap's order: those given, and the rest unchanged. */
export function linesOf(input: NewUpdate, actions: readonly Standing[]) {
  const texts: Record<string, string> = {};
  const said = new Map(input.lines.map((l) => [l.action, l]));
  const shown = new Set(input.evidence.map((e) => e.action));
  const lines = actions.flatMap((action): LineFacts[] => {
    const line = said.get(action.slug);
    if (!line) return isOpen(action) ? [asItStands(action)] : [];
    const bare = line.no_evidence !== "" && action.evidence_count === 0 && !shown.has(line.action);
    if (line.text) texts[`line.${line.action}`] = line.text;
    if (bare) texts[`noEvidence.${line.action}`] = line.no_evidence;
    return [
      {
        action: line.action,
        stage: line.stage,
        health: line.health,
        reviewOn: line.stage === "paused" ? (line.review_on ?? action.review_on) : null,
        text: line.text !== "",
        noEvidence: bare,
      },
    ];
  });
  return { lines, texts };
}

/** The dates that lines move, each as its own event. */
export const movesOf = (
  input: NewUpdate,
  actions: readonly Standing[],
  role: Actor,
  now: string,
): NewEvent[] => {
  const known = new Map(actions.map((a) => [a.slug, a]));
  return input.lines.flatMap((line): NewEvent[] => {
    const action = known.get(line.action)!;
    const { due: to, slip_reason: reason } = line;
    if (!to || to === action.due || !reason) return [];
    const correction = isCorrection(reason, role, now, action.stated);
    return [
      {
        kind: "action.rescheduled",
        subject: `action/${action.slug}`,
        role,
        facts: { action: action.slug, to, reason, correction },
        texts: { reason: line.slip_text },
      },
    ];
  });
};

/** An action as the form shows it. */
export function standingOf(
  row: {
    slug: string;
    title: string | null;
    stage: Stage;
    health: Health | null;
    due: Day | null;
    promised_due: Day | null;
    review_on: Day | null;
    cohort: number;
    said_in: Month | null;
    said: string | null;
  },
  marks: readonly { action: string; id: string; title: string | null; due: Day | null }[],
  shown: readonly { action: string | null; title: string | null; url: string | null }[],
) {
  const { slug, title, stage, health, due, promised_due, review_on, cohort } = row;
  return {
    slug,
    title,
    stage,
    health,
    due,
    promised_due,
    review_on,
    cohort,
    milestones: marks
      .filter((m) => m.action === slug)
      .map(({ id, title, due }) => ({ id, title, due })),
    last:
      row.said_in === null
        ? null
        : {
            month: row.said_in,
            text: row.said,
          },
    evidence: shown
      .filter((e) => e.action === slug)
      .map(({ title, url }) => ({
        title,
        url,
      })),
  };
}
