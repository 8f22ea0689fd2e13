import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { STAGES } from "../words.ts";
import { versioned } from "./record.ts";

export const strategies = sqliteTable(
  "strategies",
  {
    slug: text("slug").notNull(),
    ...versioned(),
    /** The label people know it by; not a key. */
    number: integer("number").notNull(),
    position: integer("position").notNull(),
    titleSeq: integer("title_seq"),
    areaSeq: integer("area_seq"),
    resultSeq: integer("result_seq"),
  },
  (t) => [primaryKey({ columns: [t.slug, t.fromSeq] }), index("strategies_live").on(t.untilSeq)],
);

/** Rollup: how many of a strategy's actions stand in a stage. */
export const stageCounts = sqliteTable(
  "stage_counts",
  {
    strategy: text("strategy").notNull(),
    stage: text("stage", { enum: STAGES }).notNull(),
    ...versioned(),
    count: integer("count").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.strategy, t.stage, t.fromSeq] }),
    index("stage_counts_live").on(t.untilSeq, t.fromSeq),
  ],
);
