import {
  APPROVALS,
  CORRECTION_KINDS,
  HEALTHS,
  LINE_STAGES,
  LINK_STATES,
  NEEDS,
  UPDATE_KINDS,
} from "../../../db/words.ts";
import { DAY, HASH, ID, type Meaning, MONTH, NUMBER, oneOf, TEXT, YES } from "./kinds.ts";
import { type Columns, published } from "./plan.ts";

export const updates: Columns<"updates"> = {
  ...published,
  sphere: ["Whose update it is: spheres.slug.", ID, "clinical"],
  month: ["The month it reports.", MONTH, "2026-10"],
  id: ["Names the update in addresses.", ID, "2026-10-clinical"],
  kind: [
    "An update, or the answer that there is nothing to report.",
    oneOf(UPDATE_KINDS),
    "update",
  ],
  summary: ["What happened, in short.", TEXT, "The form is used in eight of nine clinics."],
  obstacles: ["What got in the way.", TEXT, "One clinic has no scanner."],
  need: ["What it needs from the executives.", oneOf(NEEDS), "help"],
  need_text: ["The need in words.", TEXT, "A scanner for the ninth clinic."],
  next: ["What comes next.", TEXT, "The ninth clinic."],
  done_with: ["With whom it was done.", TEXT, "The patients' council"],
  private_note: ["Whether a note for executives exists. Its text is not public.", YES, "no"],
  approval: [
    "How it passed the approver, where one was asked: read, or away.",
    oneOf(APPROVALS),
    "approved",
  ],
};

export const lines: Columns<"lines"> = {
  ...published,
  update: ["updates.id.", ID, "2026-10-clinical"],
  action: ["actions.slug.", ID, "one-form"],
  stage: ["The stage it stated.", oneOf(LINE_STAGES), "underway"],
  health: ["The health it stated, only while underway.", oneOf(HEALTHS), "on_track"],
  text: ["What it said about the action; blank: confirmed without words.", TEXT, "Eight of nine."],
  review_on: ["When a paused action is looked at again.", DAY, "2026-12-01"],
  no_evidence: ["Done without evidence: why.", TEXT, "The forms hold patients' names."],
};

export const evidence: Columns<"evidence"> = {
  ...published,
  update: ["The update that showed it: updates.id.", ID, "2026-10-clinical"],
  action: ["The action it is for: actions.slug; blank: for the update as a whole.", ID, "one-form"],
  title: ["What it is called.", TEXT, "The form"],
  url: [
    "Where it is; /files/… is a file of this site, see files.csv.",
    "address",
    "/files/9f86d0…",
  ],
  shows: ["What it shows.", TEXT, "The form as printed in October."],
};

export const excuses: Columns<"excuses"> = {
  ...published,
  sphere: ["spheres.slug.", ID, "students"],
  month: ["The month that needs no update.", MONTH, "2026-03"],
  reason: ["Why.", TEXT, "The house was closed."],
};

export const corrections: Columns<"corrections"> = {
  ...published,
  update: ["The update that was corrected: updates.id.", ID, "2026-10-clinical"],
  month: ["Its month.", MONTH, "2026-10"],
  sphere: ["Its sphere: spheres.slug.", ID, "clinical"],
  field: ["The text that was put right, as it is named in the record.", TEXT, "line.one-form"],
  why: [
    "Why: a slip of the pen, a wrong fact, somebody's privacy; or the update was taken back.",
    oneOf([...CORRECTION_KINDS, "withdrawn"]),
    "fact",
  ],
  reason: ["Why, in words.", TEXT, "We counted one clinic twice."],
  text: ["The text as it reads from this row on.", TEXT, "Seven of nine."],
};

/** What looks at links that evidence shows found. */
export const links: Record<"on" | "update" | "n" | "state" | "since" | "sha256", Meaning> = {
  on: ["When the look was published.", DAY, "2026-11-04"],
  update: ["The update that shows it: updates.id.", ID, "2026-10-clinical"],
  n: ["Its number among the evidence of the update, from 1.", NUMBER, "1"],
  state: [
    "Opens; holds other bytes than at first; does not open; or does not let the check in.",
    oneOf(LINK_STATES),
    "broken",
  ],
  since: ["Since when: of a broken link the first of two failed looks.", DAY, "2026-11-03"],
  sha256: [
    "The hash of what was read, at most 786,432 bytes; blank for web pages and where nothing was.",
    HASH,
    "9f86d0…",
  ],
};

/** Files that evidence shows. */
export const files: Record<"name" | "bytes" | "type" | "sha256" | "address", Meaning> = {
  name: ["What it was called when it was uploaded.", TEXT, "form.pdf"],
  bytes: ["How large it is.", NUMBER, "48213", "bytes"],
  type: ["What it is.", "media type", "application/pdf"],
  sha256: ["The hash of its bytes; it names the file in evidence.url.", HASH, "9f86d0…"],
  address: ["Where it can be read.", "address", "https://roadmap.example.org/files/9f86d0…"],
};
