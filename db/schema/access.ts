import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LANGUAGES } from "../words.ts";

/** Private, never in the record: who may receive a code. */
export const addresses = sqliteTable("addresses", {
  person: text("person").primaryKey(),
  /** Lower case. */
  address: text("address").notNull().unique(),
  createdAt: text("created_at").notNull(),
  /** In which language mail goes there; null: the first one. */
  language: text("language", { enum: LANGUAGES }),
});

/** One started sign-in; bound to the browser that started it. */
export const signIns = sqliteTable(
  "sign_ins",
  {
    /** SHA-256 of the flow cookie. */
    flow: text("flow").primaryKey(),
    /** HMAC of the typed address: budgets are counted per address, known or not. */
    addressMac: text("address_mac").notNull(),
    person: text("person"),
    codeMac: text("code_mac").notNull(),
    /** Set when the browser had signed in before as this person: it has its own budget. */
    knownBrowser: text("known_browser"),
    createdAt: text("created_at").notNull(),
    expiresAt: text("expires_at").notNull(),
    wrongTries: integer("wrong_tries").notNull().default(0),
    usedAt: text("used_at"),
  },
  (t) => [
    index("sign_ins_address").on(t.addressMac, t.createdAt),
    index("sign_ins_expiry").on(t.expiresAt),
  ],
);

export const sessions = sqliteTable(
  "sessions",
  {
    /** SHA-256 of the token. */
    token: text("token").primaryKey(),
    person: text("person").notNull(),
    createdAt: text("created_at").notNull(),
    expiresAt: text("expires_at").notNull(),
  },
  (t) => [index("sessions_person").on(t.person), index("sessions_expiry").on(t.expiresAt)],
);

export const knownBrowsers = sqliteTable(
  "known_browsers",
  {
    /** SHA-256 of the browser's cookie. */
    browser: text("browser").primaryKey(),
    person: text("person").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [index("known_browsers_person").on(t.person)],
);

/** The executives-only part of an update; the record holds only that one exists. */
export const privateNotes = sqliteTable(
  "private_notes",
  {
    update: text("update_id").primaryKey(),
    body: text("body").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [index("private_notes_created").on(t.createdAt)],
);

/** What the office did and who was refused; private. */
export const audit = sqliteTable(
  "audit",
  {
    id: text("id").primaryKey(),
    at: text("at").notNull(),
    person: text("person"),
    what: text("what").notNull(),
    about: text("about").notNull(),
  },
  (t) => [index("audit_at").on(t.at)],
);
