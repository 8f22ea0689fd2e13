import type { Health, Offer, SlipReason, Stage } from "../../../../db/words.ts";
import { type Day, daysBetween, type Month } from "../../../months/rules.ts";
import { type Event, removedIn, said, stamp, wordings } from "../../history/rules.ts";
import type { Entry } from "../schema.ts";

/** What happened to an action, and where its stage moved. */
export type Happened = {
  history: readonly Event[];
  moves: readonly { seq: number; from: Stage | null; to: Stage }[];
  zone: string;
};

type Facts = {
  due: Day | null;
  to: Day;
  on: Day;
  reason: SlipReason;
  correction: boolean;
  reviewOn: Day | null;
  continues: string | null;
  into: string;
  by: string;
  milestone: string;
  offer: Offer;
  update: string | null;
  year: number;
  month: Month;
  stage: Stage;
  health: Health | null;
};

/** The events of an action as entries, oldest first; what assessors judged among them. */
export function told({ history, moves, zone }: Happened): Entry[] {
  const changesOf = wordings(["wording", "result", "doneWith"]);
  const steps = new Map<string, { title: string | null; due: Day | null }>();
  const moved = new Map(moves.map((m) => [m.seq, m]));
  let due: Day | null = null;

  const entryOf = (e: Event): Omit<Entry, "id" | "on" | "later"> | undefined => {
    const f = JSON.parse(e.facts) as Facts;
    const move = moved.get(e.seq);
    const stages = { ...(move && { stage: move.to }), ...(move?.from && { was_stage: move.from }) };
    const changes = changesOf(e);
    const was = due;
    const step = steps.get(f.milestone) ?? { title: null, due: null };
    switch (e.kind) {
      case "action.promised":
        due = f.due;
        return { kind: "promised", due, ...stages, ...(f.continues && { action: f.continues }) };
      case "action.reworded":
        return { kind: "reworded", changes, ...said(e, "reason") };
      case "action.rescheduled": {
        due = f.to;
        const days = was === null ? null : daysBetween(was, due);
        const { reason, correction } = f;
        return { kind: "moved", was_due: was, due, days, reason, correction, ...said(e, "reason") };
      }
      case "action.undated":
        due = null;
        return { kind: "undated", was_due: was };
      case "action.staged":
        return { kind: "staged", ...stages, due: f.reviewOn, ...said(e, "reason") };
      case "action.reinstated":
        return { kind: "reinstated", ...stages, ...said(e, "reason") };
      case "action.dropped":
        return { kind: "dropped", ...stages, ...said(e, "reason") };
      case "action.merged":
        return { kind: "merged", action: f.into, ...said(e, "reason") };
      case "action.continued":
        return { kind: "continued", action: f.by, ...said(e, "reason") };
      case "action.assigned":
        return { kind: "assigned" };
      case "action.helped": {
        const { offer, update } = f;
        // An update's id begins with its month.
        const asked = update && { update, month: update.slice(0, 7) };
        return { kind: "helped", offer, ...asked, ...said(e, "said") };
      }
      case "action.carried":
        return { kind: "carried", year: f.year, ...said(e, "reason") };
      case "action.assessed": {
        const judged = { stage: f.stage, health: f.health };
        return { kind: "assessed", judged, month: f.month, ...said(e, "reasons") };
      }
      case "milestone.set": {
        const set = { title: said(e, "title").text, due: f.due };
        steps.set(f.milestone, set);
        return { kind: "milestones", milestones: [set] };
      }
      case "milestone.moved":
        steps.set(f.milestone, { ...step, due: f.due });
        return { kind: "milestone_moved", title: step.title, was_due: step.due, due: f.due };
      case "milestone.reached":
        return { kind: "milestone_reached", title: step.title, due: f.on };
      case "milestone.dropped":
        return { kind: "milestone_dropped", title: step.title };
      default:
        return undefined;
    }
  };
  return history.flatMap((e) => {
    const entry = entryOf(e);
    return entry ? [{ ...stamp(e, zone), ...entry, ...removedIn(e, zone) }] : [];
  });
}
