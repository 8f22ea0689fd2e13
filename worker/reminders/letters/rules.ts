import type { Day, Month } from "../../months/rules.ts";
import { firstSentence } from "../../updates/desk/rules.ts";
import { FIRST, type Language } from "../../languages/rules.ts";
import type { Addressee, Due, Step } from "../rules.ts";

/** A mail's wording, with gaps such as {sphere}. */
export type Wording = { subject: string; body: string };

export const MAILS = ["opened", "soon", "due", "late", "deputy", "last", "executive"] as const;
export type MailName = (typeof MAILS)[number];

/** Under which name the office's own words for a mail are kept in a language: "opened.es". */
export const savedAs = (name: MailName, language: Language): string =>
  language === FIRST ? name : `${name}.${language}`;

/** What may stand in every mail, and what a mailed link may do in it. */
const SAID = [
  "sphere",
  "month",
  "owed",
  "due",
  "closes",
  "last",
  "vacant",
  "copied",
  "page",
  "roadmap",
  "contact",
];
const LINKS: Record<"lead" | "deputy" | "executive", readonly Does[]> = {
  lead: ["write", "nothing", "leave"],
  deputy: ["write", "nothing"],
  executive: [],
};

export type Does = "write" | "nothing" | "leave";

const reader = (mail: MailName) => (mail === "deputy" || mail === "executive" ? mail : "lead");

/** The links that a mail must carry. */
export const linksOf = (mail: MailName): readonly Does[] => LINKS[reader(mail)];

/** The gaps that a mail may have. */
export const gapsOf = (mail: MailName): string[] => [...SAID, ...linksOf(mail)];

const GAP = /\{([^{}\n]*)\}/g;
const gapsIn = (text: string) => [...text.matchAll(GAP)].map((found) => found[1]!);

/** The gaps that a wording invents, and the links that it leaves out. */
export function wrongGaps(mail: MailName, { subject, body }: Wording) {
  const known = new Set(gapsOf(mail));
  const links = new Set<string>(linksOf(mail));
  const unknown = (text: string, allowed: (gap: string) => boolean) =>
    gapsIn(text).filter((gap) => !allowed(gap));
  const said = new Set(gapsIn(body));
  return {
    subject: [...new Set(unknown(subject, (gap) => known.has(gap) && !links.has(gap)))],
    body: [...new Set(unknown(body, (gap) => known.has(gap)))],
    missing: [...links].filter((link) => !said.has(link)),
  };
}

/** The finished mail. A paragraph with an empty gap is left out. */
export function filled(wording: Wording, gaps: Readonly<Record<string, string>>): Wording {
  const fill = (text: string) => text.replaceAll(GAP, (whole, gap: string) => gaps[gap] ?? whole);
  const paragraphs = wording.body
    .split(/\n{2,}/)
    .filter((paragraph) => !gapsIn(paragraph).some((gap) => gaps[gap] === ""));
  return { subject: fill(wording.subject).slice(0, 250), body: paragraphs.map(fill).join("\n\n") };
}

/** Which mail an addressee gets at a step. */
export const mailFor = (step: Step, as: Addressee["as"]): MailName =>
  as === "deputy" || as === "executive" ? as : step;

/** What an addressee may do by link; only a lead can leave the post of lead. */
export const allowed = (as: Addressee["as"]): readonly Does[] =>
  LINKS[as === "standin" ? "deputy" : as];

export type Matter = {
  sphere: string;
  month: Month;
  due: Day;
  closes: Day;
  /** Open actions of the sphere. */
  actions: number;
  /** The first sentence of the newest earlier report; null stands for an example. */
  last: { month: Month; sentence: string | null } | null;
  vacant: boolean;
  /** Who else is told in the same step. */
  copied: "deputy" | "executive" | null;
  roadmap: string;
  contact: string;
  origin: string;
  /** Where the month is public, from the root. */
  page: string;
};

const isCopied = (to: readonly Addressee[], as: Addressee["as"]) => to.some((a) => a.as === as);

/** What the mails of one step say. */
export function matterOf(
  due: Due,
  known: {
    roadmap: { title: string | null; contact: string | null };
    /** The sphere's open actions, by strategy. */
    open: readonly { open: number }[];
    /** What was reported, newest month first. */
    said: readonly { sphere: string; month: Month; summary: string | null }[];
    vacant: boolean;
    to: readonly Addressee[];
    origin: string;
  },
): Matter {
  const before = known.said.find((s) => s.sphere === due.sphere && s.month < due.month);
  return {
    sphere: due.title,
    month: due.month,
    due: due.dates.due,
    closes: due.dates.graceEnds,
    actions: known.open.reduce((sum, o) => sum + o.open, 0),
    last: before?.summary ? { month: before.month, sentence: firstSentence(before.summary) } : null,
    vacant: known.vacant,
    copied: (["deputy", "executive"] as const).find((as) => isCopied(known.to, as)) ?? null,
    roadmap: known.roadmap.title ?? "",
    contact: known.roadmap.contact ?? "",
    origin: known.origin,
    page: `/months/${due.month}#${due.sphere}`,
  };
}
