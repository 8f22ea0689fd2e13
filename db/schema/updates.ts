import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import {
  ACTORS,
  APPROVALS,
  CORRECTION_KINDS,
  HEALTHS,
  NEEDS,
  STAGES,
  UPDATE_KINDS,
} from "../words.ts";

/** Immutable: one row per publication; the newest of a cell is the one that counts. */
export const updates = sqliteTable(
  "updates",
  {
    id: text("id").primaryKey(),
    seq: integer("seq").notNull().unique(),
    at: text("at").notNull(),
    role: text("role", { enum: ACTORS }).notNull(),
    sphere: text("sphere").notNull(),
    month: text("month").notNull(),
    kind: text("kind", { enum: UPDATE_KINDS }).notNull(),
    need: text("need", { enum: NEEDS }).notNull(),
    /** Whether a note for executives exists; its text is private. */
    privateNote: integer("private_note", { mode: "boolean" }).notNull(),
    evidenceCount: integer("evidence_count").notNull(),
    /** Null where no approver was asked. */
    approval: text("approval", { enum: APPROVALS }),
  },
  (t) => [
    index("updates_cell").on(t.month, t.sphere),
    index("updates_sphere").on(t.sphere, t.seq),
    index("updates_months").on(t.sphere, t.month, t.seq),
  ],
);

/** Immutable: what one update said about one action. */
export const lines = sqliteTable(
  "lines",
  {
    seq: integer("seq").notNull(),
    action: text("action").notNull(),
    update: text("update_id").notNull(),
    month: text("month").notNull(),
    sphere: text("sphere").notNull(),
    strategy: text("strategy").notNull(),
    stage: text("stage", { enum: STAGES }).notNull(),
    health: text("health", { enum: HEALTHS }),
    /** The action's stage just before this line. */
    wasStage: text("was_stage", { enum: STAGES }).notNull(),
    due: text("due"),
    reviewOn: text("review_on"),
    wordingSeq: integer("wording_seq"),
    /** Whether words were written; otherwise it confirms the stage unchanged. */
    hasText: integer("has_text", { mode: "boolean" }).notNull(),
    /** Done without evidence, for a reason given. */
    noEvidence: integer("no_evidence", { mode: "boolean" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.seq, t.action] }),
    index("lines_action").on(t.action, t.month),
    index("lines_strategy").on(t.strategy, t.month),
  ],
);

export const evidence = sqliteTable(
  "evidence",
  {
    seq: integer("seq").notNull(),
    /** Its number within the update, from 1. */
    n: integer("n").notNull(),
    update: text("update_id").notNull(),
    action: text("action"),
  },
  (t) => [primaryKey({ columns: [t.seq, t.n] }), index("evidence_action").on(t.action)],
);

export const excuses = sqliteTable(
  "excuses",
  {
    seq: integer("seq").primaryKey(),
    sphere: text("sphere").notNull(),
    month: text("month").notNull(),
    role: text("role", { enum: ACTORS }).notNull(),
  },
  (t) => [index("excuses_cell").on(t.month, t.sphere)],
);

/** Immutable: one row per text that a correction put right; the newest of a field is the one shown. */
export const corrections = sqliteTable(
  "corrections",
  {
    seq: integer("seq").notNull(),
    /** As in `event_text` of the update: "summary", "line.ACTION", "evidence.1.title" … */
    field: text("field").notNull(),
    update: text("update_id").notNull(),
    why: text("why", { enum: CORRECTION_KINDS }).notNull(),
    role: text("role", { enum: ACTORS }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.seq, t.field] }),
    index("corrections_update").on(t.update, t.field),
  ],
);

/** Immutable: an update that its sphere takes back; its words stay, below the explanation. */
export const withdrawals = sqliteTable("withdrawals", {
  seq: integer("seq").primaryKey(),
  update: text("update_id").notNull().unique(),
  role: text("role", { enum: ACTORS }).notNull(),
});
