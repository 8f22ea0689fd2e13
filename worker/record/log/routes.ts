import { and, asc, count, desc, eq, gt, gte, inArray, lt, lte, not, sql } from "drizzle-orm";
import { stream } from "hono/streaming";
import * as v from "valibot";
import { checkpoints, events, eventText } from "../../../db/schema/record.ts";
import type { Store } from "../../../db/client.ts";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { listed, validate } from "../../validate.ts";
import { hiddenWords, mayBeNamed, unordered } from "../asof.ts";
import { latestCheckpoint, signerOf, verifierKey } from "../checkpoint.ts";
import { lineOf, type Logged, loggedOf } from "../copy/lines.ts";
import { SHORT } from "./proofs.ts";
import { signedHead } from "./queries.ts";
import { listCheckpoints, listLog, place } from "./schema.ts";

const PER_READ = 500;

/** The name of somebody who is not named in public, or not any more: only its commitment is served. */
const hiddenName = sql`(${eventText.field} = 'name' and exists (select 1 from events as named
  where named.seq = ${eventText.seq} and named.kind = 'person.named'
    and not ${mayBeNamed(sql`named.facts ->> 'person'`)}))`;

const isHidden = sql`(${hiddenName} or (${eventText.seq}, ${eventText.field}) in ${hiddenWords})`;

/** Events about a subject; one that ends with a stroke stands for all that begin with it. */
function about(subject: string | undefined) {
  if (subject === undefined) return undefined;
  if (!subject.endsWith("/")) return eq(events.subject, subject);
  // "0" follows "/".
  return and(gte(events.subject, subject), lt(events.subject, `${subject.slice(0, -1)}0`));
}

/** One page of the log as public JSON: the leaf's members, then salts and texts that still exist. */
export async function readLog(
  store: Store,
  after: number,
  upTo: number,
  most: number,
  subject?: string,
): Promise<Logged[]> {
  // The few events about a subject are found by it, not by walking all places.
  const place = subject === undefined ? sql`${events.seq}` : unordered(events.seq);
  const rows = await store.db
    .select()
    .from(events)
    .where(and(gt(place, after), lte(place, upTo), about(subject)))
    .orderBy(asc(events.seq))
    .limit(most);
  const these =
    subject === undefined
      ? and(gt(eventText.seq, after), lte(eventText.seq, rows.at(-1)?.seq ?? after))
      : inArray(
          eventText.seq,
          rows.map((e) => e.seq),
        );
  const words = rows.length
    ? await store.db
        .select()
        .from(eventText)
        .where(and(these, not(isHidden)))
    : [];
  const bySeq = Map.groupBy(words, (w) => w.seq);
  const wordsOf = (seq: number) =>
    Object.fromEntries(
      (bySeq.get(seq) ?? []).map((w) => [w.field, { salt: w.salt, text: w.body }]),
    );
  return rows.map((e) => loggedOf(e, wordsOf(e.seq)));
}

const TEXT = { ...SHORT, "content-type": "text/plain; charset=utf-8" };

export const recordRoutes = factory
  .createApp()
  .get("/record/key", async (c) =>
    c.body(`${await verifierKey(await signerOf(c.var.deps.settings))}\n`, 200, TEXT),
  )
  .get(
    "/record/checkpoint",
    validate("query", v.object({ size: v.optional(place) })),
    async (c) => {
      const { store } = c.var.deps;
      const { size } = c.req.valid("query");
      const [checkpoint] = size
        ? await store.db.select().from(checkpoints).where(eq(checkpoints.size, size))
        : [await latestCheckpoint(store)];
      if (!checkpoint) throw new Refusal("request.not_found");
      return c.body(checkpoint.note, 200, TEXT);
    },
  )
  .get("/record/checkpoints", validate("query", listCheckpoints), async (c) => {
    const { db } = c.var.deps.store;
    const q = c.req.valid("query");
    const [items, [counted]] = await db.batch([
      db
        .select(signedHead)
        .from(checkpoints)
        .orderBy(desc(checkpoints.size))
        .limit(q.per_page)
        .offset((q.page - 1) * q.per_page),
      db.select({ n: count() }).from(checkpoints),
    ]);
    return c.json(listed(items, q, counted?.n ?? 0), 200, SHORT);
  })
  .get("/record/events.ndjson", validate("query", listLog), (c) => {
    const { store } = c.var.deps;
    const { from = 1, to, subject } = c.req.valid("query");
    const upTo = Math.min(c.var.head.seq, to ?? c.var.head.seq);
    c.header("content-type", "application/x-ndjson");
    c.header("cache-control", SHORT["cache-control"]);
    if (c.req.method === "HEAD") return c.body(null);
    return stream(c, async (out) => {
      for (let after = from - 1; after < upTo && !out.aborted;) {
        const page = await readLog(store, after, upTo, PER_READ, subject);
        if (page.length === 0) break;
        after = page.at(-1)!.seq;
        await out.write(page.map((e) => `${lineOf(e)}\n`).join(""));
      }
    });
  });
