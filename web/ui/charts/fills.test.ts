import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOOK } from "./fills.tsx";

const tokens = readFileSync("web/ui/css/tokens.css", "utf8");
const charts = readFileSync("web/ui/css/draw/charts.css", "utf8");
const PRINT = tokens.slice(tokens.indexOf("@media print"), tokens.indexOf("@media (forced"));

/** The colour of a token in light (0), dark (1) or on paper (2). */
function colour(token: string, theme: 0 | 1 | 2): string {
  const named = (css: string) => new RegExp(`--${token}: ([^;]+);`).exec(css)?.[1];
  const value = (theme === 2 ? named(PRINT) : undefined) ?? named(tokens)!;
  const other = /^var\(--([\w-]+)\)/.exec(value)?.[1];
  if (other) return colour(other, theme);
  const sides = /^light-dark\((#\w+), (#\w+)\)/.exec(value);
  return sides ? sides[theme === 1 ? 2 : 1]! : value;
}

/** Relative luminance and contrast, as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const digits = (hex.length === 4 ? hex.replaceAll(/\w/g, "$&$&") : hex).match(/\w\w/g)!;
  const [r, g, b] = digits.map((d) => {
    const c = parseInt(d, 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const LEAST = 3;
const tones = [...new Set(Object.values(LOOK).map((look) => look.tone))];

describe.each([
  ["light", 0],
  ["dark", 1],
  ["print", 2],
] as const)("in %s, two fills that stand side by side", (_, theme) => {
  const fill = (tone: string) => colour(`fill-${tone.replace("_", "-")}`, theme);
  const line = colour("accent", theme);
  // Only one series has the darkest tone: it never stands beside itself.
  const pairs = tones.flatMap((a, i) =>
    tones.slice(i + (a === "done" ? 1 : 0)).map((b) => [a, b] as const),
  );

  test.each(pairs)(
    "%s and %s are told apart at 3:1, by themselves or by the line between",
    (a, b) => {
      const between = Math.min(contrast(line, fill(a)), contrast(line, fill(b)));
      expect(Math.max(contrast(fill(a), fill(b)), between)).toBeGreaterThanOrEqual(LEAST);
    },
  );

  test("stand out from the page by their outline", () => {
    expect(contrast(line, colour("paper", theme))).toBeGreaterThanOrEqual(LEAST);
  });
});

test("every fill has the outline, and tones that several share differ by a pattern", () => {
  const outlined = /([^{}]*)\{\s*stroke: var\(--accent\);/.exec(charts)![1]!;
  for (const tone of tones) expect(outlined).toContain(`.f-${tone}`);
  const stages = ["done", "underway", "planning", "not_started", "paused", "dropped"] as const;
  const outcomes = ["done", "continuing", "changed", "merged", "dropped"] as const;
  for (const drawn of [stages, outcomes]) {
    const looks = drawn.map((fill) => `${LOOK[fill].tone} ${LOOK[fill].pattern ?? ""}`);
    expect(new Set(looks).size).toBe(drawn.length);
  }
});
