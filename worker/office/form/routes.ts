import type { Context } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { requireRole } from "../../access.ts";
import { type Env, factory } from "../../context.ts";
import { Refusal, shownAgain } from "../../errors.ts";
import { given, header, KEY_HEADER } from "../../openapi.ts";
import { fieldErrors, validate } from "../../validate.ts";
import { once } from "../../write.ts";
import type { Answer, Asked, Done } from "./commands.ts";
import { readForm, versionIn } from "./rules.ts";
import { done } from "./schema.ts";

export const office = requireRole("admin");

/** One thing the office may do: what it is, what it takes, and how. */
export type Verb<I = unknown> = {
  about: string;
  schema: v.GenericSchema<unknown, I>;
  run(asked: Asked, input: I): Promise<Done>;
};

/** Infers what `run` gets from the schema. */
export const verb = <I>(made: Verb<I>): Verb => made as Verb;

/** One noun of the office: its page, and what is made and edited there. */
export type Noun = {
  /** Last part of its addresses: /office/NAME and /api/v1/office/NAME. */
  name: string;
  create?: Verb;
  edit?: Verb;
  /** There is only one: it is edited without a name. */
  single?: boolean;
  /** Who may, where it is not the administrators alone. */
  who?: typeof office;
};

const versionHeader = header("if-match", "The version that was read; a stale one is refused.");

const run = (
  c: Context<Env>,
  how: Verb,
  input: unknown,
  target: string,
  version: number | undefined,
) =>
  once(c, (ticket) => {
    const { deps, viewer } = c.var;
    return how.run({ deps, viewer, target, version, ticket }, input);
  });

/** Takes a form of one noun's page, and shows the page again where it is refused. */
export async function takeForm(c: Context<Env>, noun: Noun): Promise<Response> {
  const sent = readForm(Object.entries(await c.req.parseBody({ all: true })));
  const { values, target } = sent;
  const how = target ? noun.edit : noun.create;
  try {
    if (!how) throw new Refusal("request.not_found");
    const parsed = v.safeParse(how.schema, sent.input);
    if (!parsed.success)
      throw new Refusal(
        "request.invalid",
        fieldErrors(parsed.issues as Parameters<typeof fieldErrors>[0]),
      );
    const { seq } = await run(c, how, parsed.output, target, versionIn(sent.version));
    const saved = encodeURIComponent(values.form ?? "");
    return c.redirect(`/office/${noun.name}?saved=${saved}&seen=${seq}`, 303);
  } catch (error) {
    return shownAgain(c, error, values, (fields) =>
      Object.fromEntries(fields.map((f) => [f.path.split(".")[0]!, f.message])),
    );
  }
}

const answered = ({ answer, seq }: { answer: Answer; seq: number }) => ({ ...answer, seq });

/** POST makes and PATCH edits, as JSON; the page's own address takes the same as a form. */
export const changes = (noun: Noun) =>
  apiChanges(noun).post(`/office/${noun.name}`, noun.who ?? office, (c) => takeForm(c, noun));

/** POST makes and PATCH edits, as JSON alone. */
export function apiChanges(noun: Noun) {
  const router = factory.createApp();
  const api = `/api/v1/office/${noun.name}`;
  const { create, edit, who = office } = noun;
  if (create)
    router.post(
      api,
      describeRoute({
        description: create.about,
        parameters: [KEY_HEADER],
        responses: { 201: given("Made", done) },
      }),
      who,
      validate("json", create.schema),
      async (c) => {
        const input: unknown = c.req.valid("json" as never);
        return c.json(answered(await run(c, create, input, "", undefined)), 201);
      },
    );
  if (edit)
    router.patch(
      noun.single ? api : `${api}/:target`,
      describeRoute({
        description: edit.about,
        parameters: [KEY_HEADER, versionHeader],
        responses: { 200: given("Changed", done) },
      }),
      who,
      validate("json", edit.schema),
      async (c) => {
        const input: unknown = c.req.valid("json" as never);
        const target = noun.single ? noun.name : c.req.param("target")!;
        const version = versionIn(c.req.header("if-match"));
        return c.json(answered(await run(c, edit, input, target, version)), 200);
      },
    );
  return router;
}
