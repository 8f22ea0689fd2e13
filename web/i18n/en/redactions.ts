import type { Actor, RedactionReason } from "../../../db/words.ts";
import { formatDate, formatMonth, plural } from "../format.ts";
import { corrections, fieldName } from "./corrections.ts";

const REASONS: Record<RedactionReason, string> = {
  personal: "personal information",
  health: "information about somebody’s health",
  danger: "words that put somebody in danger",
  law: "the law requires it",
  rights: "somebody else’s rights in the words",
};

/** Why, and by whose wish; `by` is who agreed. */
const because = (reason: RedactionReason, asked: Actor, by: string) =>
  `: ${REASONS[reason]}. Asked for by ${corrections.role[asked]}, agreed by ${by}.`;

type Tomb = { on: string; reason: RedactionReason; asked: Actor; role: Actor };

const FIELDS: Record<string, string> = {
  wording: "The wording of the promise",
  result: "The intended result",
  reason: "The reason that was given",
  title: "The title",
  name: "A name",
  about: "What it is about",
  area: "The area",
  programme: "The programme",
  goal: "The goal",
  body: "The responsible body",
  team: "The team",
  contact: "The contact",
  said: "What an executive decided or offered",
  question: "A question to the lead",
  answer: "The answer of the sphere",
  reasons: "The reasons of the second voice",
  definition: "The definition",
  unit: "The unit",
  source: "The source",
  note: "The note",
  label: "The name of a group",
  series: "The title of a series",
  description: "The description",
  facilitators: "Who leads it",
  place: "The place",
  link: "The link",
  audience: "Whom it is for",
  materials: "The materials",
  attendance: "How many came",
  recap: "What came of it",
  topic: "The topic",
  maker: "Who made it",
  author: "The author",
  word: "The word",
  forms: "Other forms of the word",
  words: "A translation",
};

/** A text by its name in the record, as people call it. */
export const textName = (field: string, wording: string | null): string =>
  FIELDS[field] ?? fieldName(field, wording);

/** What kind of entry a text stands in. */
const KINDS: Record<string, string> = {
  "update.published": "as it was published",
  "update.nothing_reported": "as it was published",
  "update.corrected": "in a correction",
  "update.withdrawn": "in the withdrawal",
  "action.helped": "by an executive",
  "lead.asked": "by an executive",
  "lead.answered": "to an executive",
  "month.excused": "in an excuse",
  "milestone.set": "of a milestone",
  "action.assessed": "in a judgement",
  "action.carried": "where it was carried over",
  "question.published": "of the community",
  "question.answered": "to the community",
  "answer.corrected": "to the community, corrected",
  "gathering.announced": "as it was announced",
  "gathering.changed": "in a change",
  "term.defined": "as it was defined",
  "term.changed": "in a change",
  "term.translated": "in another language",
  "story.posted": "as it was posted",
  "story.changed": "in a change",
  "resource.listed": "as it was listed",
  "resource.changed": "in a change",
  "gathering.cancelled": "where it was cancelled",
  "measure.defined": "as it was defined",
  "measure.changed": "in a change",
  "measure.part_added": "of a group",
  "reading.taken": "of a reading",
  "reading.corrected": "in a reading put right",
  "target.set": "of a target",
  "person.named": "of a person",
};

/** What an entry is about, as people call it. */
function placeName(subject: string): string {
  const [noun = "", first = "", sphere = ""] = subject.split("/");
  switch (noun) {
    case "update":
      return `the update of ${sphere} for ${formatMonth(first)}`;
    case "excuse":
      return `the excuse of ${sphere} for ${formatMonth(first)}`;
    case "person":
      return "a person";
    case "assessment":
      return `the judgement of ${first} for ${formatMonth(sphere)}`;
    case "ask":
      return "a question to a lead";
    case "question":
      return "a question of the community";
    case "target":
      return "a target of reporting";
    case "roadmap":
      return "the roadmap";
    default:
      return `the ${noun} ${first}`;
  }
}

