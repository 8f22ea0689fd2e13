import type { DeclineReason } from "../../../db/words.ts";
import type { Day } from "../../months/rules.ts";
import { dayName } from "../../months/words/rules.ts";
import type { NewMail } from "../../record/append.ts";

type Letter = { subject: string; body: string };

const REASONS: Record<DeclineReason, string> = {
  personal: "it names or describes a private person, or tells of somebody's health",
  abusive: "it insults or threatens somebody",
  elsewhere: "it is about something that is no part of this roadmap",
  repeated: "the same was asked here before, and the answer stands",
  spam: "it advertises something, or was sent by a program",
};

const WHY =
  "You get this mail because you left your address with the question. It is used for nothing else.";
const LAST = "Your address is deleted now: this is the last mail about it.";

type Asked = { id: string; on: Day; origin: string };

/** Tells whoever asked that the question is public. */
export const publishedLetter = ({ id, on, origin }: Asked): Letter => ({
  subject: "Your question was published",
  body: `The question that you asked on ${dayName(on)} is published, in your words: ${origin}/questions/${id}

It went to the lead who answers it. Its age stands on that page; you get another mail with the answer.

${WHY}`,
});

/** Tells whoever asked why the question is not published; its words are gone already. */
export const declinedLetter = (
  { on, origin }: Omit<Asked, "id">,
  reason: DeclineReason,
): Letter => ({
  subject: "Your question was not published",
  body: `The question that you asked on ${dayName(on)} was read and is not published, because ${REASONS[reason]}.

It was deleted, and only the reason is counted. By which rules that is decided: ${origin}/questions#rules

You may ask again in other words. ${LAST}`,
});

/** Tells whoever asked that the answer stands. */
export const answeredLetter = ({ id, on, origin }: Asked): Letter => ({
  subject: "Your question was answered",
  body: `The question that you asked on ${dayName(on)} was answered: ${origin}/questions/${id}

${LAST}`,
});

/** Tells a lead that a question waits; its words stand on the site alone. */
export const leadLetter = (of: { sphere: string; id: string; origin: string }): Letter => ({
  subject: `${of.sphere}: a question of the community`,
  body: `A question of the community waits for the answer of ${of.sphere}. It is public, and so will be the answer; how long it waits is public too.

Read it and answer: ${of.origin}/desk/answers/${of.id}

You get this mail because you are the lead of the sphere.`,
});

/** A letter to whoever asked is deleted once it has left, and after these milliseconds in any case. */
const LETTER_LIFE = 7 * 86_400_000;

/** A letter to an address that was left with a question, if one was. */
export const toAsker = (
  address: string | null,
  letter: Letter,
  { id, now }: { id: string; now: Date },
): NewMail[] => {
  const expiresAt = new Date(now.getTime() + LETTER_LIFE).toISOString();
  return address === null ? [] : [{ id, kind: "asker", address, ...letter, expiresAt }];
};
