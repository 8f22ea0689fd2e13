import * as v from "valibot";
import { asked } from "../../actions/schema.ts";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { answers } from "../../openapi.ts";
import { listed, slug, validate } from "../../validate.ts";
import { besides } from "../rules.ts";
import { readGathering, readGatherings } from "./queries.ts";
import { gatheringDetail, gatheringList, listGatherings } from "./schema.ts";

type Row = Awaited<ReturnType<typeof readGatherings>>[0][number];

const itemOf = ({ seriesTitle, series, ...row }: Row, day: string) => ({
  ...row,
  series: series === null ? null : { slug: series, title: seriesTitle },
  ahead: row.on >= day,
});

export const gatheringsRoutes = factory
  .createApp()
  .basePath("/api/v1/gatherings")
  .get(
    "/",
    answers(
      "Every gathering: those ahead first, the next one at the top; then those that were, the newest first.",
      gatheringList,
    ),
    validate("query", listGatherings),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { at, day, zone } = c.var.reading;
      const [rows, [sum], series, strategies, spheres] = await readGatherings(
        c.var.deps.store.db,
        at,
        day,
        q,
      );
      const items = rows.map((row) => itemOf(row, day));
      return c.json(
        {
          ...listed(items, q, sum!.total),
          zone,
          ahead: sum!.ahead,
          choices: {
            series: series.map((s) => ({ slug: s.slug!, title: s.title })),
            strategies,
            spheres: spheres.map((s) => ({ slug: s.slug, title: s.title })),
          },
        },
        200,
      );
    },
  )
  .get(
    "/:slug",
    answers("One gathering: when, where, about what, and what came of it.", gatheringDetail),
    validate("param", v.object({ slug })),
    validate("query", asked),
    readAt,
    async (c) => {
      const { at, day, zone } = c.var.reading;
      const [[row], others, ...read] = await readGathering(
        c.var.deps.store.db,
        at,
        c.req.valid("param").slug,
      );
      if (!row) throw new Refusal("subject.not_found");
      const { given: _, strategies: __, spheres: ___, ...rest } = row;
      const { description, link, audience, materials, recap, ...shown } = rest;
      const texts = { ...rest, series: rest.seriesTitle };
      return c.json(
        {
          ...itemOf(shown, day),
          zone,
          description,
          link,
          audience,
          materials,
          recap,
          others,
          ...besides(row, { texts, ended: shown.cancelled }, read, zone),
        },
        200,
      );
    },
  );
