import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import { ACTORS, LANGUAGES, MAIL_KINDS } from "../words.ts";

/** `until_seq` of a row that is still in force. */
export const FOREVER = 9007199254740991;

/** A version row holds for positions from `fromSeq` up to, not including, `untilSeq`. */
export const versioned = () => ({
  fromSeq: integer("from_seq").notNull(),
  untilSeq: integer("until_seq").notNull(),
});

/** One row: how far the record reaches. */
export const head = sqliteTable(
  "head",
  {
    id: integer("id").primaryKey(),
    seq: integer("seq").notNull(),
    at: text("at").notNull(),
  },
  (t) => [check("head_is_one_row", sql`${t.id} = 1`)],
);

export const events = sqliteTable(
  "events",
  {
    seq: integer("seq").primaryKey(),
    at: text("at").notNull(),
    recordedAt: text("recorded_at").notNull(),
    kind: text("kind").notNull(),
    v: integer("v").notNull(),
    subject: text("subject").notNull(),
    version: integer("version").notNull(),
    role: text("role", { enum: ACTORS }).notNull(),
    /** RFC 8785 JSON, as hashed. */
    facts: text("facts").notNull(),
    /** RFC 8785 JSON: field -> hex of its commitment. */
    texts: text("texts").notNull(),
    /** Hex; filled in by the signer after the commit. */
    leaf: text("leaf"),
  },
  (t) => [
    unique("events_subject_version").on(t.subject, t.version),
    index("events_at").on(t.at),
    // An event holds whole updates: whoever asks for the instants of many reads them here.
    index("events_when").on(t.seq, t.at),
  ],
);

/** What the commitments in `events.texts` commit to; a redaction deletes rows here. */
export const eventText = sqliteTable(
  "event_text",
  {
    seq: integer("seq").notNull(),
    field: text("field").notNull(),
    /** 16 bytes, hex. */
    salt: text("salt").notNull(),
    body: text("body").notNull(),
  },
  (t) => [primaryKey({ columns: [t.seq, t.field] })],
);

/** Hashes of complete subtrees (RFC 6962), level 1 upwards; level 0 is `events.leaf`. */
export const treeNodes = sqliteTable(
  "tree_nodes",
  {
    level: integer("level").notNull(),
    idx: integer("idx").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.level, t.idx] })],
);

export const checkpoints = sqliteTable("checkpoints", {
  size: integer("size").primaryKey(),
  root: text("root").notNull(),
  /** The C2SP signed note, whole. */
  note: text("note").notNull(),
  signedAt: text("signed_at").notNull(),
});

/** The first answer to a request that appends, kept for its repeats. */
export const idempotency = sqliteTable(
  "idempotency",
  {
    scope: text("scope").notNull(),
    key: text("key").notNull(),
    bodyHash: text("body_hash").notNull(),
    answer: text("answer").notNull(),
    seq: integer("seq").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] }), index("idempotency_created").on(t.createdAt)],
);

/** Mail waits here until the relay took it. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: MAIL_KINDS }).notNull(),
    /** In which language it is written; null: the first one. */
    language: text("language", { enum: LANGUAGES }),
    address: text("address").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    createdAt: text("created_at").notNull(),
    /** Not before this instant; moves forward after a failed try. */
    dueAt: text("due_at").notNull(),
    /** Worthless after this instant (a sign-in code), then deleted unsent. */
    expiresAt: text("expires_at"),
    tries: integer("tries").notNull().default(0),
    error: text("error"),
    sentAt: text("sent_at"),
  },
  (t) => [index("outbox_waiting").on(t.sentAt, t.dueAt)],
);
