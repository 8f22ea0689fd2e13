import type { Context } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { requireRole } from "../../../access.ts";
import { type Env, factory } from "../../../context.ts";
import { asRefusal, shownAgain } from "../../../errors.ts";
import { versionIn } from "../../../office/form/rules.ts";
import { answers, given, header, KEY_HEADER } from "../../../openapi.ts";
import { checked, keepTyped, sentTo } from "../../../progress/deciding/form/routes.ts";
import { slug, validate } from "../../../validate.ts";
import { freshKey, once } from "../../../write.ts";
import { answerFixStartOf, correctAnswer, judgeAnswerFix } from "./commands.ts";
import { answerFixed, answerFixStart, newAnswerFix } from "./schema.ts";

/** Whoever may put an answer right: the sphere's lead or deputy, or an administrator. */
const correctors = requireRole("lead", "deputy", "admin");
const named = v.object({ id: slug });

/** Puts a published answer right. */
export const correctingRoutes = factory
  .createApp()
  .basePath("/api/v1")
  .get(
    "/desk/answers/:id",
    answers("What the form that corrects an answer starts from.", answerFixStart),
    correctors,
    validate("param", named),
    async (c) => {
      const { deps, viewer } = c.var;
      const start = await answerFixStartOf(deps, viewer, c.req.valid("param").id);
      return c.json({ ...start, key: freshKey(c) }, 200);
    },
  )
  .post(
    "/questions/:id/corrections",
    describeRoute({
      description:
        "Puts the words of an answer right; the page of the question shows both texts, and why.",
      parameters: [
        KEY_HEADER,
        header("if-match", "The question's `version` that was read; a stale one is refused."),
      ],
      responses: { 201: given("Done; `seq` is its place in the record.", answerFixed) },
    }),
    correctors,
    validate("param", named),
    validate("json", newAnswerFix),
    async (c) => {
      const asked = {
        id: c.req.valid("param").id,
        version: versionIn(c.req.header("if-match")),
      };
      const input = c.req.valid("json");
      const { deps, viewer } = c.var;
      const done = await once(c, (ticket) => correctAnswer(deps, viewer, asked, input, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201);
    },
  );

/** Compares or publishes what the page's form sent; a refusal loses nothing. */
async function take(c: Context<Env>, id: string): Promise<Response> {
  const values = await sentTo(c);
  const { deps, viewer } = c.var;
  const asked = { id, version: versionIn(values.version) };
  try {
    if (values.do === "back") return await c.var.page({ values, wrong: {} });
    const { answer: said = "", reason = "" } = values;
    const input = checked(newAnswerFix, { answer: said, reason });
    if (values.do !== "publish") {
      const { answer: was } = await judgeAnswerFix(deps, viewer, asked, input);
      return await c.var.page({ values, wrong: {}, detail: { compared: { ...input, was } } });
    }
    const { answer, seq } = await once(c, (t) => correctAnswer(deps, viewer, asked, input, t));
    return c.redirect(`${answer.url}?seen=${seq}`, 303);
  } catch (error) {
    const { code } = asRefusal(error);
    if (code === "update.other_sphere" || code === "subject.not_found") throw error;
    return shownAgain(c, error, values);
  }
}

/** The page that corrects one answer, and its form. */
export const correctingForms = factory
  .createApp()
  .get("/desk/answers/:id/correct", correctors, (c) => c.var.page())
  .post("/desk/answers/:id/correct", keepTyped, correctors, (c) => take(c, c.req.param("id")));
