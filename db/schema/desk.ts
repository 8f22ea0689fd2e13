import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

// Everything here is private: nothing of it changes a public byte before it is published.

/** What a sphere's lead and deputy have written for a month and not yet published. */
export const drafts = sqliteTable(
  "drafts",
  {
    month: text("month").notNull(),
    sphere: text("sphere").notNull(),
    /** From 1; a save names the one it began from. */
    version: integer("version").notNull(),
    /** JSON: the form's fields as typed. */
    body: text("body").notNull(),
    person: text("person").notNull(),
    savedAt: text("saved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.month, t.sphere] }), index("drafts_saved").on(t.savedAt)],
);

/** A finished update that waits for its day or for its approver. */
export const waiting = sqliteTable(
  "waiting",
  {
    month: text("month").notNull(),
    sphere: text("sphere").notNull(),
    /** Who sent it, and in which role. */
    person: text("person").notNull(),
    role: text("role", { enum: ["lead", "deputy"] }).notNull(),
    /** JSON: `input`, the update to be published, and `fields`, what its form held. */
    body: text("body").notNull(),
    /** Names this text; its day publishes it under this idempotency key. */
    key: text("key").notNull(),
    sentAt: text("sent_at").notNull(),
    /** The local day on which it is published; null: it waits for the approver. */
    publishOn: text("publish_on"),
    /** Why it came back: what the approver said, or the code of what refused its day. */
    comment: text("comment"),
    returnedAt: text("returned_at"),
  },
  (t) => [primaryKey({ columns: [t.month, t.sphere] }), index("waiting_day").on(t.publishOn)],
);

/** A step of the ladder that was taken for a sphere's month: each mail once. */
export const reminders = sqliteTable(
  "reminders",
  {
    month: text("month").notNull(),
    sphere: text("sphere").notNull(),
    step: text("step", { enum: ["opened", "soon", "due", "late", "last"] }).notNull(),
    /** The local day it was for. */
    on: text("on").notNull(),
    sentAt: text("sent_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.month, t.sphere, t.step] })],
);

/** What a mailed link allows: one thing, for one sphere and month, by one person, once. */
export const mailLinks = sqliteTable(
  "mail_links",
  {
    /** SHA-256 of the token in the link. */
    token: text("token").primaryKey(),
    person: text("person").notNull(),
    sphere: text("sphere").notNull(),
    month: text("month").notNull(),
    does: text("does", { enum: ["write", "nothing", "leave"] }).notNull(),
    createdAt: text("created_at").notNull(),
    expiresAt: text("expires_at").notNull(),
    usedAt: text("used_at"),
  },
  (t) => [index("mail_links_expiry").on(t.expiresAt)],
);

/** The office's own wording of a mail; without a row the product's stands. */
export const mailTexts = sqliteTable("mail_texts", {
  name: text("name").primaryKey(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  savedAt: text("saved_at").notNull(),
});

/** A file that was uploaded as evidence; its bytes stand in the file store under `id`. */
export const files = sqliteTable(
  "files",
  {
    /** SHA-256 of the bytes, hex. */
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    type: text("type").notNull(),
    size: integer("size").notNull(),
    person: text("person").notNull(),
    uploadedAt: text("uploaded_at").notNull(),
    /** Set once an update that cites it is public; until then only its sphere may open it. */
    publishedAt: text("published_at"),
    sphere: text("sphere").notNull(),
  },
  (t) => [index("files_uploaded").on(t.publishedAt, t.uploadedAt)],
);
