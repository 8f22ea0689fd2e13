import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { piecesOf } from "./pieces.ts";
import { stylesOf } from "./used.ts";

const page = (...names: string[]) => names.map((name) => `<p class="${name}">x</p>`).join("");
const used = (sheet: string, html: string) => stylesOf(piecesOf(sheet))(html).css;

test.each([
  ["a rule whose class stands there", ".road{color:red}", page("road"), ".road{color:red}"],
  ["no rule of another class", ".road{color:red}", page("roadside"), ""],
  ["a class among several", ".road{color:red}", page("wrap road full"), ".road{color:red}"],
  [
    "no rule that needs two classes of which one is missing",
    ".road .flag{top:0}",
    page("road"),
    "",
  ],
  [
    "a rule of which one selector applies, whole",
    ".road,.flag{top:0}",
    page("flag"),
    ".road,.flag{top:0}",
  ],
  ["what needs no class", "table :is(.a,td):not(.b){top:0}", "", "table :is(.a,td):not(.b){top:0}"],
  ["no group that is left empty", "@media (width<40em){.road{top:0}}", page("wrap"), ""],
  [
    "a group with what applies",
    "@media (width<40em){.road{top:0}.flag{top:0}}",
    page("road"),
    "@media (width<40em){.road{top:0}}",
  ],
  ["nothing for paper", "@media print{p{top:0}}", page("road"), ""],
  ["nothing for colours of one's own", "@media (forced-colors:active){p{top:0}}", page("road"), ""],
  [
    "faces and movements whole",
    "@font-face{font-family:A}@keyframes k{to{top:0}}",
    "",
    "@font-face{font-family:A}@keyframes k{to{top:0}}",
  ],
])("a page brings %s", (_, sheet, html, expected) => {
  expect(used(sheet, html)).toBe(expected);
});

test("a layer of which a page uses nothing keeps its place among the layers", () => {
  const css = used(
    "@layer base{p{top:0}}@layer road{.road{top:0}}@layer print{p{top:1px}}",
    page(),
  );
  expect(css).toMatch(/^@layer base,road,print;/);
  expect(css).not.toContain(".road");
});

test("the policy names exactly the bytes of the style element", () => {
  const { css, digest } = stylesOf(piecesOf(".road{color:red}"))(page("road"));
  expect(digest).toBe(`sha256-${createHash("sha256").update(css).digest("base64")}`);
});
