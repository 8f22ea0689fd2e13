import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import {
  BUILD,
  isPublicPage,
  patternAt,
  renderArticle,
  renderLetter,
  renderPage,
  renderProblem,
  titleOf,
} from "../web/server.tsx";
import { assessingForms, assessingWork } from "./actions/assessing/form/routes.ts";
import { assessingRoutes } from "./actions/assessing/routes.ts";
import { actionsRoutes } from "./actions/routes.ts";
import { doorsOf, markWriter, ownOrigin, requireRole, SAFE, wroteJustNow } from "./access.ts";
import { readAt, toldAt } from "./asof.ts";
import { headFor, IN_PROCESS, lastHead } from "./cache.ts";
import { changesFeeds } from "./changes/feed/routes.ts";
import { changesRoutes } from "./changes/routes.ts";
import { type Deps, type Env, execution } from "./context.ts";
import { dataRoutes } from "./data/routes.ts";
import { followForms, followRoutes } from "./follow/routes.ts";
import { asRefusal, problem, Refusal, logFailure } from "./errors.ts";
import { plainPath, stayInLanguage } from "./languages/routes.ts";
import { translationsIn } from "./languages/queries.ts";
import { inFirst, inLanguage } from "./languages/rules.ts";
import { aliveRoutes } from "./alive.ts";
import { guardHeaders } from "./running/headers.ts";
import { libraryRoutes } from "./library/routes.ts";
import { suggestingForms } from "./library/suggesting/routes.ts";
import { measureSheets, measuresRoutes } from "./measures/routes.ts";
import { remakeSince } from "./months/editions/commands.ts";
import { monthsRoutes, reportingRoutes } from "./months/routes.ts";
import { localDay } from "./months/rules.ts";
import { yearsRoutes } from "./months/years/routes.ts";
import { redactionRoutes } from "./office/redactions/routes.ts";
import { officeRoutes } from "./office/routes.ts";
import { describeApi } from "./openapi.ts";
import { patternOf } from "./running/pattern.ts";
import { handoverForms, handoverRoutes } from "./people/handover/routes.ts";
import { signInForms } from "./people/routes.ts";
import { selfForms, selfRoutes } from "./people/self/routes.ts";
import { teamRoutes } from "./people/team/routes.ts";
import { atHand, FILES, jsonAtHand, knownAddress, publicAnswer } from "./answers/public.ts";
import { boardRoutes } from "./progress/board/routes.ts";
import { closingForms, closingRoutes } from "./progress/closing/routes.ts";
import { boardStrategyRoutes } from "./progress/board/strategy/routes.ts";
import { healthRoutes } from "./progress/health/routes.ts";
import { packForms, packRoutes } from "./progress/pack/routes.ts";
import { decidingForms } from "./progress/deciding/form/routes.ts";
import { decidingRoutes } from "./progress/deciding/routes.ts";
import { questionForms, questionsRoutes } from "./questions/routes.ts";
import { progressRoutes, progressSheets } from "./progress/routes.ts";
import { eventsRoutes } from "./record/events/routes.ts";
import { onlyWhole } from "./record/kept/guard.ts";
import { knownTrouble } from "./record/kept/head.ts";
import { formatRoutes } from "./record/log/format.ts";
import { proofRoutes } from "./record/log/proofs.ts";
import { recordRoutes } from "./record/log/routes.ts";
import { searchRoutes } from "./search/routes.ts";
import { searchFiles } from "./search/taken/routes.ts";
import { sentIn } from "./sent.ts";
import { spheresRoutes } from "./spheres/routes.ts";
import { strategiesRoutes } from "./strategies/routes.ts";
import { roadmapRoutes, siteRoutes } from "./roadmap/routes.ts";
import { correctionForms, correctionsRoutes } from "./updates/corrections/routes.ts";
import { deskRoutes } from "./updates/desk/routes.ts";
import { draftRoutes } from "./updates/drafts/routes.ts";
import { fileDownloads, filesRoutes, roomForFiles } from "./updates/files/routes.ts";
import { mailedForms } from "./updates/mailed/routes.ts";
import { deskForms, publishRoutes } from "./updates/form/routes.ts";
import { updatesFeeds } from "./updates/feed/routes.ts";
import { updatesRoutes } from "./updates/routes.ts";
import { waitingForms } from "./updates/waiting/form/routes.ts";
import { waitingRoutes } from "./updates/waiting/routes.ts";

