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

/** `own` is the feed's own address, `link` that of the page that says the same; `updated` holds where no entry does. */
type About = Required<Pick<FeedOptions, "id" | "title" | "link" | "updated">> & {
  description?: string;
  own: string;
};

/** Six digits that follow from an id. */
function digitsOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const sign of id) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
  return String((hash >>> 0) % 1_000_000).padStart(6, "0");
}

/**
 * The instants of an entry. The digits below a millisecond tell apart what changed at one instant, as
 * W3C's validator asks for, and mean nothing else; they follow from the id, and so they stay.
 */
function instantsOf({ id, date, published = date }: Entry) {
  const told = (at: Date) => at.toISOString().replace("Z", `${digitsOf(id)}Z`);
  return { changed: told(date), published: told(published) };
}

/** An instant that is written as it is told here. */
const written = (told: string): Date => Object.assign(new Date(told), { toISOString: () => told });

/** The same id as RFC 3986 writes it: what needs no hiding is not hidden. */
const canonical = (id: string): string =>
  id.replaceAll(/%(?:2[14789ACF]|3[ABF]|40|5[BD]|7E)/g, decodeURIComponent);

/** Entries as Atom (RFC 4287). */
export function asAtom(c: Context<Env>, { own, ...about }: About, entries: readonly Entry[]) {
  const newest = entries
    .map((entry) => instantsOf(entry).changed)
    .toSorted()
    .at(-1);
  const feed = new Feed({
    ...about,
    id: canonical(about.id),
    title: plain(about.title),
    updated: newest ? written(newest) : about.updated,
    feedLinks: { atom: own },
    generator: false,
  });
  for (const entry of entries) {
    const { changed, published } = instantsOf(entry);
    feed.addItem({
      ...entry,
      date: written(changed),
      published: entry.published && written(published),
      title: escape(entry.title),
      content: escape(entry.content).replaceAll(/\r?\n/g, "<br>"),
      author: [{ name: plain(entry.author) }],
      category: [entry.category],
    });
  }
  const xml = feed.atom1().replace("<feed ", '<feed xml:lang="en" ');
  return c.body(xml, 200, { "content-type": "application/atom+xml; charset=utf-8" });
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
    items: entries.map((e) => {
      const { changed, published } = instantsOf(e);
      return {
        id: e.id,
        url: e.link,
        title: e.title,
        content_text: e.content,
        date_published: published,
        date_modified: changed,
        authors: [{ name: e.author }],
        tags: [e.category.name ?? e.category.term],
      };
    }),
  };
  return c.body(JSON.stringify(feed), 200, { "content-type": "application/feed+json" });
}
