import { inspectRoutes } from "hono/dev";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES } from "../db/words.ts";
import { startApp } from "./test/startApp.ts";

let served: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.end());

/** What anyone may send: how a session begins or ends, and what only a mailed token opens. */
const OPEN = new Set([
  "POST /sign-in",
  "POST /sign-in/code",
  "POST /sign-out",
  "POST /mail/:token",
]);

/** What whoever is signed in reads and chooses about themselves, in any role or in none. */
const OWN = new Set(["GET /api/v1/desk/record", "GET /desk/record", "POST /desk/record"]);

/** Putting a published update right is open to administrators too. */
const CORRECTING = new Set([
  "GET /api/v1/desk/corrections/:id",
  "POST /api/v1/updates/:id/corrections",
  "POST /api/v1/updates/:id/withdrawal",
  "GET /desk/correct/:id",
  "POST /desk/correct/:id",
]);

/** What waits for the approver is open to them too. */
/** Where moderators, too, ask for and agree to removals. */
const REMOVING = /\/office\/redactions/;
const APPROVING = new Set([
  "GET /api/v1/desk",
  "GET /api/v1/desk/waiting/:month/:sphere",
  "POST /api/v1/desk/waiting/:month/:sphere/approve",
  "POST /api/v1/desk/waiting/:month/:sphere/return",
  "GET /desk",
  "GET /desk/waiting/:month/:sphere",
  "POST /desk/waiting/:month/:sphere",
]);

/** Where assessors judge, and nobody else. */
const JUDGING = /^\/(?:api\/v1\/)?(?:desk\/)?assessments\b/;

/** What executives do about what is reported. */
const DECIDING = /^\/api\/v1\/(?:updates\/:id\/(?:seen|questions)|actions\/:slug\/offers)$/;

const concrete = (path: string) =>
  path
    .replace(":month", "2026-11")
    .replace(/:file\{[^}]*\}/, "0a.csv")
    .replaceAll(/:[a-z]+/gi, "no-such-thing");

type Route = { method: string; path: string };

/** Every route but the public reads and middleware. */
function guarded(): Route[] {
  const routes = inspectRoutes(served.app).filter((r) => !r.isMiddleware && r.method !== "ALL");
  const signedIn = /^\/(api\/v1\/)?(desk|board|office)\b/;
  return routes.filter(
    (r) => (r.method !== "GET" || signedIn.test(r.path)) && !OPEN.has(`${r.method} ${r.path}`),
  );
}

const send = (r: Route, cookie?: string) =>
  served.request(concrete(r.path), {
    method: r.method,
    cookie,
    ...(r.method === "GET" ? {} : { json: {} }),
    headers: { "idempotency-key": "a-key-of-a-test", "if-match": '"1"' },
  });

test("every route that changes something or is signed in refuses strangers", async () => {
  const routes = guarded();
  expect(routes.length).toBeGreaterThan(10);
  for (const route of routes) {
    const answer = await send(route);
    const sent = answer.status === 303 && answer.headers.get("location")?.startsWith("/sign-in");
    expect(sent || answer.status === 401, `${route.method} ${route.path}: ${answer.status}`).toBe(
      true,
    );
  }
});

test("every route that is for some roles refuses the others", async () => {
  const allowed: Record<string, readonly string[]> = {
    desk: ["lead", "deputy"],
    updates: ["lead", "deputy"],
    board: ["executive", "admin"],
    office: ["admin"],
  };
  for (const role of ROLES) {
    const cookie = await served.signInAs(
      role,
      ["lead", "deputy"].includes(role) ? "clinical" : null,
    );
    for (const route of guarded()) {
      const place = /^\/(?:api\/v1\/)?(\w+)/.exec(route.path)![1]!;
      const may = JUDGING.test(route.path) ? ["assessor"] : allowed[place];
      const decides = DECIDING.test(route.path) && ["executive", "admin"].includes(role);
      expect(may ?? DECIDING.test(route.path), `${route.path} has no roles here`).toBeTruthy();
      if (decides || may?.includes(role) || OWN.has(`${route.method} ${route.path}`)) continue;
      if (role === "admin" && CORRECTING.has(`${route.method} ${route.path}`)) continue;
      if (role === "moderator" && REMOVING.test(route.path)) continue;
      if (role === "approver" && APPROVING.has(`${route.method} ${route.path}`)) continue;
      const answer = await send(route, cookie);
      expect(answer.status, `${role} ${route.method} ${route.path}`).toBe(403);
    }
  }
});

test("a request from another site is refused whatever its content type", async () => {
  for (const type of ["application/json", "application/x-www-form-urlencoded", "text/plain", ""]) {
    const headers: Record<string, string> = { origin: "https://evil.example" };
    if (type) headers["content-type"] = type;
    const answer = await served.request("/api/v1/updates", { method: "POST", headers, body: "{}" });
    expect(answer.status, type).toBe(403);
  }
});

test("a body that is not JSON, too large, or of an unknown type is refused by name", async () => {
  const cookie = await served.signInAs("lead", "clinical");
  const post = (type: string, body: string) =>
    served.request("/api/v1/updates", {
      method: "POST",
      cookie,
      headers: { "content-type": type, "idempotency-key": "a-key-of-a-test" },
      body,
    });
  expect((await post("application/json", "{not json")).status).toBe(400);
  expect((await post("application/json", `"${"x".repeat(600_000)}"`)).status).toBe(413);
  expect((await post("text/csv", "a,b")).status).toBe(415);
});

test("no error tells of the inside", async () => {
  for (const path of [
    "/api/v1/actions/x'--",
    "/api/v1/actions?per_page=1e9",
    "/api/v1/updates/%00",
    "/actions/%2e%2e",
  ]) {
    const text = await (await served.request(path)).text();
    expect(text, path).not.toMatch(/SQLITE|select |node_modules|\.ts:\d|at Object/i);
  }
});
