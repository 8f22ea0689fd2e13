import type { Actor, CorrectionKind } from "../../../db/words.ts";
import { capital, formatDate, formatMonth, plural } from "../format.ts";

const FIELDS: Record<string, string> = {
  summary: "The summary",
  obstacles: "What got in the way",
  needs: "What it needs",
  next: "What comes next",
  doneWith: "Done with",
  answer: "The answer",
};

const PIECES: Record<string, string> = {
  title: "title",
  url: "address",
  shows: "what it shows",
};

/** A text of an update by its name in the record, as people call it. */
export function fieldName(field: string, wording: string | null): string {
  const [first = "", second = "", third = ""] = field.split(".");
  if (first === "line") return `The line about “${wording ?? second}”`;
  if (first === "noEvidence") return `Why there is no evidence for “${wording ?? second}”`;
  if (first === "evidence") return `Evidence ${second}: ${PIECES[third] ?? third}`;
  return FIELDS[field] ?? field;
}

export const corrections = {
  title: "Corrections",
  description:
    "Every correction of a published update or answer, every withdrawal and every lawful removal, newest first.",
  lede: (total: number) =>
    total === 0
      ? "Nothing that was published has been corrected, withdrawn or removed."
      : `${capital(plural(total, "change was", "changes were"))} made to what was published, in the open.`,
  about:
    "What is published stays. A correction shows both texts and says why; a withdrawn update keeps its page; a removal, decided by two people, says which kind of text went and why. Numbers, stages and dates are never changed here: a later update changes them.",
  none: "Nothing has been corrected, withdrawn or removed yet.",
  list: "Newest first",
  kind: {
    typing: "Typing error",
    fact: "Wrong fact",
    privacy: "Privacy",
  } satisfies Record<CorrectionKind, string>,
  withdrawnKind: "Withdrawn",
  /** After the kind, which stands in bold. */
  fixedBy: (role: string, reason: string) => `, put right by ${role}. ${reason}`,
  takenBy: (role: string, reason: string) => ` by ${role}. ${reason}`,
  role: {
    admin: "an administrator",
    executive: "the executive owner",
    lead: "the lead",
    deputy: "the deputy",
    approver: "an approver",
    assessor: "an assessor",
    moderator: "a moderator",
    import: "the sphere",
    clock: "the calendar",
  } satisfies Record<Actor, string>,
  because: (reason: string | null) => reason ?? "The reason was removed.",
  on: (day: string) => `Corrected on ${formatDate(day)}`,
  why: (day: string, reason: string) => `Corrected on ${formatDate(day)}: ${reason}`,
  seeChange: "See what changed",
  withdrawn: (day: string) => `Withdrawn on ${formatDate(day)}`,
  andWithdrawn: (day: string) => `, withdrawn on ${formatDate(day)}`,
  withdrawnBy: (day: string, role: string) => `Withdrawn on ${formatDate(day)} by ${role}`,
  withdrawnLine: (day: string) => `The update with this line was withdrawn on ${formatDate(day)}.`,
  withdrawnWords: "The withdrawn words",
  asCorrected: "With the corrections made since.",
  part: "What was corrected",
  partHint: "Both texts stay in sight, except where that would hurt somebody.",
  hidden: "The earlier words were removed for privacy.",
  hiddenNow: "These words were removed for privacy later.",
  gone: "A text here was removed lawfully.",
  now: "Now",
  all: "Every correction",
  door: "Correct this update",
  doorHint: "For its lead, its deputy and the administrators, who are asked to sign in.",

  form: {
    link: "Correct",
    last: "Something wrong in a published update? Correct it in the open:",
    titleOf: (sphere: string, month: string) => `Correct ${formatMonth(month)}, ${sphere}`,
    lede: "Change the words that are wrong. The page will show the old and the new ones, with your reason.",
    fixed:
      "Stages, health, dates and numbers in the charts are not changed here. Report them anew in this month’s update; what a closed month got wrong, the administrators put right with a new entry.",
    words: "The published words",
    why: "What kind of correction is it?",
    kindHint: {
      typing: "Typing error: a slip of the pen",
      fact: "Wrong fact: what was said is not so",
      privacy: "Privacy: it tells too much about somebody. The old words leave every page at once",
    } satisfies Record<CorrectionKind, string>,
    reason: "Why?",
    reasonHint: "Public, beside the correction.",
    compare: "Compare",
    compareTitle: "Old and new, side by side",
    compareLede: "Nothing has changed yet.",
    public: "As everyone will read it",
    compareHidden:
      "Nothing has changed yet. Once published, the old words are shown to nobody, on no earlier day either.",
    was: "Published",
    now: "Corrected",
    permanent: "The correction is public and stays in the record.",
    publish: "Publish the correction",
    back: "Back to the form",
    stale: "Published meanwhile:",
    withdraw: "Withdraw the whole update",
    withdrawHint:
      "Its month stays reported. The page shows your explanation first and the withdrawn words folded below. This cannot be undone.",
    explain: "Why is it withdrawn?",
    withdrawNow: "Withdraw it now",
    withdrawn:
      "This update is withdrawn. Only what hurts somebody’s privacy can still be corrected.",
    read: "Read the published page",
    refused: "It could not be published.",
  },
};

/** What is wrong with an answer, by the message that refused it. */
export const wrongCorrections: Record<string, string> = {
  "text.missing": "Say why. The reason is public.",
  "text.too_long": "This is too long.",
  "text.broken": "This holds a character that cannot be stored. Type it again.",
  "text.cannot_be_emptied":
    "A published text cannot be emptied. Write what should stand there instead.",
  "choice.malformed": "Choose one of the three.",
  "url.malformed": "Write the whole address, beginning with https:// or http://",
  "nothing.changed": "No word differs from what is published.",
};
