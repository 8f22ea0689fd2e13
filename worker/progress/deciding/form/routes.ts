import type { Context } from "hono";
import * as v from "valibot";
import { requireRole } from "../../../access.ts";
import { type Env, factory } from "../../../context.ts";
import { asRefusal, logFailure, Refusal } from "../../../errors.ts";
import { patternOf } from "../../../running/pattern.ts";
import { fieldErrors, type FormState, slug } from "../../../validate.ts";
import { once, type Ticket } from "../../../write.ts";
import { answerQuestion, askLead, giveHelp, markSeen } from "../commands.ts";
import { newAnswer, newOffer, newQuestion } from "../schema.ts";

const deciders = requireRole("executive", "admin");
const speakers = requireRole("lead", "deputy");

type Done = Promise<{ answer: { url: string }; seq: number }>;
type Values = FormState["values"];

/** What a form sent, as text. */
export async function sentTo(c: Context<Env>): Promise<Record<string, string>> {
  const body = Object.entries(await c.req.parseBody());
  return Object.fromEntries(body.map(([k, x]) => [k, typeof x === "string" ? x : ""]));
}

/** What was sent, if it fits; else the refusal that names the fields. */
export function checked<S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return parsed.output;
  throw new Refusal("request.invalid", fieldErrors(parsed.issues));
}

/** Sends a signed-out writer's words back instead of leading away from them. */
export const keepTyped = factory.createMiddleware(async (c, next) => {
  await next();
  if (!(c.error instanceof Refusal) || c.error.code !== "request.unauthenticated") return;
  const page = await c.var.page({ values: await sentTo(c), wrong: {}, code: c.error.code }, 401);
  c.res = undefined;
  c.res = page;
});

/** Does what a page's form sent, and leads on; a refusal shows what was typed again. */
export async function take(
  c: Context<Env>,
  to: string | undefined,
  run: (values: Values, ticket: Ticket) => Done,
): Promise<Response> {
  const values = await sentTo(c);
  try {
    const { answer, seq } = await once(c, (ticket) => run(values, ticket));
    return c.redirect(`${to ?? answer.url}?seen=${seq}`, 303);
  } catch (error) {
    const { code, status, fields, detail } = asRefusal(error);
    if (code === "subject.not_found" || code === "update.other_sphere") throw error;
    if (status >= 500) logFailure({ route: patternOf(c) }, error);
    const wrong = Object.fromEntries(fields.map((f) => [f.path, f.message]));
    return c.var.page({ values, wrong, code, detail }, status);
  }
}

/** An offer as the page sends it, which names the action too. */
const chosen = v.object({ ...newOffer.entries, action: slug });

/** Where an executive reads an update and decides, and where a lead answers. */
export const decidingForms = factory
  .createApp()
  .get("/board/updates", deciders, (c) => c.var.page())
  .get("/board/updates/:id", deciders, (c) => c.var.page())
  .post("/board/updates/:id", keepTyped, deciders, (c) => {
    const id = c.req.param("id");
    const { deps, viewer } = c.var;
    return take(c, `/board/updates/${id}`, async (values, ticket) => {
      const { offer = "", said = "", question = "", who = "", action: named = "" } = values;
      if (values.do === "ask")
        return askLead(deps, viewer, id, checked(newQuestion, { question, who }), ticket);
      if (values.do !== "offer") return markSeen(deps, viewer, id, ticket);
      const { action, ...input } = checked(chosen, { offer, said, update: id, action: named });
      return giveHelp(deps, viewer, action, input, ticket);
    });
  })
  .get("/desk/questions/:id", speakers, (c) => c.var.page())
  .post("/desk/questions/:id", keepTyped, speakers, (c) => {
    const id = c.req.param("id");
    const { deps, viewer } = c.var;
    return take(c, undefined, async (values, ticket) => {
      const { answer } = checked(newAnswer, { answer: values.answer ?? "" });
      return answerQuestion(deps, viewer, { id }, answer, ticket);
    });
  });
