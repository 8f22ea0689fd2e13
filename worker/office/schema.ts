import * as v from "valibot";
import { MAIL_KINDS } from "../../db/words.ts";
import { keyed, oneOf, strict, text } from "./form/schema.ts";

/** What there is so far; nothing before the founding. */
export const overview = v.object({
  founded: v.boolean(),
  strategies: v.number(),
  spheres: v.number(),
  /** Spheres without a lead or deputy who can sign in. */
  unled: v.number(),
  actions: v.number(),
  people: v.number(),
  /** People who can sign in. */
  invited: v.number(),
  waiting: v.number(),
  /** Mails that no longer leave by themselves. */
  dead: v.number(),
  /** Questions of the community that wait for a moderator. */
  asked: v.number(),
  /** Resources that somebody suggested. */
  suggested: v.number(),
});

/** A mail that has not left; the address is masked. */
const waitingMail = v.object({
  id: v.string(),
  kind: v.picklist(MAIL_KINDS),
  address: v.string(),
  created_at: v.string(),
  due_at: v.string(),
  tries: v.number(),
  dead: v.boolean(),
  error: text,
});

export const outboxAnswer = v.object({ ...keyed, items: v.array(waitingMail) });

export const editMail = strict({ do: oneOf(["again", "discard"]) });
