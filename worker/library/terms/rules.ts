import { FIRST } from "../../languages/rules.ts";

/** A term as other pages explain it. */
export type Meant = {
  slug: string;
  word: string;
  /** Other spellings. */
  forms: readonly string[];
  definition: string;
  source: string | null;
  /** How it is said in other languages (BCP 47). */
  elsewhere: readonly Elsewhere[];
};

type Elsewhere = { language: string; word: string; definition: string | null };

type Row = {
  slug: string;
  word: string | null;
  forms: string | null;
  definition: string | null;
  source: string | null;
  elsewhere: (Omit<Elsewhere, "word"> & { word: string | null })[];
};

const lines = (text: string | null) => (text ?? "").split("\n").filter((line) => line.trim());

/** The terms that can be explained, from JSON: those of which neither word nor meaning was removed. */
export const meantOf = (json: string): Meant[] =>
  (JSON.parse(json) as Row[]).flatMap(({ slug, word, forms, definition, source, elsewhere }) => {
    if (!word || !definition) return [];
    const said = elsewhere.flatMap((other) => (other.word ? [{ ...other, word: other.word }] : []));
    return [{ slug, word, forms: lines(forms), definition, source, elsewhere: said }];
  });

/** A term as it is told again in a language: in just this one, or in it whatever its writing or country. */
export function saidIn(term: Meant, language: string): Elsewhere | undefined {
  if (language === FIRST) return undefined;
  const first = (fits: (tag: string) => boolean) =>
    term.elsewhere.find((other) => fits(other.language));
  return (
    first((tag) => tag === language) ??
    first((tag) => tag === language.split("-")[0]) ??
    first((tag) => tag.startsWith(`${language}-`))
  );
}

/** How a term may stand in a text of a language. */
const spellings = (term: Meant, language: string): readonly string[] =>
  language === FIRST ? [term.word, ...term.forms] : [saidIn(term, language)?.word ?? []].flat();

const asTyped = (spelling: string) => spelling.normalize("NFC").trim().replaceAll(/\s+/g, " ");
const known = (spelling: string) => asTyped(spelling).toLowerCase();

/** In these writings words stand without spaces between them. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}]/u;
const PART = "[\\p{L}\\p{M}\\p{N}_]";
const [BEGINS, ENDS] = [new RegExp(`^${PART}`, "u"), new RegExp(`${PART}$`, "u")];
const isPart = (sign: RegExpExecArray | null) => sign !== null && !UNSPACED.test(sign[0]);

/** One spelling as a pattern: each of its signs stands for itself. */
const spelled = (spelling: string) =>
  spelling.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll(" ", "\\s+") +
  (isPart(ENDS.exec(spelling)) ? `(?!${PART})` : "");

/** What stands between quotation marks is somebody's title or words, and is passed over whole. */
const QUOTED = "“[^“”]*”|«[^«»]*»";

/** Every spelling in a language in one pattern, the longest first, and whose it is. */
export function matcherOf(terms: readonly Meant[], language: string = FIRST) {
  const whose = new Map<string, Meant>();
  for (const term of terms)
    for (const spelling of spellings(term, language))
      if (known(spelling) && !whose.has(known(spelling))) whose.set(known(spelling), term);
  const longestFirst = [...whose.keys()].toSorted((a, b) => b.length - a.length);
  const [words, signs] = [true, false].map((begins) =>
    longestFirst.filter((spelling) => isPart(BEGINS.exec(spelling)) === begins).map(spelled),
  ) as [string[], string[]];
  const afterGap = words.length > 0 ? [`(?<!${PART})(?:${words.join("|")})`] : [];
  const pattern = new RegExp([QUOTED, ...afterGap, ...signs].join("|"), "giu");
  return { pattern, termOf: (found: string) => whose.get(known(found)) };
}
export type Matcher = ReturnType<typeof matcherOf>;

/** A text in parts: words as they are, and each first use of a term that `used` does not hold yet. */
export function firstUses(text: string, { pattern, termOf }: Matcher, used: Set<string>) {
  const parts: (string | { said: string; term: Meant })[] = [];
  let told = 0;
  for (const { 0: said, index } of text.matchAll(pattern)) {
    const term = termOf(said);
    if (!term || used.has(term.slug)) continue;
    used.add(term.slug);
    parts.push(text.slice(told, index), { said, term });
    told = index + said.length;
  }
  return [...parts, text.slice(told)];
}
