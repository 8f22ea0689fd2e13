import type { Role } from "../../../db/words.ts";
import type { ErrorCode, FieldError } from "../../errors.ts";

/** Who may ask for a removal and agree to one. */
export const MAY = ["admin", "moderator"] as const satisfies readonly Role[];

/** The role in which somebody asks or agrees: an administrator's before a moderator's. */
export const roleOf = (holds: readonly { role: Role }[]): (typeof MAY)[number] =>
  holds.some((h) => h.role === "admin") ? "admin" : "moderator";

/** What a page is about. */
export type Place =
  | { noun: "update"; id: string }
  | { noun: "subject"; subject: string }
  | { noun: "month"; month: string }
  | { noun: "measure"; slug: string }
  | { noun: "targets" }
  | { noun: "terms" }
  | { noun: "people" };

const SUBJECTS: Record<string, string> = {
  strategies: "strategy",
  spheres: "sphere",
  actions: "action",
  questions: "question",
  gatherings: "gathering",
  resources: "resource",
  stories: "story",
};

/** The path of an address, whole or as typed from its first stroke on. */
function pathOf(address: string): string | undefined {
  const whole = address.startsWith("/") ? `http://page${address}` : address;
  if (!URL.canParse(whole)) return undefined;
  const path = new URL(whole).pathname.replace(/\/+$/, "");
  try {
    return decodeURIComponent(path) || "/";
  } catch {
    return undefined;
  }
}

/** What the page at an address is about; undefined where it holds no texts of the record. */
export function placeOf(address: string): Place | undefined {
  const path = pathOf(address.trim());
  if (path === undefined) return undefined;
  if (path === "/" || path === "/about") return { noun: "subject", subject: "roadmap" };
  if (path === "/record") return { noun: "subject", subject: "record" };
  if (path === "/reporting") return { noun: "targets" };
  if (path === "/glossary") return { noun: "terms" };
  if (path === "/people" || path === "/office/people") return { noun: "people" };
  const [, area = "", name = "", more] = path.split("/");
  if (more !== undefined || !name) return undefined;
  if (area === "updates") return { noun: "update", id: name };
  if (area === "months" && /^\d{4}-\d{2}$/.test(name)) return { noun: "month", month: name };
  if (area === "measures") return { noun: "measure", slug: name };
  const subject = SUBJECTS[area];
  return subject ? { noun: "subject", subject: `${subject}/${name}` } : undefined;
}

export type Wanted = { seq: number; fields: string[] }[];

/** Which texts an ask means, grouped by the entry they stand in, and what is wrong with it. */
export function wantedOf(
  there: readonly { id: string; seq: number; field: string }[],
  asked: { texts: readonly string[]; all: boolean },
): { wanted: Wanted; wrong: FieldError[] } {
  const known = new Set(there.map((t) => t.id));
  if (asked.texts.some((id) => !known.has(id)))
    return { wanted: [], wrong: [{ path: "texts", message: "texts.unknown" }] };
  const chosen = there.filter((t) => asked.all || asked.texts.includes(t.id));
  if (chosen.length === 0)
    return { wanted: [], wrong: [{ path: "texts", message: "texts.missing" }] };
  const wanted = [...Map.groupBy(chosen, (t) => t.seq)].map(([seq, texts]) => ({
    seq,
    fields: texts.map((t) => t.field),
  }));
  return { wanted, wrong: [] };
}

/** Why somebody may not do this with an ask: two people decide, and only the first takes it back. */
export function refusalOf(
  what: "agree" | "decline" | "take_back",
  asker: string,
  viewer: string,
): ErrorCode | undefined {
  if (what === "take_back") return asker === viewer ? undefined : "redaction.not_yours";
  return asker === viewer ? "redaction.own" : undefined;
}

/** The editions whose frozen page may show one of these entries. */
export const editionsWith = <W extends { seq: number }>(
  editions: readonly { period: string; position: number }[],
  wanted: readonly W[],
): string[] => {
  const first = Math.min(...wanted.map((w) => w.seq));
  return editions.filter((e) => e.position >= first).map((e) => e.period);
};

/** Shorter words are in every other sentence: a copy of them alone gives nothing away. */
const LEAST = 5;

/** From this length on a text is a trace of itself wherever it stands; a shorter one may be another's own words. */
const TELLING = 40;

const FILE = /^\/files\/([0-9a-f]{64})$/;

const CELL = /^(?:update|excuse)\/(\d{4}-\d{2})\/(.+)$/;

/** A text whose copies are looked for: whole or also as a part, and of which month and sphere. */
type Trace = { text: string; part: 0 | 1; month: string | null; sphere: string | null };

/** By which words, where, copies of texts are found; `subject` is what their entry is about. */
export function tracesOf(texts: readonly { text: string; subject: string }[]): Trace[] {
  const found = texts
    .filter(({ text }) => text.length >= LEAST && !FILE.test(text))
    .flatMap(({ text, subject }) => {
      const [, month = null, sphere = null] = CELL.exec(subject) ?? [];
      const part = text.length >= TELLING ? 1 : 0;
      return [text, text.replaceAll("\n", "\r\n")].map((as): Trace => ({
        text: as,
        part,
        month,
        sphere,
      }));
    });
  return [...new Map(found.map((trace) => [JSON.stringify(trace), trace])).values()];
}

/** The files of this site among the texts. */
export const filesIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => FILE.exec(text)?.[1] ?? []);
