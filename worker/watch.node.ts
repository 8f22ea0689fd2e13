import { createHash, timingSafeEqual } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import type { Deps } from "./context.ts";
import { guardHeaders } from "./headers.ts";
import { type Answered, type Counting, processMetrics, storeMetrics } from "./metrics.ts";
import { patternOf } from "./pattern.ts";
import { knownTrouble } from "./record/kept/head.ts";

const LOOPBACK = /^(?:127(?:\.\d+){3}|::1|::ffff:127(?:\.\d+){3})$/;
const OWN_HOST = /^(?:127(?:\.\d+){3}|localhost|\[::1\])(?::\d+)?$/;

/** A proxy says with one of these that somebody else asks. */
const FORWARDED = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
];

/** One line for a request: nothing in it says who asked, or for what. */
function logLine({ method, route, status, seconds }: Answered, at: Date) {
  const ms = Math.round(seconds * 1000);
  console.log(JSON.stringify({ at: at.toISOString(), request: route, method, status, ms }));
}

type Watch = {
  deps: Deps;
  counts: Counting;
  pageAt: (path: string) => string | undefined;
  /** Tells whoever stops the process what still runs. */
  during: <T>(work: Promise<T>) => Promise<T>;
};

/** Counts and logs every answer, and gives it the headers that all answers carry. */
export const watched =
  ({ deps, counts, pageAt, during }: Watch): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now();
    // Also when the client has gone: a write that runs is a write.
    await during(next());
    guardHeaders(c.res.headers, deps.settings.origin);
    const seconds = (performance.now() - began) / 1000;
    const { status } = c.res;
    const told = { method: c.req.method, route: patternOf(c, pageAt), status, seconds };
    counts.answered(told);
    if (deps.settings.LOG === "requests" || status >= 500) logLine(told, deps.now());
  };

const digest = (text: string) => createHash("sha256").update(text).digest();

/** With a token set, whoever holds it; else whoever asks on this machine, without a proxy. */
function mayRead(c: Context, token: string | undefined): boolean {
  if (token) {
    const given = c.req.header("authorization") ?? "";
    return timingSafeEqual(digest(given), digest(`Bearer ${token}`));
  }
  if (FORWARDED.some((name) => c.req.header(name) !== undefined)) return false;
  // A page of another site that a browser here shows would ask under that site's name.
  if (!OWN_HOST.test(c.req.header("host") ?? "")) return false;
  return LOOPBACK.test(getConnInfo(c).remote.address ?? "");
}

/** What an operator's Prometheus reads; for everybody else there is no such page. */
export const metricsPage =
  ({ deps, counts }: Pick<Watch, "deps" | "counts">): MiddlewareHandler =>
  async (c, next) => {
    if (!mayRead(c, deps.settings.METRICS_TOKEN)) return next();
    const startedAt = performance.timeOrigin;
    const readOnly = knownTrouble(deps.realm) !== null;
    const text =
      counts.text() +
      (await storeMetrics(deps.store, deps.now())) +
      processMetrics(process.memoryUsage.rss(), startedAt, readOnly);
    return c.body(text, 200, {
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
      "cache-control": "no-store",
    });
  };
