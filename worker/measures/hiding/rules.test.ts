import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Counted, FEW, publishedOf, tellable } from "./rules.ts";

const of = (...sizes: number[]) => ({
  value: sizes.reduce((sum, n) => sum + n, 0),
  parts: Object.fromEntries(sizes.map((n, i) => [`g${i}`, n])),
});

/** "60 = ? + ? + 30": a reading as it is published. */
const said = ({ value, parts }: Counted) =>
  `${value ?? "?"} = ${Object.values(parts)
    .map((n) => n ?? "?")
    .join(" + ")}`;

describe("what may be told of a number of people in groups", () => {
  test.each([
    ["large groups", [20, 30, 40], "90 = 20 + 30 + 40"],
    ["no groups", [], "0 = "],
    ["nobody in a group", [0, 30, 40], "70 = 0 + 30 + 40"],
    ["nobody at all", [0, 0], "0 = 0 + 0"],
    ["one small group hides the smallest other", [5, 30, 40], "75 = ? + ? + 40"],
    ["one small group, the smallest other is nobody", [5, 0, 40, 30], "75 = ? + 0 + 40 + ?"],
    ["one small group, several smallest others", [5, 30, 30, 40], "105 = ? + ? + ? + 40"],
    ["one small group and nobody else hides the total", [5, 0, 0], "? = ? + 0 + 0"],
    ["two small groups hide each other", [5, 7, 40], "52 = ? + ? + 40"],
    ["groups of one each are told by their sum", [1, 1, 40, 50], "92 = ? + ? + ? + 50"],
    ["groups of ten each are told by their sum", [10, 10, 40], "60 = ? + ? + ?"],
    ["groups of ten each and no other", [10, 10], "? = ? + ?"],
    ["a total of few", [2, 3], "? = ? + ?"],
    ["eleven are told", [11, 12], "23 = 11 + 12"],
  ])("%s", (_case, sizes, expected) => {
    expect(said(tellable(of(...sizes)))).toBe(expected);
  });

  test("what was hidden of a reading before stays hidden when it is put right", () => {
    const before = tellable(of(5, 20, 30));
    expect(said(before)).toBe("55 = ? + ? + 30");
    const now = tellable(of(5, 20, 12), new Set(["g0", "g1"]));
    expect(said(now)).toBe("37 = ? + ? + 12");
    expect(said(tellable(of(30, 20, 12), new Set(["g0"])))).toBe("62 = ? + 20 + ?");
  });

  test.each([
    [null, { value: null, hidden: false }],
    [0, { value: 0, hidden: false }],
    [1, { value: null, hidden: true }],
    [10, { value: null, hidden: true }],
    [11, { value: 11, hidden: false }],
  ])("a number alone: %s", (n, published) => {
    expect(publishedOf(n, true)).toEqual(published);
    expect(publishedOf(n, false)).toEqual({ value: n, hidden: false });
  });
});

const sizes = (most: number, groups: number) =>
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: most })), { maxLength: groups });

test("no number from 1 to 10 is ever told, nought always is, and what is told is true", () => {
  fc.assert(
    fc.property(sizes(60, 8), (numbers) => {
      const whole = of(...numbers);
      const told = tellable(whole);
      for (const [id, n] of Object.entries(told.parts)) {
        if (n !== null) expect(n).toBe(whole.parts[id]);
        if (whole.parts[id] === 0) expect(n).toBe(0);
        expect(n !== null && n >= 1 && n <= FEW).toBe(false);
      }
      expect(told.hidden).toBe(told.value === null);
      if (told.value !== null) expect(told.value === 0 || told.value > FEW).toBe(true);
    }),
  );
});

/** Every way in which people could stand in the groups, up to so many in each. */
function* ways(groups: number, most: number): Generator<number[]> {
  if (groups === 0) return yield [];
  for (const rest of ways(groups - 1, most)) for (let n = 0; n <= most; n++) yield [...rest, n];
}

test("whoever knows this rule and tries every possibility is left with two for each hidden number", () => {
  // Few are 1 to 10: groups up to 14 hold every case of small, smallest other, and shown.
  for (const groups of [1, 2, 3, 4]) {
    const possible = new Map<string, Set<number>[]>();
    for (const numbers of ways(groups, 14)) {
      const key = said(tellable(of(...numbers)));
      const known = possible.get(key) ?? [...numbers, 0].map(() => new Set<number>());
      possible.set(key, known);
      for (const [i, n] of [...numbers, of(...numbers).value].entries()) known[i]!.add(n);
    }
    for (const [key, known] of possible) {
      const [total, parts] = key.split(" = ") as [string, string];
      const cells = [...parts.split(" + "), total];
      for (const [i, cell] of cells.entries())
        if (cell === "?") expect([key, known[i]!.size > 1]).toEqual([key, true]);
    }
  }
});

test("larger groups leave two possibilities as well", () => {
  fc.assert(
    fc.property(sizes(60, 7), (numbers) => {
      const told = tellable(of(...numbers));
      const hidden = numbers.filter((_, i) => told.parts[`g${i}`] === null);
      if (told.hidden || hidden.length === 0) return;
      // Hidden numbers that differ could stand the other way round; equal ones leave room both ways.
      const [first] = hidden;
      const same = hidden.every((n) => n === first);
      expect(hidden.length > 1 && (!same || (first! > 1 && first! < FEW))).toBe(true);
      const other = [...hidden];
      [other[0], other[1]] = same ? [first! - 1, first! + 1] : [other[1]!, other[0]!];
      const swapped = same ? hidden.with(0, first! - 1).with(1, first! + 1) : hidden.toReversed();
      for (const way of [other, swapped]) {
        let i = 0;
        const again = numbers.map((n, g) => (told.parts[`g${g}`] === null ? way[i++]! : n));
        expect(said(tellable(of(...again)))).toBe(said(told));
      }
    }),
  );
});
