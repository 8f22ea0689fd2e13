import {
  cohortOf,
  continued,
  dropped,
  merged,
  promised,
  reached,
} from "../../actions/change/rules.ts";
import type { FieldError } from "../../errors.ts";
import type { Day } from "../../months/rules.ts";
import { mayChange, mergeIs } from "../../office/actions/rules.ts";
import { slugFrom } from "../../office/form/rules.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import type { NewUpdate } from "../desk/schema.ts";
import type { Standing } from "../lines/rules.ts";
import type { ChangeView } from "./schema.ts";

type Leaving = NewUpdate["leaving"][number];
type Strategy = { slug: string; number: number };
type Wrong = [field: string, message: string];

const going = (a: Standing) => ({ slug: a.slug, stage: a.stage, lineage: "continuing" as const });

/** Whether an action may be carried on in other words: one of an earlier year, which is closed. */
export const isEarlier = (action: { cohort: number }, today: Day) =>
  action.cohort < cohortOf(today);

function wrongLeaving(
  leaving: Leaving,
  action: Standing,
  stays: ReadonlyMap<string, Standing>,
  today: Day,
): Wrong[] {
  if (!mayChange(going(action), leaving.change)) return [["change", "action.not_running"]];
  if (action.later) return [["change", "leaving.spoken_later"]];
  if (leaving.change === "merge") {
    const into = stays.get(leaving.into);
    const found = leaving.into === action.slug ? going(action) : into && going(into);
    const message = mergeIs(action.slug, found);
    return message ? [["into", message]] : [];
  }
  if (leaving.change !== "continue") return [];
  if (!isEarlier(action, today)) return [["change", "leaving.same_year"]];
  return leaving.due && leaving.due < today ? [["due", "promise.due_past"]] : [];
}

/** What is wrong with the changes of the plan that an update brings, by their path in the input. */
export function wrongInPlan(
  input: NewUpdate,
  actions: readonly Standing[],
  strategies: readonly Strategy[],
  today: Day,
): FieldError[] {
  const wrong: FieldError[] = [];
  const add = (path: string, message: string) => wrong.push({ path, message });
  if (input.kind === "nothing") {
    for (const list of ["promises", "leaving", "reached"] as const)
      if (input[list].length > 0) add(list, "update.nothing_says_more");
    return wrong;
  }
  const known = new Map(actions.map((a) => [a.slug, a]));
  const leave = new Set(input.leaving.map((l) => l.action));
  const done = new Set(input.lines.filter((l) => l.stage === "done").map((l) => l.action));
  const stays = new Map([...known].filter(([slug]) => !leave.has(slug) && !done.has(slug)));
  const seen = new Set<string>();
  for (const [i, leaving] of input.leaving.entries()) {
    const action = known.get(leaving.action);
    if (!action) add(`leaving.${i}.action`, "line.not_of_sphere");
    else if (seen.has(leaving.action)) add(`leaving.${i}.action`, "line.twice");
    else
      for (const [field, message] of wrongLeaving(leaving, action, stays, today))
        add(`leaving.${i}.${field}`, message);
    seen.add(leaving.action);
  }
  for (const [i, line] of input.lines.entries())
    if (leave.has(line.action)) add(`lines.${i}.text`, "line.leaves");
  for (const [i, { action }] of input.evidence.entries())
    if (action && leave.has(action)) add(`evidence.${i}.action`, "line.leaves");
  const ticked = new Set<string>();
  for (const [i, { action: slug, milestone, on }] of input.reached.entries()) {
    const action = known.get(slug);
    const open = action?.milestones.some((m) => m.id === milestone);
    if (!action) add(`reached.${i}.action`, "line.not_of_sphere");
    else if (!open || !mayChange(going(action), "milestone_reached"))
      add(`reached.${i}.milestone`, "milestone.unknown");
    else if (ticked.has(`${slug} ${milestone}`)) add(`reached.${i}.milestone`, "line.twice");
    if (on > today) add(`reached.${i}.on`, "day.future");
    ticked.add(`${slug} ${milestone}`);
  }
  for (const [i, { strategy, due }] of input.promises.entries()) {
    if (!strategies.some((s) => s.slug === strategy))
      add(`promises.${i}.strategy`, "strategy.unknown");
    if (due && due < today) add(`promises.${i}.due`, "promise.due_past");
  }
  return wrong;
}

/** What an update changes about the plan itself, and the actions as its lines find them. */
export type Plan = { events: NewEvent[]; actions: Standing[] };

