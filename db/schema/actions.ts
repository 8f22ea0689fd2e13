import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { HEALTHS, LINEAGES, SLIP_REASONS, STAGES } from "../words.ts";
import { versioned } from "./record.ts";

export const actions = sqliteTable(
  "actions",
  {
    slug: text("slug").notNull(),
    ...versioned(),
    strategy: text("strategy").notNull(),
    sphere: text("sphere").notNull(),
    /** The year in which it was promised. */
    cohort: integer("cohort").notNull(),
    wordingSeq: integer("wording_seq"),
    resultSeq: integer("result_seq"),
    doneWithSeq: integer("done_with_seq"),
    /** First promised date; set once. */
    promisedDue: text("promised_due"),
    due: text("due"),
    stage: text("stage", { enum: STAGES }).notNull(),
    health: text("health", { enum: HEALTHS }),
    /** When a paused action is looked at again. */
    reviewOn: text("review_on"),
    lineage: text("lineage", { enum: LINEAGES }).notNull(),
    /** Merged into, or continued by. */
    into: text("into_action"),
    /** The earlier action that this one continues. */
    continues: text("continues"),
    /** JSON array of person ids. */
    owners: text("owners").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.slug, t.fromSeq] }),
    index("actions_live").on(t.untilSeq, t.fromSeq, t.strategy),
    index("actions_sphere").on(t.sphere, t.untilSeq),
    index("actions_from").on(t.fromSeq),
    index("actions_held").on(t.slug, t.untilSeq),
    index("actions_done")
      .on(t.fromSeq, t.untilSeq, t.slug, t.lineage, t.stage)
      .where(sql`stage = 'done'`),
  ],
);

export const milestones = sqliteTable(
  "milestones",
  {
    action: text("action").notNull(),
    id: text("id").notNull(),
    ...versioned(),
    titleSeq: integer("title_seq"),
    due: text("due"),
    reachedOn: text("reached_on"),
    dropped: integer("dropped", { mode: "boolean" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.action, t.id, t.fromSeq] }),
    index("milestones_live").on(t.untilSeq, t.action),
    index("milestones_from").on(t.fromSeq),
  ],
);

/** Immutable: every move of a date. */
export const slips = sqliteTable(
  "slips",
  {
    seq: integer("seq").primaryKey(),
    action: text("action").notNull(),
    fromDue: text("from_due"),
    toDue: text("to_due").notNull(),
    reason: text("reason", { enum: SLIP_REASONS }).notNull(),
    /** A typing error put right within 24 hours. */
    correction: integer("correction", { mode: "boolean" }).notNull(),
  },
  (t) => [index("slips_action").on(t.action)],
);

/** Immutable: every change of stage, the first one included (`from_stage` null). */
export const stageMoves = sqliteTable(
  "stage_moves",
  {
    seq: integer("seq").notNull(),
    action: text("action").notNull(),
    strategy: text("strategy").notNull(),
    sphere: text("sphere").notNull(),
    /** The reporting month it belongs to, YYYY-MM. */
    month: text("month").notNull(),
    fromStage: text("from_stage", { enum: STAGES }),
    toStage: text("to_stage", { enum: STAGES }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.seq, t.action] }),
    index("stage_moves_month").on(t.month),
    // The promises, and the few moves into done and out of it.
    index("stage_moves_work")
      .on(t.strategy, t.sphere, t.month, t.seq, t.action, t.fromStage)
      .where(sql`from_stage is null`),
    index("stage_moves_done")
      .on(t.strategy, t.sphere, t.seq, t.toStage, t.fromStage)
      .where(sql`to_stage = 'done' or from_stage = 'done'`),
    index("stage_moves_action").on(t.action),
  ],
);

/** Immutable: an action that its cohort did not finish goes on into another year. */
export const carries = sqliteTable(
  "carries",
  {
    seq: integer("seq").primaryKey(),
    action: text("action").notNull(),
    /** The year that it goes on into. */
    year: integer("year").notNull(),
  },
  (t) => [index("carries_action").on(t.action)],
);
