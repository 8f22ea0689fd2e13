import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ROLES } from "../words.ts";
import { versioned } from "./record.ts";

export const people = sqliteTable(
  "people",
  {
    id: text("id").notNull(),
    ...versioned(),
    nameSeq: integer("name_seq"),
    /** Whether the name is shown beside the role. */
    public: integer("public", { mode: "boolean" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.fromSeq] }), index("people_live").on(t.untilSeq)],
);

export const appointments = sqliteTable(
  "appointments",
  {
    id: text("id").notNull(),
    ...versioned(),
    person: text("person").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    /** Slug of the sphere (lead, deputy) or strategy (executive); null for the whole roadmap. */
    scope: text("scope"),
    fromOn: text("from_on").notNull(),
    /** First day without the role. */
    untilOn: text("until_on"),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.fromSeq] }),
    index("appointments_live").on(t.untilSeq),
    index("appointments_person").on(t.person),
  ],
);
