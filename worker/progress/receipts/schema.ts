import type { FigureName } from "./rules.ts";

/**
 * Which numbers of the public answers are which figure: the end of a member's path, `*` for any
 * name. A number that is in no list here and none of `LABELS` fails the tests.
 */
export const MEMBERS: Record<FigureName, readonly string[]> = {
  stages: [
    "progress.promised",
    "progress.stages.*",
    "strategies.stages.*",
    "strategy.stages.*",
    "strategies.total",
    "strategies.done",
    "strategy.total",
    "spheres.total",
    "spheres.done",
    "month.actions.*",
    "roadmap.actions.*",
  ],
  months: ["progress.months.counts.*"],
  outcomes: ["actions.outcomes.*", "actions.total"],
  cohorts: ["cohorts.promised", "cohorts.counts.*", "cohorts.done_share"],
  open: ["strategies.open", "strategy.open", "spheres.open", "spheres.open_actions"],
  evidence: ["evidence.done", "evidence.shown", "evidence.share"],
  drift: ["drift.slip_days", "drift.moves", "drift.unexplained"],
  slip: ["actions.slip_days", "action.slip_days", "action.moves", "timeline.days"],
  moves: ["slips.days", "unkept.days"],
  reporting: [
    "reporting.months.counts.*",
    "reporting.rows.counts.*",
    "reporting.totals.*",
    "cells.total",
    "history.*",
    "days_late",
    "on_time.count",
    "on_time.of",
    "on_time.share",
  ],
  road: [
    "rows.done",
    "rows.promised",
    "rows.flag.count",
    "cells.reported",
    "cells.owed",
    "cells.done",
  ],
  /** The states of its spheres are words; only pages count them. */
  month: [],
  moved: ["moved.done", "moved.dropped", "moved.days"],
  silence: ["silence.missed", "silence.owed", "spheres.quiet_for"],
  posts: ["owners.all", "owners.held", "leads.all", "leads.held", "deputies.all", "deputies.held"],
  ownerless: ["ownerless.days"],
  lateness: ["days_late.late", "days_late.median"],
  quiet: ["nothing.count", "nothing.of", "nothing.share"],
  unled: ["health.months.ownerless.days", "health.whole.ownerless.days"],
  explained: ["explained.count", "explained.of", "explained.share"],
  targets: [
    "on_time.target",
    "days_late.target",
    "evidence.target",
    "ownerless.target",
    "explained.target",
    "targets.value",
  ],
  changes: [
    "changes.groups.count",
    "changes.late",
    "changes.total",
    "changes.days",
    "changes.total_days",
    "changes.moves.days",
    "changes.steps",
  ],
  list: ["months.total", "years.total", "updates.total", "corrections.total"],
};

/** Numbers that count nothing: what they are instead. */
export const LABELS: Record<string, readonly string[]> = {
  "the number people know a strategy by": ["number"],
  "the year of a promise": ["cohort", "cohorts", "cohorts.year"],
  "a place in a list": ["page", "per_page", "action.place", "action.of", "evidence.n"],
  "a place in the record": ["position", "version", "checkpoint.size"],
  "the size of a file, in bytes": ["file.size"],
  "those of a list of names who are not named": ["unnamed"],
};
