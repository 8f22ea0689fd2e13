import { type Scene, WHO, type Who } from "./scene.ts";

/** A page or an answer: who may read it, where it stands, and how it answers those if not with 200. */
export type Read = { may: Who; at: string | ((s: Scene) => string); status?: number };

const read = (may: Who, at: Read["at"], status?: number): Read => ({ may, at, status });
const open = (at: Read["at"], status?: number) => read(WHO, at, status);

/** Where it stands in a scene. */
export const placeOf = ({ at }: Read, s: Scene) => (typeof at === "string" ? at : at(s));
const signedIn = WHO.slice(1);
const API = "/api/v1";
const ID = "2026-10-clinical";

/** Answers for programs, and what is given to be saved. */
const answers: Record<string, Read> = {
  "GET /healthz": open("/healthz"),
  "GET /readyz": open("/readyz"),
  "GET /assets/*": open("/assets/none.js", 404),
  "GET /record/key": open("/record/key"),
  "GET /record/checkpoint": open("/record/checkpoint"),
  "GET /record/checkpoints": open("/record/checkpoints"),
  "GET /record/events.ndjson": open("/record/events.ndjson"),
  "GET /record/proof/:seq": open("/record/proof/3"),
  "GET /record/consistency": open("/record/consistency?from=2&to=5"),
  "GET /record/format": open("/record/format"),
  "GET /files/:id": read("LDP", (s) => s.file),
  "GET /data/milepost.zip": open("/data/milepost.zip"),
  "GET /data/:snapshot{[0-9]{4}-[0-9]{2}[.]zip}": open("/data/2026-09.zip"),
  "GET /data/:sheet{[a-z]+[.]csv}": open("/data/actions.csv"),
  "GET /data/:object{(?:roadmap|figures)[.]json}": open("/data/roadmap.json"),
  "GET /updates.atom": open("/updates.atom"),
  "GET /updates.json": open("/updates.json"),
  "GET /strategies/:file{[a-z0-9-]+\\.atom}": open("/strategies/fair-care.atom"),
  "GET /spheres/:file{[a-z0-9-]+\\.atom}": open("/spheres/clinical.atom"),
  "GET /actions/:file{[a-z0-9-]+\\.atom}": open("/actions/clinical-one.atom"),
  "GET /calendar.ics": open("/calendar.ics"),
  "GET /changes.atom": open("/changes.atom"),
  "GET /search.atom": open("/search.atom?q=care"),
  "GET /search.csv": open("/search.csv?q=care"),
  "GET /sitemap.xml": open("/sitemap.xml"),
  "GET /.well-known/security.txt": open("/.well-known/security.txt"),
  "GET /robots.txt": open("/robots.txt"),
  "GET /progress.csv": open("/progress.csv?chart=stages"),
  "GET /measures/:file{[a-z0-9-]+\\.csv}": open("/measures/heard.csv"),
};

const publicApi = [
  "record/events",
  "roadmap",
  "months",
  "years",
  "updates",
  "reporting",
  "reporting/cells",
  "reporting/health",
  "team",
  "corrections",
  "strategies",
  "spheres",
  "actions",
  "assessments",
  "measures",
  "questions",
  "questions/ask",
  "gatherings",
  "resources",
  "stories",
  "terms",
  "search",
  "progress",
  "changes",
  "data",
  "openapi.json",
];

