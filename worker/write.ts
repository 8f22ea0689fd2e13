import { and, eq, sql, type SQL } from "drizzle-orm";
import type { Context } from "hono";
import { uniqueViolation, write } from "../db/client.ts";
import { head, idempotency } from "../db/schema/record.ts";
import { forgetHead } from "./cache.ts";
import type { Deps, Env } from "./context.ts";
import { answerLost, Refusal } from "./errors.ts";
import { type Append, append, type Once, Raced, Repeated } from "./record/append.ts";
import { canonical, hashOf, hex, type Json, sha256 } from "./record/leaf.ts";
import { insert } from "./record/project.ts";

/** Appends with the product's clock and randomness; signing and mail follow after the answer. */
export async function commit(deps: Deps, a: Omit<Append, "now" | "random">) {
  try {
    const done = await append(deps.store, { ...a, now: deps.now(), random: deps.random });
    forgetHead(deps.realm);
    deps.afterCommit();
    return done;
  } catch (error) {
    // It may have been done all the same: then it is signed and mailed as if it had been said.
    if (!(error instanceof Raced || error instanceof Repeated)) deps.afterCommit();
    throw error;
  }
}

export type Ticket = Omit<Once, "answer">;

/**
 * Writes private rows once per ticket: the record, and all that is public, stays as it was. Gives
 * the position at which the answer holds; throws `Repeated`.
 */
export async function keep(
  deps: Deps,
  ticket: Ticket,
  answer: Json,
  statements: readonly SQL[],
): Promise<number> {
  const createdAt = deps.now().toISOString();
  const seq = sql`(select seq from ${head})`;
  try {
    const done = await write(deps.store, [
      insert(idempotency, { ...ticket, answer: canonical(answer), seq, createdAt }),
      ...statements,
      sql`select seq from ${head}`,
    ]);
    deps.afterCommit();
    return Number(done.at(-1)!.rows[0]!.seq);
  } catch (error) {
    if (uniqueViolation(error)?.startsWith("idempotency.")) throw new Repeated("used before");
    throw error;
  }
}

/** A key for the forms of one page. */
export const freshKey = (c: Context<Env>) => hex(c.var.deps.random(16));
type Answered<T> = { answer: T; seq: number; repeated: boolean };

async function firstAnswer<T>(deps: Deps, ticket: Ticket): Promise<Answered<T> | undefined> {
  const [row] = await deps.store.db
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.scope, ticket.scope), eq(idempotency.key, ticket.key)));
  if (!row) return undefined;
  if (row.bodyHash !== ticket.bodyHash) throw new Refusal("request.key_reused");
  return { answer: JSON.parse(row.answer) as T, seq: row.seq, repeated: true };
}

const seenOf = async (value: string | File) =>
  value instanceof File ? hex(await sha256(new Uint8Array(await value.arrayBuffer()))) : value;

/** The fields of a form, of one that stands several times every value; of a file the hash of its bytes. */
const fieldsOf = async (c: Context<Env>) =>
  Promise.all(
    Object.entries(await c.req.parseBody({ all: true })).map(async ([name, value]) => [
      name,
      Array.isArray(value) ? await Promise.all(value.map(seenOf)) : await seenOf(value),
    ]),
  );

async function ticketOf(c: Context<Env>): Promise<Ticket> {
  const form = !c.req.header("content-type")?.startsWith("application/json");
  const field = form ? (await c.req.parseBody()).idempotency_key : undefined;
  const key = c.req.header("idempotency-key") ?? (typeof field === "string" ? field : "");
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw new Refusal("request.idempotency_key_missing");
  const body = form ? JSON.stringify(await fieldsOf(c)) : await c.req.text();
  const seen = `${c.req.method} ${new URL(c.req.url).pathname}\n${body}`;
  return {
    scope: c.var.viewer.person,
    key,
    // Keyed: the plain hash of a form that holds a small number would tell it to whoever tries them all.
    bodyHash: await hashOf(`${c.var.deps.settings.SESSION_SECRET}\n${seen}`),
  };
}

const TRIES = 8;

/**
 * Runs a command at most once per viewer and idempotency key: a repeat gets the first answer, the
 * same key with another body is refused, and a race lost on a subject is read and decided again.
 */
export async function once<T extends Json>(
  c: Context<Env>,
  run: (ticket: Ticket) => Promise<{ answer: T; seq: number }>,
): Promise<Answered<T>> {
  return onceFor(c.var.deps, await ticketOf(c), run);
}

/** The same for a ticket that came another way than by a request's key. */
export async function onceFor<T extends Json>(
  deps: Deps,
  ticket: Ticket,
  run: (ticket: Ticket) => Promise<{ answer: T; seq: number }>,
): Promise<Answered<T>> {
  for (let tries = 0; ; tries++) {
    const first = await firstAnswer<T>(deps, ticket);
    if (first) return first;
    try {
      const { answer, seq } = await run(ticket);
      // As it is kept, so that a repeat gets the same bytes.
      return { answer: JSON.parse(canonical(answer)) as T, seq, repeated: false };
    } catch (error) {
      // A twin of this request may have come first, or only the word that it is done was lost.
      const done = error instanceof Refusal || answerLost(error);
      const twin = done ? await firstAnswer<T>(deps, ticket) : undefined;
      if (twin) return twin;
      if (!(error instanceof Raced || error instanceof Repeated)) throw error;
      if (tries >= TRIES) throw new Refusal("server.busy");
      // What came first may not have come to a replica yet.
      deps.steer?.atPrimary(true);
    }
  }
}
