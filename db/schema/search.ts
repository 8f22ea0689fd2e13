import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * What can be found: one row for each public thing, kept with every event that changes its words.
 * The words stand in `search_words` (FTS5), under the same number.
 */
export const searchDocs = sqliteTable(
  "search_docs",
  {
    id: integer("id").primaryKey(),
    /** The subject of its events. */
    subject: text("subject").notNull().unique(),
    kind: text("kind").notNull(),
    /** What its address is made of. */
    ref: text("ref").notNull(),
    /** Position of the event that last changed it. */
    seq: integer("seq").notNull(),
  },
  (t) => [index("search_docs_kind").on(t.kind, t.seq)],
);
