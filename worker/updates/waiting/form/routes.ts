import type { Context } from "hono";
import * as v from "valibot";
import { requireRole } from "../../../access.ts";
import { type Env, factory } from "../../../context.ts";
import { asRefusal, Refusal, shownAgain } from "../../../errors.ts";
import { dayWord, fieldErrors } from "../../../validate.ts";
import { once } from "../../../write.ts";
import { previewOf } from "../../commands.ts";
import type { NewUpdate } from "../../desk/schema.ts";
import { versionIn as versionOf } from "../../drafts/rules.ts";
import { place } from "../../drafts/schema.ts";
import { returnUpdate, sendUpdate, takeBack } from "../commands.ts";
import { approveUpdate, publishAway } from "../passing/commands.ts";
import { readOf } from "../rules.ts";
import { comment } from "../schema.ts";

const readers = requireRole("lead", "deputy", "approver");

/** Sends what the form's preview showed; a day that cannot be chosen shows the preview again. */
export async function sendForm(
  c: Context<Env>,
  update: NewUpdate,
  values: Record<string, string>,
): Promise<Response> {
  const { deps, viewer } = c.var;
  const { publish_on: typed = "", ...fields } = values;
  const day = v.safeParse(dayWord, typed);
  try {
    if (values.do === "later" && !day.success)
      throw new Refusal("request.invalid", [{ path: "publish_on", message: "day.malformed" }]);
    const publishOn = values.do === "later" ? typed : null;
    const asked = { update, publish_on: publishOn, fields, draft: versionOf(values.version) };
    await once(c, (ticket) => sendUpdate(deps, viewer, asked, ticket));
    return c.redirect(
      `/desk?waits=${update.month}-${update.sphere}#waiting-${update.month}-${update.sphere}`,
      303,
    );
  } catch (error) {
    const { code, fields: wrong } = asRefusal(error);
    if (!wrong.some((w) => w.path === "publish_on")) throw error;
    const { view: preview, changes } = await previewOf(deps, viewer, update);
    const detail = { preview, changes };
    const state = { values, wrong: { publish_on: wrong[0]!.message }, code, detail };
    return c.var.page(state, 422);
  }
}

const typedIn = async (c: Context<Env>) =>
  Object.fromEntries(
    Object.entries(await c.req.parseBody()).filter(
      (field): field is [string, string] => typeof field[1] === "string",
    ),
  );

/** What the page of a waiting update was asked to do. */
async function act(c: Context<Env>, values: Record<string, string>): Promise<Response> {
  const { deps, viewer } = c.var;
  const where = v.safeParse(place, c.req.param());
  if (!where.success) throw new Refusal("request.not_found");
  const { month, sphere } = where.output;
  const read = readOf(where.output, values.version);
  if (values.do === "take") {
    await takeBack(deps, viewer, read.place, read.version);
    return c.redirect(`/desk/${month}/${sphere}`, 303);
  }
  if (values.do === "return") {
    const said = v.safeParse(comment, { comment: values.comment ?? "" });
    if (!said.success) throw new Refusal("request.invalid", fieldErrors(said.issues));
    const asked = { ...read, ...said.output };
    await once(c, (ticket) => returnUpdate(deps, viewer, asked, ticket));
    return c.redirect("/desk", 303);
  }
  const pass = values.do === "approve" ? approveUpdate : publishAway;
  const { answer, seq } = await once(c, (ticket) => pass(deps, viewer, read, ticket));
  return c.redirect(`/desk?published=${answer.id}&seen=${seq}`, 303);
}

/** Shows a signed-out reader's comment again instead of leading away from it. */
const keepComment = factory.createMiddleware(async (c, next) => {
  await next();
  if (!(c.error instanceof Refusal) || c.error.code !== "request.unauthenticated") return;
  const page = await c.var.page({ values: await typedIn(c), wrong: {}, code: c.error.code }, 401);
  c.res = undefined;
  c.res = page;
});

/** The forms of a waiting update's page, posted to the page's own address. */
export const waitingForms = factory
  .createApp()
  .post("/desk/waiting/:month/:sphere", keepComment, readers, async (c) => {
    const values = await typedIn(c);
    try {
      return await act(c, values);
    } catch (error) {
      return shownAgain(c, error, values);
    }
  });
