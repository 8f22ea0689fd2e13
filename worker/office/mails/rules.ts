import type { FieldError } from "../../errors.ts";
import { LANGUAGES } from "../../../db/words.ts";
import type { Language } from "../../languages/rules.ts";
import type { Worded } from "../../mail/letters.ts";
import {
  gapsOf,
  linksOf,
  type MailName,
  MAILS,
  savedAs,
  type Wording,
  wrongGaps,
} from "../../reminders/letters/rules.ts";
import { addMonths, type Day, monthDates, monthOf, type MonthRules } from "../../months/rules.ts";

export type Mail = { name: MailName; language: Language };

/** Every mail in every language. */
const ALL: readonly Mail[] = LANGUAGES.flatMap((language) =>
  MAILS.map((name) => ({ name, language })),
);

/** The mail of a name such as "opened" or "opened.es". */
export const mailIn = (target: string): Mail | undefined =>
  ALL.find(({ name, language }) => savedAs(name, language) === target);

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
export function previewOf(
  { name, language }: Mail,
  wording: Wording,
  e: Example,
  worded: Worded,
): Wording {
  const month = addMonths(monthOf(e.today), -1);
  const { due, graceEnds: closes } = monthDates(month, e.rules);
  const link = (does: string) => `/mail/…${does}…`;
  const links = Object.fromEntries(linksOf(name).map((does) => [does, link(does)]));
  const matter = {
    sphere: e.sphere,
    month,
    due,
    closes,
    actions: 5,
    last: { month: addMonths(month, -1), sentence: null },
    vacant: false,
    copied: COPIED[name] ?? null,
    roadmap: e.roadmap,
    contact: e.contact,
    origin: e.origin,
    page: `/months/${month}#${e.slug}`,
  };
  return worded({ what: "reminder", wording, matter, links }, language);
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

/** Every mail in every language, with its words as they stand. */
export const textsOf = (
  saved: readonly Saved[],
  versions: ReadonlyMap<string, number>,
  example: Example | undefined,
  worded: Worded,
) =>
  ALL.map((mail) => {
    const { name: of, language } = mail;
    const name = savedAs(of, language);
    const own = saved.find((s) => s.name === name);
    const { subject, body } = own ?? worded({ what: "wording", name: of }, language);
    return {
      name,
      of,
      language,
      subject,
      body,
      own: own !== undefined,
      version: versions.get(name) ?? 0,
      gaps: gapsOf(of),
      links: [...linksOf(of)],
      preview: example ? previewOf(mail, { subject, body }, example, worded) : { subject, body },
    };
  });
