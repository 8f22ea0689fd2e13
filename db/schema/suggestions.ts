import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { RESOURCE_KINDS } from "../words.ts";

/** Private: resources that somebody suggested; gone once one is listed, or not. */
export const suggestions = sqliteTable(
  "suggestions",
  {
    id: text("id").primaryKey(),
    title: text("title").notNull(),
    link: text("link").notNull(),
    kind: text("kind", { enum: RESOURCE_KINDS }).notNull(),
    /** What it is, and for whom. */
    why: text("why").notNull(),
    askedAt: text("asked_at").notNull(),
    /** The local day of `askedAt`. */
    askedOn: text("asked_on").notNull(),
  },
  (t) => [index("suggestions_asked").on(t.askedAt)],
);
