import { and, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Context } from "hono";
import { generateCookie, getCookie } from "hono/cookie";
import { appointments, people } from "../db/schema/people.ts";
import { addresses, sessions } from "../db/schema/access.ts";
import { FOREVER } from "../db/schema/record.ts";
import type { Role } from "../db/words.ts";
import type { Head } from "./cache.ts";
import { type Deps, type Env, factory, type Viewer } from "./context.ts";
import { Refusal } from "./errors.ts";
import { localDay } from "./months/rules.ts";
import { textAt } from "./record/asof.ts";
import { hashOf, hex } from "./record/leaf.ts";

/** `__Host-session` on https, `session` on http. */
export const cookieName = (deps: Deps, name: string) =>
  deps.settings.origin.startsWith("https:") ? `__Host-${name}` : name;

/** Long enough for every replica to hear of it, in seconds. */
const JUST_NOW = 5;

/** Whether this browser wrote something a moment ago, which a replica may not have heard of. */
export const wroteJustNow = (c: Context<Env>) =>
  c.var.deps.steer !== undefined && getCookie(c, cookieName(c.var.deps, "wrote")) !== undefined;

/** Lets what this browser asks for next be read where it wrote. */
export function markWriter(c: Context<Env>): void {
  const secure = c.var.deps.settings.origin.startsWith("https:");
  const options = { path: "/", httpOnly: true, sameSite: "Lax", secure, maxAge: JUST_NOW } as const;
  const cookie = generateCookie(cookieName(c.var.deps, "wrote"), "1", options);
  c.res.headers.append("set-cookie", cookie);
}

/** What is stored of a token. */
export const tokenHash = hashOf;

const utf8 = new TextEncoder();

/** A keyed hash: nothing can be guessed back from a stolen database without the secret. */
export async function keyedHash(deps: Deps, ...parts: string[]): Promise<string> {
  const raw = utf8.encode(deps.settings.SESSION_SECRET);
  const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return hex(
    new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8.encode(parts.join("\u0000")))),
  );
}

/** One line for whoever watches over the installation: never a code, a token or an address. */
export const securityEvent = (what: string, person?: string) =>
  console.info(JSON.stringify({ security: what, person }));

/** Who holds this session today, or null. */
export async function findViewer(deps: Deps, token: string, zone: string): Promise<Viewer | null> {
  const now = deps.now();
  const today = localDay(now, zone);
  const rows = await deps.store.db
    .select({
      person: sessions.person,
      name: textAt(people.nameSeq, "name"),
      role: appointments.role,
      scope: appointments.scope,
      from: appointments.fromOn,
    })
    .from(sessions)
    .innerJoin(addresses, eq(addresses.person, sessions.person))
    .leftJoin(people, and(eq(people.id, sessions.person), eq(people.untilSeq, FOREVER)))
    .leftJoin(
      appointments,
      and(
        eq(appointments.person, sessions.person),
        eq(appointments.untilSeq, FOREVER),
        lte(appointments.fromOn, today),
        or(isNull(appointments.untilOn), gt(appointments.untilOn, today)),
      ),
    )
    .where(
      and(eq(sessions.token, await tokenHash(token)), gt(sessions.expiresAt, now.toISOString())),
    );
  const first = rows[0];
  if (!first) return null;
  const holds = rows.flatMap(({ role, scope, from }) =>
    role && from ? [{ role, scope, from }] : [],
  );
  return { person: first.person, name: first.name, holds };
}

export async function viewerOf(c: Context<Env>): Promise<Viewer | null> {
  const token = getCookie(c, cookieName(c.var.deps, "session"));
  return token ? findViewer(c.var.deps, token, c.var.head.zone) : null;
}

/** Lets in whoever holds one of the roles today; with none named, whoever is signed in. */
export const requireRole = (...roles: Role[]) =>
  factory.createMiddleware(async (c, next) => {
    c.header("cache-control", "private, no-store");
    const viewer = await viewerOf(c);
    if (!viewer) throw new Refusal("request.unauthenticated");
    if (roles.length > 0 && !viewer.holds.some((h) => roles.includes(h.role))) {
      securityEvent("denied", viewer.person);
      throw new Refusal("request.forbidden");
    }
    c.set("viewer", viewer);
    await next();
  });

/** The role in which a viewer speaks for a sphere, lead before deputy; undefined for strangers. */
export function speaksFor(viewer: Viewer, sphere: string): "lead" | "deputy" | undefined {
  const held = viewer.holds.filter((h) => h.scope === sphere).map((h) => h.role);
  if (held.includes("lead")) return "lead";
  return held.includes("deputy") ? "deputy" : undefined;
}

/** In which role a viewer may put right what a sphere published: as one of it, or for the office. */
export const fixesFor = (viewer: Viewer, sphere: string): "lead" | "deputy" | "admin" | undefined =>
  speaksFor(viewer, sphere) ?? (viewer.holds.some((h) => h.role === "admin") ? "admin" : undefined);

/** The signed-in places a viewer may enter. */
export function doorsOf(viewer: Viewer, { assessment }: Pick<Head, "assessment">) {
  const holds = (...roles: Role[]) => viewer.holds.some((h) => roles.includes(h.role));
  return {
    desk: holds("lead", "deputy", "approver"),
    assessments: assessment && holds("assessor"),
    board: holds("executive", "admin"),
    office: holds("admin"),
    questions: holds("moderator") && !holds("admin"),
    removals: holds("moderator") && !holds("admin"),
  };
}

/** Methods that change nothing. */
export const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const BODIES = /^(application\/json|application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/** Whether a page of ours sent this. */
export function fromHere(c: Context<Env>): boolean {
  const origin = c.req.header("origin");
  // A page that gives no referrer gives no origin either: the browser says "null".
  if (!origin || origin === "null") return c.req.header("sec-fetch-site") === "same-origin";
  return origin === c.var.deps.settings.origin || origin === new URL(c.req.url).origin;
}

/** Where mail programs leave for their readers (RFC 8058): the token alone says who. */
const ONE_CLICK = /^\/follow\/[a-p]{64}\/leave$/;

/** Unsafe requests need the own origin and a body of a known type. */
export const ownOrigin = factory.createMiddleware(async (c, next) => {
  if (SAFE.has(c.req.method) || ONE_CLICK.test(c.req.path)) return next();
  if (!fromHere(c)) throw new Refusal("request.foreign_origin");
  if (!BODIES.test(c.req.header("content-type") ?? ""))
    throw new Refusal("request.unsupported_type");
  return next();
});
