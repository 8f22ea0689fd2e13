import * as v from "valibot";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { decimalText } from "../../measures/rules.ts";
import { answers } from "../../openapi.ts";
import { slug, validate } from "../../validate.ts";
import { freshKey } from "../../write.ts";
import { apiChanges, changes, office, takeForm, type Verb, verb } from "../form/routes.ts";
import { strategiesNow } from "../plan/queries.ts";
import * as act from "./commands.ts";
import { groupsNow, measureNow, measuresNow, readingsNow } from "./queries.ts";
import * as schema from "./schema.ts";

/** A number as it is typed. */
const typed = (whole: number | null, decimals: number) =>
  whole === null ? null : decimalText(whole, decimals);

export const measureReads = factory
  .createApp()
  .basePath("/api/v1/office/measures")
  .get(
    "/",
    answers("Every measure with the version that an edit names.", schema.measuresAnswer),
    office,
    async (c) => {
      const { db } = c.var.deps.store;
      const [items, strategies] = await db.batch([measuresNow(db), strategiesNow(db)]);
      return c.json({ items, strategies, key: freshKey(c) }, 200);
    },
  )
  .get(
    "/:slug",
    answers("One measure, its groups and its readings.", schema.measureAnswer),
    office,
    validate("param", v.object({ slug })),
    async (c) => {
      const { db } = c.var.deps.store;
      const { slug: asked } = c.req.valid("param");
      const [[found], groups, read, strategies] = await db.batch([
        measureNow(db, asked),
        groupsNow(db, asked),
        readingsNow(db, asked),
        strategiesNow(db),
      ]);
      if (!found) throw new Refusal("subject.not_found");
      const { baseline, baselineOn, baselineHidden, target, targetOn, series: _, ...rest } = found;
      const { decimals } = found;
      const measure = {
        ...rest,
        baseline: typed(baseline, decimals),
        baseline_on: baselineOn,
        baseline_hidden: baselineHidden,
        target: typed(target, decimals),
        target_on: targetOn,
      };
      const readings = read.map(({ parts, measure: __, value, ...r }) => ({
        ...r,
        value: typed(value, decimals),
        groups: Object.fromEntries(
          Object.entries(parts).map(([id, n]) => [id, typed(n, decimals)]),
        ),
      }));
      return c.json({ measure, groups, readings, strategies, key: freshKey(c) }, 200);
    },
  );

const define = verb({ about: "Defines a measure.", schema: schema.newMeasure, run: act.define });
const change = verb({
  about:
    "Changes a measure. Another definition, unit or baseline begins a new series: readings before and after do not compare.",
  schema: schema.editMeasure,
  run: act.change,
});
const addGroup = verb({
  about: "Tells one more group apart.",
  schema: schema.newGroup,
  run: act.addGroup,
});
const endGroup = verb({
  about: "Tells a group (MEASURE.GROUP) apart no more; names the measure's version.",
  schema: schema.endGroup,
  run: act.retireGroup,
});
const take = verb({
  about: "Takes a reading. Of one to ten people the number is hidden, and never stored.",
  schema: schema.newReading,
  run: act.take,
});
const correct = verb({
  about:
    "Puts a reading right. Numbers that are left out stay; those that are given are given whole.",
  schema: schema.editReading,
  run: act.correct,
});

/** The forms of a measure's page, by the first word of their name. */
const FORMS: Record<string, Verb> = {
  change,
  retire: change,
  group: addGroup,
  ungroup: endGroup,
  take: { ...take, schema: schema.gathered(schema.newReading) },
  correct: { ...correct, schema: schema.gathered(schema.editReading) },
};

export const measureChanges = factory
  .createApp()
  .route("/", changes({ name: "measures", create: define, edit: change }))
  .route("/", apiChanges({ name: "groups", create: addGroup, edit: endGroup }))
  .route("/", apiChanges({ name: "readings", create: take, edit: correct }))
  .get("/office/measures/:slug", office, (c) => c.var.page())
  .post("/office/measures/:slug", office, async (c) => {
    const [measure] = await measureNow(c.var.deps.store.db, c.req.param("slug"));
    if (!measure) throw new Refusal("subject.not_found");
    const { form } = await c.req.parseBody();
    const named = String(form).split("-")[0]!;
    const how = Object.hasOwn(FORMS, named) ? FORMS[named] : undefined;
    return takeForm(c, { name: `measures/${measure.slug}`, create: how, edit: how });
  });
