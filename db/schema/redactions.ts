import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ACTORS, REDACTION_REASONS, ROLES } from "../words.ts";

/** Immutable: one row per text that was removed from the record. */
export const redactions = sqliteTable(
  "redactions",
  {
    /** Where the text stood: an event's position and the field there. */
    of: integer("of_seq").notNull(),
    field: text("field").notNull(),
    seq: integer("seq").notNull(),
    reason: text("reason", { enum: REDACTION_REASONS }).notNull(),
    /** Who asked for it; `role` is who agreed. */
    asked: text("asked", { enum: ACTORS }).notNull(),
    role: text("role", { enum: ACTORS }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.of, t.field] }), index("redactions_seq").on(t.seq)],
);

/** Private: what one person asks to remove, until a second one agrees or declines. */
export const redactionAsks = sqliteTable("redaction_asks", {
  id: text("id").primaryKey(),
  /** JSON: `[{ "seq", "fields" }]`. */
  wanted: text("wanted").notNull(),
  reason: text("reason", { enum: REDACTION_REASONS }).notNull(),
  /** For the second person only; deleted with the row. */
  note: text("note").notNull(),
  person: text("person").notNull(),
  role: text("role", { enum: ROLES }).notNull(),
  askedAt: text("asked_at").notNull(),
});
