import { SAFE } from "../../access.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { troubleWith } from "./head.ts";

/** Ends what a reader began, and publishes nothing. */
const SIGN_OUT = "/sign-out";

/** What is wrong, for programs; people read the words of the code. */
export const READ_ONLY =
  "The record in the database ends before what was already published, or differs from it. Nothing can be published until the people who run this have put it right. Reading goes on.";

/**
 * Looks, once in a process, whether the database still holds what was published. Where it does not,
 * nothing is written any more.
 */
export const onlyWhole = factory.createMiddleware(async (c, next) => {
  if (SAFE.has(c.req.method)) {
    // So that pages can say what is wrong; whatever it is, reading goes on.
    await troubleWith(c.var.deps).catch(() => null);
    return next();
  }
  if (c.req.path !== SIGN_OUT && (await troubleWith(c.var.deps)))
    throw new Refusal("record.behind", [], { detail: READ_ONLY });
  return next();
});
