import { expect, test } from "vitest";
import { distance, insteadOf, matchOf, nearest, piecesOf, spanOf, termsOf } from "./rules.ts";

const asked = (typed: string) => matchOf(termsOf(typed), "AND");

test("words are asked for one by one, and the last may be the beginning of one", () => {
  expect(asked("language services")).toBe('"language" AND "services"*');
  expect(asked("a")).toBe('"a"');
});

test("words in quotation marks, or joined by a mark, stand together", () => {
  expect(asked('"ten minutes" desk')).toBe('"ten minutes" AND "desk"*');
  expect(asked("follow-up")).toBe('"follow up"*');
  expect(asked('desk "ten minutes"')).toBe('"desk" AND "ten minutes"');
});

test("nothing that is typed is an operator", () => {
  expect(asked("NOT care OR {title} : ^x *")).toBe('"NOT" AND "care" AND "OR" AND "title" AND "x"');
  expect(asked('") OR 1=1; drop table events; --')).toBe(
    '"OR" AND "1 1" AND "drop" AND "table" AND "events"*',
  );
  for (const nothing of ["", " ", '"', '""', "💥", "*", "\u0000", "\ud800", "()"])
    expect(asked(nothing), JSON.stringify(nothing)).toBeUndefined();
});

test("of very many words the first are asked for", () => {
  expect(termsOf("word ".repeat(3000))).toHaveLength(8);
  expect(termsOf("a,".repeat(3000))[0]!.words).toHaveLength(8);
});

test("letters that are wrong, missing, too many or turned round are counted", () => {
  expect(distance("interpretr", "interpreter", 2)).toBe(1);
  expect(distance("langauge", "language", 2)).toBe(1);
  expect(distance("sevrices", "services", 2)).toBe(1);
  expect(distance("desk", "meeting", 2)).toBe(3);
});

test("the word most like it is meant, and of those alike the one told most often", () => {
  const known = [
    { term: "care", docs: 3 },
    { term: "core", docs: 9 },
    { term: "chair", docs: 1 },
  ];
  expect(nearest("cire", known)).toBe("core");
  expect(nearest("xx", known)).toBeUndefined();
  expect(nearest("mountains", known)).toBeUndefined();
});

test("accents and capitals are no errors of typing", () => {
  const terms = termsOf("ENTREVISTÁ care");
  const unknown = [{ n: 0 }];
  expect(spanOf(terms, unknown)).toEqual([8, 12]);
  expect(insteadOf(terms, unknown, [{ term: "entrevista", docs: 1 }])).toEqual([
    { n: 0, asked: "ENTREVISTÁ", found: "entrevista" },
  ]);
});

test("what was searched for is told apart, and signs of Markdown are left out", () => {
  expect(piecesOf("- **Done**: \u0002eight\u0003 of\nnine\u001fNext\u001f")).toEqual([
    { text: "Done: ", hit: false },
    { text: "eight", hit: true },
    { text: " of nine · Next", hit: false },
  ]);
  expect(piecesOf(null)).toEqual([]);
});
