import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A published text in another language: it belongs to the words of one event, not to later ones. */
export const translations = sqliteTable(
  "translations",
  {
    of: integer("of_seq").notNull(),
    field: text("field").notNull(),
    language: text("language").notNull(),
    seq: integer("seq").notNull(),
  },
  (t) => [primaryKey({ columns: [t.of, t.field, t.language] })],
);
