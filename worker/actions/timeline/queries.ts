import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { stageMoves } from "../../../db/schema/actions.ts";
import { events } from "../../../db/schema/record.ts";
import { evidence, lines, updates } from "../../../db/schema/updates.ts";
import { type At, textAt } from "../../record/asof.ts";

type Db = Store["db"];

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
      text: textAt(sql`${lines.seq}`, `line.${slug}`),
      noEvidence: lines.noEvidence,
      whyNone: textAt(sql`${lines.seq}`, `noEvidence.${slug}`),
    })
    .from(lines)
    .innerJoin(events, eq(events.seq, lines.seq))
    .where(and(eq(lines.action, slug), lte(lines.seq, at)))
    .orderBy(asc(lines.seq));

const part = (field: string) =>
  textAt(sql`${evidence.seq}`, sql`'evidence.' || ${evidence.n} || ${field}`);

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
      title: part(".title"),
      url: part(".url"),
      shows: part(".shows"),
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
