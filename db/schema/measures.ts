import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { DIRECTIONS, MEASURE_KINDS } from "../words.ts";
import { versioned } from "./record.ts";

/** Indicators, apart from what was done. Numbers are those that may be published: never 1 to 10 people. */
export const measures = sqliteTable(
  "measures",
  {
    slug: text("slug").notNull(),
    ...versioned(),
    position: integer("position").notNull(),
    /** JSON array of slugs: the strategies it speaks of. */
    strategies: text("strategies").notNull(),
    kind: text("kind", { enum: MEASURE_KINDS }).notNull(),
    /** What would be better. */
    direction: text("direction", { enum: DIRECTIONS }).notNull(),
    /** Numbers are whole: tenths where it is 1, hundredths where it is 2. */
    decimals: integer("decimals").notNull(),
    titleSeq: integer("title_seq"),
    definitionSeq: integer("definition_seq"),
    unitSeq: integer("unit_seq"),
    sourceSeq: integer("source_seq"),
    baseline: integer("baseline"),
    baselineOn: text("baseline_on"),
    /** There is a baseline, and it is too small a number of people to be told. */
    baselineHidden: integer("baseline_hidden", { mode: "boolean" }).notNull(),
    target: integer("target"),
    targetOn: text("target_on"),
    /** Whether 1 to 10 people are hidden. */
    suppress: integer("suppress", { mode: "boolean" }).notNull(),
    /** Grows by one where the definition or the baseline changes: readings across do not compare. */
    series: integer("series").notNull(),
    retired: integer("retired", { mode: "boolean" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.slug, t.fromSeq] }),
    index("measures_live").on(t.untilSeq, t.fromSeq),
  ],
);

/** The groups that a measure tells apart. */
export const measureParts = sqliteTable(
  "measure_parts",
  {
    measure: text("measure").notNull(),
    id: text("id").notNull(),
    ...versioned(),
    position: integer("position").notNull(),
    labelSeq: integer("label_seq"),
    retired: integer("retired", { mode: "boolean" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.measure, t.id, t.fromSeq] }),
    index("measure_parts_live").on(t.untilSeq, t.fromSeq),
  ],
);

/** Dated values; one that was put right is a new version. */
export const readings = sqliteTable(
  "readings",
  {
    id: text("id").notNull(),
    ...versioned(),
    measure: text("measure").notNull(),
    series: integer("series").notNull(),
    onDay: text("on_day").notNull(),
    /** Null where it is hidden. */
    value: integer("value"),
    hidden: integer("hidden", { mode: "boolean" }).notNull(),
    /** JSON: id of the part -> number, or null where it is hidden. */
    parts: text("parts").notNull(),
    sourceSeq: integer("source_seq"),
    noteSeq: integer("note_seq"),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.fromSeq] }),
    index("readings_live").on(t.untilSeq, t.fromSeq),
    index("readings_measure").on(t.measure, t.onDay),
  ],
);
