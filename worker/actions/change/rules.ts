import type { Actor, Stage } from "../../../db/words.ts";
import { type Day, type Month, monthOf } from "../../months/rules.ts";
import type { NewEvent } from "../../record/kinds/all.ts";

/** Who changes an action, on which day; `cohort` where the promise counts with another year's. */
type By = { role: Actor; today: Day; cohort?: number };

type Words = { wording: string; result: string; done_with: string };
type Place = { strategy: string; sphere: string; due: Day | null; owners: string[] };

/** The year in which what is promised today is counted. */
export const cohortOf = (today: Day) => Number(today.slice(0, 4));

/** A new promise, in the cohort of its year; a successor goes on in the stage that was reached. */
export function promised(
  action: string,
  { strategy, sphere, due, owners }: Place,
  words: Words,
  { role, today, cohort = cohortOf(today) }: By,
  continues: { slug: string; stage: Stage } | null = null,
): NewEvent {
  return {
    kind: "action.promised",
    subject: `action/${action}`,
    role,
    facts: {
      action,
      strategy,
      sphere,
      due,
      owners,
      cohort,
      stage: continues?.stage ?? "not_started",
      month: monthOf(today),
      continues: continues?.slug ?? null,
    },
    texts: { wording: words.wording, result: words.result, doneWith: words.done_with },
  };
}

const about = (action: string, role: Actor) => ({ subject: `action/${action}`, role });

/** Stopped on purpose; `month` is the reporting month it belongs to. */
export const dropped = (action: string, month: Month, reason: string, role: Actor): NewEvent => ({
  ...about(action, role),
  kind: "action.dropped",
  facts: { action, month },
  texts: { reason },
});

/** Carried on inside another action. */
export const merged = (action: string, into: string, reason: string, role: Actor): NewEvent => ({
  ...about(action, role),
  kind: "action.merged",
  facts: { action, into },
  texts: { reason },
});

/** Carried on in other words by a successor, which is promised in the same write. */
export const continued = (
  now: Place & { slug: string; stage: Stage },
  by: string,
  words: Words & { due: Day | null; reason: string },
  who: By,
): NewEvent[] => [
  {
    ...about(now.slug, who.role),
    kind: "action.continued",
    facts: { action: now.slug, by },
    texts: { reason: words.reason },
  },
  promised(by, { ...now, due: words.due }, words, who, now),
];

/** It goes on into another year, in the cohort it was promised in. */
export const carried = (action: string, year: number, reason: string, role: Actor): NewEvent => ({
  ...about(action, role),
  kind: "action.carried",
  facts: { action, year },
  texts: { reason },
});

export const reached = (action: string, milestone: string, on: Day, role: Actor): NewEvent => ({
  ...about(action, role),
  kind: "milestone.reached",
  facts: { action, milestone, on },
});
