import { createHash } from "node:crypto";

/** A rule with the classes that each of its selectors needs, or a group of rules. */
export type Piece = { css: string; needs?: string[][] } | { open: string; pieces: Piece[] };

/** What few readers meet comes with the whole sheet, for them alone. */
export const ASIDE = ["print", "(forced-colors:active)"];

/** The rules of a page, and the digest by which its policy admits them (CSP3, section 8.4). */
export type Style = { css: string; digest: string };

const CLASS = ' class="';

/** Each class that stands in a page; what only looks like one does no harm. */
function classesIn(html: string): ReadonlySet<string> {
  const said = new Set<string>();
  for (let at = html.indexOf(CLASS); at >= 0; at = html.indexOf(CLASS, at)) {
    at += CLASS.length;
    said.add(html.slice(at, html.indexOf('"', at)));
  }
  return new Set([...said].flatMap((names) => names.split(" ")));
}

function written(pieces: readonly Piece[], classes: ReadonlySet<string>): string {
  let css = "";
  for (const piece of pieces) {
    if ("css" in piece) {
      if (piece.needs?.some((all) => all.every((name) => classes.has(name))) ?? true)
        css += piece.css;
      continue;
    }
    const inside = written(piece.pieces, classes);
    if (inside) css += `${piece.open}{${inside}}`;
  }
  return css;
}

/** Pages of one kind use the same few sets of classes. */
const MOST_KNOWN = 50;

/** Gives the rules of a sheet that apply to a page, in their order. */
export function stylesOf(sheet: readonly Piece[]): (html: string) => Style {
  const known = new Map<string, Style>();
  return (html) => {
    const classes = classesIn(html);
    const key = [...classes].join(" ");
    const kept = known.get(key);
    if (kept) return kept;
    const css = written(sheet, classes);
    const style = { css, digest: `sha256-${createHash("sha256").update(css).digest("base64")}` };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, style);
    return style;
  };
}