const api: Record<string, Read> = {
  ...Object.fromEntries(publicApi.map((path) => [`GET ${API}/${path}`, open(`${API}/${path}`)])),
  [`GET ${API}/months/:month`]: open(`${API}/months/2026-10`),
  [`GET ${API}/months/:month/edition`]: open(`${API}/months/2026-09/edition`),
  [`GET ${API}/months/:month/edition/copy`]: open(`${API}/months/2026-09/edition/copy`),
  [`GET ${API}/years/:year`]: open(`${API}/years/2026`),
  [`GET ${API}/years/:year/copy`]: open(`${API}/years/2026/copy`, 404),
  [`GET ${API}/updates/:id`]: open(`${API}/updates/${ID}`),
  [`GET ${API}/strategies/:slug`]: open(`${API}/strategies/fair-care`),
  [`GET ${API}/spheres/:slug`]: open(`${API}/spheres/clinical`),
  [`GET ${API}/actions/:slug`]: open(`${API}/actions/clinical-one`),
  [`GET ${API}/measures/:slug`]: open(`${API}/measures/heard`),
  [`GET ${API}/questions/:id`]: open(`${API}/questions/q-1`),
  [`GET ${API}/gatherings/:slug`]: open(`${API}/gatherings/who-is-heard`),
  [`GET ${API}/resources/:slug`]: open(`${API}/resources/interpreter-card`),
  [`GET ${API}/stories/:slug`]: open(`${API}/stories/one-year-on`),
  [`GET ${API}/desk`]: read("LlDdP", `${API}/desk`),
  [`GET ${API}/desk/:month/:sphere`]: read("LD", `${API}/desk/2026-09/clinical`),
  [`GET ${API}/desk/drafts/:month/:sphere`]: read("LD", `${API}/desk/drafts/2026-09/clinical`),
  [`GET ${API}/desk/waiting/:month/:sphere`]: read("LDP", `${API}/desk/waiting/2026-11/clinical`),
  [`GET ${API}/desk/corrections/:id`]: read("LDO", `${API}/desk/corrections/${ID}`),
  [`GET ${API}/desk/questions`]: read("LlDd", `${API}/desk/questions`),
  [`GET ${API}/desk/answers`]: read("LlDd", `${API}/desk/answers`),
  [`GET ${API}/desk/handover/:sphere`]: read("LD", `${API}/desk/handover/clinical`),
  [`GET ${API}/desk/record`]: read(signedIn, `${API}/desk/record`),
  [`GET ${API}/desk/assessments`]: read("S", `${API}/desk/assessments`),
  [`GET ${API}/desk/assessments/:slug`]: read("S", `${API}/desk/assessments/clinical-one`),
  [`GET ${API}/board`]: read("EeO", `${API}/board`),
  [`GET ${API}/board/updates`]: read("EeO", `${API}/board/updates`),
  [`GET ${API}/board/updates/:id`]: read("EeO", `${API}/board/updates/${ID}`),
  [`GET ${API}/board/strategies/:slug`]: read("EeO", `${API}/board/strategies/fair-care`),
  [`GET ${API}/board/packs`]: read("EeO", `${API}/board/packs`),
  [`GET ${API}/board/packs/:id`]: read("EeO", (s) => `${API}/board/packs/${s.pack}`),
  [`GET ${API}/board/years/:year`]: read("EeO", `${API}/board/years/2026`),
  [`GET ${API}/board/years/:year/:action`]: read("EeO", `${API}/board/years/2026/clinical-one`),
  [`GET ${API}/office`]: read("O", `${API}/office`),
  [`GET ${API}/office/redactions`]: read("MO", `${API}/office/redactions`),
  [`GET ${API}/office/redactions/texts`]: read(
    "MO",
    `${API}/office/redactions/texts?page=/updates/${ID}`,
  ),
  ...Object.fromEntries(
    "outbox roadmap rules strategies spheres actions choices people appointments excuses mails targets measures"
      .split(" ")
      .map((noun) => [`GET ${API}/office/${noun}`, read("O", `${API}/office/${noun}`)]),
  ),
  [`GET ${API}/office/questions`]: read("MO", `${API}/office/questions`),
  [`GET ${API}/office/resources/suggestions`]: read("O", `${API}/office/resources/suggestions`),
  [`GET ${API}/office/actions/:slug`]: read("O", `${API}/office/actions/clinical-one`),
  [`GET ${API}/office/measures/:slug`]: read("O", `${API}/office/measures/heard`),
  [`GET ${API}/office/library/:shelf`]: read("O", `${API}/office/library/gatherings`),
};

