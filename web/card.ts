import type { HeadTags } from "./frame.ts";
import { shortened } from "./i18n/format.ts";
import { escaped } from "./markup.ts";

/** A preview shows about two sentences. */
const MOST = 300;

/** What a page tells to those who show a preview of it: in words, without a picture. */
export function card(head: Partial<HeadTags>, site: { title: string }, address: string): string {
  const { title, description } = head;
  const named = (property: string, content: string) =>
    `<meta property="og:${property}" content="${escaped(content)}">`;
  const said = description ? shortened(description.replaceAll(/\s+/g, " ").trim(), MOST) : "";
  return [
    said && `<meta name="description" content="${escaped(said)}">`,
    title && named("title", title),
    said && named("description", said),
    named("type", "website"),
    named("url", address),
    site.title && named("site_name", site.title),
    '<meta name="twitter:card" content="summary">',
  ].join("");
}
