import { describe, expect, test } from "vitest";
import { firstUses, matcherOf, type Meant, meantOf, saidIn } from "./rules.ts";

const term = (slug: string, word: string, ...forms: string[]): Meant => ({
  slug,
  word,
  forms,
  definition: `What ${word} means.`,
  source: null,
  elsewhere: [],
});

/** What is explained of a text, as `slug: what was said`. */
function met(text: string, ...terms: Meant[]) {
  const parts = firstUses(text, matcherOf(terms), new Set());
  const whole = parts.map((p) => (typeof p === "string" ? p : p.said)).join("");
  expect(whole).toBe(text);
  return parts.flatMap((p) => (typeof p === "string" ? [] : [`${p.term.slug}: ${p.said}`]));
}

const bias = term("bias", "Bias", "biases", "biased");

describe("which words of a text are terms of the common language", () => {
  test("the first use of each, whole words in any case, and plurals only where they are listed", () => {
    expect(met("Unbiased? No: BIAS and bias.", bias)).toEqual(["bias: BIAS"]);
    expect(met("Two biases.", bias)).toEqual(["bias: biases"]);
    expect(met("Two biases.", term("bias", "Bias"))).toEqual([]);
    expect(met("anti-bias work, bias_1, biasé", bias)).toEqual(["bias: bias"]);
  });

  test("the longest of those that begin alike, however its words are set apart", () => {
    const race = [term("race", "Race"), term("race-adjustment", "Race adjustment")];
    expect(met("A race\n  adjustment for race.", ...race)).toEqual([
      "race-adjustment: race\n  adjustment",
      "race: race",
    ]);
  });

  test("words with accents and signs, and those of writings without spaces", () => {
    expect(met("La Équité, R&D and C++.", term("e", "équité"), term("r", "R&D"))).toEqual([
      "e: Équité",
      "r: R&D",
    ]);
    expect(met("We use C++, not C.", term("c", "C++"))).toEqual(["c: C++"]);
    expect(met("我们反对偏见和歧视。", term("bias", "偏见"))).toEqual(["bias: 偏见"]);
  });

  test("nothing between quotation marks", () => {
    expect(met("The talk “Bias at work” and «bias», then bias.", bias)).toEqual(["bias: bias"]);
    expect(met("An open “quote about bias", bias)).toEqual(["bias: bias"]);
  });

  test("a term that is spelled like a pattern is that spelling alone", () => {
    const traps = ["(a+)+$", ".*", "[", "\\", "a|b", "x{9}", "^", "(?=a)", "$&", "a/b-c"];
    for (const trap of traps) {
      expect(met(`Say ${trap} once.`, term("trap", trap))).toEqual([`trap: ${trap}`]);
      expect(met("Nothing of this kind, aaaa.", term("trap", trap))).toEqual([]);
    }
  });

  test("no spelling makes a long text slow", () => {
    const hostile = [
      term("one", "(a+)+$", "a a a a a a a a a a a a b", "a ".repeat(100) + "c"),
      ...Array.from({ length: 300 }, (_, i) => term(`t${i}`, `${"a".repeat(60)}${i}`)),
    ];
    const matcher = matcherOf(hostile);
    const taken = (length: number) => {
      const texts = ["a".repeat(length), "a ".repeat(length / 2), "“".repeat(length)];
      const began = process.cpuUsage();
      for (const text of texts) firstUses(text, matcher, new Set());
      const { user, system } = process.cpuUsage(began);
      return user + system;
    };
    taken(2_000);
    expect(taken(20_000) / Math.max(taken(5_000), 2_000)).toBeLessThan(10);
  });

  test("in another language by its word there, in the nearest writing or country", () => {
    const said = (...tags: string[]) => ({
      ...bias,
      elsewhere: tags.map((language) => ({ language, word: `in ${language}`, definition: null })),
    });
    const word = (language: string, ...tags: string[]) => saidIn(said(...tags), language)?.word;
    expect(word("zh-Hans", "zh", "zh-Hans")).toBe("in zh-Hans");
    expect(word("zh-Hans", "zh-Hant", "zh")).toBe("in zh");
    expect(word("zh-Hans", "zh-Hant", "zh-TW")).toBeUndefined();
    expect(word("es", "es-MX")).toBe("in es-MX");
    expect(word("en", "en")).toBeUndefined();
  });

  test("a term whose word or meaning was removed explains nothing", () => {
    const row = {
      slug: "x",
      word: "X",
      forms: "Xs\n\n",
      definition: "An x.",
      source: null,
      elsewhere: [{ language: "es", word: "Equis", definition: null }],
    };
    const removed = { language: "zh", word: null, definition: null };
    const rows = [
      { ...row, elsewhere: [...row.elsewhere, removed] },
      { ...row, word: null },
      { ...row, definition: null },
    ];
    expect(meantOf(JSON.stringify(rows))).toEqual([{ ...row, forms: ["Xs"] }]);
  });
});
