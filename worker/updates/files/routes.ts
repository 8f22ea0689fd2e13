import type { Context, HonoRequest } from "hono";
import { bodyLimit } from "hono/body-limit";
import { describeRoute } from "hono-openapi";
import { requireRole, speaksFor, viewerOf } from "../../access.ts";
import { holds } from "../../answers/answers.ts";
import { type Env, factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { given } from "../../openapi.ts";
import { validate } from "../../validate.ts";
import { keepFile } from "./commands.ts";
import { asksAbout, fileById, wasRemoved } from "./queries.ts";
import { disposition, MOST_BYTES, MOST_FILES } from "./rules.ts";
import { keptFile, newFile } from "./schema.ts";

/** An update with all its files, and one of them more: a file too large is refused by its name. */
const wide = bodyLimit({ maxSize: (MOST_FILES + 1) * MOST_BYTES });

/** The addresses that take files: the two forms of an update, and the API's same two ways. */
const TAKES_FILES =
  /^\/(desk|desk\/\d{4}-\d{2}\/[a-z0-9]+(-[a-z0-9]+)*|api\/v1\/(desk\/files|updates))$/;

/**
 * The limit of what brings files; undefined for all other requests, which get the narrow one. It is
 * chosen before anybody is known: a request only has to look like one of a session, and whoever is
 * not signed in is refused afterwards.
 */
export const roomForFiles = (asked: HonoRequest) =>
  asked.method === "POST" &&
  TAKES_FILES.test(asked.path) &&
  /^multipart\/form-data\b/i.test(asked.header("content-type") ?? "") &&
  /\bsession=/.test(asked.header("cookie") ?? "")
    ? wide
    : undefined;

const NO_STORE = { "cache-control": "private, no-store" };

/** Receives a file that an update will show, before the update is sent. */
export const filesRoutes = factory
  .createApp()
  .basePath("/api/v1/desk/files")
  .post(
    "/",
    describeRoute({
      description:
        "Keeps a file for a sphere's evidence; an update cites its `url`. Unpublished files go after 30 days.",
      responses: {
        201: given("The file is kept.", keptFile),
      },
    }),
    requireRole("lead", "deputy"),
    validate("form", newFile),
    async (c) => {
      const { sphere, file } = c.req.valid("form");
      const kept = await keepFile(c.var.deps, c.var.viewer, sphere, file, "file");
      return c.json(kept, 201, { location: kept.url });
    },
  );

type Kept = Awaited<ReturnType<typeof fileById>>[number];

/** Whether someone may open an unpublished file: who speaks for its sphere, or is to approve it. */
async function mayOpen(c: Context<Env>, file: Kept): Promise<boolean> {
  const viewer = await viewerOf(c);
  if (!viewer) return false;
  if (file.sphere.split(" ").some((s) => speaksFor(viewer, s))) return true;
  const approves = viewer.holds.filter((h) => h.role === "approver").map((h) => h.scope);
  if (approves.length === 0) return false;
  const asked = await asksAbout(c.var.deps.store.db, file.id);
  return asked.some(
    ({ sphere, person }) =>
      person !== viewer.person && (approves.includes(null) || approves.includes(sphere)),
  );
}

/** Gives a file to be saved: to everyone once it is published, before only to its sphere. */
export const fileDownloads = factory.createApp().get("/files/:id", async (c) => {
  const { id } = c.req.param();
  const { deps } = c.var;
  const { db } = deps.store;
  const [[file], [removed]] = /^[0-9a-f]{64}$/.test(id)
    ? await db.batch([fileById(db, id), wasRemoved(db, id)])
    : [[], []];
  if (!file) throw new Refusal(removed ? "subject.redacted" : "subject.not_found");
  if (file.publishedAt === null && !(await mayOpen(c, file)))
    throw new Refusal("subject.not_found");
  const etag = `"${id}"`;
  const kept = file.publishedAt === null ? NO_STORE : { "cache-control": SHORTLY, etag };
  if (file.publishedAt !== null && holds(c, etag)) return c.body(null, 304, kept);
  const bytes = await deps.files.get(id);
  if (!bytes) throw new Refusal("subject.not_found");
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    ...kept,
    "content-type": file.type.startsWith("text/") ? `${file.type}; charset=utf-8` : file.type,
    "content-length": String(bytes.length),
    "content-disposition": disposition(file.name),
    "content-security-policy": "default-src 'none'; sandbox",
  });
});

/** Its address is its content, but what is removed must leave every cache within a minute. */
const SHORTLY = "public, max-age=60, no-transform";
