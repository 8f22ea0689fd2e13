import { getConnInfo } from "@hono/node-server/conninfo";
import type { Http2Bindings, HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import type { Deps } from "../context.ts";
import { guardHeaders } from "./headers.ts";
import { type Answered, type Counting, processMetrics, storeMetrics } from "./metrics.ts";
import { keptAnswer } from "../answers/public.ts";
import { knownTrouble } from "../record/kept/head.ts";
import { holdsToken, logAnswered, metricsText } from "./watch.ts";

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

type Watch = {
  deps: Deps;
  counts: Counting;
  routeOf: (c: Context) => string;
  /** Tells whoever stops the process what still runs. */
  during: <T>(work: Promise<T>) => Promise<T>;
};

type Counted = Pick<Watch, "deps" | "counts">;

function tell({ deps, counts }: Counted, told: Omit<Answered, "seconds">, began: number) {
  const answered = { ...told, seconds: (performance.now() - began) / 1000 };
  counts.answered(answered);
  logAnswered(answered, deps);
}

type Fetch = (request: Request, env: HttpBindings | Http2Bindings) => Response | Promise<Response>;

/** Gives what is kept before anything else is done, and counts it; makes what is not. */
export const keptFirst =
  (watch: Counted, make: Fetch): Fetch =>
  (request, env) => {
    const { method, url = "", headers } = env.incoming;
    if (method !== "GET") return make(request, env);
    const began = performance.now();
    const wanted = { accepted: headers["accept-encoding"], tags: headers["if-none-match"] };
    const found = keptAnswer(watch.deps, url, wanted);
    if (!found) return make(request, env);
    const { route, status, answer } = found;
    tell(watch, { method, route, status }, began);
    return answer;
  };

/** Counts and logs every answer, and gives it the headers that all answers carry. */
export const watched =
  ({ deps, counts, routeOf, during }: Watch): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now();
    // Also when the client has gone: a write that runs is a write.
    await during(next());
    guardHeaders(c.res.headers, deps.settings.origin);
    tell(
      { deps, counts },
      { method: c.req.method, route: routeOf(c), status: c.res.status },
      began,
    );
  };

/** With a token set, whoever holds it; else whoever asks on this machine, without a proxy. */
async function mayRead(c: Context, token: string | undefined): Promise<boolean> {
  if (token) return holdsToken(c, token);
  if (FORWARDED.some((name) => c.req.header(name) !== undefined)) return false;
  // A page of another site that a browser here shows would ask under that site's name.
  if (!OWN_HOST.test(c.req.header("host") ?? "")) return false;
  return LOOPBACK.test(getConnInfo(c).remote.address ?? "");
}

/** What an operator's Prometheus reads; for everybody else there is no such page. */
export const metricsPage =
  ({ deps, counts }: Counted): MiddlewareHandler =>
  async (c, next) => {
    if (!(await mayRead(c, deps.settings.METRICS_TOKEN))) return next();
    const startedAt = performance.timeOrigin;
    const readOnly = knownTrouble(deps.realm) !== null;
    const text =
      counts.text() +
      (await storeMetrics(deps.store, deps.now())) +
      processMetrics(process.memoryUsage.rss(), startedAt, readOnly);
    return metricsText(c, text);
  };
