import * as v from "valibot";
import { requireRole } from "../../../access.ts";
import { secondVoiceOf } from "../../../actions/assessing/rules.ts";
import { readAt } from "../../../asof.ts";
import { factory } from "../../../context.ts";
import { Refusal } from "../../../errors.ts";
import { itemOf } from "../../../measures/rules.ts";
import { answers } from "../../../openapi.ts";
import { postsOn } from "../../../people/team/rules.ts";
import { slug, validate } from "../../../validate.ts";
import { asked as askAsof } from "../../schema.ts";
import { knownOf } from "../needs/rules.ts";
import { askedOf, needRowsOf } from "../queries.ts";
import { healthsOf, needsYou } from "../rules.ts";
import { LISTED, strategyReads } from "./queries.ts";
import { ofStrategy, questionsOf, timelineOf } from "./rules.ts";
import { boardStrategy } from "./schema.ts";

const described = answers(
  "One strategy as executives read it: what needs them, its measures, actions, what happened, and questions, also those they asked a lead alone.",
  boardStrategy,
);

export const boardStrategyRoutes = factory
  .createApp()
  .basePath("/api/v1/board/strategies")
  .get(
    "/:slug",
    described,
    requireRole("executive", "admin"),
    validate("param", v.object({ slug })),
    validate("query", askAsof),
    readAt,
    async (c) => {
      const { at, day, zone } = c.var.reading;
      const one = c.req.valid("param").slug;
      const asked = askedOf(c.var, undefined);
      const { db } = c.var.deps.store;
      const rows = await db.batch([...strategyReads(db, at, asked, one)]);
      const [[words], held, actions, moves, slips, offers, asks, measures, ...more] = rows;
      const [[roadmap], judged, ...board] = more;
      const read = needRowsOf(board, asked);
      const row = read.figures.strategies.find((s) => s.slug === one);
      if (!words || !row) throw new Refusal("subject.not_found");
      const mine = ofStrategy(read, one);
      const known = knownOf(mine, asked);
      const posts = postsOn(day, { strategies: [row], spheres: [], held });
      return c.json(
        {
          day,
          slug: one,
          number: row.number,
          title: row.title,
          ...words,
          executive: posts.find((p) => p.role === "executive" && p.scope === one) ?? null,
          stages: row.stages,
          health: healthsOf(known.held),
          last_month: read.lastOf.get(one) ?? null,
          needs: needsYou(known),
          measures: measures.filter((m) => !m.retired).map(itemOf),
          actions,
          second_voice: secondVoiceOf(roadmap?.on ?? false, judged, actions, { day, zone }),
          ...timelineOf({ moves, slips, offers }, actions, zone, LISTED),
          questions: questionsOf(asks, mine.alone, read, { day, zone }),
        },
        200,
      );
    },
  );
