import type { Context } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { requireRole } from "../../access.ts";
import { type Deps, type Env, factory, type Viewer } from "../../context.ts";
import { asRefusal, Refusal, shownAgain } from "../../errors.ts";
import { given, KEY_HEADER } from "../../openapi.ts";
import { fieldErrors, validate } from "../../validate.ts";
import { once } from "../../write.ts";
import { adviceFor } from "../advice/queries.ts";
import { previewOf, publishUpdate } from "../commands.ts";
import { type NewUpdate, newUpdate, publication } from "../desk/schema.ts";
import { noOtherDraft } from "../drafts/commands.ts";
import { besideOther, keepDraft } from "../drafts/routes.ts";
import { versionIn } from "../drafts/rules.ts";
import type { Place } from "../drafts/schema.ts";
import { keepFiles } from "../files/commands.ts";
import { codeOf, fileFirst } from "../files/rules.ts";
import { sendForm } from "../waiting/form/routes.ts";
import { readForm, type Sent } from "./rules.ts";

const speakers = requireRole("lead", "deputy");

const publishing = describeRoute({
  description:
    "Publishes a sphere's update for a month, or the line that there is nothing to report.",
  parameters: [KEY_HEADER],
  responses: { 201: given("Published; `seq` is its place in the record.", publication) },
});

/** What a form sent, checked as the JSON would be; with what is wrong, all of it at once. */
function check(sent: Sent, place?: Place) {
  const given = { ...sent.input, ...place };
  const parsed = v.safeParse(newUpdate, given);
  if (parsed.success && sent.wrong.length === 0) return { input: parsed.output, wrong: [] };
  const wrong = [...sent.wrong, ...fieldErrors(parsed.issues ?? [])];
  const rest = v.safeParse(newUpdate, { ...given, summary: "…" });
  const only = wrong.every((w) => w.path === "summary");
  return { input: only && rest.success ? rest.output : undefined, wrong };
}

/** The input, if the form may be judged at all. */
function checked(sent: Sent): NewUpdate {
  const { input, wrong } = check(sent);
  if (!input || wrong.length > 0) throw new Refusal(codeOf(wrong), wrong);
  return input;
}

/** The same where a person reads the refusal: what the rules find wrong is told together with it. */
async function judged(deps: Deps, viewer: Viewer, sent: Sent, place?: Place): Promise<NewUpdate> {
  const { input, wrong } = check(sent, place);
  if (input && wrong.length === 0) return input;
  const found = input && (await previewOf(deps, viewer, input).then(undefined, asRefusal));
  if (found instanceof Refusal && found.code !== "request.invalid") throw found;
  throw new Refusal(codeOf(wrong), [...wrong, ...(found instanceof Refusal ? found.fields : [])]);
}

const sentTo = async (c: Context<Env>) =>
  readForm(Object.entries(await c.req.parseBody({ all: true })));

/** The same, once the files that came with it are kept: its fields then say which. */
async function received(c: Context<Env>, place?: Place): Promise<Sent> {
  const body = Object.entries(await c.req.parseBody({ all: true }));
  const { deps, viewer } = c.var;
  const sphere = place?.sphere ?? String(body.find(([name]) => name === "sphere")?.[1]);
  const { fields, wrong } = await keepFiles(deps, viewer, sphere, body);
  const sent = readForm(fields);
  return { ...sent, wrong: [...wrong, ...sent.wrong] };
}

/** The same as a form: answered with the way to what was published. */
const publishForm = factory.createMiddleware(async (c, next) => {
  if (c.req.header("content-type")?.startsWith("application/json")) return next();
  const input = checked(await received(c));
  const { deps, viewer } = c.var;
  const done = await once(c, (ticket) => publishUpdate(deps, viewer, input, ticket));
  return c.redirect(`${done.answer.url}?seen=${done.seq}`, 303);
});

export const publishRoutes = factory
  .createApp()
  .basePath("/api/v1/updates")
  .post("/", publishing, speakers, publishForm, validate("json", newUpdate), async (c) => {
    const input = c.req.valid("json");
    const { deps, viewer } = c.var;
    const { answer, seq } = await once(c, (ticket) => publishUpdate(deps, viewer, input, ticket));
    return c.json({ ...answer, seq }, 201, { location: `/api/v1${answer.url}` });
  });

/** Sends a signed-out writer's words back instead of leading away from them. */
const keepTyped = factory.createMiddleware(async (c, next) => {
  await next();
  if (!(c.error instanceof Refusal) || c.error.code !== "request.unauthenticated") return;
  const { values } = await sentTo(c);
  if (!values.summary) return;
  const page = await c.var.page({ values, wrong: {}, code: c.error.code }, 401);
  c.res = undefined;
  c.res = page;
});

/** Previews or publishes what a page's form sent; a refusal shows the page again, nothing lost. */
async function take(c: Context<Env>, place?: Place): Promise<Response> {
  const sent = await received(c, place);
  const { values } = sent;
  const { deps, viewer } = c.var;
  if (place && (values.do === "save" || (values.do === "back" && values.version)))
    return keepDraft(c, place, values);
  if (values.do === "back") return c.var.page({ values, wrong: {} });
  try {
    const input = await judged(deps, viewer, sent, place);
    if (values.do === "preview") {
      const { view: preview, changes } = await previewOf(deps, viewer, input);
      const advice = await adviceFor(deps.store, input, deps.now());
      return await c.var.page({ values, wrong: {}, detail: { preview, changes, advice } });
    }
    const known = place && versionIn(values.version);
    if (place) await noOtherDraft(deps, viewer, place, known);
    if (values.do === "later" || values.do === "ask") return await sendForm(c, input, values);
    const { answer, seq } = await once(c, (ticket) =>
      publishUpdate(deps, viewer, input, ticket, { known }),
    );
    return c.redirect(`/desk?published=${answer.id}&seen=${seq}`, 303);
  } catch (error) {
    const { code, detail } = asRefusal(error);
    if (code === "update.other_sphere") throw error;
    return shownAgain(c, error, besideOther(values, detail), (fields) =>
      fileFirst(fields.map((f) => [sent.nameOf(f.path), f.message])),
    );
  }
}

/** The forms of the desk's two pages, posted to the pages' own addresses. */
export const deskForms = factory
  .createApp()
  .post("/desk", keepTyped, speakers, (c) => take(c))
  .post("/desk/:month/:sphere", keepTyped, speakers, (c) => take(c, c.req.param()));