export const redactions = {
  reasons: REASONS,
  /** What stands in place of a text. */
  tomb: ({ on, reason, asked, role }: Tomb) =>
    `Removed on ${formatDate(on)}${because(reason, asked, corrections.role[role])}`,
  emptied: "All words of this update were removed",
  emptiedLede:
    "Its month stays reported, and no figure changed: figures are counted from stages and dates, not from words.",
  emptiedPart: "What was removed",
  listed: "Removed",
  listedBy: (asked: Actor, role: Actor, reason: RedactionReason) =>
    because(reason, asked, corrections.role[role]),
  where: (kind: string, day: string) => `${KINDS[kind] ? `${KINDS[kind]}, ` : ""}${day}`,

  on: {
    action: "An action",
    strategy: "A strategy",
    sphere: "A sphere",
    measure: "A measure",
    assessment: "A judgement of an action",
    target: "A target of reporting",
    question: "A question",
    gathering: "A gathering",
    resource: "A resource",
    story: "A story",
    term: "A term",
    roadmap: "The roadmap",
    person: "A person",
    excuse: (month: string) => `An excuse for ${formatMonth(month)}`,
  },

  none: "No request waits.",
  waits: "Requests that wait for a second person",
  waitsHint:
    "Whoever asked cannot agree. Read what would go, and decide whether the law or somebody’s safety requires it; that a text is unwelcome is no reason.",
  nobodyElse:
    "Nobody else is an administrator or a moderator. Until somebody is appointed, no request can be agreed to.",
  asked: (role: Actor, day: string) => `Asked by ${corrections.role[role]} on ${formatDate(day)}`,
  mine: "Your own request: somebody else decides.",
  note: "Note:",
  why: "Reason:",
  /** Two requests of one day are told apart by their number and what they are about. */
  request: (n: number, subject: string) => `Request ${n}: words of ${placeName(subject)}`,
  ways: {
    agree: (request: string) => `Agree and remove for good. ${request}`,
    decline: (request: string) => `Decline. ${request}`,
    take_back: (request: string) => `Take back. ${request}`,
  },
  new: "Ask for a removal",
  newHint:
    "For words that must not stand in the record, not even in its past: two people decide, the page says what kind of thing was removed and why, and the words are deleted. Wrong words are corrected in the open instead.",
  fromCorrecting:
    "Words that must leave the record altogether, its past included, are removed by an administrator and a second person:",
  page: "Address of the page with the words",
  pageHint:
    "Such as /updates/2026-05-clinical, /actions/name, /measures/name; /people for names, /reporting for the reasons of targets.",
  find: "Show its texts",
  unknownPage: "There is no text at this address that could be removed.",
  choose: "Which texts?",
  all: "All of them",
  missing: "Choose at least one text.",
  reasonMissing: "Choose one.",
  reason: "Reason, as everyone will read it",
  preview: "See what it will look like",
  previewTitle: "What will stand there",
  previewTomb: (reason: RedactionReason, asked: Actor, role: Actor | undefined) =>
    `Removed on (the day it is agreed)${because(reason, asked, role ? corrections.role[role] : "(a second person)")}`,
  figures: "Figures, stages and dates all stay: none is counted from words.",
  editions: (periods: readonly string[]) =>
    periods.length === 0
      ? "No frozen edition shows these words."
      : `${plural(periods.length, "frozen edition", "frozen editions")} will be made again where they show these words: ${periods.slice(0, 12).join(", ")}${periods.length > 12 ? " …" : ""}.`,
  private:
    "The same words are also taken out of drafts and waiting updates, field by field, and such an update goes back to its writer; private notes, unsent and sent mails and kept answers of this installation that contain them are deleted. Words shorter than 40 characters count only where they stand alone.",
  /** How many private copies of the words there are. */
  copies: (of: Record<"drafts" | "waiting" | "notes" | "mails" | "answers", number>) =>
    `Just now: ${[
      plural(of.drafts, "draft", "drafts"),
      plural(of.waiting, "waiting update", "waiting updates"),
      plural(of.notes, "private note", "private notes"),
      plural(of.mails, "mail", "mails"),
      plural(of.answers, "kept answer", "kept answers"),
    ].join(", ")}.`,
  cannot:
    "What this cannot reach: copies that others took, mails that left, and backups made before.",
  noteField: "Note for the second person",
  noteHint: "Private; deleted with the request. Do not repeat the words.",
  send: "Ask a second person",
  back: "Choose again",
};
