import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { versioned } from "./record.ts";

export const spheres = sqliteTable(
  "spheres",
  {
    slug: text("slug").notNull(),
    ...versioned(),
    position: integer("position").notNull(),
    titleSeq: integer("title_seq"),
    aboutSeq: integer("about_seq"),
    programmeSeq: integer("programme_seq"),
    /** First month owed, YYYY-MM; null owes nothing yet. */
    reportsFrom: text("reports_from"),
  },
  (t) => [primaryKey({ columns: [t.slug, t.fromSeq] }), index("spheres_live").on(t.untilSeq)],
);
