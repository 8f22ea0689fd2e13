import { sql } from "drizzle-orm";
import { measureParts, measures, readings } from "../../../db/schema/measures.ts";
import type { Direction, MeasureKind } from "../../../db/words.ts";
import { given, kind, open, type Placed, revise } from "../project.ts";

/** Numbers are those that may be published, in whole units of the measure's last decimal place. */
type Described = {
  position: number;
  strategies: string[];
  kind: MeasureKind;
  direction: Direction;
  suppress: boolean;
  baseline: number | null;
  baselineOn: string | null;
  baselineHidden: boolean;
  target: number | null;
  targetOn: string | null;
};

type Read = {
  value: number | null;
  hidden: boolean;
  parts: Record<string, number | null>;
};

const texts = (e: Placed<unknown>) =>
  given(e, {
    titleSeq: "title",
    definitionSeq: "definition",
    unitSeq: "unit",
    sourceSeq: "source",
  });

const said = (e: Placed<unknown>) => given(e, { sourceSeq: "source", noteSeq: "note" });

export const measureKinds = {
  /** Texts: title, definition, unit, source. */
  "measure.defined": kind<Described & { measure: string; decimals: number }>((e) => {
    const { measure, strategies, ...row } = e.facts;
    const fresh = { slug: measure, strategies: JSON.stringify(strategies), series: 1 };
    return [open(measures, e.seq, { ...row, ...texts(e), ...fresh, retired: false })];
  }),
  /** What changes of it. `breaks`: what was read before does not compare. Texts: the same, reason. */
  "measure.changed": kind<
    Partial<Described> & { measure: string; breaks: boolean; retired?: boolean }
  >((e) => {
    const { measure, strategies, breaks, ...row } = e.facts;
    const changes = {
      ...row,
      ...texts(e),
      strategies: strategies && JSON.stringify(strategies),
      series: breaks ? sql`series + 1` : undefined,
    };
    return revise(measures, e.seq, { slug: measure }, changes);
  }),
  /** A group that it tells apart. Text: label. */
  "measure.part_added": kind<{ measure: string; part: string; position: number }>((e) => {
    const { measure, part, position } = e.facts;
    const row = { measure, id: part, position, retired: false };
    return [open(measureParts, e.seq, { ...row, ...given(e, { labelSeq: "label" }) })];
  }),
  "measure.part_retired": kind<{ measure: string; part: string }>((e) =>
    revise(measureParts, e.seq, { measure: e.facts.measure, id: e.facts.part }, { retired: true }),
  ),
  /** Texts: source, note. */
  "reading.taken": kind<Read & { reading: string; measure: string; series: number; on: string }>(
    (e) => {
      const { reading, on, parts, ...row } = e.facts;
      const more = { id: reading, onDay: on, parts: JSON.stringify(parts) };
      return [open(readings, e.seq, { ...row, ...more, ...said(e) })];
    },
  ),
  /** Another value for the same day. Texts: source, note (those that change), reason. */
  "reading.corrected": kind<Read & { reading: string }>((e) => {
    const { reading, parts, ...row } = e.facts;
    const changes = { ...row, parts: JSON.stringify(parts), ...said(e) };
    return revise(readings, e.seq, { id: reading }, changes);
  }),
};
