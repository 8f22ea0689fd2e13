import type { Context } from "hono";
import { readAt } from "../../asof.ts";
import { type Env, factory } from "../../context.ts";
import { checkpointAt } from "../../record/events/queries.ts";
import { inOneLine } from "../../record/events/rules.ts";
import { asAtom, asJsonFeed } from "../../taken.ts";
import { updatesAt, withState } from "../queries.ts";
import { changedAt, entryOf } from "./rules.ts";

const IN_FEED = 50;

/** The newest updates: an update keeps its id for ever, and its date follows corrections. */
async function newest(c: Context<Env>, path: string) {
  const { at, asof, ...judged } = c.var.reading;
  const { store, settings } = c.var.deps;
  const [latest, [checkpoint]] = await store.db.batch([
    updatesAt(store.db, at, {}, IN_FEED),
    checkpointAt(store.db, at),
  ]);
  // What was removed as a whole leaves the feed; its page says so.
  const rows = latest.filter((u) => !u.emptied);
  const { origin } = settings;
  const inDay = (to: string) => `${origin}${to}${asof ? `?asof=${asof}` : ""}`;
  const changed = rows.map(changedAt);
  const about = {
    id: origin + path,
    title: `${c.var.head.title}: updates`,
    description: inOneLine(checkpoint),
    link: inDay("/updates"),
    own: inDay(path),
    updated: new Date(c.var.head.at || 0),
  };
  const entries = withState(rows, judged).map((u, i) =>
    entryOf(u, changed[i]!, origin, inDay(`/updates/${u.id}`)),
  );
  return { about, entries };
}

/** The newest updates as Atom and as JSON Feed. */
export const updatesFeeds = factory
  .createApp()
  .get("/updates.atom", readAt, async (c) => {
    const { about, entries } = await newest(c, "/updates.atom");
    return asAtom(c, about, entries);
  })
  .get("/updates.json", readAt, async (c) => {
    const { about, entries } = await newest(c, "/updates.json");
    return asJsonFeed(c, about, entries);
  });
