import { sql } from "drizzle-orm";
import { editions } from "../../../db/schema/editions.ts";
import { redactions } from "../../../db/schema/redactions.ts";
import type { Actor, RedactionReason } from "../../../db/words.ts";
import { kind, open, revise, type Placed } from "../project.ts";

/** `position` is what the page shows; `hash` is SHA-256 of the page's UTF-8, hex. */
type Closed = { closedOn: string; position: number; hash: string };

const frozen = (e: Placed<Closed>, period: string) => [
  open(editions, e.seq, {
    period,
    closedOn: e.facts.closedOn,
    position: e.facts.position,
    hash: e.facts.hash,
  }),
];

export const keepingKinds = {
  /**
   * What came after the event `after` was lost, and the record goes on from there. `upTo` and `root`
   * are those of the newest signed head that was kept outside, which `checkpoint` holds whole; null
   * where none was kept. No rows. Text: reason.
   */
  "log.reopened": kind<{
    after: number;
    upTo: number | null;
    root: string | null;
    checkpoint: string | null;
  }>(() => []),
  /** A month's page is frozen. No texts: the page is kept beside the record. */
  "month.closed": kind<Closed & { month: string }>((e) => frozen(e, e.facts.month)),
  /** A year's review is frozen. */
  "year.closed": kind<Closed & { year: string }>((e) => frozen(e, e.facts.year)),
  /** A frozen page was made again because a text in it was removed; nothing else replaces one. */
  "edition.redacted": kind<{ period: string; was: string; hash: string }>((e) =>
    revise(editions, e.seq, { period: e.facts.period }, { hash: e.facts.hash }),
  ),
  /**
   * Texts of one earlier event are removed: `of` is its position. `asked` is the role of the first
   * person, the event's own role that of the second. What they said stays nowhere.
   */
  "text.redacted": kind<{
    of: number;
    fields: string[];
    reason: RedactionReason;
    asked: Actor;
  }>((e) => [
    sql`insert or ignore into ${redactions} (of_seq, field, seq, reason, asked, role)
      select ${e.facts.of}, j.value, ${e.seq}, ${e.facts.reason}, ${e.facts.asked}, ${e.role}
      from json_each(${JSON.stringify(e.facts.fields)}) j`,
  ]),
};
