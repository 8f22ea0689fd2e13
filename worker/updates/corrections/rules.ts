import type { Actor, CorrectionKind } from "../../../db/words.ts";
import type { FieldError } from "../../errors.ts";
import { localDay } from "../../months/rules.ts";
import { MOST } from "../form/rules.ts";
import type { AnswerListed, Change, Correction, Fix, Listed, Removal } from "./schema.ts";

type Head = {
  seq: number;
  at: string;
  role: Actor;
  kind: "update.corrected" | "update.withdrawn";
  why: CorrectionKind | null;
  reason: string | null;
  update: string;
  month: string;
  sphere: string;
  sphere_title: string | null;
};

type Field = Omit<Change, "hidden"> & { seq: number; hidden: number };

/** Corrections and withdrawals with what they changed, in the order of `heads`. */
export function fixesOf(heads: readonly Head[], fields: readonly Field[], zone: string): Fix[] {
  const changes = Map.groupBy(fields, (f) => f.seq);
  return heads.map(({ seq, at, why, kind, ...rest }): Fix => {
    const head = { ...rest, id: `e-${seq}`, on: localDay(at, zone) };
    if (kind === "update.withdrawn") return { ...head, kind: "withdrawn" };
    const changed = (changes.get(seq) ?? []).map(({ seq: _, ...f }) => ({
      ...f,
      hidden: f.hidden === 1,
    }));
    return { ...head, kind: "corrected", why: why ?? "fact", fields: changed };
  });
}

type Removed = Omit<Removal, "id" | "kind" | "on" | "fields"> & {
  seq: number;
  at: string;
  fields: string;
};

type Answered = Omit<AnswerListed, "id" | "kind" | "on"> & { seq: number; at: string };

/** Corrections, withdrawals and removals together, newest first. */
export function listedOf(
  fixes: readonly Fix[],
  removed: readonly Removed[],
  answered: readonly Answered[],
  zone: string,
): Listed[] {
  const removals = removed.map(({ seq, at, fields, ...rest }): Removal => ({
    ...rest,
    id: `e-${seq}`,
    kind: "redacted",
    on: localDay(at, zone),
    fields: JSON.parse(fields) as string[],
  }));
  const answers = answered.map(({ seq, at, ...rest }): AnswerListed => ({
    ...rest,
    id: `e-${seq}`,
    kind: "answer",
    on: localDay(at, zone),
  }));
  const place = ({ id }: Listed) => Number(id.slice("e-".length));
  return [...fixes, ...removals, ...answers].toSorted((a, b) => place(b) - place(a));
}

/** The corrections of one update, newest first. */
export const correctionsOf = (fixes: readonly Fix[], update: string): Correction[] =>
  fixes.flatMap((f) => {
    if (f.kind !== "corrected" || f.update !== update) return [];
    const { on, role, why, reason, fields } = f;
    return [{ on, role, why, reason, fields }];
  });

/** What lasts of an update: the day of its newest correction, and its withdrawal. */
export type Lasting = { corrected_at?: string | null; withdrawal?: string | null };

export function lastingOf({ corrected_at, withdrawal }: Lasting, zone: string) {
  type Told = { at: string; role: Actor; reason: string | null };
  const told = withdrawal ? (JSON.parse(withdrawal) as Told) : null;
  return {
    corrected: corrected_at ? localDay(corrected_at, zone) : null,
    withdrawn: told && { on: localDay(told.at, zone), role: told.role, reason: told.reason },
  };
}

/** A text of an update that can be put right. */
export type Text = { field: string; words: string; wording: string | null };

type Shown = { n: number; title: string | null; url: string | null; shows: string | null };
type View = {
  summary: string | null;
  obstacles: string | null;
  needs: string | null;
  next: string | null;
  done_with: string | null;
  lines: readonly {
    action: string;
    wording: string | null;
    text: string | null;
    no_evidence: string | null;
    evidence: readonly Shown[];
  }[];
  evidence: readonly Shown[];
};

const isLink = (text: string) => /^https?:\/\//i.test(text);

/** Every text of an update in the order of its page; files keep their address. */
export function textsOf(u: View): Text[] {
  const text = (field: string, words: string | null, wording: string | null = null): Text[] =>
    words === null ? [] : [{ field, words, wording }];
  const shown = [...u.lines.flatMap((l) => l.evidence), ...u.evidence].toSorted(
    (a, b) => a.n - b.n,
  );
  return [
    ...text("summary", u.summary),
    ...u.lines.flatMap((l) => [
      ...text(`line.${l.action}`, l.text, l.wording),
      ...text(`noEvidence.${l.action}`, l.no_evidence, l.wording),
    ]),
    ...text("obstacles", u.obstacles),
    ...text("needs", u.needs),
    ...text("next", u.next),
    ...text("doneWith", u.done_with),
    ...shown.flatMap((e) => [
      ...text(`evidence.${e.n}.title`, e.title),
      ...text(`evidence.${e.n}.url`, e.url && isLink(e.url) ? e.url : null),
      ...text(`evidence.${e.n}.shows`, e.shows),
    ]),
  ];
}

/** How much a field may hold; what is published already may keep its length, the summary's stands. */
export function mostOf({ field, words }: Pick<Text, "field" | "words">): number {
  if (field === "summary") return MOST.summary;
  const limit = /^(line|noEvidence)\.|\.shows$/.test(field)
    ? MOST.line
    : field.endsWith(".title")
      ? MOST.title
      : field.endsWith(".url")
        ? MOST.url
        : MOST.long;
  return Math.max(limit, words.length);
}

/** An address on the web; nothing that hides where it leads. */
function leads(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== "" && username === "" && password === "";
}

function wrongWith(now: Text, words: string): string | undefined {
  if (words === "") return "text.cannot_be_emptied";
  if (words.length > mostOf(now)) return "text.too_long";
  return now.field.endsWith(".url") && !leads(words) ? "url.malformed" : undefined;
}

/** The fields whose words differ from what is published, and what is wrong with the answers. */
export function changedIn(now: readonly Text[], asked: Readonly<Record<string, string>>) {
  const texts: Record<string, string> = {};
  const wrong: FieldError[] = [];
  const known = new Map(now.map((t) => [t.field, t]));
  for (const field of Object.keys(asked))
    if (!known.has(field)) wrong.push({ path: `texts.${field}`, message: "field.unknown" });
  for (const text of now) {
    const words = asked[text.field];
    if (words === undefined) continue;
    const message = wrongWith(text, words);
    if (message) wrong.push({ path: `texts.${text.field}`, message });
    else if (words !== text.words) texts[text.field] = words;
  }
  if (wrong.length === 0 && Object.keys(texts).length === 0)
    wrong.push({ path: "texts", message: "nothing.changed" });
  return { texts, wrong };
}
