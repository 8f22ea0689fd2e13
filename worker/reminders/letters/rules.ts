import type { Day, Month } from "../../months/rules.ts";
import { firstSentence } from "../../updates/desk/rules.ts";
import type { Addressee, Due, Step } from "../rules.ts";

/** A mail's wording, with gaps such as {sphere}. */
export type Wording = { subject: string; body: string };

export const MAILS = ["opened", "soon", "due", "late", "deputy", "last", "executive"] as const;
export type MailName = (typeof MAILS)[number];

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

const format = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
});
const part = (day: Day, type: Intl.DateTimeFormatPartTypes) =>
  format.formatToParts(new Date(`${day}T00:00:00Z`)).find((p) => p.type === type)!.value;

/** "Friday 6 November" */
const dayWords = (day: Day) => `${part(day, "weekday")} ${part(day, "day")} ${part(day, "month")}`;

/** "October" */
const monthWords = (month: Month) => part(`${month}-01`, "month");

const lineCount = (actions: number) =>
  actions === 0
    ? ""
    : ` and a line for ${actions === 1 ? "the open action" : `each of ${actions} open actions`}`;

export type Matter = {
  sphere: string;
  month: Month;
  due: Day;
  closes: Day;
  /** Open actions of the sphere. */
  actions: number;
  /** The first sentence of the newest earlier report. */
  last: { month: Month; sentence: string } | null;
  vacant: boolean;
  /** Who else is told in the same step. */
  copied: "deputy" | "executive" | null;
  roadmap: string;
  contact: string;
  page: string;
};

const isCopied = (to: readonly Addressee[], as: Addressee["as"]) => to.some((a) => a.as === as);

const COPIED = {
  deputy: "The deputy gets a copy of this mail.",
  executive: "The executive is told as well.",
};

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
    page: string;
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
    page: known.page,
  };
}

/** What fills the gaps of a mail; `links` holds the addresses that its reader gets. */
export const gapsFor = (m: Matter, links: Partial<Record<Does, string>>) => ({
  sphere: m.sphere,
  month: monthWords(m.month),
  owed: `one sentence on what moved${lineCount(m.actions)}`,
  due: dayWords(m.due),
  closes: dayWords(m.closes),
  last: m.last ? `In ${monthWords(m.last.month)}: “${m.last.sentence}”` : "",
  vacant: m.vacant ? `The post of lead of ${m.sphere} is vacant.` : "",
  copied: m.copied ? COPIED[m.copied] : "",
  roadmap: m.roadmap,
  contact: m.contact || "the roadmap's office",
  page: m.page,
  write: links.write ?? "",
  nothing: links.nothing ?? "",
  leave: links.leave ?? "",
});
