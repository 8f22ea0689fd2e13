import type { LineStage } from "../../db/words.ts";
import type { Month } from "../../worker/months/rules.ts";
import type { NewEvent } from "../../worker/record/kinds/all.ts";
import type { Planned } from "./plan.ts";
import type { Random } from "./random.ts";
import { sentence } from "./words.ts";

const NEXT: Record<LineStage, readonly LineStage[]> = {
  not_started: ["planning", "underway"],
  planning: ["underway", "paused"],
  underway: ["done", "paused", "underway"],
  paused: ["underway", "planning"],
  done: ["done"],
};

export type Held = Planned & { stage: LineStage };

/** A sphere's month: an update with one line per action, nothing to report, or silence. */
export function reportOf(
  sphere: string,
  month: Month,
  held: readonly Held[],
  r: Random,
): NewEvent[] {
  const about = { subject: `update/${month}/${sphere}`, role: "lead" as const };
  const update = `${month}-${sphere}`;
  if (r.chance(0.05)) return [];
  if (r.chance(0.05))
    return [
      {
        kind: "update.nothing_reported",
        ...about,
        facts: { update, sphere, month },
        texts: { summary: sentence(r) },
      },
    ];
  const texts: Record<string, string> = {
    summary: sentence(r),
    next: sentence(r),
    ...(r.chance(0.3) && { obstacles: sentence(r) }),
  };
  const lines = held.map((line) => {
    if (r.chance(0.04)) line.stage = r.pick(NEXT[line.stage]);
    const text = r.chance(0.35);
    if (text) texts[`line.${line.action}`] = sentence(r);
    return {
      action: line.action,
      stage: line.stage,
      health:
        line.stage === "underway" ? r.pick(["on_track", "on_track", "at_risk"] as const) : null,
      reviewOn: null,
      text,
      noEvidence: false,
    };
  });
  const evidence = r.chance(0.25) ? [{ action: r.pick(held).action }] : [];
  if (evidence.length > 0) {
    texts["evidence.1.title"] = sentence(r);
    texts["evidence.1.url"] = `https://example.org/${update}`;
  }
  const moved = r.chance(0.15) ? r.pick(held) : undefined;
  const slip: NewEvent[] =
    moved && moved.due < "2099"
      ? [
          {
            kind: "action.rescheduled",
            subject: `action/${moved.action}`,
            role: "lead",
            facts: {
              action: moved.action,
              to: (moved.due = `${Number(moved.due.slice(0, 4)) + 1}${moved.due.slice(4)}`),
              reason: r.pick(["capacity", "scope", "dependency"] as const),
              correction: false,
            },
            texts: { reason: sentence(r) },
          },
        ]
      : [];
  return [
    ...slip,
    {
      kind: "update.published",
      ...about,
      facts: { update, sphere, month, need: "none", privateNote: false, lines, evidence },
      texts,
    },
  ];
}
