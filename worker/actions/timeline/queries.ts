import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { stageMoves } from "../../../db/schema/actions.ts";
import { events } from "../../../db/schema/record.ts";
import { corrections, evidence, lines, updates, withdrawals } from "../../../db/schema/updates.ts";
import { foundOf } from "../../links/queries.ts";
import { type At, saidAt } from "../../record/asof.ts";
import { removedOf } from "../../record/removed/queries.ts";
import { fileAt } from "../../updates/files/queries.ts";

type Db = Store["db"];

const ofLine = { seq: lines.seq, update: lines.update };
const ofEvidence = { seq: evidence.seq, update: evidence.update };

/** When the words of a line were put right for the last time, and when its update was withdrawn. */
const since = (at: At, slug: string) => ({
  correctedAt: sql<
    string | null
  >`(select e.at from ${corrections} c join ${events} e on e.seq = c.seq
    where c.update_id = ${lines.update} and c.field in (${`line.${slug}`}, ${`noEvidence.${slug}`}) and c.seq <= ${at}
    order by c.seq desc limit 1)`,
  withdrawnAt: sql<
    string | null
  >`(select e.at from ${withdrawals} w join ${events} e on e.seq = w.seq
    where w.update_id = ${lines.update} and w.seq <= ${at})`,
});

/** What the monthly updates said about an action, oldest first. */
export const linesOf = (db: Db, at: At, slug: string) =>
  db
    .select({
      seq: lines.seq,
      at: events.at,
      recordedAt: events.recordedAt,
      role: events.role,
      month: lines.month,
      update: lines.update,
      stage: lines.stage,
      health: lines.health,
      was: lines.wasStage,
      hasText: lines.hasText,
      text: saidAt(ofLine, `line.${slug}`, at),
      noEvidence: lines.noEvidence,
      ...since(at, slug),
      whyNone: saidAt(ofLine, `noEvidence.${slug}`, at),
      removed: removedOf(ofLine, `line.${slug}`),
      whyNoneRemoved: removedOf(ofLine, `noEvidence.${slug}`),
    })
    .from(lines)
    .innerJoin(events, eq(events.seq, lines.seq))
    .where(and(eq(lines.action, slug), lte(lines.seq, at)))
    .orderBy(asc(lines.seq));

const part = (field: string, at: At) =>
  saidAt(ofEvidence, sql`'evidence.' || ${evidence.n} || ${field}`, at);

export const evidenceOf = (db: Db, at: At, slug: string) =>
  db
    .select({
      seq: evidence.seq,
      n: evidence.n,
      at: events.at,
      recordedAt: events.recordedAt,
      role: events.role,
      update: evidence.update,
      month: updates.month,
      title: part(".title", at),
      url: part(".url", at),
      file: fileAt(part(".url", at)),
      link: foundOf(at),
      shows: part(".shows", at),
    })
    .from(evidence)
    .innerJoin(updates, eq(updates.id, evidence.update))
    .innerJoin(events, eq(events.seq, evidence.seq))
    .where(and(eq(evidence.action, slug), lte(evidence.seq, at)))
    .orderBy(asc(evidence.seq), asc(evidence.n));

/** Every change of an action's stage, the first one included. */
export const movesOf = (db: Db, at: At, slug: string) =>
  db
    .select({ seq: stageMoves.seq, from: stageMoves.fromStage, to: stageMoves.toStage })
    .from(stageMoves)
    .where(and(eq(stageMoves.action, slug), lte(stageMoves.seq, at)))
    .orderBy(asc(stageMoves.seq));
