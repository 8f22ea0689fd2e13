import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LINK_STATES } from "../words.ts";

/** What the weekly look at a cited link found, whenever that differs from what was found before. */
export const linkChecks = sqliteTable(
  "link_checks",
  {
    seq: integer("seq").primaryKey(),
    /** Position of the update, and the number of the evidence within it. */
    of: integer("of_seq").notNull(),
    n: integer("n").notNull(),
    state: text("state", { enum: LINK_STATES }).notNull(),
    on: text("on").notNull(),
    /** SHA-256 of what was read, hex; null where nothing was, or where it cannot be compared. */
    hash: text("hash"),
  },
  (t) => [index("link_checks_of").on(t.of, t.n, t.seq)],
);

/** Private: when a link was last looked at, so that nothing is asked for twice in a week. */
export const linkVisits = sqliteTable(
  "link_visits",
  {
    of: integer("of_seq").notNull(),
    n: integer("n").notNull(),
    at: text("at").notNull(),
    /** Failed looks in a row: one alone is no news. */
    failures: integer("failures").notNull(),
  },
  (t) => [primaryKey({ columns: [t.of, t.n] }), index("link_visits_at").on(t.at)],
);
