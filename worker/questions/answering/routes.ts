import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { requireRole } from "../../access.ts";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { answers, given, KEY_HEADER } from "../../openapi.ts";
import { checked, keepTyped, take } from "../../progress/deciding/form/routes.ts";
import { rolesOf } from "../../updates/desk/rules.ts";
import { slug, validate } from "../../validate.ts";
import { freshKey, once } from "../../write.ts";
import { waited } from "../rules.ts";
import { answer } from "./commands.ts";
import { correctingForms, correctingRoutes } from "./correcting/routes.ts";
import { openFor } from "./queries.ts";
import { answerDone, newAnswer, toAnswer } from "./schema.ts";

const speakers = requireRole("lead", "deputy");

const waitingRoutes = factory
  .createApp()
  .basePath("/api/v1")
  .get(
    "/desk/answers",
    answers(
      "Questions of the community that wait for whoever is signed in, the oldest first.",
      toAnswer,
    ),
    speakers,
    readAt,
    async (c) => {
      const { at, day } = c.var.reading;
      const mine = [...rolesOf(c.var.viewer).keys()];
      const rows = await openFor(c.var.deps.store.db, at, mine);
      const items = rows.map(({ answered_on, answered_by: _, ...q }) => ({
        ...q,
        days: waited({ ...q, answered_on }, day),
      }));
      return c.json({ items, key: freshKey(c) }, 200);
    },
  )
  .post(
    "/questions/:id/answer",
    describeRoute({
      description: "Answers a question of the community; public, by role.",
      parameters: [KEY_HEADER],
      responses: { 201: given("Done; `seq` is its place in the record.", answerDone) },
    }),
    speakers,
    validate("param", v.object({ id: slug })),
    validate("json", newAnswer),
    async (c) => {
      const { id } = c.req.valid("param");
      const { deps, viewer } = c.var;
      const said = c.req.valid("json").answer;
      const done = await once(c, (ticket) => answer(deps, viewer, id, said, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201);
    },
  );

/** What waits for the answer of a sphere, its answer, and what is put right in that. */
export const answeringRoutes = factory
  .createApp()
  .route("/", waitingRoutes)
  .route("/", correctingRoutes);

/** Where a lead answers the community, and puts an answer right. */
export const answeringForms = factory
  .createApp()
  .route("/", correctingForms)
  .get("/desk/answers/:id", speakers, (c) => c.var.page())
  .post("/desk/answers/:id", keepTyped, speakers, (c) => {
    const id = c.req.param("id");
    const { deps, viewer } = c.var;
    return take(c, undefined, async (values, ticket) => {
      const said = checked(newAnswer, { answer: values.answer ?? "" }).answer;
      return answer(deps, viewer, id, said, ticket);
    });
  });
