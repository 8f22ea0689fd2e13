import type { Context } from "hono";
import * as v from "valibot";
import { readAt } from "../../asof.ts";
import { type Env, factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { addDays } from "../../months/rules.ts";
import { checkpointAt } from "../../record/events/queries.ts";
import { inOneLine } from "../../record/events/rules.ts";
import { asAtom } from "../../taken.ts";
import { contentOf } from "../../updates/feed/rules.ts";
import { updatesAt, withState } from "../../updates/queries.ts";
import { chosen, slug, validate } from "../../validate.ts";
import { readTimed } from "../items/queries.ts";
import { askedFor, changeReads, foundIn } from "../queries.ts";
import { GROUPS } from "../schema.ts";
import { isWhole, type Only } from "../state/rules.ts";
import { isAboutMisses, saidIn } from "./entries/rules.ts";

/** How far back the feed of everything goes, and those of single things and of misses. */
const DAYS = 31;
const LONGER = 366;
const MOST = 100;

const askFeed = v.object({
  strategy: chosen(slug),
  sphere: chosen(slug),
  action: chosen(slug),
  group: chosen(v.picklist(GROUPS)),
  asof: v.optional(v.string()),
});

const KINDS = ["strategy", "sphere", "action"] as const;

type Asked = Only & { group?: (typeof GROUPS)[number] };

/** The feed's own address: what is chosen stands in it in one order. */
function withChosen(path: string, q: Record<string, string | undefined>) {
  const chosen = Object.entries(q).filter((one): one is [string, string] => !!one[1]);
  return chosen.length > 0 ? `${path}?${new URLSearchParams(chosen)}` : path;
}

/** What changed lately, of everything or of one thing, newest first; `path` is the feed's own. */
async function changesAsAtom(c: Context<Env>, { group, ...of }: Asked, path: string) {
  const { at, day, asof, zone, rules } = c.var.reading;
  const { head } = c.var;
  const { store, settings } = c.var.deps;
  const misses = group === "missed";
  const only = { strategy: of.strategy, sphere: of.sphere, action: of.action };
  const from = addDays(day, isWhole(only) && !misses ? -DAYS : -LONGER);
  const asked = askedFor({ ...only, from }, c.var.reading, head.firstDay);
  const [[checkpoint], updates, ...rows] = await store.db.batch([
    checkpointAt(store.db, asked.between.b),
    updatesAt(store.db, at, { strategy: only.strategy, sphere: only.sphere }, MOST),
    ...changeReads(store.db, asked),
  ]);
  const found = foundIn(rows, asked);
  for (const name of KINDS)
    if (only[name] && !found.about[name]) throw new Refusal("subject.not_found");
  const stubs = found.stubs.filter((s) =>
    misses ? isAboutMisses(s) : !group || s.group === group,
  );
  // What the calendar alone says has no place in the record, and is told in any case.
  const byClock = stubs.filter((s) => s.seq === 0);
  const byEvent = stubs.filter((s) => s.seq > 0).toSorted((x, y) => y.seq - x.seq);
  const before = [...byClock, ...byEvent.slice(0, MOST)];
  const take = !group || group === "evidence" ? MOST : 0;
  const items = await readTimed(store.db, asked, { before, skip: 0, take, after: [] });
  const told = withState(
    updates.filter((u) => !u.emptied),
    { rules, zone },
  );
  const words = new Map(told.map((u) => [u.id, contentOf(u)]));
  const said = saidIn(items, { day, zone, misses, words }).slice(0, MOST);
  const { origin } = settings;
  const inDay = (to: string) => {
    const [rest, hash] = to.split("#") as [string, string | undefined];
    const dated = asof ? `${rest}${rest.includes("?") ? "&" : "?"}asof=${asof}` : rest;
    return `${origin}${dated}${hash ? `#${hash}` : ""}`;
  };
  const names = KINDS.flatMap((kind) =>
    only[kind] ? (found.about[kind]?.title ?? only[kind]) : [],
  );
  const about = {
    id: origin + path,
    title: [head.title, ...names, misses ? "no update received" : "what changed"].join(": "),
    description: inOneLine(checkpoint),
    link: inDay(withChosen("/changes", { ...only, group })),
    own: inDay(path),
    updated: new Date(head.at || 0),
  };
  const entries = said.map(({ place, url, at: date, term, ...words }) => ({
    ...words,
    id: origin + place,
    link: inDay(url),
    date: new Date(date),
    author: head.title,
    category: { term },
  }));
  return asAtom(c, about, entries);
}

/** The slug in the name of a file. */
const slugOf = (c: Context<Env>) => (c.req.param("file") ?? "").slice(0, -".atom".length);

/**
 * What changed as Atom: of everything in the last 31 days, and of one strategy, sphere or action, or
 * of missed reports alone, in the last year. An entry keeps its id until more happens to it.
 */
export const changesFeeds = factory
  .createApp()
  .get("/changes.atom", validate("query", askFeed), readAt, async (c) => {
    const { asof: _, ...q } = c.req.valid("query");
    return changesAsAtom(c, q, withChosen("/changes.atom", q));
  })
  .get("/strategies/:file{[a-z0-9-]+\\.atom}", readAt, (c) =>
    changesAsAtom(c, { strategy: slugOf(c) }, `/strategies/${slugOf(c)}.atom`),
  )
  .get("/spheres/:file{[a-z0-9-]+\\.atom}", readAt, (c) =>
    changesAsAtom(c, { sphere: slugOf(c) }, `/spheres/${slugOf(c)}.atom`),
  )
  .get("/actions/:file{[a-z0-9-]+\\.atom}", readAt, (c) =>
    changesAsAtom(c, { action: slugOf(c) }, `/actions/${slugOf(c)}.atom`),
  );
