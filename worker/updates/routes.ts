import { readAt } from "../asof.ts";
import { factory } from "../context.ts";
import { Refusal } from "../errors.ts";
import { spheresAt } from "../months/queries.ts";
import { monthDates } from "../months/rules.ts";
import { answers } from "../openapi.ts";
import { receptionReads } from "../progress/deciding/queries.ts";
import { receptionOf } from "../progress/deciding/rules.ts";
import { strategiesAt } from "../progress/queries.ts";
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
