import type { Approval, DeclineReason, MailKind } from "../../db/words.ts";
import type { Deps } from "../context.ts";
import type { ErrorCode } from "../errors.ts";
import type { FollowLetter } from "../follow/schema.ts";
import { FIRST, type Language } from "../languages/rules.ts";
import type { Day, Month } from "../months/rules.ts";
import type { Effect, Told } from "../people/handover/schema.ts";
import type { CodeLetter } from "../people/schema.ts";
import type { NewMail } from "../record/append.ts";
import { hex } from "../record/leaf.ts";
import type { Does, MailName, Matter, Wording } from "../reminders/letters/rules.ts";

type OfMonth = { sphere: string; month: Month };

/** What a mail to somebody with a post is made of; `path` leads to its page, from the root. */
type Staff =
  | { what: "invitation"; roadmap: string }
  | ({ what: "approve"; path: string } & OfMonth)
  | ({ what: "returned"; path: string; why: { comment: string } | { code: ErrorCode } } & OfMonth)
  | ({ what: "published"; path: string; how: Approval | "day" } & OfMonth)
  | { what: "question"; sphere: string; path: string }
  | ({ what: "asked"; path: string; alone: boolean } & OfMonth)
  | { what: "removal"; roadmap: string }
  | { what: "handover"; to: Told; effect: Effect; sphere: string; slug: string; note: string };

/** The same for whoever asked something on a day. */
type Asker = { on: Day } & (
  | { what: "published-question"; id: string }
  | { what: "declined-question"; reason: DeclineReason }
  | { what: "answered-question"; id: string }
);

/** A reminder, in the office's words where there are some; the links of its reader by what they do. */
export type ReminderLetter = {
  what: "reminder";
  wording: Wording;
  matter: Matter;
  links: Partial<Record<Does, string>>;
};

export type PostLetter = (Staff | Asker) & { origin: string };

/** Whatever the product puts into words for a mail. */
export type Letter =
  | FollowLetter
  | CodeLetter
  | PostLetter
  | ReminderLetter
  /** A reminder's own words, with their gaps. */
  | { what: "wording"; name: MailName }
  /** What stands below a mail, with the checkpoint. */
  | { what: "foot"; note: string };

/** Words a mail in the language of whoever gets it. */
export type Worded = (of: Letter, language: Language) => Wording;

/** Where somebody is reached, and in which language. */
export type Reached = { address: string | null; language: Language | null };

/** A mail to somebody in their language; none where they cannot be reached. */
export function mailTo(
  deps: Deps,
  kind: MailKind,
  { address, language }: Reached,
  of: Staff | Asker,
): NewMail[] {
  if (address === null) return [];
  const { origin } = deps.settings;
  const worded = deps.letter({ ...of, origin }, language ?? FIRST);
  return [{ id: hex(deps.random(16)), kind, address, language, ...worded }];
}

/** A letter to whoever asked is deleted once it has left, and after these milliseconds in any case. */
const LETTER_LIFE = 7 * 86_400_000;

/** A letter to whoever asked a question, if an address was left with it. */
export const toAsker = (deps: Deps, asked: Reached, of: Asker): NewMail[] => {
  const expiresAt = new Date(deps.now().getTime() + LETTER_LIFE).toISOString();
  return mailTo(deps, "asker", asked, of).map((mail) => ({ ...mail, expiresAt }));
};
