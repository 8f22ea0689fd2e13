import type { Context, MiddlewareHandler } from "hono";
import type { Deps } from "../context.ts";
import { guardHeaders } from "./headers.ts";
import { readOnlyMetric, storeMetrics } from "./metrics.ts";
import { troubleWith } from "../record/kept/head.ts";
import { holdsToken, logAnswered, metricsText } from "./watch.ts";

/** Logs every answer of the Worker. */
export const watched =
  (
    loggedBy: (c: Context) => Pick<Deps, "settings" | "now">,
    routeOf: (c: Context) => string,
  ): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now();
    await next();
    const seconds = (performance.now() - began) / 1000;
    const { status } = c.res;
    const told = { method: c.req.method, route: routeOf(c), status, seconds };
    logAnswered(told, loggedBy(c));
  };

/**
 * What the database says, to whoever holds `METRICS_TOKEN`. Isolates come and go by the thousand:
 * requests are counted by Cloudflare, not by them.
 */
export const metricsPage =
  (open: (c: Context) => Deps): MiddlewareHandler =>
  async (c, next) => {
    const deps = open(c);
    const token = deps.settings.METRICS_TOKEN;
    if (!token || !(await holdsToken(c, token))) return next();
    const trouble = await troubleWith(deps).catch(() => null);
    const answer = metricsText(
      c,
      (await storeMetrics(deps.store, deps.now())) + readOnlyMetric(trouble !== null),
    );
    guardHeaders(answer.headers, deps.settings.origin);
    return answer;
  };
