import * as v from "valibot";
import { STAGES } from "../../../../db/words.ts";
import type { Remark } from "../read/folder.ts";

const column = v.pipe(v.string(), v.nonEmpty("must name a column"));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const lowered = v.pipe(
  v.record(v.string(), v.picklist(STAGES, `must be one of ${STAGES.join(", ")}`)),
  v.transform(
    (words) => new Map(Object.entries(words).map(([w, stage]) => [w.trim().toLowerCase(), stage])),
  ),
);

/** How a sheet that was made for something else becomes actions; see the fixtures for one. */
const mapSchema = v.strictObject({
  table: v.literal("actions", "must be actions: only sheets of actions are read through a map"),
  columns: v.strictObject({
    wording: column,
    strategy: v.optional(column),
    sphere: v.optional(column),
    number: v.optional(column),
    result: v.optional(column),
    due: v.optional(column),
    stage: v.optional(column),
  }),
  /** Titles that every row has. */
  constants: v.optional(
    v.strictObject({ strategy: v.optional(v.string()), sphere: v.optional(v.string()) }),
    {},
  ),
  /** Column that names the version a row belongs to, and the column with its day. */
  version: v.optional(column),
  date: v.optional(column),
  /** Order of the parts in dates such as 2/1/2021; those that begin with a year need none. */
  dates: v.optional(v.picklist(["mdy", "dmy"], "must be mdy or dmy")),
  stages: v.optional(lowered, {}),
  /** Offices and firms answer in words; people are appointed in people.csv. */
  owners: v.optional(v.strictObject({ column, separator: v.string() })),
  /** Least likeness of wording for one action: with the same number, and without. */
  match: v.optional(
    v.strictObject({ numbered: v.optional(share, 0.35), worded: v.optional(share, 0.45) }),
    {},
  ),
  /** Founds an empty record: what roadmap.json says, without its day. */
  roadmap: v.optional(v.record(v.string(), v.unknown())),
});

export type SheetMap = v.InferOutput<typeof mapSchema>;

/** Reads a mapping file; what is wrong is told by its path in the file. */
export function readMap(file: string, text: string): { map?: SheetMap; wrong: Remark[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const why = `is not JSON: ${error instanceof Error ? error.message : ""}`;
    return { wrong: [{ file, line: 1, why }] };
  }
  const parsed = v.safeParse(mapSchema, json);
  if (!parsed.success) {
    const wrong = parsed.issues.map((i) => {
      const path = (i.path ?? []).map((part) => String(part.key)).join(".");
      return { file, line: 1, why: `${path || "the file"}: ${i.message}` };
    });
    return { wrong };
  }
  const map = parsed.output;
  const wrong: Remark[] = [];
  const need = (why: string) => wrong.push({ file, line: 1, why });
  if (!map.columns.sphere && !map.constants.sphere)
    need("name a sphere, in columns or in constants");
  if (!map.columns.strategy && !map.constants.strategy)
    need("name a strategy, in columns or in constants");
  if (map.version && !map.date) need("a version needs a date: name its column");
  return wrong.length > 0 ? { wrong } : { map, wrong };
}
