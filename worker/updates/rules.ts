import type { Actor, Health, LineStage, Stage, UpdateKind } from "../../db/words.ts";
import type { ErrorCode, FieldError } from "../errors.ts";
import { type Day, type Month, type MonthRules, monthDates, monthOf } from "../months/rules.ts";
import type { NewEvent } from "../record/kinds/all.ts";
import type { LineFacts } from "../record/kinds/updates.ts";
import type { NewLine, NewUpdate } from "./desk/schema.ts";

/** What the record holds about one sphere and month before it is published. */
export type Cell = {
  reportsFrom: Month | null;
  filed: readonly { kind: UpdateKind }[];
};

/** An action that a line may speak about: continuing, not dropped. */
export type Standing = {
  slug: string;
  stage: Stage;
  health: Health | null;
  due: Day | null;
  review_on: Day | null;
  /** Things published that show it was done. */
  evidence_count: number;
  /** Whether a later month has spoken about it. */
  later: boolean;
  /** Who stated its current date, and when. */
  stated: { role: Actor; at: string } | null;
};

/** Why a sphere may not file for a month, or undefined. A nothing-to-report may be replaced until close. */
export function refusalOf(
  cell: Cell,
  month: Month,
  kind: UpdateKind,
  today: Day,
  rules: readonly MonthRules[],
): ErrorCode | undefined {
  if (month > monthOf(today)) return "update.month_not_open";
  if (cell.reportsFrom === null || cell.reportsFrom > month) return "update.not_owed";
  if (cell.filed.length === 0) return undefined;
  const replaceable = kind === "update" && cell.filed.every((f) => f.kind === "nothing");
  return replaceable && today <= monthDates(month, rules).graceEnds
    ? undefined
    : "update.already_published";
}

/** The month and sphere, then -2, -3 … for what replaces an earlier publication. */
export const updateId = (month: Month, sphere: string, filed: number) =>
  filed === 0 ? `${month}-${sphere}` : `${month}-${sphere}-${filed + 1}`;

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

function wrongWith(line: NewLine, action: Standing, shown: boolean, today: Day): Wrong[] {
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

/** What is wrong with an update's answers, by their path in the input. */
export function wrongIn(input: NewUpdate, actions: readonly Standing[], today: Day): FieldError[] {
  const wrong: FieldError[] = [];
  const add = (path: string, message: string) => wrong.push({ path, message });
  if (input.kind === "nothing") {
    const more = ["obstacles", "needs", "private_note", "next", "done_with"] as const;
    for (const field of more) if (input[field]) add(field, "update.nothing_says_more");
    if (input.need !== "none") add("need", "update.nothing_says_more");
    if (input.lines.length > 0) add("lines", "update.nothing_says_more");
    if (input.evidence.length > 0) add("evidence", "update.nothing_says_more");
    return wrong;
  }
  if (input.need !== "none" && !input.needs) add("needs", "update.needs_missing");
  if (input.need === "none" && input.needs) add("need", "update.need_missing");
  const known = new Map(actions.map((a) => [a.slug, a]));
  for (const [i, item] of input.evidence.entries())
    if (item.action && !known.has(item.action)) add(`evidence.${i}.action`, "line.not_of_sphere");
  const shown = new Set(input.evidence.map((e) => e.action));
  const seen = new Set<string>();
  for (const [i, line] of input.lines.entries()) {
    const action = known.get(line.action);
    if (!action) add(`lines.${i}.action`, "line.not_of_sphere");
    else if (seen.has(line.action)) add(`lines.${i}.action`, "line.twice");
    else
      for (const [field, message] of wrongWith(
        line,
        action,
        action.evidence_count > 0 || shown.has(line.action),
        today,
      ))
        add(`lines.${i}.${field}`, message);
    seen.add(line.action);
  }
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

/** The events of a publication that no rule refused: moved dates first, then the update. */
export function eventsOf(
  input: NewUpdate,
  id: string,
  actions: readonly Standing[],
  role: "lead" | "deputy",
  now: string,
): NewEvent[] {
  const { month, sphere, kind, summary } = input;
  const subject = `update/${month}/${sphere}`;
  if (kind === "nothing") {
    const facts = { update: id, sphere, month };
    return [{ kind: "update.nothing_reported", subject, role, facts, texts: { summary } }];
  }
  const known = new Map(actions.map((a) => [a.slug, a]));
  const moved = input.lines.flatMap((line): NewEvent[] => {
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
  const { lines, texts } = linesOf(input, actions);
  for (const [i, { title, url, shows }] of input.evidence.entries())
    Object.assign(texts, {
      [`evidence.${i + 1}.title`]: title,
      [`evidence.${i + 1}.url`]: url,
      [`evidence.${i + 1}.shows`]: shows,
    });
  return [
    ...moved,
    {
      kind: "update.published",
      subject,
      role,
      facts: {
        update: id,
        sphere,
        month,
        need: input.need,
        privateNote: input.private_note !== "",
        lines,
        evidence: input.evidence.map((e) => ({ action: e.action })),
      },
      texts: {
        summary,
        obstacles: input.obstacles,
        needs: input.needs,
        next: input.next,
        doneWith: input.done_with,
        ...texts,
      },
    },
  ];
}
