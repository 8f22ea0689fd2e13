import { and, asc, gt, lte, not, sql } from "drizzle-orm";
import { stream } from "hono/streaming";
import { events, eventText } from "../../../db/schema/record.ts";
import type { Store } from "../../../db/client.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { hiddenWords, mayBeNamed } from "../asof.ts";
import { latestCheckpoint } from "../checkpoint.ts";
import { canonical, type Json } from "../leaf.ts";

const PER_READ = 500;

/** The name of somebody who is not named in public, or not any more: only its commitment is served. */
const hiddenName = sql`(${eventText.field} = 'name' and exists (select 1 from events as named
  where named.seq = ${eventText.seq} and named.kind = 'person.named'
    and not ${mayBeNamed(sql`named.facts ->> 'person'`)}))`;

const isHidden = sql`(${hiddenName} or (${eventText.seq}, ${eventText.field}) in ${hiddenWords})`;

/** One page of the log as public JSON: the leaf's members, then salts and texts that still exist. */
export async function readLog(store: Store, after: number, upTo: number, most: number) {
  const rows = await store.db
    .select()
    .from(events)
    .where(and(gt(events.seq, after), lte(events.seq, upTo)))
    .orderBy(asc(events.seq))
    .limit(most);
  const words = rows.length
    ? await store.db
        .select()
        .from(eventText)
        .where(and(gt(eventText.seq, after), lte(eventText.seq, rows.at(-1)!.seq), not(isHidden)))
    : [];
  const bySeq = Map.groupBy(words, (w) => w.seq);
  return rows.map((e) => ({
    seq: e.seq,
    at: e.at,
    recordedAt: e.recordedAt,
    kind: e.kind,
    v: e.v,
    subject: e.subject,
    version: e.version,
    role: e.role,
    facts: JSON.parse(e.facts) as Json,
    texts: JSON.parse(e.texts) as Json,
    leaf: e.leaf,
    words: Object.fromEntries(
      (bySeq.get(e.seq) ?? []).map((w) => [w.field, { salt: w.salt, text: w.body }]),
    ),
  }));
}

export const recordRoutes = factory
  .createApp()
  .get("/record/checkpoint", async (c) => {
    const checkpoint = await latestCheckpoint(c.var.deps.store);
    if (!checkpoint) throw new Refusal("request.not_found");
    return c.body(checkpoint.note, 200, {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "public, max-age=5",
    });
  })
  .get("/record/events.ndjson", (c) => {
    const { store } = c.var.deps;
    const upTo = c.var.head.seq;
    c.header("content-type", "application/x-ndjson");
    c.header("cache-control", "public, max-age=5");
    return stream(c, async (out) => {
      for (let after = 0; after < upTo;) {
        const page = await readLog(store, after, upTo, PER_READ);
        if (page.length === 0) break;
        after = page.at(-1)!.seq;
        await out.write(page.map((e) => `${canonical(e as unknown as Json)}\n`).join(""));
      }
    });
  });
