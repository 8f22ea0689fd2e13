import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { HEALTHS, STAGES } from "../words.ts";

/** Immutable: an assessor's own judgement of an action in a month; the newest of each assessor holds. */
export const assessments = sqliteTable(
  "assessments",
  {
    seq: integer("seq").primaryKey(),
    action: text("action").notNull(),
    /** YYYY-MM */
    month: text("month").notNull(),
    person: text("person").notNull(),
    stage: text("stage", { enum: STAGES }).notNull(),
    health: text("health", { enum: HEALTHS }),
  },
  (t) => [index("assessments_action").on(t.action, t.month, t.person)],
);
