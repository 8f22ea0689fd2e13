import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ABOUTS, ACTORS, DECLINE_REASONS, LANGUAGES } from "../words.ts";

/** Questions of the community that were published. */
export const questions = sqliteTable(
  "questions",
  {
    id: text("id").primaryKey(),
    seq: integer("seq").notNull(),
    about: text("about", { enum: ABOUTS }).notNull(),
    /** Slug of what it is about. */
    of: text("of").notNull(),
    /** The local day it was received: its clock runs from here. */
    askedOn: text("asked_on").notNull(),
    /** The sphere whose lead answers. */
    sphere: text("sphere").notNull(),
    answeredSeq: integer("answered_seq"),
    answeredOn: text("answered_on"),
    /** The role that answered. */
    answeredBy: text("answered_by", { enum: ACTORS }),
  },
  (t) => [
    index("questions_about").on(t.about, t.of),
    index("questions_sphere").on(t.sphere, t.answeredSeq),
    index("questions_asked").on(t.askedOn),
  ],
);

/** Where a question went when another sphere has to answer. */
export const questionRoutes = sqliteTable(
  "question_routes",
  {
    seq: integer("seq").primaryKey(),
    question: text("question").notNull(),
    sphere: text("sphere").notNull(),
  },
  (t) => [index("question_routes_question").on(t.question, t.seq)],
);

/** Where the words of an answer were put right. */
export const answerCorrections = sqliteTable(
  "answer_corrections",
  {
    seq: integer("seq").primaryKey(),
    question: text("question").notNull(),
  },
  (t) => [index("answer_corrections_question").on(t.question, t.seq)],
);

/** Questions that were not published: counted by reason, without their words. */
export const declines = sqliteTable("declines", {
  seq: integer("seq").primaryKey(),
  reason: text("reason", { enum: DECLINE_REASONS }).notNull(),
  askedOn: text("asked_on").notNull(),
});

/** Private: what waits for a moderator, and the addresses that wait for an answer. */
export const asked = sqliteTable(
  "asked",
  {
    id: text("id").primaryKey(),
    about: text("about", { enum: ABOUTS }).notNull(),
    of: text("of").notNull(),
    body: text("body").notNull(),
    /** Deleted with the answer or the refusal. */
    address: text("address"),
    /** In which language it was asked; null: the first one. */
    language: text("language", { enum: LANGUAGES }),
    askedAt: text("asked_at").notNull(),
    /** The local day of `askedAt`. */
    askedOn: text("asked_on").notNull(),
    /** Set once it is published: only an address that waits for the answer is left. */
    publishedAt: text("published_at"),
  },
  (t) => [index("asked_waiting").on(t.publishedAt, t.askedAt)],
);
