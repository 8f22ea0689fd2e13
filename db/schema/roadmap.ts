import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { versioned } from "./record.ts";

/**
 * Columns named `…_seq` hold the position of the event whose text of that name applies:
 * null = never given; given but missing from event_text = redacted.
 */
export const roadmap = sqliteTable("roadmap", {
  ...versioned(),
  fromSeq: integer("from_seq").primaryKey(),
  titleSeq: integer("title_seq"),
  goalSeq: integer("goal_seq"),
  contactSeq: integer("contact_seq"),
  bodySeq: integer("body_seq"),
  teamSeq: integer("team_seq"),
  /** IANA name; days of the roadmap begin and end here. */
  zone: text("zone").notNull(),
  locale: text("locale").notNull(),
  sample: integer("sample", { mode: "boolean" }).notNull(),
  approval: integer("approval", { mode: "boolean" }).notNull(),
  assessment: integer("assessment", { mode: "boolean" }).notNull(),
  questions: integer("questions", { mode: "boolean" }).notNull(),
});

/** Immutable rows; for a month the newest row with `binds_from` <= month holds. */
export const rules = sqliteTable("rules", {
  seq: integer("seq").primaryKey(),
  /** The first month that opens under these rules, YYYY-MM. */
  bindsFrom: text("binds_from").notNull(),
  dueWorkingDays: integer("due_working_days").notNull(),
  graceWorkingDays: integer("grace_working_days").notNull(),
  /** JSON array of YYYY-MM-DD. */
  holidays: text("holidays").notNull(),
});
