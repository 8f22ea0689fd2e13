import type { Context } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { requireRole, speaksFor } from "../../access.ts";
import { type Env, factory } from "../../context.ts";
import { asRefusal, Refusal, shownAgain } from "../../errors.ts";
import { given, header } from "../../openapi.ts";
import { fieldErrors, validate } from "../../validate.ts";
import { discardDraft, saveDraft } from "./commands.ts";
import { draftOf, draftSeen } from "./queries.ts";
import { versionIn, wordsOf } from "./rules.ts";
import {
  draftFields,
  type DraftView,
  draftView,
  type Place,
  place,
  savedDraft,
  saveDraft as saving,
} from "./schema.ts";

const speakers = requireRole("lead", "deputy");

const ifMatch = header(
  "if-match",
  'The version that this began from: "3"; "0" where there is no draft yet.',
);

const stale = "Somebody saved meanwhile: `current` holds their text and its version.";

/** What a sphere's lead and deputy share before it is public; nobody else can ask for it. */
export const draftRoutes = factory
  .createApp()
  .basePath("/api/v1/desk/drafts")
  .get(
    "/:month/:sphere",
    describeRoute({
      description: "The draft that a sphere's lead and deputy share for a month.",
      responses: { 200: given("The draft; version 0 where there is none", draftView) },
    }),
    speakers,
    validate("param", place),
    async (c) => {
      const where = c.req.valid("param");
      if (!speaksFor(c.var.viewer, where.sphere)) throw new Refusal("update.other_sphere");
      const [row] = await draftOf(c.var.deps.store.db, where);
      const draft = draftSeen(row, c.var.viewer, where.sphere);
      return c.json(draft, 200, { etag: `"${draft.version}"` });
    },
  )
  .put(
    "/:month/:sphere",
    describeRoute({
      description: "Saves what stands in the form. Nothing of it is public.",
      parameters: [ifMatch],
      responses: { 200: given("Saved", savedDraft), 412: { description: stale } },
    }),
    speakers,
    validate("param", place),
    validate("json", saving),
    async (c) => {
      const { deps, viewer } = c.var;
      const from = versionIn(c.req.header("if-match"), c.req.header("if-none-match"));
      const { fields } = c.req.valid("json");
      const saved = await saveDraft(deps, viewer, c.req.valid("param"), { fields, from });
      return c.json(saved, 200, { etag: `"${saved.version}"` });
    },
  )
  .delete(
    "/:month/:sphere",
    describeRoute({
      description: "Empties the draft.",
      parameters: [ifMatch],
      responses: { 204: { description: "Emptied" }, 412: { description: stale } },
    }),
    speakers,
    validate("param", place),
    async (c) => {
      const { deps, viewer } = c.var;
      await discardDraft(deps, viewer, c.req.valid("param"), versionIn(c.req.header("if-match")));
      return c.body(null, 204);
    },
  );

/** Whoever sends a form once more has seen the other text that came with it: that is the choice. */
export function besideOther(values: Record<string, string>, detail: Record<string, unknown>) {
  const current = detail.current as DraftView | undefined;
  return current ? { ...values, version: String(current.version) } : values;
}

/** Keeps what a form sent and shows it again from there; a refusal leaves it on the page. */
export async function keepDraft(
  c: Context<Env>,
  where: Place,
  values: Record<string, string>,
): Promise<Response> {
  const { deps, viewer } = c.var;
  try {
    const parsed = v.safeParse(draftFields, wordsOf(values));
    if (!parsed.success) throw new Refusal("request.invalid", fieldErrors(parsed.issues));
    await saveDraft(deps, viewer, where, {
      fields: parsed.output,
      from: versionIn(values.version),
    });
    return c.redirect(`/desk/${where.month}/${where.sphere}`, 303);
  } catch (error) {
    const { code, detail } = asRefusal(error);
    if (code === "update.other_sphere") throw error;
    return shownAgain(c, error, besideOther(values, detail));
  }
}
