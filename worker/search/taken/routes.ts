import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { asAtom, asCsv } from "../../taken.ts";
import { validate } from "../../validate.ts";
import { search } from "../asking/queries.ts";
import { briefOf, nameOf, sheetOf, urlOf } from "../rules.ts";
import { narrowing } from "../schema.ts";

const IN_FEED = 50;
const IN_SHEET = 1000;

/**
 * What a search finds, to take along: as Atom, what changed last first, where a thing keeps its id
 * whatever becomes of it; and as CSV.
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
    const feed = {
      id: `${origin}/search.atom${query}`,
      title: `${head.title}: found for “${q.q || "everything chosen"}”`,
      link: `${origin}/search${query}`,
      own: `${origin}/search.atom${query}`,
      updated: new Date(head.at || 0),
    };
    const entries = rows.map((row) => ({
      id: origin + urlOf(row),
      link: origin + urlOf(row),
      title: nameOf(row),
      date: new Date(row.changed_at),
      author: head.title,
      content: briefOf(row),
      category: { term: row.kind },
    }));
    return asAtom(c, feed, entries);
  })
  .get("/search.csv", validate("query", narrowing), readAt, async (c) => {
    const q = c.req.valid("query");
    const { rows } = await search(c.var, { q, order: "rank", take: IN_SHEET, skip: 0 });
    const { settings } = c.var.deps;
    return asCsv(c, sheetOf(rows, settings.origin), `search-${c.var.reading.day}.csv`);
  });
