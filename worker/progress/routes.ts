import * as v from "valibot";
import { OUTCOMES, STAGES } from "../../db/words.ts";
import { voiceReads } from "../actions/assessing/queries.ts";
import { secondVoiceOf } from "../actions/assessing/rules.ts";
import { secondVoice } from "../actions/assessing/schema.ts";
import { LISTED } from "../actions/schema.ts";
import { readAt } from "../asof.ts";
import { type Env, factory } from "../context.ts";
import { answers } from "../openapi.ts";
import { asCsv } from "../taken.ts";
import { validate } from "../validate.ts";
import { movedOf, movedOpen } from "./moved/rules.ts";
import { figureReads, figuresOf } from "./queries.ts";
import { closesOf } from "./rules.ts";
import { askCsv, askPart, type Chart, moved, progress, type Progress } from "./schema.ts";

/** Every figure; where a part of the moved dates is asked for, it stands in the place of every drift. */
async function read({ deps, reading }: Pick<Env["Variables"], "deps" | "reading">, part?: number) {
  const { at, day, rules, zone } = reading;
  const closes = closesOf(day, rules, zone);
  const { db } = deps.store;
  const [[roadmap], judged, ...rows] = await db.batch([
    ...voiceReads(db, at, closes, day),
    ...figureReads(db, at, closes),
  ]);
  const second_voice = secondVoiceOf(roadmap?.on ?? false, judged, rows[3], { day, zone });
  const figures = figuresOf(rows, closes, day);
  const all = movedOpen(figures.drift);
  const shown = part && all.slice((part - 1) * LISTED.moved, part * LISTED.moved);
  return { ...figures, moved: movedOf(all), drift: shown || figures.drift, second_voice };
}

/** The figures with the second voice: its numbers, and every action that is assessed or could be. */
const whole = v.object({ ...progress.entries, moved, second_voice: secondVoice });

export const progressRoutes = factory
  .createApp()
  .basePath("/api/v1/progress")
  .get(
    "/",
    answers(
      "The figures: stages by strategy and over 24 months, what became of each year's promises, how far dates drifted, and evidence, and where assessors judge otherwise than leads; a share only from ten items on.",
      whole,
    ),
    validate("query", askPart),
    readAt,
    async (c) => c.json(await read(c.var, c.req.valid("query").actions), 200),
  );

type Row = Record<string, string | number | null>;

const sheets: Record<Chart, (p: Progress) => { fields: string[]; data: Row[] }> = {
  stages: (p) => ({
    fields: ["number", "strategy", "title", ...STAGES, "all"],
    data: p.strategies.map(({ number, slug, title, stages }) => ({
      number,
      strategy: slug,
      title,
      ...stages,
      all: sumOf(stages),
    })),
  }),
  months: (p) => ({
    fields: ["month", "open", ...STAGES, "all"],
    data: p.months.map(({ month, open, counts }) => ({
      month,
      open: open ? "yes" : "no",
      ...counts,
      all: sumOf(counts),
    })),
  }),
  drift: (p) => ({
    fields:
      "action wording strategy sphere stage first current slip_days moves unexplained reason".split(
        " ",
      ),
    data: p.drift.map(({ slug, strategy, sphere, open: _open, ...rest }) => ({
      ...rest,
      action: slug,
      strategy: strategy.slug,
      sphere: sphere.slug,
    })),
  }),
  cohorts: (p) => ({
    fields: ["year", ...OUTCOMES, "promised"],
    data: p.cohorts.map(({ year, counts, promised }) => ({ year, ...counts, promised })),
  }),
};

const sumOf = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);

/** The rows behind one chart, as CSV. */
export const progressSheets = factory
  .createApp()
  .get("/progress.csv", validate("query", askCsv), readAt, async (c) => {
    const { chart } = c.req.valid("query");
    const figures = await read(c.var);
    return asCsv(c, sheets[chart](figures), `progress-${chart}-${figures.day}.csv`);
  });
