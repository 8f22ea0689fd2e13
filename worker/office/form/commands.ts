import type { SQL } from "drizzle-orm";
import { uniqueViolation } from "../../../db/client.ts";
import type { Deps, Viewer } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { letter, Raced } from "../../record/append.ts";
import type { Json } from "../../record/leaf.ts";
import { commit, keep, type Ticket } from "../../write.ts";
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

type Change = Pick<Parameters<typeof commit>[1], "events" | "expect" | "also" | "mail">;

/** Publishes what the office decided. Of two who write the same line of the audit, the second has to look again. */
export async function publish(asked: Asked, change: Change, answer: Answer): Promise<Done> {
  const { deps, ticket } = asked;
  try {
    if (change.events.length === 0)
      return { answer, seq: await keep(deps, ticket, answer as Json, privateRows(deps, change)) };
    const { seq } = await commit(deps, { ...change, once: { ...ticket, answer: answer as Json } });
    return { answer, seq };
  } catch (error) {
    if (uniqueViolation(error)?.startsWith("audit.")) throw new Raced("somebody was faster");
    throw error;
  }
}

/** What is written where nothing is published. */
function privateRows(deps: Deps, { also = [], mail = [] }: Change): SQL[] {
  const at = deps.now().toISOString();
  const rows = [...also, ...mail.map((m) => letter(m, at))];
  if (rows.length > 0) return rows;
  throw new Refusal("request.invalid", [{ path: "", message: "nothing.changed" }]);
}