/** Pages that have a route of their own in the Worker. */
const pages: Record<string, Read> = {
  "GET /sign-in": open("/sign-in"),
  "GET /sign-in/code": open("/sign-in/code", 303),
  "GET /questions/ask": open("/questions/ask"),
  "GET /suggest": open("/suggest"),
  "GET /mail/:token": open((s) => s.nothing),
  "GET /problem/*": open("/problem/request.not_found", 404),
  "GET /offline": open("/offline"),
  "GET /pack/:token": open(`/pack/${"5e".repeat(32)}`, 404),
  "GET /desk": read("LlDdP", "/desk"),
  "GET /desk/:month/:sphere": read("LD", "/desk/2026-09/clinical"),
  "GET /desk/waiting/:month/:sphere": read("LDP", "/desk/waiting/2026-11/clinical"),
  "GET /desk/correct/:id": read("LDO", `/desk/correct/${ID}`),
  "GET /desk/questions/:id": read("LD", (s) => `/desk/questions/${s.asks.open}`),
  "GET /desk/answers/:id": read("LD", "/desk/answers/q-1"),
  "GET /desk/handover/:sphere": read("LD", "/desk/handover/clinical"),
  "GET /desk/record": read(signedIn, "/desk/record"),
  "GET /desk/assessments": read("S", "/desk/assessments"),
  "GET /desk/assessments/:slug": read("S", "/desk/assessments/clinical-one"),
  "GET /board": read("EeO", "/board"),
  "GET /board/pictures": read("EeO", "/board/pictures"),
  "GET /board/strategies/:slug": read("EeO", "/board/strategies/fair-care"),
  "GET /board/updates": read("EeO", "/board/updates"),
  "GET /board/updates/:id": read("EeO", `/board/updates/${ID}`),
  "GET /board/pack": read("EeO", "/board/pack"),
  "GET /board/pack/:id": read("EeO", (s) => `/board/pack/${s.pack}`),
  "GET /board/pack/:file{[0-9a-f]+\\.(?:csv|xlsx)}": read(
    "EeO",
    (s) => `/board/pack/${s.pack}.csv`,
  ),
  "GET /board/years/:year": read("EeO", "/board/years/2026"),
  "GET /board/years/:year/:action": read("EeO", "/board/years/2026/clinical-one"),
  "GET /office": read("O", "/office"),
  "GET /office/:area": read("O", "/office/people"),
  "GET /office/questions": read("MO", "/office/questions"),
  "GET /office/redactions": read("MO", "/office/redactions"),
  "GET /office/measures/:slug": read("O", "/office/measures/heard"),
};

/** Public pages, which the last route of all answers. */
const PUBLIC_PAGES: Record<string, string> = {
  "/": "/",
  "/strategies": "/strategies",
  "/strategies/:slug": "/strategies/fair-care",
  "/spheres": "/spheres",
  "/spheres/:slug": "/spheres/clinical",
  "/actions": "/actions",
  "/actions/:slug": "/actions/clinical-one",
  "/measures": "/measures",
  "/measures/:slug": "/measures/heard",
  "/questions": "/questions",
  "/questions/:id": "/questions/q-1",
  "/gatherings": "/gatherings",
  "/search": "/search?q=care",
  "/gatherings/:slug": "/gatherings/who-is-heard",
  "/resources": "/resources",
  "/resources/:slug": "/resources/interpreter-card",
  "/stories": "/stories",
  "/stories/:slug": "/stories/one-year-on",
  "/glossary": "/glossary",
  "/months": "/months",
  "/months/:month": "/months/2026-10",
  "/months/:month/copy": "/months/2026-09/copy",
  "/years/:year": "/years/2026",
  "/updates": "/updates",
  "/updates/:id": `/updates/${ID}`,
  "/corrections": "/corrections",
  "/changes": "/changes",
  "/reporting": "/reporting",
  "/progress": "/progress",
  "/how-we-count": "/how-we-count",
  "/embed/:kind/:slug": "/embed/action/clinical-one",
  "/record": "/record",
  "/data": "/data",
  "/data/api": "/data/api",
  "/data/dictionary": "/data/dictionary",
  "/about": "/about",
  "/accessibility": "/accessibility",
  "/privacy": "/privacy",
};

/** Everything that can be read, and who may read it. */
export const READS: Record<string, Read> = {
  ...answers,
  ...api,
  ...pages,
  "GET /*": open("/"),
  "PAGE /years/:year/copy": open("/years/2026/copy", 404),
  ...Object.fromEntries(Object.entries(PUBLIC_PAGES).map(([p, at]) => [`PAGE ${p}`, open(at)])),
};

/** What stands before other routes, and answers nothing itself. */
export const BEFORE =
  "ALL /*, ALL /api/v1/*, ALL /api/*, ALL /updates.atom, ALL /updates.json, ALL /changes.atom, ALL /calendar.ics, ALL /search.atom, ALL /search.csv, ALL /sitemap.xml, ALL /progress.csv, ALL /measures/:file{[a-z0-9-]+\\.csv}, ALL /strategies/:file{[a-z0-9-]+\\.atom}, ALL /spheres/:file{[a-z0-9-]+\\.atom}, ALL /actions/:file{[a-z0-9-]+\\.atom}".split(
    ", ",
  );
