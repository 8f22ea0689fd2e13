import { Feed, type FeedOptions } from "feed";
import type { Context } from "hono";
import Papa from "papaparse";
import type { Env } from "./context.ts";

/** What a spreadsheet would take for a formula, full-width forms and leading space included. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n]/;

type Cell = string | number | null;
type Row = Record<string, Cell>;
type Rows = Row[] | { fields: string[]; data: (Cell[] | Row)[] };

/** Rows as CSV that no spreadsheet runs; the mark tells Excel it is UTF-8. */
export const asCsv = (c: Context<Env>, rows: Rows, file: string) =>
  c.body(`\uFEFF${Papa.unparse(rows, { escapeFormulae: FORMULA, newline: "\r\n" })}\r\n`, 200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${file}"`,
  });

/** What no XML may hold. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const plain = (text: string) => text.replaceAll(NO_XML, "");

const escape = (text: string) =>
  plain(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** One entry of a feed. Its id stays whatever becomes of it; `date` is when it changed last. */
export type Entry = {
  id: string;
  link: string;
  title: string;
  content: string;
  date: Date;
  published?: Date;
  author: string;
  category: { term: string; name?: string };
};

/** `own` is the feed's own address, `link` that of the page that says the same. */
type About = Required<Pick<FeedOptions, "id" | "title" | "link" | "updated">> & {
  description?: string;
  own: string;
};

/** Entries as Atom (RFC 4287). */
export function asAtom(c: Context<Env>, { own, ...about }: About, entries: readonly Entry[]) {
  const feed = new Feed({
    ...about,
    title: plain(about.title),
    feedLinks: { atom: own },
    language: "en",
    generator: false,
  });
  for (const { title, content, author, category, ...entry } of entries)
    feed.addItem({
      ...entry,
      title: escape(title),
      content: escape(content),
      author: [{ name: plain(author) }],
      category: [category],
    });
  return c.body(feed.atom1(), 200, { "content-type": "application/atom+xml; charset=utf-8" });
}

/** The same as JSON Feed 1.1. */
export function asJsonFeed(c: Context<Env>, about: About, entries: readonly Entry[]) {
  const { title, description, link, own } = about;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: link,
    feed_url: own,
    description,
    language: "en",
    items: entries.map((e) => ({
      id: e.id,
      url: e.link,
      title: e.title,
      content_text: e.content,
      date_published: (e.published ?? e.date).toISOString(),
      date_modified: e.date.toISOString(),
      authors: [{ name: e.author }],
      tags: [e.category.name ?? e.category.term],
    })),
  };
  return c.body(JSON.stringify(feed), 200, { "content-type": "application/feed+json" });
}
