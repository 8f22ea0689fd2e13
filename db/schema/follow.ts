import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LANGUAGES, RHYTHMS, SCOPES } from "../words.ts";

// Everything here is private.

/** A confirmed address, or one that was asked to confirm, and what it follows. */
export const subscriptions = sqliteTable(
  "subscriptions",
  {
    id: text("id").primaryKey(),
    address: text("address").notNull(),
    /** What is followed: everything, one thing, a search, or missed reports alone. */
    scope: text("scope", { enum: SCOPES }).notNull(),
    /** Slug of the thing, or the query of the search; empty for the whole. */
    of: text("of").notNull(),
    rhythm: text("rhythm", { enum: RHYTHMS }).notNull(),
    language: text("language", { enum: LANGUAGES }).notNull(),
    askedAt: text("asked_at").notNull(),
    /** Null until the address said yes. */
    confirmedAt: text("confirmed_at"),
    /** SHA-256 of the token in its mails, hex. */
    token: text("token").notNull().unique(),
    /** The position up to which it was told. */
    toldSeq: integer("told_seq").notNull(),
    /** The last month it had a digest of. */
    toldMonth: text("told_month"),
  },
  (t) => [
    index("subscriptions_address").on(t.address),
    index("subscriptions_due").on(t.rhythm, t.confirmedAt),
  ],
);

/** Who left: the hash of the subscription's id alone, so that no restore writes to them again. */
export const suppressed = sqliteTable("suppressed", {
  hash: text("hash").primaryKey(),
  at: text("at").notNull(),
});

/** What an address or a network asked for in an hour, against floods. */
export const askedFor = sqliteTable(
  "asked_for",
  {
    /** Keyed hash of the address or network. */
    hash: text("hash").notNull(),
    what: text("what").notNull(),
    hour: text("hour").notNull(),
    times: integer("times").notNull(),
  },
  (t) => [primaryKey({ columns: [t.hash, t.what, t.hour] }), index("asked_for_hour").on(t.hour)],
);
