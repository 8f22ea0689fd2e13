import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { addDays, startOfDay } from "../../months/rules.ts";
import { checkpointAt } from "../../record/events/queries.ts";
import { inOneLine } from "../../record/events/rules.ts";
import { asAtom } from "../../taken.ts";
import { readItems } from "../items/queries.ts";
import { askedFor, changeReads, foundIn } from "../queries.ts";
import { bodyOf, headOf, newestFirst } from "./rules.ts";

const DAYS = 31;
const MOST = 100;

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
  const feed = {
    id: `${settings.origin}/changes.atom`,
    title: `${head.title}: what changed`,
    description: inOneLine(checkpoint),
    link: inDay("/changes"),
    own: inDay("/changes.atom"),
    updated: items[0]?.at ?? new Date(head.at || 0),
  };
  const entries = items.map((item) => ({
    id: `${settings.origin}/changes#${item.id}`,
    link: inDay(item.url),
    title: headOf(item),
    date: item.at,
    author: head.title,
    content: bodyOf(item),
    category: { term: item.group },
  }));
  return asAtom(c, feed, entries);
});
