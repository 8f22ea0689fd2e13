const PIECES = [
  '"',
  "'",
  "*",
  "^",
  ":",
  "-",
  "+",
  "(",
  ")",
  "{",
  "}",
  "\\",
  "%",
  ";",
  "--",
  "/*",
  "\u0000",
  "\ud800",
  "\u202e",
  "\u001f",
  "💥",
  "👩‍⚕️",
  "é",
  "e\u0301",
  "ñ",
  "İ",
  "ß",
  "語",
  "العربية",
  "NEAR",
  "AND",
  "OR",
  "NOT",
  "NEAR(a b, 2)",
  "title:",
  "rowid",
  "{title body}:",
  "drop table events",
  "1e999",
  "-1",
  "interpreter",
  "intrepreter",
  "care",
  "the",
  "laboratories",
  "of",
  "zzyzx",
  "2026-10",
  "a",
  "in",
];

/** Things that somebody might type into a search, the same for the same seed: words, operators, quotes, signs, and 10 kB of them. */
export function drawnSearches(count: number, seed = 1): string[] {
  let state = seed;
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  return Array.from({ length: count }, (_, i) => {
    const pieces = Array.from({ length: 1 + below(9) }, () => PIECES[below(PIECES.length)]!);
    const text = pieces.join(["", " ", " ", '"'][below(4)]);
    return i % 50 === 49 ? text.repeat(Math.ceil(10_000 / text.length)).slice(0, 10_000) : text;
  });
}
