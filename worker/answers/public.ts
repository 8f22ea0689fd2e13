import { createHash } from "node:crypto";
import type { Context } from "hono";
import { type Coders, given, keepAt, type Kept, keptAt, type Wanted } from "./answers.ts";
import { type Head, IN_PROCESS, lastHead, youngHead } from "../cache.ts";
import { type Deps, type Env, factory } from "../context.ts";
import { guardHeaders } from "../running/headers.ts";
import { localDay } from "../months/rules.ts";
import { knownTrouble } from "../record/kept/head.ts";

/** The query names that some public answer depends on. */
const ASKED = new Set(
  "asof page per_page strategy sphere action group stage health month months cohort kind series topic language audience lineage state slipped outcome evidence moved from to q chart verify disagree spheres actions slips entries reporting missed".split(
    " ",
  ),
);

/**
 * An address with the query names that an answer depends on, and no other: a kept page must not
 * repeat to everybody what one reader's address said.
 */
export function knownAddress(address: string): URL {
  const url = new URL(address);
  const asked = [...url.searchParams].filter(([name, value]) => ASKED.has(name) && value !== "");
  url.search = new URLSearchParams(asked).toString();
  return url;
}

/** Files that are public answers like any page. */
export const FILES = [
  "/updates.atom",
  "/updates.json",
  "/changes.atom",
  "/calendar.ics",
  "/search.atom",
  "/search.csv",
  "/sitemap.xml",
  "/progress.csv",
  "/measures/:file{[a-z0-9-]+\\.csv}",
  "/strategies/:file{[a-z0-9-]+\\.atom}",
  "/spheres/:file{[a-z0-9-]+\\.atom}",
  "/actions/:file{[a-z0-9-]+\\.atom}",
] as const;

/** The part of an address that an answer depends on, in order. */
function partOf(address: string): string {
  const url = knownAddress(address);
  url.searchParams.sort();
  return url.pathname + url.search;
}

/** Zones begin their days at a quarter of an hour, so that a day holds as long as one. */
const QUARTER = 15 * 60_000;
let told = { zone: "", quarter: 0, day: "" };

function dayIn(zone: string, now: Date): string {
  const quarter = Math.floor(now.getTime() / QUARTER);
  if (told.zone !== zone || told.quarter !== quarter)
    told = { zone, quarter, day: localDay(now, zone) };
  return told.day;
}

type Surroundings = Pick<Deps, "realm" | "settings" | "now">;

/**
 * What all public answers depend on beside their address and the build. The instant of the newest
 * event tells a record from another that once stood in its place and was as long.
 */
function momentOf({ realm, settings, now }: Surroundings, head: Head): string {
  const { seq, at, signed, zone } = head;
  const state = knownTrouble(realm) ?? "whole";
  return `${realm} ${settings.origin} ${seq} ${at} ${signed} ${state} ${dayIn(zone, now())}`;
}

/** Made at once: handing so short a text to another thread would take longer. */
const digestOf = (text: string) => createHash("sha256").update(text).digest("base64").slice(0, 20);

const FRESHNESS = { "cache-control": "public, max-age=0, must-revalidate" };

function give(moment: string, address: string, kept: Kept, wanted: Wanted, coders?: Coders) {
  // An answer with one more form takes more room.
  const grown = () => keptAt(moment, address) === kept && keepAt(moment, address, kept);
  return given(kept, wanted, coders, grown);
}

/** An address that says what it asks for without being read as one. */
const PLAIN = /^(?:\/[\w-]+(?:\.[\w-]+)*)*\/?$/;

/**
 * The answer that is kept for a path with its query, without any of the work that routes do;
 * undefined where there is none, or where it is not known to be the newest.
 */
export function keptAnswer(
  deps: Surroundings & Pick<Deps, "headMaxAge" | "coders">,
  target: string,
  wanted: Wanted,
): { route: string; status: number; answer: Response | Promise<Response> } | undefined {
  const plain = PLAIN.test(target);
  if (!target.startsWith("/")) return undefined;
  const seen = plain ? 0 : Number(/[?&]seen=(\d+)/.exec(target)?.[1] ?? 0);
  const head = youngHead(deps.realm, Date.now(), deps.headMaxAge, seen);
  if (!head) return undefined;
  const moment = momentOf(deps, head);
  const address = plain ? target : partOf(`http://${IN_PROCESS}${target}`);
  const kept = keptAt(moment, address);
  if (!kept) return undefined;
  const answer = give(moment, address, kept, wanted, deps.coders);
  return { route: kept.route, status: answer instanceof Promise ? 200 : answer.status, answer };
}

