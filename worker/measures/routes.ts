import * as v from "valibot";
import { asked } from "../actions/schema.ts";
import { readAt } from "../asof.ts";
import { type Env, factory } from "../context.ts";
import { Refusal } from "../errors.ts";
import { answers } from "../openapi.ts";
import { removedNow } from "../record/removed/rules.ts";
import { asCsv } from "../taken.ts";
import { listedOf, slug, validate } from "../validate.ts";
import { breaksOf, correctedOn, newsOf } from "./history/rules.ts";
import { measuresOf, readMeasure } from "./queries.ts";
import { itemOf, numberOf, rowsOf } from "./rules.ts";
import { listMeasures, type MeasureDetail, measureDetail, measureList } from "./schema.ts";

/** A number as it may be told. */
const told = (whole: number | null, decimals: number) => ({
  value: whole === null ? null : numberOf(whole, decimals),
  hidden: whole === null,
});

/** The groups of a reading (JSON) in the order of the measure's. */
const numbersIn = (json: string, parts: readonly { id: string }[]) => {
  const known = JSON.parse(json) as Record<string, number | null>;
  return parts.flatMap(({ id }) => (id in known ? [[id, known[id] ?? null] as const] : []));
};

async function read(
  { deps, reading }: Pick<Env["Variables"], "deps" | "reading">,
  asked: string,
): Promise<MeasureDetail> {
  const { at, zone } = reading;
  const [[row], parts, taken, own, ofReadings, known] = await readMeasure(deps.store.db, at, asked);
  if (!row) throw new Refusal("subject.not_found");
  const { definition, source, suppress, given, strategies, ...listed } = row;
  const { decimals, series } = listed;
  const item = itemOf(listed);
  const speaksOf = JSON.parse(strategies) as string[];
  const corrected = correctedOn(ofReadings, zone);
  return {
    ...item,
    definition,
    source,
    suppress,
    series,
    strategies: known.filter((s) => speaksOf.includes(s.slug)),
    redacted: removedNow(given, { ...item, definition, source }, own, zone),
    groups: parts.map(({ given: label, ...g }) => ({
      ...g,
      redacted: removedNow(label, g, own, zone),
    })),
    readings: taken.map(({ given: words, parts: groups, value, ...r }) => ({
      ...r,
      ...told(value, decimals),
      groups: numbersIn(groups, parts).map(([id, n]) => ({ id, ...told(n, decimals) })),
      redacted: removedNow(words, r, ofReadings, zone),
      corrected: corrected.get(r.id) ?? null,
    })),
    breaks: breaksOf(own, zone),
    timeline: newsOf(own, ofReadings, { decimals, zone }),
  };
}

export const measuresRoutes = factory
  .createApp()
  .basePath("/api/v1/measures")
  .get(
    "/",
    answers(
      "Every measure: where it began, its latest reading, what it is meant to reach. One to ten people are hidden.",
      measureList,
    ),
    validate("query", listMeasures),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const rows = await measuresOf(c.var.deps.store.db, c.var.reading.at, q.strategy);
      return c.json(listedOf(rows.map(itemOf), q), 200);
    },
  )
  .get(
    "/:slug",
    answers(
      "One measure: its definition, every reading, and what changed of it. One to ten people are hidden, in the groups too.",
      measureDetail,
    ),
    validate("param", v.object({ slug })),
    validate("query", asked),
    readAt,
    async (c) => c.json(await read(c.var, c.req.valid("param").slug), 200),
  );

/** A measure's numbers as CSV. */
export const measureSheets = factory
  .createApp()
  .get("/measures/:file{[a-z0-9-]+\\.csv}", readAt, async (c) => {
    const measure = await read(c.var, c.req.param("file").replace(/\.csv$/, ""));
    return asCsv(c, rowsOf(measure), `measure-${measure.slug}-${c.var.reading.day}.csv`);
  });
