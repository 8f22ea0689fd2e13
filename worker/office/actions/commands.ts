import type * as v from "valibot";
import { continued, dropped, merged, promised, reached } from "../../actions/change/rules.ts";
import { Refusal, refuseWrong } from "../../errors.ts";
import { localDay, monthOf } from "../../months/rules.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { isCorrection } from "../../updates/lines/rules.ts";
import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { zoneNow } from "../form/queries.ts";
import { changedTexts, slugFrom } from "../form/rules.ts";
import {
  actionNow,
  lastStated,
  milestonesNow,
  personNames,
  slugsNow,
  sphereNames,
  standingsNow,
  strategyNames,
} from "./queries.ts";
import { mayChange, mergeIs, strangers } from "./rules.ts";
import type { EditAction, newAction } from "./schema.ts";

/** Promises an action in the cohort of this year. */
export async function promise(asked: Asked, input: v.InferOutput<typeof newAction>): Promise<Done> {
  const { db } = asked.deps.store;
  const [zones, strategies, spheres, people, slugs] = await db.batch([
    zoneNow(db),
    strategyNames(db),
    sphereNames(db),
    personNames(db),
    slugsNow(db),
  ]);
  const used = new Set(slugs.map((s) => s.slug));
  const slug = input.slug ?? slugFrom(input.wording, used);
  if (used.has(slug))
    throw new Refusal("subject.exists", [{ path: "slug", message: "slug.taken" }]);
  refuseWrong(strangers(input, { strategies, spheres, people }));
  const today = localDay(asked.deps.now(), zones[0]?.zone ?? "UTC");
  const event = promised(slug, input, input, { role: "admin", today });
  return publish(asked, { events: [event], expect: { [event.subject]: 0 } }, { slug, version: 1 });
}

async function read(asked: Asked, into: string | undefined) {
  const { db } = asked.deps.store;
  const slug = asked.target;
  const [found, marks, zones, people, slugs, stated, targets] = await db.batch([
    actionNow(db, slug),
    milestonesNow(db, slug),
    zoneNow(db),
    personNames(db),
    slugsNow(db),
    lastStated(db, slug),
    standingsNow(db, into ? [into] : []),
  ]);
  const today = localDay(asked.deps.now(), zones[0]?.zone ?? "UTC");
  return {
    now: standing(found[0], asked),
    marks,
    people,
    slugs,
    today,
    stated,
    target: targets[0],
  };
}

type Known = Awaited<ReturnType<typeof read>>;

/** The events of a change, the action's own first. */
function eventsOf(asked: Asked, input: EditAction, known: Known): NewEvent[] {
  const { now, marks, today } = known;
  const action = now.slug;
  const event = { subject: `action/${action}`, role: "admin" } as const;
  const month = monthOf(today);
  const texts = "reason" in input ? { reason: input.reason } : {};
  const mark = "milestone" in input ? marks.find((m) => m.id === input.milestone) : undefined;
  if ("milestone" in input && (!mark || mark.dropped || mark.reached_on))
    refuseWrong([{ path: "milestone", message: "milestone.unknown" }]);
  switch (input.change) {
    case "reword": {
      const { wording, result, done_with } = input;
      const changed = changedTexts(now, { wording, result, done_with });
      refuseWrong(changed.wrong);
      if (Object.keys(changed.texts).length === 0)
        refuseWrong([{ path: "wording", message: "nothing.changed" }]);
      const { done_with: doneWith, ...said } = changed.texts;
      const words = { ...said, doneWith, ...texts };
      return [{ ...event, kind: "action.reworded", facts: { action }, texts: words }];
    }
    case "move": {
      if (input.due === now.due) refuseWrong([{ path: "due", message: "day.same" }]);
      const at = asked.deps.now().toISOString();
      const correction = isCorrection(input.class, "admin", at, known.stated[0] ?? null);
      const facts = { action, to: input.due, reason: input.class, correction };
      return [{ ...event, kind: "action.rescheduled", facts, texts }];
    }
    case "assign": {
      refuseWrong(strangers(input, { strategies: [], spheres: [], people: known.people }));
      return [{ ...event, kind: "action.assigned", facts: { action, owners: input.owners } }];
    }
    case "drop":
      return [dropped(action, month, input.reason, "admin")];
    case "merge": {
      const wrong = mergeIs(action, known.target);
      if (wrong) refuseWrong([{ path: "into", message: wrong }]);
      return [merged(action, input.into, input.reason, "admin")];
    }
    case "continue": {
      const by = slugFrom(input.wording, new Set(known.slugs.map((s) => s.slug)));
      return continued(now, by, input, { role: "admin", today });
    }
    case "reinstate": {
      const facts = { action, stage: input.stage, month };
      return [{ ...event, kind: "action.reinstated", facts, texts }];
    }
    case "milestone": {
      const milestone = slugFrom("m1", new Set(marks.map((m) => m.id)));
      const facts = { action, milestone, due: input.due };
      return [{ ...event, kind: "milestone.set", facts, texts: { title: input.title } }];
    }
    case "milestone_moved": {
      const facts = { action, milestone: input.milestone, due: input.due };
      return [{ ...event, kind: "milestone.moved", facts }];
    }
    case "milestone_reached": {
      if (input.on > today) refuseWrong([{ path: "on", message: "day.future" }]);
      return [reached(action, input.milestone, input.on, "admin")];
    }
    case "milestone_dropped": {
      const facts = { action, milestone: input.milestone };
      return [{ ...event, kind: "milestone.dropped", facts }];
    }
  }
}

/** Changes an action in one of the ways that stand open to it. */
export async function changeAction(asked: Asked, input: EditAction): Promise<Done> {
  const known = await read(asked, input.change === "merge" ? input.into : undefined);
  const { now } = known;
  if (!mayChange(now, input.change))
    throw new Refusal("action.move_refused", [], { stage: now.stage, lineage: now.lineage });
  const events = eventsOf(asked, input, known);
  const expect = Object.fromEntries(events.map((e) => [e.subject, 0]));
  expect[`action/${now.slug}`] = now.version;
  return publish(asked, { events, expect }, { slug: now.slug, version: now.version + 1 });
}
