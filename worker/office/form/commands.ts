import { sql, type SQL } from "drizzle-orm";
import { type Store, uniqueViolation, write } from "../../../db/client.ts";
import { idempotency } from "../../../db/schema/record.ts";
import type { Deps, Viewer } from "../../context.ts";
import { type FieldError, Refusal } from "../../errors.ts";
import { Repeated } from "../../record/append.ts";
import { canonical, type Json } from "../../record/leaf.ts";
import { insert } from "../../record/project.ts";
import { commit, type Ticket } from "../../write.ts";
import { staleness } from "./rules.ts";

/** Who changes what, from which version. */
export type Asked = {
  deps: Deps;
  viewer: Viewer;
  /** The slug or id of what is edited; empty when something new is made. */
  target: string;
  version: number | undefined;
  ticket: Ticket;
};

export type Answer = { slug?: string; id?: string; version: number };
export type Done = { answer: Answer; seq: number };

/** The thing an edit means: it exists and stands as its editor saw it. */
export function standing<T extends { version: number }>(found: T | undefined, asked: Asked): T {
  if (!found) throw new Refusal("subject.not_found");
  const code = staleness(asked.version, found.version);
  if (code) throw new Refusal(code, [], { now: found });
  return found;
}

/** Stops where anything is wrong with the fields. */
export function refuseWrong(wrong: readonly FieldError[]): void {
  if (wrong.length > 0) throw new Refusal("request.invalid", [...wrong]);
}

type Change = Pick<Parameters<typeof commit>[1], "events" | "expect" | "also" | "mail">;

/** Publishes what the office decided. */
export async function publish(asked: Asked, change: Change, answer: Answer): Promise<Done> {
  if (change.events.length === 0) return keep(asked, change.also ?? [], answer, change.mail);
  const once = { ...asked.ticket, answer: answer as Json };
  const { seq } = await commit(asked.deps, { ...change, once });
  return { answer, seq };
}

async function headSeq(store: Store): Promise<number> {
  const { rows } = await store.client.execute("select seq from head");
  return Number(rows[0]!.seq);
}

/** Writes private rows only: the record, and all that is public, stays as it was. */
async function keep(
  { deps, ticket }: Asked,
  also: SQL[],
  answer: Answer,
  mail: Change["mail"] = [],
): Promise<Done> {
  if (also.length + mail.length === 0)
    throw new Refusal("request.invalid", [{ path: "", message: "nothing.changed" }]);
  const createdAt = deps.now().toISOString();
  const seq = sql`(select seq from head)`;
  const row = { ...ticket, answer: canonical(answer as Json), seq, createdAt };
  try {
    await write(deps.store, [
      insert(idempotency, row),
      ...also,
      ...mail.map((m) => letter(m, createdAt)),
    ]);
  } catch (error) {
    if (uniqueViolation(error)?.startsWith("idempotency.")) throw new Repeated("used before");
    throw error;
  }
  deps.afterCommit();
  return { answer, seq: await headSeq(deps.store) };
}

const letter = (m: NonNullable<Change["mail"]>[number], at: string) =>
  sql`insert into outbox (id, kind, address, subject, body, created_at, due_at, tries)
    values (${m.id}, ${m.kind}, ${m.address}, ${m.subject}, ${m.body}, ${at}, ${at}, 0)`;
