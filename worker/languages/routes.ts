import { getPath } from "hono/utils/url";
import { SAFE } from "../access.ts";
import { factory } from "../context.ts";
import { FIRST, inFirst, inLanguage, withoutFirst } from "./rules.ts";

/** Routes know their addresses in the first language only: each page is there in every other. */
export const plainPath = (request: Request): string => inFirst(getPath(request)).path;

/**
 * Whoever is sent on stays in the language of the address that was asked for; the first language
 * has no name in an address.
 */
export const stayInLanguage = factory.createMiddleware(async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  const plain = withoutFirst(pathname);
  if (plain && SAFE.has(c.req.method)) return c.redirect(plain + search, 308);
  await next();
  const to = c.res.headers.get("location");
  const { language } = inFirst(pathname);
  if (to && language !== FIRST) c.res.headers.set("location", inLanguage(to, language));
  return undefined;
});
