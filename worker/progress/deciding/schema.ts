import * as v from "valibot";
import { ACTORS, OFFERS } from "../../../db/words.ts";
import { tombstone } from "../../record/removed/schema.ts";
import { dayWord, monthWord, someWords } from "../../validate.ts";

const text = v.nullable(v.string());
const by = { on: dayWord, role: v.picklist(ACTORS) };
const redacted = v.array(tombstone);

/** How much a decision, an offer, a question or an answer may hold. */
export const MOST_SAID = 1000;

export const newSeen = v.strictObject({});

const kind = v.picklist(OFFERS, "choice.malformed");

export const newOffer = v.strictObject({
  offer: kind,
  said: someWords(MOST_SAID),
  /** The update that asks for it, if one does. */
  update: v.nullish(v.pipe(v.string(), v.maxLength(100, "id.too_long")), null),
});
export type NewOffer = v.InferOutput<typeof newOffer>;

export const newQuestion = v.strictObject({
  question: someWords(MOST_SAID),
  /** Whether everybody reads it, or the lead alone. */
  who: v.picklist(["public", "private"], "choice.malformed"),
});
export type NewQuestion = v.InferOutput<typeof newQuestion>;

export const newAnswer = v.strictObject({ answer: someWords(MOST_SAID) });

const offer = v.object({
  id: v.string(),
  kind: v.picklist(OFFERS),
  ...by,
  action: v.string(),
  wording: text,
  said: text,
  redacted,
});

const question = v.object({
  id: v.string(),
  ...by,
  question: text,
  answer: text,
  /** When and by whom it was answered; null while it waits. */
  answered: v.nullable(v.object(by)),
  redacted,
});

/** What executives did about an update, each by role. */
export const reception = v.object({
  seen: v.array(v.object(by)),
  offers: v.array(offer),
  questions: v.array(question),
});
export type Reception = v.InferOutput<typeof reception>;

export const seenDone = v.object({ update: v.string(), url: v.string(), seq: v.number() });
export const offerDone = v.object({ action: v.string(), url: v.string(), seq: v.number() });
export const askDone = v.object({ id: v.string(), url: v.string(), seq: v.number() });

/** Updates that an executive has not marked as read yet. */
export const toRead = v.object({
  items: v.array(
    v.object({
      id: v.string(),
      month: monthWord,
      sphere: v.string(),
      sphere_title: text,
      summary: text,
      on: dayWord,
    }),
  ),
  /** Whether there are older ones, which are not listed. */
  more: v.boolean(),
  /** The day from which the viewer owes it; null for whoever is no executive. */
  since: v.nullable(dayWord),
});
export type ToRead = v.InferOutput<typeof toRead>;

/** What the page starts from on which an executive reads one update and decides. */
export const decideStart = v.object({
  id: v.string(),
  key: v.string(),
  /** Whether the viewer speaks for the sphere, or did when it was published. */
  own: v.boolean(),
  seen_on: v.nullable(dayWord),
  actions: v.array(v.object({ slug: v.string(), wording: text })),
  /** The viewer's own questions that only the lead reads. */
  private_questions: v.array(
    v.object({
      id: v.string(),
      on: dayWord,
      question: v.string(),
      answer: text,
      answered_on: v.nullable(dayWord),
    }),
  ),
});
export type DecideStart = v.InferOutput<typeof decideStart>;

/** Questions that wait for the lead's answer, the oldest first. */
export const waitingQuestions = v.object({
  key: v.string(),
  items: v.array(
    v.object({
      id: v.string(),
      update: v.string(),
      month: monthWord,
      sphere: v.string(),
      sphere_title: text,
      on: dayWord,
      role: v.picklist(ACTORS),
      question: text,
      private: v.boolean(),
    }),
  ),
});
export type WaitingQuestion = v.InferOutput<typeof waitingQuestions>["items"][number];
