import { monthName } from "../months/words/rules.ts";
import type { FoundItem, Piece } from "./schema.ts";

/** The page of each kind of thing that can be found. */
const PAGES = {
  strategy: "/strategies/",
  sphere: "/spheres/",
  action: "/actions/",
  update: "/updates/",
  measure: "/measures/",
  question: "/questions/",
  gathering: "/gatherings/",
  resource: "/resources/",
  story: "/stories/",
  term: "/glossary#",
} as const;

export const KINDS = Object.keys(PAGES) as [keyof typeof PAGES, ...(keyof typeof PAGES)[]];
export type Kind = keyof typeof PAGES;

export const urlOf = ({ kind, ref }: { kind: Kind; ref: string }) => PAGES[kind] + ref;

const MOST_TERMS = 8;

/** One or more words that stand together. */
export type Term = { words: string[]; begun: boolean };

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/**
 * The words of what somebody typed: those in quotes, or joined by a mark as in “follow-up”, stand
 * together; the last one may be the beginning of a word. Whatever else stands there asks for nothing.
 */
export function termsOf(typed: string): Term[] {
  const terms: Term[] = [];
  for (const [chunk] of typed.matchAll(/"[^"]*"|[^"\s]+/g)) {
    const words = (chunk.match(WORD) ?? []).slice(0, MOST_TERMS);
    if (words.length > 0) terms.push({ words, begun: false });
    if (terms.length === MOST_TERMS) break;
  }
  const last = terms.at(-1);
  if (last && !typed.endsWith('"')) last.begun = last.words.at(-1)!.length > 1;
  return terms;
}

/** A term as FTS5 reads it: quoted, so that nothing in it is an operator. */
export const quoted = ({ words, begun }: Term) => `"${words.join(" ")}"${begun ? "*" : ""}`;

/** What things are matched against; undefined where there is no word at all. */
export const matchOf = (terms: readonly Term[], how: "AND" | "OR"): string | undefined =>
  terms.length === 0 ? undefined : terms.map(quoted).join(` ${how} `);

/** A word without accents and capitals, as the index holds it. */
export const plainOf = (word: string) =>
  word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** How many letters may be wrong in a word: short ones would turn into others. */
const tolerance = (word: string) => {
  if (word.length < 4) return word.length < 3 ? 0 : 1;
  return word.length < 6 ? 1 : 2;
};

/** How many letters two words differ by, two that changed places being one; above `most` is above. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        row[j]! + 1,
        next[j - 1]! + 1,
        row[j - 1]! + (same ? 0 : 1),
        turned ? before[j - 2]! + 1 : Infinity,
      );
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** The known word that is most like one that nothing holds; of those alike the one told most often. */
export function nearest(
  word: string,
  known: readonly { term: string; docs: number }[],
): string | undefined {
  let best: { term: string; docs: number; by: number } | undefined;
  for (const { term, docs } of known) {
    const by = distance(word, term, tolerance(word));
    if (by > tolerance(word)) continue;
    if (!best || by < best.by || (by === best.by && docs > best.docs)) best = { term, docs, by };
  }
  return best?.term;
}

/** What the database puts around what was searched for: no text can hold them. */
export const [BEGINS, ENDS] = ["\u0002", "\u0003"];

/** What stands between the texts of one thing. */
const BETWEEN_TEXTS = "\u001f";

/** Signs of Markdown at the beginning of lines, and around words. */
const MARKDOWN = /^[ \t]*(?:#{1,6}|>|[-*+]|\d+\.)[ \t]+|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/gm;

/** A text with its marks as pieces, without the signs of Markdown and line ends. */
export function piecesOf(marked: string | null): Piece[] {
  if (!marked) return [];
  const plain = marked
    .replaceAll(BETWEEN_TEXTS, "\n·\n")
    .replaceAll(MARKDOWN, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[ ·]+|[ ·]+$/g, "");
  return plain
    .split(BEGINS)
    .flatMap((part, i) => {
      if (i === 0) return [{ text: part, hit: false }];
      const [hit = "", rest = ""] = part.split(ENDS);
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ];
    })
    .filter(({ text }) => text !== "");
}

/** A word that was searched for in the place of another, the term at `n`. */
export type Instead = { n: number; asked: string; found: string };

type Places = readonly { n: number }[];

/** The single words among terms that nothing holds, as the index would hold them. */
const wrongIn = (terms: readonly Term[], unknown: Places) =>
  unknown.flatMap(({ n }) => {
    const { words } = terms[n]!;
    return words.length === 1 ? [{ n, asked: words[0]!, plain: plainOf(words[0]!) }] : [];
  });

/** How long the words are that may be meant by those that nothing holds. */
export function spanOf(terms: readonly Term[], unknown: Places): [number, number] | undefined {
  const all = wrongIn(terms, unknown).map(({ plain }) => plain);
  const close = all.filter((word) => tolerance(word) > 0);
  if (close.length === 0) return undefined;
  return [
    Math.min(...close.map((word) => word.length - tolerance(word))),
    Math.max(...close.map((word) => word.length + tolerance(word))),
  ];
}

/** The words to search for in the place of those that nothing holds. */
export const insteadOf = (
  terms: readonly Term[],
  unknown: Places,
  known: readonly { term: string; docs: number }[],
): Instead[] =>
  wrongIn(terms, unknown).flatMap(({ n, asked, plain }) => {
    const found = nearest(plain, known);
    return found === undefined ? [] : [{ n, asked, found }];
  });

/** The terms with other words in their places. */
export const replaced = (terms: readonly Term[], instead: readonly Instead[]): Term[] =>
  terms.map((term, n) => {
    const other = instead.find((i) => i.n === n);
    return other ? { ...term, words: [other.found] } : term;
  });

/** What was found, as it was read. */
export type Row = {
  kind: Kind;
  ref: string;
  title: string | null;
  marked: string | null;
  excerpt: string | null;
  month: string | null;
  sphere_title: string | null;
  changed_at: string;
};

/** A row as it is answered. */
export const itemOf = ({ marked, excerpt, ...row }: Row): FoundItem => ({
  ...row,
  url: urlOf(row),
  marked_title: row.kind === "update" ? [] : piecesOf(marked),
  excerpt: piecesOf(excerpt),
});

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join("");

/** A thing's name in one line: an update is called by its sphere and month. */
export const nameOf = ({
  kind,
  ref,
  title,
  month,
  sphere_title,
}: Omit<Row, "marked" | "excerpt">) =>
  kind === "update" && month ? `${sphere_title ?? ref}, ${monthName(month)}` : (title ?? ref);

/** Rows as they stand in a sheet, in the order of the headings. */
export const sheetOf = (rows: readonly Row[], origin: string) => ({
  fields: ["kind", "ref", "name", "excerpt", "changed_at", "url"],
  data: rows.map((row) => {
    const { kind, ref, excerpt, changed_at, url } = itemOf(row);
    return [kind, ref, nameOf(row), textOf(excerpt), changed_at, origin + url];
  }),
});

/** What stands in a feed below the name. */
export const briefOf = (row: Row) => textOf(itemOf(row).excerpt);
