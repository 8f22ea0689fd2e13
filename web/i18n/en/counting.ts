import type { CorrectionKind, RedactionReason, SlipReason } from "../../../db/words.ts";

/** More words of /how-we-count: those that say why. */
export const counting = {
  road: {
    partial: "Several spheres owed an update for the month, and some of them sent none.",
    none_owed: "Nobody had to report for this month yet.",
  },
  moved: {
    title: "Why a date moves",
    about: "Whoever moves a date chooses one of these words, and may say more in a sentence.",
    tests: {
      capacity: "Too few people or too little time, though the aim stayed the same.",
      scope: "More has to be done than was thought, or something else.",
      dependency: "It waits for somebody else within the institution.",
      external: "It waits for somebody or something outside the institution.",
      error: "The first date was mistaken from the beginning.",
      unstated: "No reason was given. It comes from earlier files only, and counts as unexplained.",
    } satisfies Record<SlipReason, string>,
  },
  corrected: {
    title: "Why a published text is put right",
    about: "Numbers, stages and dates are not put right so: a later update changes them.",
    tests: {
      typing: "A slip of the pen. What was meant is the same as before.",
      fact: "What was said is not so. Both texts stay on the page.",
      privacy: "It told too much about somebody. The old words leave every page at once.",
    } satisfies Record<CorrectionKind, string>,
  },
  removed: {
    title: "Why a text is removed",
    about:
      "Two people decide. What stays says which kind of text went, when, and which of these it was.",
    tests: {
      personal: "It tells of somebody who has not agreed and holds no post here.",
      health: "It tells of somebody's illness, treatment or disability.",
      danger: "Somebody could be harmed because it can be read.",
      law: "A law or a court says that it may not be read.",
      rights: "The words or pictures belong to somebody who has not agreed.",
    } satisfies Record<RedactionReason, string>,
  },
};
