import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

/**
 * The pattern of an address, for logs and metrics: names of routes and pages, never what stands in
 * their gaps, which may be somebody's token or id.
 */
export function patternOf(
  c: Context,
  pageAt: (path: string) => string | undefined = () => undefined,
): string {
  const paths = matchedRoutes(c).map(({ path }) => path);
  const whole = paths.find((path) => !path.endsWith("*"));
  const part = paths.findLast((path) => path.endsWith("/*") && path !== "/*");
  return whole ?? pageAt(c.req.path) ?? part ?? "other";
}
