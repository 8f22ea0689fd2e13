import { sql } from "drizzle-orm";
import { asks, offers, seen, targets } from "../../../db/schema/board.ts";
import type { Offer, Target } from "../../../db/words.ts";
import { insert, kind } from "../project.ts";

export const boardKinds = {
  /** An executive has read an update; nobody marks their own. */
  "update.seen": kind<{ update: string; person: string }>((e) => [
    insert(seen, { ...e.facts, seq: e.seq, role: e.role }),
  ]),
  /** A decision taken, or help offered. Text: said. */
  "action.helped": kind<{ action: string; offer: Offer; update: string | null }>((e) => [
    insert(offers, {
      seq: e.seq,
      kind: e.facts.offer,
      action: e.facts.action,
      update: e.facts.update,
      role: e.role,
    }),
  ]),
  /** A question to the lead, in public. Text: question. */
  "lead.asked": kind<{ ask: string; update: string; sphere: string }>((e) => [
    insert(asks, {
      id: e.facts.ask,
      seq: e.seq,
      update: e.facts.update,
      sphere: e.facts.sphere,
      role: e.role,
    }),
  ]),
  /** Text: answer. */
  "lead.answered": kind<{ ask: string }>((e) => [
    sql`update ${asks} set answered_seq = ${e.seq} where id = ${e.facts.ask} and answered_seq is null`,
  ]),
  /** The institution's own target for a figure. Text: reason. */
  "target.set": kind<{ figure: Target; fromMonth: string; value: number | null }>((e) => [
    insert(targets, { ...e.facts, seq: e.seq }),
  ]),
};
