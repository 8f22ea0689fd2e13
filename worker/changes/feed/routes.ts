import { Feed } from "feed";
import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { addDays, startOfDay } from "../../months/rules.ts";
import { checkpointAt } from "../../record/events/queries.ts";
import { inOneLine } from "../../record/events/rules.ts";
import { readItems } from "../items/queries.ts";
import { askedFor, changeReads, foundIn } from "../queries.ts";
import { bodyOf, headOf, newestFirst } from "./rules.ts";

const DAYS = 31;
const MOST = 100;

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What changed in the last 31 days, newest first; an entry keeps its id until more happens to it. */
export const changesFeed = factory.createApp().get("/changes.atom", readAt, async (c) => {
  const { day, asof, zone } = c.var.reading;
  const { head } = c.var;
  const { store, settings } = c.var.deps;
  const asked = askedFor({ from: addDays(day, -DAYS) }, c.var.reading, head.firstDay);
  const [[checkpoint], ...rows] = await store.db.batch([
    checkpointAt(store.db, asked.between.b),
    ...changeReads(store.db, asked),
  ]);
  const found = foundIn(rows, asked);
  // What the calendar alone says has no place in the record, and is told in any case.
  const byClock = found.stubs.filter((s) => s.seq === 0);
  const byEvent = found.stubs.filter((s) => s.seq > 0).toSorted((x, y) => y.seq - x.seq);
  const newest = [...byClock, ...byEvent.slice(0, MOST)];
  const read = await readItems(store.db, asked, { before: newest, skip: 0, take: MOST, after: [] });
  const items = read
    .toSorted(newestFirst)
    .slice(0, MOST)
    .map((item) => ({ ...item, at: new Date(startOfDay(item.on ?? day, zone)) }));
  const inDay = (path: string) => {
    if (!asof) return settings.origin + path;
    const [before, hash] = path.split("#");
    return `${settings.origin}${before}?asof=${asof}${hash ? `#${hash}` : ""}`;
  };
  const feed = new Feed({
    id: `${settings.origin}/changes.atom`,
    title: `${head.title}: what changed`,
    description: inOneLine(checkpoint),
    link: inDay("/changes"),
    feedLinks: { atom: inDay("/changes.atom") },
    language: "en",
    generator: false,
    updated: items[0]?.at ?? new Date(head.at || 0),
  });
  for (const item of items)
    feed.addItem({
      id: `${settings.origin}/changes#${item.id}`,
      link: inDay(item.url),
      title: escape(headOf(item)),
      date: item.at,
      author: [{ name: head.title }],
      content: escape(bodyOf(item)),
      category: [{ term: item.group }],
    });
  return c.body(feed.atom1(), 200, { "content-type": "application/atom+xml; charset=utf-8" });
});
