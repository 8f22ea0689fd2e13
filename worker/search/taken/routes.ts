import { Feed } from "feed";
import Papa from "papaparse";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { FORMULA } from "../../progress/routes.ts";
import { validate } from "../../validate.ts";
import { search } from "../asking/queries.ts";
import { briefOf, nameOf, sheetOf, urlOf } from "../rules.ts";
import { narrowing } from "../schema.ts";

const IN_FEED = 50;
const IN_SHEET = 1000;

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * What a search finds, to take along: as Atom, what changed last first, where a thing keeps its id
 * whatever becomes of it; and as CSV that no spreadsheet runs, with the mark that tells Excel it is UTF-8.
 */
export const searchFiles = factory
  .createApp()
  .get("/search.atom", validate("query", narrowing), readAt, async (c) => {
    const q = c.req.valid("query");
    const { rows } = await search(c.var, { q, order: "newest", take: IN_FEED, skip: 0 });
    const { head } = c.var;
    const { origin } = c.var.deps.settings;
    const { asof: _, ...asked } = q;
    const chosen = Object.entries(asked).filter(([, value]) => value);
    const query = chosen.length > 0 ? `?${new URLSearchParams(Object.fromEntries(chosen))}` : "";
    const feed = new Feed({
      id: `${origin}/search.atom${query}`,
      title: `${head.title}: found for “${q.q || "everything chosen"}”`,
      link: `${origin}/search${query}`,
      feedLinks: { atom: `${origin}/search.atom${query}` },
      language: "en",
      generator: false,
      updated: new Date(rows[0]?.changed_at ?? (head.at || 0)),
    });
    for (const row of rows)
      feed.addItem({
        id: origin + urlOf(row),
        link: origin + urlOf(row),
        title: escape(nameOf(row)),
        date: new Date(row.changed_at),
        author: [{ name: head.title }],
        content: escape(briefOf(row)),
        category: [{ term: row.kind }],
      });
    return c.body(feed.atom1(), 200, { "content-type": "application/atom+xml; charset=utf-8" });
  })
  .get("/search.csv", validate("query", narrowing), readAt, async (c) => {
    const q = c.req.valid("query");
    const { rows } = await search(c.var, { q, order: "rank", take: IN_SHEET, skip: 0 });
    const { settings } = c.var.deps;
    const sheet = Papa.unparse(sheetOf(rows, settings.origin), {
      escapeFormulae: FORMULA,
      newline: "\r\n",
    });
    return c.body(`\uFEFF${sheet}\r\n`, 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="search-${c.var.reading.day}.csv"`,
    });
  });
