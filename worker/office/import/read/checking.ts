import * as v from "valibot";
import { ABOUTS, DECLINE_REASONS, HEALTHS, OFFERS, STAGES, TARGETS } from "../../../../db/words.ts";
import { count, day, month, oneOf, published, slug, text } from "./cells.ts";

/** What others than the leads say: targets, the second voice, and what executives did; what the community asked. */
export const checking = {
  targets: {
    ...published,
    figure: oneOf(TARGETS),
    from_month: month,
    value: v.union([count, v.literal("none")], "is neither a whole number nor none"),
    reason: text(2000),
  },
  assessments: {
    ...published,
    action: slug,
    month,
    person: slug,
    stage: oneOf(STAGES),
    health: oneOf(HEALTHS),
    reasons: text(4000),
  },
  seen: { ...published, update: slug, person: slug },
  offers: { ...published, action: slug, offer: oneOf(OFFERS), update: slug, said: text(2000) },
  asks: {
    ...published,
    id: slug,
    update: slug,
    question: text(2000),
    answer: text(4000),
  },
  questions: {
    ...published,
    id: slug,
    about: oneOf(ABOUTS),
    of: slug,
    asked_on: day,
    sphere: slug,
    question: text(2000),
    answer: text(8000),
    reason: text(2000),
    declined: oneOf(DECLINE_REASONS),
  },
};
