import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { versioned } from "./record.ts";

/** The frozen page of a closed month or year; another version only after a redaction. */
export const editions = sqliteTable(
  "editions",
  {
    /** `YYYY-MM`, or `YYYY` for the review of a year. */
    period: text("period").notNull(),
    ...versioned(),
    /** The last local day on which the period was open. */
    closedOn: text("closed_on").notNull(),
    /** The position that the page shows: the last event before the close. */
    position: integer("position").notNull(),
    /** SHA-256 of the page's UTF-8, hex. */
    hash: text("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.period, t.fromSeq] })],
);

/** The page itself, the newest of its period: `<article data-edition>`, whole. */
export const editionPages = sqliteTable("edition_pages", {
  period: text("period").primaryKey(),
  hash: text("hash").notNull(),
  html: text("html").notNull(),
});
