import * as v from "valibot";
import { asked } from "../actions/schema.ts";
import { readAt } from "../asof.ts";
import { factory } from "../context.ts";
import { Refusal } from "../errors.ts";
import { localDay } from "../months/rules.ts";
import { answers } from "../openapi.ts";
import { tombstonesIn } from "../record/removed/rules.ts";
import { listed, slug, validate } from "../validate.ts";
import { answeringForms, answeringRoutes } from "./answering/routes.ts";
import { askingForms, askingRoutes } from "./asking/routes.ts";
import { readQuestion, readQuestions } from "./queries.ts";
import { declinedIn, standingOf, waited } from "./rules.ts";
import { listQuestions, questionDetail, questionList } from "./schema.ts";

const listRoutes = factory
  .createApp()
  .basePath("/api/v1/questions")
  .get(
    "/",
    answers(
      "Questions of the community: those that wait, the longest first, then those that were answered.",
      questionList,
    ),
    validate("query", listQuestions),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { at, day } = c.var.reading;
      const { db } = c.var.deps.store;
      const [items, [sum], tallies, declined, [roadmap], strategies, spheres] = await readQuestions(
        db,
        at,
        day,
        q,
      );
      return c.json(
        {
          ...listed(
            items.map((item) => ({ ...item, days: waited(item, day) })),
            q,
            sum!.total,
          ),
          ...standingOf(tallies),
          declined: declinedIn(declined),
          taken: roadmap?.taken === 1,
          choices: {
            strategies: strategies.map(({ slug: of, number, title }) => ({
              slug: of,
              number,
              title,
            })),
            spheres: spheres.map(({ slug: of, title }) => ({ slug: of, title })),
          },
        },
        200,
      );
    },
  )
  .get(
    "/:id",
    answers("One question: about what, to whom it went, and its answer.", questionDetail),
    validate("param", v.object({ id: slug })),
    validate("query", asked),
    readAt,
    async (c) => {
      const { at, day, zone } = c.var.reading;
      const { id } = c.req.valid("param");
      const [[found], routes, fixes] = await readQuestion(c.var.deps.store.db, at, id);
      if (!found) throw new Refusal("subject.not_found");
      const { at: published, removed, answer_removed, ...shown } = found;
      return c.json(
        {
          ...shown,
          days: waited(shown, day),
          published_on: localDay(published, zone),
          routes: routes.map(({ at: routed, ...to }) => ({ ...to, on: localDay(routed, zone) })),
          corrections: fixes.map(({ seq: _, at: corrected, ...fix }) => ({
            ...fix,
            on: localDay(corrected, zone),
          })),
          redacted: [...tombstonesIn(removed, zone), ...tombstonesIn(answer_removed, zone)],
        },
        200,
      );
    },
  );

/** Questions of the community: what one may ask about, what leads answer, what everybody reads. */
export const questionsRoutes = factory
  .createApp()
  .route("/", askingRoutes)
  .route("/", answeringRoutes)
  .route("/", listRoutes);

/** Where people ask, and leads answer. */
export const questionForms = factory.createApp().route("/", askingForms).route("/", answeringForms);
