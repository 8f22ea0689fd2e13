import type { Context } from "hono";
import { describeRoute } from "hono-openapi";
import { requireRole } from "../../access.ts";
import { type Env, factory } from "../../context.ts";
import { asRefusal, Refusal } from "../../errors.ts";
import { answers, given, header, KEY_HEADER } from "../../openapi.ts";
import { validate } from "../../validate.ts";
import { freshKey, once } from "../../write.ts";
import { previewOf } from "../commands.ts";
import { publication } from "../desk/schema.ts";
import { type Place, place } from "../drafts/schema.ts";
import { returnUpdate, sendUpdate, takeBack } from "./commands.ts";
import {
  approveUpdate,
  inputOf,
  onDay,
  publishAway,
  readWaiting,
  writerOf,
} from "./passing/commands.ts";
import { asks, fieldsOf, itemOf, mayRead, readOf, versionIn } from "./rules.ts";
import { comment, newWaiting, returned, sent, waitingAnswer } from "./schema.ts";

const speakers = requireRole("lead", "deputy");
const readers = requireRole("lead", "deputy", "approver");

const ifMatch = header("if-match", "The `version` that was read: it names the text.");

/** What waits there, with the page that publishing it would make. */
async function seen(c: Context<Env>, where: Place) {
  const { deps, viewer } = c.var;
  const { row, known } = await readWaiting(deps, where);
  if (!mayRead(viewer, where.sphere, row)) throw new Refusal("update.other_sphere");
  if (!row) throw new Refusal("subject.not_found");
  const shown = { ...itemOf(viewer, row, known), key: freshKey(c) };
  try {
    const then = onDay(deps, row.publishOn, known.zone);
    const { view, changes } = await previewOf(then, writerOf(row), inputOf(row));
    const passed = shown.may.publish ? ("away" as const) : ("approved" as const);
    const approval = asks(row) ? passed : null;
    return { ...shown, view: { ...view, approval }, changes, refusal: null };
  } catch (error) {
    const { code, status } = asRefusal(error);
    if (status >= 500) throw error;
    return { ...shown, view: null, changes: [], refusal: code };
  }
}

/** What a sphere has finished and not yet published: it waits for its day, or for the approver. */
export const waitingRoutes = factory
  .createApp()
  .basePath("/api/v1/desk/waiting")
  .post(
    "/",
    describeRoute({
      description: "Lets a finished update wait for a day, or without one for the approver.",
      parameters: [KEY_HEADER],
      responses: { 201: given("It waits; nothing of it is public", sent) },
    }),
    speakers,
    validate("json", newWaiting),
    async (c) => {
      const { deps, viewer } = c.var;
      const asked = c.req.valid("json");
      const fields = fieldsOf(asked.update);
      const { answer } = await once(c, (ticket) =>
        sendUpdate(deps, viewer, { ...asked, fields }, ticket),
      );
      const location = `/api/v1/desk/waiting/${answer.month}/${answer.sphere}`;
      return c.json(answer, 201, { location, etag: `"${answer.version}"` });
    },
  )
  .get(
    "/:month/:sphere",
    answers("What waits for a sphere's month, as the public will read it.", waitingAnswer),
    readers,
    validate("param", place),
    async (c) => {
      const answer = await seen(c, c.req.valid("param"));
      return c.json(answer, 200, { etag: `"${answer.version}"` });
    },
  )
  .delete(
    "/:month/:sphere",
    describeRoute({
      description: "Takes back what waits. Its words return to the draft.",
      parameters: [ifMatch],
      responses: { 204: { description: "Taken back" } },
    }),
    speakers,
    validate("param", place),
    async (c) => {
      const { deps, viewer } = c.var;
      await takeBack(deps, viewer, c.req.valid("param"), versionIn(c.req.header("if-match")));
      return c.body(null, 204);
    },
  )
  .post(
    "/:month/:sphere/approve",
    describeRoute({
      description: "The approver publishes it. Nobody approves their own.",
      parameters: [KEY_HEADER, ifMatch],
      responses: { 201: given("Published; `seq` is its place in the record", publication) },
    }),
    readers,
    validate("param", place),
    async (c) => {
      const { deps, viewer } = c.var;
      const read = readOf(c.req.valid("param"), c.req.header("if-match"));
      const done = await once(c, (ticket) => approveUpdate(deps, viewer, read, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201, {
        location: `/api/v1${done.answer.url}`,
      });
    },
  )
  .post(
    "/:month/:sphere/publish",
    describeRoute({
      description: "The deputy publishes it while the approver is away. The page says so.",
      parameters: [KEY_HEADER, ifMatch],
      responses: { 201: given("Published; `seq` is its place in the record", publication) },
    }),
    speakers,
    validate("param", place),
    async (c) => {
      const { deps, viewer } = c.var;
      const read = readOf(c.req.valid("param"), c.req.header("if-match"));
      const done = await once(c, (ticket) => publishAway(deps, viewer, read, ticket));
      return c.json({ ...done.answer, seq: done.seq }, 201, {
        location: `/api/v1${done.answer.url}`,
      });
    },
  )
  .post(
    "/:month/:sphere/return",
    describeRoute({
      description: "The approver returns it to its writer with a comment.",
      parameters: [KEY_HEADER, ifMatch],
      responses: { 200: given("Returned", returned) },
    }),
    readers,
    validate("param", place),
    validate("json", comment),
    async (c) => {
      const { deps, viewer } = c.var;
      const read = readOf(c.req.valid("param"), c.req.header("if-match"));
      const asked = { ...read, ...c.req.valid("json") };
      const { answer } = await once(c, (ticket) => returnUpdate(deps, viewer, asked, ticket));
      return c.json(answer, 200);
    },
  );
