import type { Context, MiddlewareHandler } from "hono";
import type { Deps } from "../context.ts";
import { readOnlyMetric, storeMetrics } from "./metrics.ts";
import { troubleWith } from "../record/kept/head.ts";
import { holdsToken, metricsText } from "./watch.ts";

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
    return metricsText(
      c,
      (await storeMetrics(deps.store, deps.now())) + readOnlyMetric(trouble !== null),
    );
  };
