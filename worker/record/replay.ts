import { asc, gt, sql, type SQL } from "drizzle-orm";
import { getTableName } from "drizzle-orm";
import { type Store, write } from "../../db/client.ts";
import { actions, carries, milestones, slips, stageMoves } from "../../db/schema/actions.ts";
import { appointments, people } from "../../db/schema/people.ts";
import { asks, offers, seen, targets } from "../../db/schema/board.ts";
import { assessments } from "../../db/schema/assessments.ts";
import { editions } from "../../db/schema/editions.ts";
import { gatherings, resources, stories, terms, termWords } from "../../db/schema/library.ts";
import { linkChecks } from "../../db/schema/links.ts";
import { measureParts, measures, readings } from "../../db/schema/measures.ts";
import {
  answerCorrections,
  declines,
  questionRoutes,
  questions,
} from "../../db/schema/questions.ts";
import { events } from "../../db/schema/record.ts";
import { redactions } from "../../db/schema/redactions.ts";
import { roadmap, rules } from "../../db/schema/roadmap.ts";
import { spheres } from "../../db/schema/spheres.ts";
import { stageCounts, strategies } from "../../db/schema/strategies.ts";
import { translations } from "../../db/schema/translations.ts";
import {
  corrections,
  evidence,
  excuses,
  lines,
  updates,
  withdrawals,
} from "../../db/schema/updates.ts";
import { project } from "./append.ts";
import { findAnew } from "./found/keep.ts";

/** Every table that the events alone decide. */
export const PROJECTED = [
  roadmap,
  rules,
  strategies,
  stageCounts,
  spheres,
  people,
  appointments,
  actions,
  milestones,
  slips,
  stageMoves,
  updates,
  lines,
  evidence,
  excuses,
  corrections,
  withdrawals,
  editions,
  redactions,
  seen,
  offers,
  asks,
  targets,
  carries,
  measures,
  measureParts,
  readings,
  assessments,
  gatherings,
  resources,
  stories,
  terms,
  termWords,
  questions,
  questionRoutes,
  answerCorrections,
  declines,
  linkChecks,
  translations,
];

const PER_BATCH = 200;

/** Empties every version and rollup table and fills it again from the events, and the search with them. */
export async function replay(store: Store): Promise<number> {
  const events = await replayRows(store);
  await findAnew(store);
  return events;
}

async function replayRows(store: Store): Promise<number> {
  await write(
    store,
    PROJECTED.map((t) => sql`delete from ${sql.identifier(getTableName(t))}`),
  );
  let from = 0;
  for (;;) {
    const page = await store.db
      .select({
        seq: events.seq,
        kind: events.kind,
        role: events.role,
        facts: events.facts,
        texts: events.texts,
      })
      .from(events)
      .where(gt(events.seq, from))
      .orderBy(asc(events.seq))
      .limit(PER_BATCH);
    if (page.length === 0) return from;
    const statements: SQL[] = page.flatMap((e) =>
      project(
        e,
        JSON.parse(e.facts),
        Object.keys(JSON.parse(e.texts) as object),
        sql.raw(String(e.seq)),
      ),
    );
    await write(store, statements);
    from = page.at(-1)!.seq;
  }
}
