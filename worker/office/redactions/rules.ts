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
  | { noun: "people" };

const SUBJECTS: Record<string, string> = {
  strategies: "strategy",
  spheres: "sphere",
  actions: "action",
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
  if (path === "/people" || path === "/office/people") return { noun: "people" };
  const [, area = "", name = "", more] = path.split("/");
  if (more !== undefined || !name) return undefined;
  if (area === "updates") return { noun: "update", id: name };
  if (area === "months" && /^\d{4}-\d{2}$/.test(name)) return { noun: "month", month: name };
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
export const editionsWith = (
  editions: readonly { period: string; position: number }[],
  wanted: Wanted,
): string[] => {
  const first = Math.min(...wanted.map((w) => w.seq));
  return editions.filter((e) => e.position >= first).map((e) => e.period);
};

/** Shorter words are in every other sentence: a copy of them alone gives nothing away. */
const LEAST = 5;

const FILE = /^\/files\/([0-9a-f]{64})$/;

/** The words by which copies are found: as they are, and as JSON writes them. */
export function tracesOf(texts: readonly string[]) {
  const long = texts.filter((text) => text.length >= LEAST && !FILE.test(text));
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  const typed = long.map((text) => text.replaceAll("\n", "\r\n"));
  return {
    plain: JSON.stringify([...new Set([...long, ...typed])]),
    json: JSON.stringify([...new Set([...long, ...typed].map(inJson))]),
  };
}

/** The files of this site among the texts. */
export const filesIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => FILE.exec(text)?.[1] ?? []);
