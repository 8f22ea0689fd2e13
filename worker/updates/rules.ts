import type { UpdateKind } from "../../db/words.ts";
import type { ErrorCode, FieldError } from "../errors.ts";
import { type Day, type Month, type MonthRules, monthDates, monthOf } from "../months/rules.ts";
import type { NewEvent } from "../record/kinds/all.ts";
import type { NewUpdate } from "./desk/schema.ts";
import { linesOf, movesOf, type Standing, wrongWith } from "./lines/rules.ts";
import type { Plan } from "./plan/rules.ts";

/** What the record holds about one sphere and month before it is published. */
export type Cell = {
  reportsFrom: Month | null;
  filed: readonly { kind: UpdateKind }[];
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

/** The events of a publication that no rule refused: what changes actions first, then the update. */
export function eventsOf(
  input: NewUpdate,
  id: string,
  actions: readonly Standing[],
  role: "lead" | "deputy",
  now: string,
  plan: Plan,
): NewEvent[] {
  const { month, sphere, kind, summary } = input;
  const subject = `update/${month}/${sphere}`;
  if (kind === "nothing") {
    const facts = { update: id, sphere, month };
    return [{ kind: "update.nothing_reported", subject, role, facts, texts: { summary } }];
  }
  const { lines, texts } = linesOf(input, plan.actions);
  for (const [i, { title, url, shows }] of input.evidence.entries())
    Object.assign(texts, {
      [`evidence.${i + 1}.title`]: title,
      [`evidence.${i + 1}.url`]: url,
      [`evidence.${i + 1}.shows`]: shows,
    });
  return [
    ...movesOf(input, actions, role, now),
    ...plan.events,
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
