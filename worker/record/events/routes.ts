import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { listed, validate } from "../../validate.ts";
import { signerOf, verifierKey } from "../checkpoint.ts";
import { checkpointAt, countEvents, eventsAt, reopenedAt } from "./queries.ts";
import { eventList, listEvents } from "./schema.ts";

export const eventsRoutes = factory
  .createApp()
  .basePath("/api/v1/record/events")
  .get(
    "/",
    answers("The events of the record, newest first, and its newest checkpoint.", eventList),
    validate("query", listEvents),
    readAt,
    async (c) => {
      const q = c.req.valid("query");
      const { at } = c.var.reading;
      const { store, settings } = c.var.deps;
      const { db } = store;
      const [items, [counted], [checkpoint], reopened] = await db.batch([
        eventsAt(db, at, q.per_page, (q.page - 1) * q.per_page),
        countEvents(db, at),
        checkpointAt(db, at),
        reopenedAt(db, at),
      ]);
      const key = await verifierKey(await signerOf(settings));
      const list = listed(items, q, counted?.total ?? 0);
      return c.json({ ...list, checkpoint: checkpoint ?? null, key, reopened }, 200);
    },
  );
