import * as v from "valibot";
import { mailAddress } from "../mail/schema.ts";

/** Where to go afterwards; checked again before anyone is sent there. */
const next = v.optional(v.pipe(v.string(), v.maxLength(2000)), "");

/** What the mail is made of that carries a code. */
export type CodeLetter = { what: "code"; code: string; roadmap: string };

export const askForCode = v.object({ address: mailAddress, next });

/** Spaces and dashes come along when a code is pasted. */
export const enterCode = v.object({
  code: v.pipe(
    v.string(),
    v.transform((text) => text.replaceAll(/[\s-]/g, "")),
    v.regex(/^\d{6}$/, "code.malformed"),
  ),
  next,
});
