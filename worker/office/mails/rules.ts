import type { FieldError } from "../../errors.ts";
import {
  filled,
  gapsFor,
  gapsOf,
  linksOf,
  type MailName,
  MAILS,
  type Wording,
  wrongGaps,
} from "../../reminders/letters/rules.ts";
import { WORDINGS } from "../../reminders/wordings/rules.ts";
import { addMonths, type Day, monthDates, monthOf, type MonthRules } from "../../months/rules.ts";

export const isMail = (name: string): name is MailName =>
  (MAILS as readonly string[]).includes(name);

const COPIED: Partial<Record<MailName, "deputy" | "executive">> = {
  late: "deputy",
  last: "executive",
};

/** What a preview is about: a sphere of this roadmap, last month. */
export type Example = {
  today: Day;
  rules: readonly MonthRules[];
  sphere: string;
  slug: string;
  roadmap: string;
  contact: string;
  origin: string;
};

/** A wording as it would arrive, with an invented last report and links that lead nowhere. */
export function previewOf(name: MailName, wording: Wording, e: Example): Wording {
  const month = addMonths(monthOf(e.today), -1);
  const { due, graceEnds: closes } = monthDates(month, e.rules);
  const link = (does: string) => `${e.origin}/mail/…${does}…`;
  const links = Object.fromEntries(linksOf(name).map((does) => [does, link(does)]));
  const matter = {
    sphere: e.sphere,
    month,
    due,
    closes,
    actions: 5,
    last: { month: addMonths(month, -1), sentence: "Here stands how the last report began." },
    vacant: false,
    copied: COPIED[name] ?? null,
    roadmap: e.roadmap,
    contact: e.contact,
    page: `${e.origin}/months/${month}#${e.slug}`,
  };
  return filled(wording, gapsFor(matter, links));
}

/** What is wrong with a wording, by field, and the gaps that it is about. */
export function wrongWording(name: MailName, wording: Wording) {
  const wrong: FieldError[] = [];
  if (!wording.subject) wrong.push({ path: "subject", message: "text.missing" });
  if (!wording.body) wrong.push({ path: "body", message: "text.missing" });
  const found = wrongGaps(name, wording);
  if (found.subject.length > 0) wrong.push({ path: "subject", message: "mail.gap_unknown" });
  if (found.body.length > 0) wrong.push({ path: "body", message: "mail.gap_unknown" });
  else if (wording.body && found.missing.length > 0)
    wrong.push({ path: "body", message: "mail.link_missing" });
  const named = (gaps: string[]) => gaps.map((gap) => `{${gap}}`);
  return {
    wrong,
    detail: { unknown: named([...found.subject, ...found.body]), missing: named(found.missing) },
  };
}

type Saved = { name: string; subject: string; body: string };

/** Every mail with its words as they stand. */
export const textsOf = (
  saved: readonly Saved[],
  versions: ReadonlyMap<string, number>,
  example: Example | undefined,
) =>
  MAILS.map((name) => {
    const own = saved.find((s) => s.name === name);
    const { subject, body } = own ?? WORDINGS[name];
    return {
      name,
      subject,
      body,
      own: own !== undefined,
      version: versions.get(name) ?? 0,
      gaps: gapsOf(name),
      links: [...linksOf(name)],
      preview: example ? previewOf(name, { subject, body }, example) : { subject, body },
    };
  });
