import { micromark } from "micromark";
import {
  gfmAutolinkLiteral,
  gfmAutolinkLiteralHtml,
} from "micromark-extension-gfm-autolink-literal";
import { gfmStrikethrough, gfmStrikethroughHtml } from "micromark-extension-gfm-strikethrough";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";

/** Longer texts are shown as they were typed: parsing time grows with the square of the length. */
const LONGEST = 5000;
const KEPT = 500;

const options = {
  extensions: [
    gfmAutolinkLiteral(),
    gfmStrikethrough(),
    gfmTable(),
    { disable: { null: ["labelStartImage"] } },
  ],
  htmlExtensions: [gfmAutolinkLiteralHtml(), gfmStrikethroughHtml(), gfmTableHtml()],
};

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const unescape = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");

const ALLOWED = new Set(["http:", "https:", "mailto:"]);

function leadsOut(href: string): boolean {
  try {
    return ALLOWED.has(new URL(unescape(href)).protocol);
  } catch {
    return false;
  }
}

/** Raw HTML is escaped by the parser, so every tag found here is one it wrote itself. */
const tame = (html: string) =>
  html
    .replace(/<a href="([^"]*)"/g, (_, href: string) =>
      leadsOut(href) ? `<a href="${href}" rel="nofollow ugc noopener"` : "<a",
    )
    .replace(/<h[1-6]>/g, "<p><strong>")
    .replace(/<\/h[1-6]>/g, "</strong></p>");

const plain = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((p) => `<p>${escape(p)}</p>`)
    .join("");

const made = new Map<string, string>();

/**
 * What a person wrote in Markdown as HTML that is safe to print: no raw HTML, no images, links to
 * http, https and mail addresses only, headings as bold lines (the page has its own).
 */
export function markdown(text: string): string {
  const known = made.get(text);
  if (known !== undefined) return known;
  const html = text.length > LONGEST ? plain(text) : tame(micromark(text, options));
  made.set(text, html);
  if (made.size > KEPT) made.delete(made.keys().next().value!);
  return html;
}