/** The words that need a slug of their own. */
export const newWordings = (input: NewUpdate): string[] =>
  [...input.leaving, ...input.promises].flatMap((x) => ("wording" in x ? [x.wording] : []));

type By = {
  role: "lead" | "deputy";
  today: Day;
  /** Slugs that actions have. */
  used: ReadonlySet<string>;
};

type New = Pick<
  Standing,
  "slug" | "title" | "strategy" | "number" | "stage" | "health" | "due" | "review_on" | "owners"
>;

/** A promise as its first update finds it. */
const fresh = (action: New, today: Day): Standing => ({
  ...action,
  promised_due: action.due,
  cohort: cohortOf(today),
  evidence_count: 0,
  later: false,
  stated: null,
  milestones: [],
});

/**
 * The events of those changes, which come before the update's own, and the actions as the update
 * finds them: without those that left, with the new ones, in the roadmap's order.
 */
export function planOf(
  input: NewUpdate,
  actions: readonly Standing[],
  strategies: readonly Strategy[],
  { role, today, used }: By,
): Plan {
  const { sphere, month } = input;
  const known = new Map(actions.map((a) => [a.slug, a]));
  const taken = new Set(used);
  const named = (wording: string) => {
    const slug = slugFrom(wording, taken);
    taken.add(slug);
    return slug;
  };
  const who = { role, today };
  const added: Standing[] = [];
  const ticks = input.reached.map((r) => reached(r.action, r.milestone, r.on, role));
  const left = input.leaving.flatMap((leaving): NewEvent[] => {
    const { action: slug, reason } = leaving;
    if (leaving.change === "drop") return [dropped(slug, month, reason, role)];
    if (leaving.change === "merge") return [merged(slug, leaving.into, reason, role)];
    const { wording, due } = leaving;
    const by = named(wording);
    const now = known.get(slug)!;
    added.push(fresh({ ...now, slug: by, title: wording, due }, today));
    const words = { wording, due, reason, result: "", done_with: "" };
    return continued({ ...now, sphere }, by, words, who);
  });
  const promises = input.promises.map(({ strategy, wording, result, due }) => {
    const slug = named(wording);
    const number = strategies.find((s) => s.slug === strategy)!.number;
    const place = { strategy, sphere, due, owners: [] };
    const begins = { stage: "not_started", health: null, review_on: null } as const;
    added.push(fresh({ ...place, ...begins, slug, number, title: wording }, today));
    return promised(slug, place, { wording, result, done_with: "" }, who);
  });
  const leave = new Set(input.leaving.map((l) => l.action));
  const place = (a: Standing) => strategies.findIndex((s) => s.slug === a.strategy);
  const stand = [...actions.filter((a) => !leave.has(a.slug)), ...added];
  return {
    events: [...ticks, ...left, ...promises],
    actions: stand.toSorted((a, b) => place(a) - place(b)),
  };
}

/** The same changes as people read them before they are public; dates that move are among them. */
export function changesOf(
  input: NewUpdate,
  actions: readonly Standing[],
  marks: readonly { action: string; id: string; title: string | null }[],
  strategies: readonly { slug: string; title: string | null }[],
): ChangeView[] {
  const known = new Map(actions.map((a) => [a.slug, a]));
  const titleOf = (slug: string) => known.get(slug)?.title ?? null;
  const none = { other: null, from: null, on: null, reason: null };
  const moves = input.lines.flatMap((l): ChangeView[] => {
    const from = known.get(l.action)?.due ?? null;
    if (!l.due || l.due === from) return [];
    const action = titleOf(l.action);
    return [{ ...none, change: "move", action, from, on: l.due, reason: l.slip_text }];
  });
  const ticks = input.reached.map(({ action, milestone, on }): ChangeView => {
    const mark = marks.find((m) => m.action === action && m.id === milestone);
    return { ...none, change: "reached", action: titleOf(action), other: mark?.title ?? null, on };
  });
  const left = input.leaving.map((l): ChangeView => {
    const about = { ...none, change: l.change, action: titleOf(l.action), reason: l.reason };
    if (l.change === "merge") return { ...about, other: titleOf(l.into) };
    return l.change === "continue" ? { ...about, other: l.wording, on: l.due } : about;
  });
  const promises = input.promises.map(({ strategy, wording, result, due }): ChangeView => {
    const other = strategies.find((s) => s.slug === strategy)?.title ?? null;
    return { ...none, change: "promise", action: wording, other, on: due, reason: result || null };
  });
  return [...moves, ...ticks, ...left, ...promises];
}
