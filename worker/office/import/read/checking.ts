import * as v from "valibot";
import { HEALTHS, OFFERS, STAGES, TARGETS } from "../../../../db/words.ts";
import { count, month, oneOf, published, slug, text } from "./cells.ts";

/** What others than the leads say: targets, the second voice, and what executives did. */
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
};
