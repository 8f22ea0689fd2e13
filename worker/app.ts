import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Role } from "../db/words.ts";
import { BUILD, renderPage, renderProblem } from "../web/server.tsx";
import { actionsRoutes } from "./actions/routes.ts";
import { ownOrigin, requireRole, viewerOf } from "./access.ts";
import { readAt } from "./asof.ts";
import { currentHead, IN_PROCESS, publicAnswer } from "./cache.ts";
import type { Deps, Env, Viewer } from "./context.ts";
import { asRefusal, problem, Refusal } from "./errors.ts";
import { monthsRoutes, reportingRoutes } from "./months/routes.ts";
import { localDay } from "./months/rules.ts";
import { officeRoutes } from "./office/routes.ts";
import { describeApi } from "./openapi.ts";
import { handoverForms, handoverRoutes } from "./people/handover/routes.ts";
import { signInForms } from "./people/routes.ts";
import { selfForms, selfRoutes } from "./people/self/routes.ts";
import { teamRoutes } from "./people/team/routes.ts";
import { boardRoutes } from "./progress/board/routes.ts";
import { progressRoutes, progressSheets } from "./progress/routes.ts";
import { proofRoutes } from "./record/log/proofs.ts";
import { recordRoutes } from "./record/log/routes.ts";
import { spheresRoutes } from "./spheres/routes.ts";
import { strategiesRoutes } from "./strategies/routes.ts";
import { roadmapRoutes, siteRoutes } from "./roadmap/routes.ts";
import { correctionForms, correctionsRoutes } from "./updates/corrections/routes.ts";
import { deskRoutes } from "./updates/desk/routes.ts";
import { draftRoutes } from "./updates/drafts/routes.ts";
import { fileDownloads, filesRoutes, roomForFiles } from "./updates/files/routes.ts";
import { mailedForms } from "./updates/mailed/routes.ts";
import { withoutToken } from "./updates/mailed/rules.ts";
import { deskForms, publishRoutes } from "./updates/form/routes.ts";
import { updatesFeed, updatesRoutes } from "./updates/routes.ts";
import { waitingForms } from "./updates/waiting/form/routes.ts";
import { waitingRoutes } from "./updates/waiting/routes.ts";

const NO_STORE = { "cache-control": "no-store" };
const BODY_LIMIT = 512 * 1024;

