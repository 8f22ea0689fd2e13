import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { RESOURCE_KINDS, ROLES, STORY_KINDS } from "../words.ts";
import { versioned } from "./record.ts";

/** JSON arrays of slugs: what of the roadmap a thing speaks of. */
const spokenOf = () => ({
  strategies: text("strategies").notNull(),
  spheres: text("spheres").notNull(),
  actions: text("actions").notNull(),
});

/** Sessions where people meet. No attendee is ever named. */
export const gatherings = sqliteTable(
  "gatherings",
  {
    slug: text("slug").notNull(),
    ...versioned(),
    /** Local day and time of day (HH:MM) in the roadmap's zone. */
    onDay: text("on_day").notNull(),
    startsAt: text("starts_at"),
    minutes: integer("minutes"),
    /** Names the series, whose title is the text `series`. */
    series: text("series"),
    part: integer("part"),
    cancelled: integer("cancelled", { mode: "boolean" }).notNull(),
    ...spokenOf(),
    titleSeq: integer("title_seq"),
    seriesSeq: integer("series_seq"),
    descriptionSeq: integer("description_seq"),
    /** Roles, units or published names. */
    facilitatorsSeq: integer("facilitators_seq"),
    placeSeq: integer("place_seq"),
    linkSeq: integer("link_seq"),
    audienceSeq: integer("audience_seq"),
    materialsSeq: integer("materials_seq"),
    /** In words, such as “nearly 100”. */
    attendanceSeq: integer("attendance_seq"),
    recapSeq: integer("recap_seq"),
    reasonSeq: integer("reason_seq"),
  },
  (t) => [
    primaryKey({ columns: [t.slug, t.fromSeq] }),
    index("gatherings_live").on(t.untilSeq, t.onDay),
  ],
);

/** Things to use. */
export const resources = sqliteTable(
  "resources",
  {
    slug: text("slug").notNull(),
    ...versioned(),
    kind: text("kind", { enum: RESOURCE_KINDS }).notNull(),
    /** BCP 47. */
    language: text("language").notNull(),
    /** The day somebody last looked whether it is still right. */
    checkedOn: text("checked_on"),
    withdrawn: integer("withdrawn", { mode: "boolean" }).notNull(),
    ...spokenOf(),
    titleSeq: integer("title_seq"),
    descriptionSeq: integer("description_seq"),
    linkSeq: integer("link_seq"),
    topicSeq: integer("topic_seq"),
    audienceSeq: integer("audience_seq"),
    makerSeq: integer("maker_seq"),
    reasonSeq: integer("reason_seq"),
  },
  (t) => [
    primaryKey({ columns: [t.slug, t.fromSeq] }),
    index("resources_live").on(t.untilSeq, t.fromSeq),
  ],
);

/** Posts: letters, answers, short news. */
export const stories = sqliteTable(
  "stories",
  {
    slug: text("slug").notNull(),
    ...versioned(),
    kind: text("kind", { enum: STORY_KINDS }).notNull(),
    /** The local day it is of. */
    onDay: text("on_day").notNull(),
    /** Who speaks; null where it is nobody of the roadmap's roles. */
    speaker: text("speaker", { enum: ROLES }),
    withdrawn: integer("withdrawn", { mode: "boolean" }).notNull(),
    ...spokenOf(),
    titleSeq: integer("title_seq"),
    bodySeq: integer("body_seq"),
    /** The author as published, role first. */
    authorSeq: integer("author_seq"),
    reasonSeq: integer("reason_seq"),
  },
  (t) => [
    primaryKey({ columns: [t.slug, t.fromSeq] }),
    index("stories_live").on(t.untilSeq, t.onDay),
  ],
);

/** The common language. */
export const terms = sqliteTable(
  "terms",
  {
    slug: text("slug").notNull(),
    ...versioned(),
    retired: integer("retired", { mode: "boolean" }).notNull(),
    wordSeq: integer("word_seq"),
    /** Other forms of the word, one per line. */
    formsSeq: integer("forms_seq"),
    definitionSeq: integer("definition_seq"),
    sourceSeq: integer("source_seq"),
    reasonSeq: integer("reason_seq"),
  },
  (t) => [
    primaryKey({ columns: [t.slug, t.fromSeq] }),
    index("terms_live").on(t.untilSeq, t.fromSeq),
  ],
);

/** A term in another language. */
export const termWords = sqliteTable(
  "term_words",
  {
    term: text("term").notNull(),
    language: text("language").notNull(),
    ...versioned(),
    wordSeq: integer("word_seq"),
    definitionSeq: integer("definition_seq"),
  },
  (t) => [
    primaryKey({ columns: [t.term, t.language, t.fromSeq] }),
    index("term_words_live").on(t.untilSeq, t.fromSeq),
  ],
);