const NO_STORE = { "cache-control": "no-store" };

/** What programs ask for, who could make nothing of a page that says what is wrong. */
const FOR_PROGRAMS = /^\/(?:api|record)\/|\.(?:atom|csv|ics|json|ndjson|xml|zip)$/;

/** Puts into words what is frozen when a month or a year closes, and mails to followers. */
export const [article, letter] = [renderArticle, renderLetter] as const;

/** The pattern of a request's address, for logs and metrics. */
export const routeOf = (c: Context): string => patternOf(c, patternAt);

/** Every route of the product. `open` gives what a request needs from outside. */
export function createApp(open: (env: unknown, later: (work: Promise<unknown>) => void) => Deps) {
  const app = new Hono<Env>({ getPath: plainPath });

  const frame = (c: Context<Env>, head = c.get("head") ?? lastHead(c.var.deps.realm)) => ({
    fetch: (path: string, init?: RequestInit) =>
      Promise.resolve(
        app.request(`http://${IN_PROCESS}${path}`, init, { ...c.env, inside: true }, execution(c)),
      ),
    site: {
      title: head.title,
      institution: head.body.split("\n")[0] ?? "",
      zone: head.zone,
      sample: head.sample,
      today: localDay(c.var.deps.now(), head.zone),
      origin: c.var.deps.settings.origin,
      firstDay: head.firstDay,
      behind: knownTrouble(c.var.deps.realm) !== null,
    },
    told: () => toldAt(c.var),
    translations: translationsIn(c.var),
    broken: (status: number) => new Refusal(status === 503 ? "server.busy" : "server.unexpected"),
    atHand,
    signedIn: c.get("viewer") && doorsOf(c.get("viewer"), head),
  });
  const page = (c: Context<Env>) => c.var.page();
  // The pages' own router reads addresses more kindly than the routes that say who may.
  const publicPage = async (c: Context<Env>): Promise<Response> => {
    const { headers } = c.req.raw;
    const { pathname, search } = new URL(c.req.url);
    const { language, path } = inFirst(pathname);
    const bare = path.replace(/(?<=.)\/$/, "");
    const address = inLanguage(bare, language);
    if (address !== pathname && patternAt(bare)) return c.redirect(address + search, 308);
    if (!isPublicPage(path)) throw new Refusal("request.not_found");
    return renderPage(new Request(knownAddress(c.req.url), { headers }), frame(c));
  };

  app.route(
    "/",
    aliveRoutes((env) => open(env, () => undefined)),
  );

  app.use(async (c, next) => {
    const deps = open(c.env, (work) => execution(c)?.waitUntil(work));
    c.set("deps", deps);
    jsonAtHand(c);
    const seen = Number(c.req.query("seen") ?? 0) || 0;
    c.set("head", await headFor(deps, seen, wroteJustNow(c)));
    c.set("page", async (form, status) => {
      const made = await renderPage(c.req.raw, { ...frame(c), form });
      return status ? new Response(made.body, { status, headers: made.headers }) : made;
    });
    await next();
    if (deps.steer && !SAFE.has(c.req.method) && c.res.status < 400) markWriter(c);
    guardHeaders(c.res.headers, deps.settings.origin);
  });
  app.use(stayInLanguage);
  const narrow = bodyLimit({ maxSize: 512 * 1024 });
  // To look for the body of a request that has none is dear on Node.
  app.use((c, next) =>
    SAFE.has(c.req.method) ? next() : (roomForFiles(c.req) ?? narrow)(c, next),
  );
  app.use(ownOrigin);
  app.use(onlyWhole);
  app.get("/assets/*", (c) => c.text("Not found", 404, NO_STORE));
  const answered = publicAnswer(BUILD, routeOf);
  app.use("/api/v1/*", answered);
  app.route("/", recordRoutes);
  app.route("/", proofRoutes);
  app.route("/", formatRoutes);
  app.route("/", eventsRoutes);
  app.route("/", roadmapRoutes);
  app.route("/", monthsRoutes);
  app.route("/", yearsRoutes);
  app.route("/", updatesRoutes);
  app.route("/", reportingRoutes);
  app.route("/", healthRoutes);
  app.route("/", teamRoutes);
  app.route("/", correctionsRoutes);
  app.route("/", decidingRoutes);
  app.route("/", handoverRoutes);
  app.route("/", selfRoutes);
  app.route("/", questionsRoutes);
  app.route("/", assessingWork);
  app.route("/", deskRoutes);
  app.route("/", filesRoutes);
  app.route("/", draftRoutes);
  app.route("/", waitingRoutes);
  app.route("/", publishRoutes);
  app.route("/", strategiesRoutes);
  app.route("/", spheresRoutes);
  app.route("/", actionsRoutes);
  app.route("/", assessingRoutes);
  app.route("/", measuresRoutes);
  app.route("/", libraryRoutes);
  app.route("/", progressRoutes);
  app.route("/", boardRoutes);
  app.route("/", boardStrategyRoutes);
  app.route("/", packRoutes);
  app.route("/", closingRoutes);
  app.route("/", changesRoutes);
  app.route("/", searchRoutes);
  app.route("/", followRoutes);
  app.route("/", redactionRoutes(remakeSince));
  app.route("/", officeRoutes);
  app.route("/", dataRoutes);
  app.get("/api/v1/openapi.json", async (c) => c.json(await describeApi(app, c.var.deps)));
  app.all("/api/*", () => {
    throw new Refusal("request.not_found");
  });
  for (const path of FILES) app.use(path, answered);
  for (const feeds of [updatesFeeds, changesFeeds, searchFiles]) app.route("/", feeds);
  app.route("/", siteRoutes);
  app.route("/", progressSheets);
  app.route("/", measureSheets);
  app.route("/", fileDownloads);

  // pages
  app.route("/", signInForms);
  app.route("/", mailedForms);
  app.route("/", questionForms);
  app.route("/", suggestingForms);
  app.route("/", followForms);
  app.get("/problem/*", (c) => c.notFound());
  app.route("/", correctionForms);
  app.route("/", decidingForms);
  app.route("/", handoverForms);
  app.route("/", selfForms);
  app.route("/", assessingForms);
  app.route("/", deskForms);
  app.route("/", waitingForms);
  app.route("/", packForms);
  app.route("/", closingForms);
  app.get("/desk", requireRole("lead", "deputy", "approver"), page);
  app.get("/desk/waiting/:month/:sphere", requireRole("lead", "deputy", "approver"), page);
  app.get("/offline", page);
  app.get("/desk/:month/:sphere", requireRole("lead", "deputy"), page);
  app.get("/board", requireRole("executive", "admin"), readAt, page);
  app.get("/board/strategies/:slug", requireRole("executive", "admin"), readAt, page);
  app.get("/board/pictures", requireRole("executive", "admin"), readAt, page);
  app.get("/office", requireRole("admin"), page);
  app.get("/office/:area", requireRole("admin"), page);
  app.get("*", answered, readAt, publicPage);

  // Not as its notFound: what this is mounted in has one of its own.
  app.all("*", () => {
    throw new Refusal("request.not_found");
  });
  app.onError(async (error, c) => {
    const refusal = asRefusal(error);
    const path = c.req.path;
    if (refusal.status >= 500) logFailure({ route: routeOf(c) }, error);
    if (FOR_PROGRAMS.test(path)) return problem(c, refusal, titleOf(refusal.code));
    if (refusal.code === "request.unauthenticated")
      return c.redirect(`/sign-in?next=${encodeURIComponent(path)}`, 303);
    return renderProblem(c.req.raw, { ...frame(c), form: await sentIn(c, refusal) }, refusal);
  });
  return app;
}
