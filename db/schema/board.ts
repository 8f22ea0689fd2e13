import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ACTORS, OFFERS, TARGETS } from "../words.ts";

/** Immutable: an executive has read an update. Public by role. */
export const seen = sqliteTable(
  "seen",
  {
    update: text("update_id").notNull(),
    person: text("person").notNull(),
    seq: integer("seq").notNull(),
    role: text("role", { enum: ACTORS }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.update, t.person] }), index("seen_seq").on(t.seq)],
);

/** Immutable: a decision taken, or help offered, about an action; its words are the event's. */
export const offers = sqliteTable(
  "offers",
  {
    seq: integer("seq").primaryKey(),
    kind: text("kind", { enum: OFFERS }).notNull(),
    action: text("action").notNull(),
    /** The update that asked for it, if one did. */
    update: text("update_id"),
    role: text("role", { enum: ACTORS }).notNull(),
  },
  (t) => [index("offers_action").on(t.action, t.seq), index("offers_update").on(t.update)],
);

/** Immutable: a question to the lead about an update, put in public, and what was answered. */
export const asks = sqliteTable(
  "asks",
  {
    id: text("id").primaryKey(),
    seq: integer("seq").notNull(),
    update: text("update_id").notNull(),
    sphere: text("sphere").notNull(),
    role: text("role", { enum: ACTORS }).notNull(),
    answeredSeq: integer("answered_seq"),
  },
  (t) => [index("asks_update").on(t.update), index("asks_sphere").on(t.sphere, t.seq)],
);

/** Private: the same between two people; deleted after a year. */
export const privateAsks = sqliteTable(
  "private_asks",
  {
    id: text("id").primaryKey(),
    update: text("update_id").notNull(),
    sphere: text("sphere").notNull(),
    person: text("person").notNull(),
    asked: text("asked").notNull(),
    askedAt: text("asked_at").notNull(),
    answered: text("answered"),
    answeredAt: text("answered_at"),
    answeredBy: text("answered_by"),
  },
  (t) => [index("private_asks_sphere").on(t.sphere), index("private_asks_person").on(t.person)],
);

/** Immutable: the institution's own target for a figure, for months from `fromMonth` on. */
export const targets = sqliteTable("targets", {
  seq: integer("seq").primaryKey(),
  figure: text("figure", { enum: TARGETS }).notNull(),
  fromMonth: text("from_month").notNull(),
  /** Percent or days, whole; null: there is none any more. */
  value: integer("value"),
});

/** Private: what a meeting pack shows; its address is fixed, and so is what it reads. */
export const packs = sqliteTable(
  "packs",
  {
    id: text("id").primaryKey(),
    person: text("person").notNull(),
    fromOn: text("from_on").notNull(),
    toOn: text("to_on").notNull(),
    /** JSON: slugs in the roadmap's order. */
    strategies: text("strategies").notNull(),
    position: integer("position").notNull(),
    madeAt: text("made_at").notNull(),
  },
  (t) => [index("packs_made").on(t.madeAt)],
);

/** Private: a way into one pack for somebody without an account. */
export const packLinks = sqliteTable(
  "pack_links",
  {
    /** SHA-256 of the token, hex. */
    token: text("token").primaryKey(),
    pack: text("pack").notNull(),
    person: text("person").notNull(),
    madeAt: text("made_at").notNull(),
    expiresAt: text("expires_at").notNull(),
    revokedAt: text("revoked_at"),
  },
  (t) => [index("pack_links_pack").on(t.pack)],
);