/** Every route of the product. `open` gives what a request needs from outside. */
export function createApp(open: (env: unknown, later: (work: Promise<unknown>) => void) => Deps) {
  const app = new Hono<Env>();

  const frame = (c: Context<Env>) => ({
    fetch: (path: string, init?: RequestInit) =>
      Promise.resolve(app.request(`http://${IN_PROCESS}${path}`, init, c.env, execution(c))),
    site: {
      title: c.var.head.title,
      institution: c.var.head.body.split("\n")[0] ?? "",
      zone: c.var.head.zone,
      sample: c.var.head.sample,
      today: localDay(c.var.deps.now(), c.var.head.zone),
      origin: c.var.deps.settings.origin,
      firstDay: c.var.head.firstDay,
    },
    signedIn: c.get("viewer") && doorsOf(c.get("viewer")),
  });
  const page = (c: Context<Env>) => c.var.page();

  app.get("/healthz", (c) => c.text("alive", 200, NO_STORE));
  app.get("/readyz", async (c) => {
    try {
      await open(c.env, () => undefined).store.client.execute("select 1");
      return c.text("ready", 200, NO_STORE);
    } catch {
      return c.text("the database does not answer", 503, { ...NO_STORE, "retry-after": "5" });
    }
  });

  app.use(async (c, next) => {
    const deps = open(c.env, (work) => execution(c)?.waitUntil(work));
    c.set("deps", deps);
    const seen = Number(c.req.query("seen") ?? 0) || 0;
    c.set("head", await currentHead(deps.store, deps.realm, Date.now(), deps.headMaxAge, seen));
    c.set("page", async (form, status) => {
      const made = await renderPage(c.req.raw, { ...frame(c), form });
      return status ? new Response(made.body, { status, headers: made.headers }) : made;
    });
    await next();
    c.header("x-content-type-options", "nosniff");
    if (!c.res.headers.has("referrer-policy"))
      c.header("referrer-policy", "strict-origin-when-cross-origin");
    if (deps.settings.origin.startsWith("https:"))
      c.header("strict-transport-security", "max-age=31536000; includeSubDomains");
  });
  const narrow = bodyLimit({ maxSize: BODY_LIMIT });
  app.use((c, next) => (roomForFiles(c.req) ?? narrow)(c, next));
  app.use(ownOrigin);

  app.get("/assets/*", (c) => c.text("Not found", 404, NO_STORE));

  app.use("/api/v1/*", publicAnswer(BUILD));
  app.route("/", recordRoutes);
  app.route("/", proofRoutes);
  app.route("/", roadmapRoutes);
  app.route("/", monthsRoutes);
  app.route("/", updatesRoutes);
  app.route("/", reportingRoutes);
  app.route("/", teamRoutes);
  app.route("/", correctionsRoutes);
  app.route("/", handoverRoutes);
  app.route("/", selfRoutes);
  app.route("/", deskRoutes);
  app.route("/", filesRoutes);
  app.route("/", draftRoutes);
  app.route("/", waitingRoutes);
  app.route("/", publishRoutes);
  app.route("/", strategiesRoutes);
  app.route("/", spheresRoutes);
  app.route("/", actionsRoutes);
  app.route("/", progressRoutes);
  app.route("/", boardRoutes);
  app.route("/", officeRoutes);
  app.get("/api/v1/openapi.json", async (c) =>
    c.json(await describeApi(app, c.var.deps.settings.origin)),
  );

  app.all("/api/*", () => {
    throw new Refusal("request.not_found");
  });

  for (const path of ["/updates.atom", "/sitemap.xml", "/progress.csv"])
    app.use(path, publicAnswer(BUILD));
  app.route("/", updatesFeed);
  app.route("/", siteRoutes);
  app.route("/", progressSheets);

  app.route("/", fileDownloads);

  // pages
  app.route("/", signInForms);
  app.route("/", mailedForms);
  app.get("/problem/*", (c) => c.notFound());
  app.route("/", correctionForms);
  app.route("/", handoverForms);
  app.route("/", selfForms);
  app.route("/", deskForms);
  app.route("/", waitingForms);
  app.get("/desk", requireRole("lead", "deputy", "approver"), page);
  app.get("/desk/waiting/:month/:sphere", requireRole("lead", "deputy", "approver"), page);
  app.get("/offline", page);
  app.get("/desk/:month/:sphere", requireRole("lead", "deputy"), page);
  app.get("/board", requireRole("executive", "admin"), page);
  app.get("/office", requireRole("admin"), page);
  app.get("/office/:area", requireRole("admin"), page);
  app.get("*", publicAnswer(BUILD), readAt, page);

  app.notFound(() => {
    throw new Refusal("request.not_found");
  });
  app.onError(async (error, c) => {
    const refusal = asRefusal(error);
    const path = c.req.path;
    if (refusal.status >= 500)
      console.error(JSON.stringify({ path: withoutToken(path), error: String(error) }));
    if (/^\/(?:api|record)\//.test(path)) return problem(c, refusal, refusal.code);
    if (refusal.code === "request.unauthenticated" && !(await viewerOf(c)))
      return c.redirect(`/sign-in?next=${encodeURIComponent(path)}`, 303);
    return renderProblem(c.req.raw, frame(c), refusal);
  });
  return app;
}

/** The signed-in places a viewer may enter. */
function doorsOf(viewer: Viewer) {
  const holds = (...roles: Role[]) => viewer.holds.some((h) => roles.includes(h.role));
  return {
    desk: holds("lead", "deputy", "approver"),
    board: holds("executive", "admin"),
    office: holds("admin"),
  };
}

/** The runtime's way to go on working after an answer; Node has none and needs none. */
function execution(c: Context<Env>) {
  try {
    return c.executionCtx;
  } catch {
    return undefined;
  }
}
