import { getConnInfo } from "@hono/node-server/conninfo";
import type { Http2Bindings, HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import type { Deps } from "../context.ts";
import { type Counting, processMetrics, readOnlyMetric, storeMetrics } from "./metrics.ts";
import { knownTrouble } from "../record/kept/head.ts";
import { holdsToken, keptFirst, metricsText } from "./watch.ts";

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

type Counted = { deps: Deps; counts: Counting };

type Fetch = (request: Request, env: HttpBindings | Http2Bindings) => Response | Promise<Response>;

/** Gives what is kept, by Node's own words of a request: no other is made then. */
export const keptOr =
  ({ deps, counts }: Counted, make: Fetch): Fetch =>
  (request, env) => {
    const { method = "", url = "", headers } = env.incoming;
    const wanted = { accepted: headers["accept-encoding"], tags: headers["if-none-match"] };
    return keptFirst(deps, { method, target: url, wanted }, counts) ?? make(request, env);
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
      readOnlyMetric(readOnly) +
      processMetrics(process.memoryUsage.rss(), startedAt);
    return metricsText(c, text);
  };

/** A proxy on this machine, or in its own network. */
const NEAR = /^(?:::ffff:)?(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|^::1$|^f[cd]/;

/** The address that asks; where a proxy of ours passes a request on, the one that it saw. */
export function askerOf(c: Context): string {
  const peer = getConnInfo(c).remote.address ?? "";
  const seen = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return seen && NEAR.test(peer) ? seen : peer;
}
