import { and, desc, eq, inArray, isNotNull, lte, sql } from "drizzle-orm";
import type { Store } from "../../../../db/client.ts";
import { actions, slips, stageMoves } from "../../../../db/schema/actions.ts";
import { asks, offers } from "../../../../db/schema/board.ts";
import { events } from "../../../../db/schema/record.ts";
import { strategies } from "../../../../db/schema/strategies.ts";
import { lines, updates } from "../../../../db/schema/updates.ts";
import { voiceReads } from "../../../actions/assessing/queries.ts";
import { actionsAt } from "../../../actions/queries.ts";
import { measuresOf } from "../../../measures/queries.ts";
import { appointmentsAt } from "../../../people/team/queries.ts";
import { type At, heldAt, textAt } from "../../../record/asof.ts";
import { removedFrom } from "../../../record/removed/queries.ts";
import { answeredAt } from "../../deciding/queries.ts";
import { questionColumns, askedAt } from "../needs/queries.ts";
import { type Asked, boardReads } from "../queries.ts";

type Db = Store["db"];

/** How many things that happened are listed, and how many questions. */
export const LISTED = 40;

const wordsAt = (db: Db, at: At, slug: string) =>
  db
    .select({
      area: textAt(strategies.areaSeq, "area"),
      result: textAt(strategies.resultSeq, "result"),
    })
    .from(strategies)
    .where(and(heldAt(strategies, at), eq(strategies.slug, slug)));

/** The actions of a strategy, as the other tables name them. */
const mine = (db: Db, at: At, slug: string) =>
  db
    .select({ slug: actions.slug })
    .from(actions)
    .where(and(heldAt(actions, at), eq(actions.strategy, slug)));

const movesAt = (db: Db, at: At, slug: string) =>
  db
    .select({
      seq: stageMoves.seq,
      action: stageMoves.action,
      at: events.at,
      from: stageMoves.fromStage,
      to: stageMoves.toStage,
    })
    .from(stageMoves)
    .innerJoin(events, eq(events.seq, stageMoves.seq))
    .where(
      and(
        inArray(stageMoves.action, mine(db, at, slug)),
        isNotNull(stageMoves.fromStage),
        lte(stageMoves.seq, at),
      ),
    )
    .orderBy(desc(stageMoves.seq))
    .limit(LISTED + 1);

const slipsOf = (db: Db, at: At, slug: string) =>
  db
    .select({
      seq: slips.seq,
      action: slips.action,
      at: events.at,
      from: slips.fromDue,
      to: slips.toDue,
      reason: slips.reason,
      text: textAt(slips.seq, "reason"),
    })
    .from(slips)
    .innerJoin(events, eq(events.seq, slips.seq))
    .where(
      and(
        inArray(slips.action, mine(db, at, slug)),
        eq(slips.correction, false),
        lte(slips.seq, at),
      ),
    )
    .orderBy(desc(slips.seq))
    .limit(LISTED + 1);

const offersOf = (db: Db, at: At, slug: string) =>
  db
    .select({
      seq: offers.seq,
      action: offers.action,
      at: events.at,
      kind: offers.kind,
      role: offers.role,
      text: textAt(offers.seq, "said"),
      removed: removedFrom(offers.seq),
    })
    .from(offers)
    .innerJoin(events, eq(events.seq, offers.seq))
    .where(and(inArray(offers.action, mine(db, at, slug)), lte(offers.seq, at)))
    .orderBy(desc(offers.seq))
    .limit(LISTED + 1);

/** Public questions about updates that write about a strategy, newest first. */
const asksOf = (db: Db, at: At, slug: string) =>
  db
    .select({
      ...questionColumns,
      answer: textAt(answeredAt(at), "answer"),
      answeredAt: sql<
        string | null
      >`(select a.at from ${events} a where a.seq = ${answeredAt(at)})`,
      removed: removedFrom(asks.seq),
      answer_removed: removedFrom(answeredAt(at)),
    })
    .from(asks)
    .innerJoin(events, eq(events.seq, asks.seq))
    .innerJoin(updates, eq(updates.id, asks.update))
    .where(
      and(
        askedAt(db, at),
        sql`exists (select 1 from ${lines} l where l.seq = ${updates.seq} and l.strategy = ${slug})`,
      ),
    )
    .orderBy(desc(asks.seq))
    .limit(LISTED);

/** Everything an executive reads of one strategy, one batch: the overview's own reads come last. */
export const strategyReads = (db: Db, at: At, asked: Asked, slug: string) =>
  [
    wordsAt(db, at, slug),
    appointmentsAt(db, at),
    actionsAt(db, at, eq(actions.strategy, slug)),
    movesAt(db, at, slug),
    slipsOf(db, at, slug),
    offersOf(db, at, slug),
    asksOf(db, at, slug),
    measuresOf(db, at, slug),
    ...voiceReads(db, at, asked.closes, asked.day, slug),
    ...boardReads(db, at, { ...asked, closes: asked.closes.slice(-1) }),
  ] as const;
