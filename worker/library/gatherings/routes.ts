import * as v from "valibot";
import { asked } from "../../actions/schema.ts";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { answers } from "../../openapi.ts";
import { removedNow } from "../../record/removed/rules.ts";
import { listed, slug, validate } from "../../validate.ts";
import { endReason, newsOf, spokenOf } from "../rules.ts";
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
      const [[row], others, strategies, spheres, actions, history] = await readGathering(
        c.var.deps.store.db,
        at,
        c.req.valid("param").slug,
      );
      if (!row) throw new Refusal("subject.not_found");
      const { given, strategies: of, spheres: within, ...rest } = row;
      const { description, link, audience, materials, recap, ...shown } = rest;
      const texts = { ...rest, series: rest.seriesTitle };
      const timeline = newsOf(history, Object.keys(given), zone);
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
          timeline,
          reason: endReason(shown.cancelled, timeline),
          speaks_of: spokenOf(
            { strategies: of, spheres: within },
            { strategies, spheres, actions },
          ),
          redacted: removedNow(given, texts, history, zone),
        },
        200,
      );
    },
  );