const encoder = new TextEncoder();

/** An answer whose text is at hand: to be read back it would have to go through a stream. */
export const atHand = (answer: Response, text: string): Response =>
  Object.defineProperties(answer, {
    json: { value: () => Promise.resolve(JSON.parse(text) as unknown) },
    arrayBuffer: { value: () => Promise.resolve(encoder.encode(text).buffer) },
  });

/** An answer to the same process, which need not write down and read back what it has. */
const asItIs = (answer: Response, value: unknown): Response =>
  Object.defineProperties(answer, {
    json: { value: () => Promise.resolve(value) },
    text: { value: () => Promise.resolve(JSON.stringify(value)) },
  });

/** Has at hand what a route answers as JSON, for the page or the memory that takes it. */
export function jsonAtHand(c: Context<Env>): void {
  const inside = c.env?.inside;
  const answer = (value: unknown, arg?: never, headers?: Record<string, string>) => {
    const told = { "content-type": "application/json", ...headers };
    if (inside) return asItIs(c.body(null, arg, told), value);
    const text = JSON.stringify(value);
    return atHand(c.body(text, arg, told), text);
  };
  c.json = answer as unknown as typeof c.json;
}

const KEPT = /^(text\/(html|csv|calendar)|application\/(json|feed\+json|atom\+xml|xml))/;

/** Whether everybody may be given this answer: nobody was known to whoever made it. */
function isForAll(c: Context<Env>): boolean {
  const { status, headers } = c.res;
  if (status !== 200 || c.get("viewer") || headers.has("set-cookie")) return false;
  return !/no-store|private/.test(headers.get("cache-control") ?? "");
}

/**
 * Public GET answers: a function of build, head, local day and address. Gives 304 to whoever has
 * it, the kept answer where there is one, and keeps what the route makes.
 */
export function publicAnswer(build: string, routeOf: (c: Context) => string) {
  // The names of all its files, digested with the first request: a Worker that starts may not wait.
  let built: string | undefined;
  return factory.createMiddleware(async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
    if (c.env?.inside) return next();
    const { deps, head } = c.var;
    const moment = momentOf(deps, head);
    const address = partOf(c.req.url);
    const wanted = {
      accepted: c.req.header("accept-encoding"),
      tags: c.req.header("if-none-match"),
    };
    const stored = keptAt(moment, address);
    if (stored) return give(moment, address, stored, wanted, deps.coders);
    built ??= digestOf(build);
    const key = digestOf(`${built} ${moment} ${address}`);
    const shared = await deps.shared?.get(key);
    if (shared) {
      keepAt(moment, address, shared);
      return give(moment, address, shared, wanted, deps.coders);
    }
    await next();
    if (c.res.status >= 400) c.res.headers.set("cache-control", "no-store");
    if (!isForAll(c)) return undefined;
    const { headers } = c.res;
    const etag = `W/"${key}"`;
    for (const [name, value] of Object.entries({ ...FRESHNESS, etag })) headers.set(name, value);
    if (!KEPT.test(headers.get("content-type") ?? "")) return undefined;
    headers.append("vary", "accept-encoding");
    guardHeaders(headers, deps.settings.origin);
    const kept: Kept = {
      etag,
      route: routeOf(c),
      headers: Object.fromEntries(headers),
      body: new Uint8Array(await c.res.arrayBuffer()),
      forms: {},
    };
    // What the record took in meanwhile may have taken words away.
    if (momentOf(deps, lastHead(deps.realm)) === moment) {
      keepAt(moment, address, kept);
      deps.shared?.put(key, kept);
    }
    // Without this the new answer would take the old one's headers.
    c.res = undefined;
    c.res = await give(moment, address, kept, wanted, deps.coders);
    return undefined;
  });
}
