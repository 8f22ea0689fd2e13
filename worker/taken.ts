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

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

type Entry = {
  id: string;
  link: string;
  title: string;
  content: string;
  date: Date;
  published?: Date;
  author: string;
  category: { term: string; name?: string };
};

/** Entries as Atom; `own` is the feed's own address. */
export function asAtom(
  c: Context<Env>,
  {
    own,
    ...about
  }: Pick<FeedOptions, "id" | "title" | "description" | "link" | "updated"> & {
    own: string;
  },
  entries: readonly Entry[],
) {
  const feed = new Feed({ ...about, feedLinks: { atom: own }, language: "en", generator: false });
  for (const { title, content, author, category, ...entry } of entries)
    feed.addItem({
      ...entry,
      title: escape(title),
      content: escape(content),
      author: [{ name: author }],
      category: [category],
    });
  return c.body(feed.atom1(), 200, { "content-type": "application/atom+xml; charset=utf-8" });
}
