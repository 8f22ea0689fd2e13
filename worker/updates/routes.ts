import { readAt } from "../asof.ts";
import { factory } from "../context.ts";
import { Refusal } from "../errors.ts";
import { spheresAt } from "../months/queries.ts";
import { monthDates } from "../months/rules.ts";
import { answers } from "../openapi.ts";
import { receptionReads } from "../progress/deciding/queries.ts";
import { receptionOf } from "../progress/deciding/rules.ts";
import { strategiesAt } from "../progress/queries.ts";
<<<<<<< HEAD
import { checkpointAt } from "../record/events/queries.ts";
import { inOneLine } from "../record/events/rules.ts";
import { asAtom } from "../taken.ts";
=======
>>>>>>> 0d7c7f3 (Give feeds of single things, of missed reports alone and as JSON, and a calendar)
import { listed, validate } from "../validate.ts";
import { neighbourOf, othersInCell } from "./around/queries.ts";
import { fixReads, versionOf } from "./corrections/queries.ts";
import { correctionsOf, fixesOf } from "./corrections/rules.ts";
import {
  byId,
  countUpdates,
  inPage,
  monthsWithUpdates,
  updatesAt,
  viewReads,
  viewsOf,
  withState,
} from "./queries.ts";
import { asked, listUpdates, updateAnswer, updateId, updateList } from "./schema.ts";

export const updatesRoutes = factory
  .createApp()
  .basePath("/api/v1/updates")
  .get(
    "/",
    answers("Published updates, newest first.", updateList),
    validate("query", listUpdates),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { at, ...judged } = c.var.reading;
      const { db } = c.var.deps.store;
      const skip = (q.page - 1) * q.per_page;
      const [rows, [counted], spheres, strategies, months, heads, fields] = await db.batch([
        updatesAt(db, at, q, q.per_page, skip),
        countUpdates(db, at, q),
        spheresAt(db, at),
        strategiesAt(db, at),
        monthsWithUpdates(db, at),
        ...fixReads(db, at, inPage(db, at, q, q.per_page, skip)),
      ]);
      const choices = {
        spheres: spheres.map(({ slug, title }) => ({ slug, title })),
        strategies,
        months: months.map((m) => m.month),
      };
      const fixes = fixesOf(heads, fields, judged.zone);
      const items = withState(rows, judged).map((u) => ({
        ...u,
        corrections: correctionsOf(fixes, u.id),
      }));
      const list = listed(items, q, counted?.total ?? 0);
      return c.json({ ...list, choices }, 200);
    },
  )
  .get(
    "/:id",
    answers("One update complete, as published, with its neighbours.", updateAnswer),
    validate("param", updateId),
    validate("query", asked),
    readAt,
    async (c) => {
      const { id } = c.req.valid("param");
      const { at, ...judged } = c.var.reading;
      const { db } = c.var.deps.store;
      const [rows, said, shown, texts, heads, fields, others, [previous], [next], ...rest] =
        await db.batch([
          ...viewReads(db, at, byId(id)),
          othersInCell(db, at, id),
          neighbourOf(db, at, id, "previous"),
          neighbourOf(db, at, id, "next"),
          versionOf(db, at, id),
          ...receptionReads(db, at, id),
        ]);
      const [[stands], seen, offers, asks] = rest;
      const [update] = viewsOf([rows, said, shown, texts, heads, fields], judged);
      if (!update) throw new Refusal("subject.not_found");
      if (rows[0]!.emptied) {
        const { month, sphere, sphere_title, redacted } = update;
        const lines = update.lines.map(({ action, wording }) => ({ action, wording }));
        const left = { id, month, sphere, sphere_title, lines, redacted };
        throw new Refusal("subject.redacted", [], left);
      }
      const { due, graceEnds } = monthDates(update.month, judged.rules);
      const around = { previous_update: previous ?? null, next_update: next ?? null };
      const version = stands?.version ?? 0;
      const received = receptionOf(seen, offers, asks, judged.zone);
      const dates = { due, grace_ends: graceEnds };
      return c.json({ ...update, ...dates, version, others, ...around, ...received }, 200);
    },
  );
<<<<<<< HEAD

const IN_FEED = 50;

const monthName = (month: string) =>
  new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

const GONE = "This text was removed.";

/** What a reader of the feed gets: a withdrawn update gives its explanation. */
const contentOf = (u: { summary: string | null; withdrawn: { reason: string | null } | null }) =>
  u.withdrawn ? `Withdrawn: ${u.withdrawn.reason ?? GONE}` : (u.summary ?? GONE);

/** The newest updates as Atom; an update keeps its id for ever, `updated` follows corrections. */
export const updatesFeed = factory.createApp().get("/updates.atom", readAt, async (c) => {
  const { at, asof, ...judged } = c.var.reading;
  const { store, settings } = c.var.deps;
  const [latest, [checkpoint]] = await store.db.batch([
    updatesAt(store.db, at, {}, IN_FEED),
    checkpointAt(store.db, at),
  ]);
  // What was removed as a whole leaves the feed; its page says so.
  const rows = latest.filter((u) => !u.emptied);
  const inDay = asof ? `?asof=${asof}` : "";
  const address = (path: string) => `${settings.origin}${path}${inDay}`;
  const changed = (u: (typeof rows)[number]) => {
    const fixed = u.withdrawal ? (JSON.parse(u.withdrawal) as { at: string }).at : u.corrected_at;
    return new Date(fixed ?? u.published_at);
  };
  const newest = Math.max(...rows.map((u) => changed(u).getTime()), 0);
  const feed = {
    id: `${settings.origin}/updates.atom`,
    title: `${c.var.head.title}: updates`,
    description: inOneLine(checkpoint),
    link: address("/updates"),
    own: address("/updates.atom"),
    updated: new Date(newest || c.var.head.at || 0),
  };
  const entries = withState(rows, judged).map((u, i) => {
    const sphere = u.sphere_title ?? u.sphere;
    return {
      id: `${settings.origin}/updates/${u.id}`,
      link: address(`/updates/${u.id}`),
      title: `${sphere}, ${monthName(u.month)}`,
      date: changed(rows[i]!),
      published: new Date(u.published_at),
      author: sphere,
      content: contentOf(u),
      category: { term: u.state, name: u.state.replace("_", " ") },
    };
  });
  return asAtom(c, feed, entries);
});
=======
>>>>>>> 0d7c7f3 (Give feeds of single things, of missed reports alone and as JSON, and a calendar)
