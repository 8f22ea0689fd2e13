import type { HeadTags } from "./frame.ts";

/** A text for the inside of a tag or between two. */
export const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A preview shows about two sentences. */
const MOST = 300;

const shortened = (text: string) => {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  return flat.length <= MOST ? flat : `${flat.slice(0, MOST).replace(/\s\S*$/, "")} …`;
};

/** What a page tells to those who show a preview of it: in words, without a picture. */
export function card(head: Partial<HeadTags>, site: { title: string }, address: string): string {
  const { title, description } = head;
  const named = (property: string, content: string) =>
    `<meta property="og:${property}" content="${escaped(content)}">`;
  const said = description ? shortened(description) : "";
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
