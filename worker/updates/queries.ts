import { and, asc, count, desc, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { Store } from "../../db/client.ts";
import { actions } from "../../db/schema/actions.ts";
import { events } from "../../db/schema/record.ts";
import { strategies } from "../../db/schema/strategies.ts";
import { evidence, lines, updates } from "../../db/schema/updates.ts";
import { localDay, monthDates, type MonthRules, publicationState } from "../months/rules.ts";
import { foundOf } from "../links/queries.ts";
import { foundIn } from "../links/rules.ts";
import { type At, heldAt, saidAt, textAt } from "../record/asof.ts";
import { nothingLeft, removedOf } from "../record/removed/queries.ts";
import { tombstonesIn } from "../record/removed/rules.ts";
import { sphereTitle } from "../spheres/road/queries.ts";
import { fixReads, lastingAt } from "./corrections/queries.ts";
import { correctionsOf, fixesOf, type Lasting, lastingOf } from "./corrections/rules.ts";
import { factsIn, fileAt } from "./files/queries.ts";
import type { listUpdates, updateView } from "./schema.ts";

type Db = Store["db"];

/** Everything that the page of one update prints. */
export type UpdateView = v.InferOutput<typeof updateView>;

/** What tells the state of a publication: the rules and the zone it is judged in. */
type Judged = { rules: readonly MonthRules[]; zone: string };

const told = { seq: updates.seq, update: updates.id };
const shownIn = { seq: evidence.seq, update: evidence.update };

const columns = (at: At) => ({
  id: updates.id,
  month: updates.month,
  sphere: updates.sphere,
  sphere_title: sphereTitle(updates.sphere, at),
  kind: updates.kind,
  summary: saidAt(told, "summary", at),
  /** Whether all its words were removed. */
  emptied: nothingLeft(told),
  published_at: updates.at,
  ...lastingAt(at),
});

type Asked = Pick<v.InferOutput<typeof listUpdates>, "sphere" | "month" | "kind" | "strategy">;

const matching = (db: Db, at: At, q: Asked) =>
  and(
    lte(updates.seq, at),
    q.sphere ? eq(updates.sphere, q.sphere) : undefined,
    q.month ? eq(updates.month, q.month) : undefined,
    q.kind ? eq(updates.kind, q.kind) : undefined,
    q.strategy
      ? inArray(
          updates.seq,
          db.select({ seq: lines.seq }).from(lines).where(eq(lines.strategy, q.strategy)),
        )
      : undefined,
  );

/** Updates newest first, without their state: give the rows to `withState`. */
export const updatesAt = (db: Db, at: At, q: Asked, most: number, skip = 0) =>
  db
    .select(columns(at))
    .from(updates)
    .where(matching(db, at, q))
    .orderBy(desc(updates.seq))
    .limit(most)
    .offset(skip);

/** The updates of the same page of the list, for the reads of their corrections. */
export const inPage = (db: Db, at: At, q: Asked, most: number, skip: number): SQL =>
  inArray(
    updates.id,
    db
      .select({ id: updates.id })
      .from(updates)
      .where(matching(db, at, q))
      .orderBy(desc(updates.seq))
      .limit(most)
      .offset(skip),
  );

export const countUpdates = (db: Db, at: At, q: Asked) =>
  db
    .select({ total: count() })
    .from(updates)
    .where(matching(db, at, q));

/** The months that anything was published for, newest first: one step down the index for each. */
export const monthsWithUpdates = (db: Db, at: At) =>
  db
    .select({ month: sql<string>`m.month` })
    .from(
      sql`(with recursive m(month) as (select max(month) from ${updates} where seq <= ${at}
        union all select (select max(u.month) from ${updates} u where u.month < m.month and u.seq <= ${at})
          from m where m.month is not null)
        select month from m where month is not null) m`,
    )
    .orderBy(sql`m.month desc`);

type Row = {
  month: string;
  kind: UpdateView["kind"];
  published_at: string;
  emptied?: number;
} & Lasting;

/** Adds to rows what the clock says about each publication, and what became of its words. */
export const withState = <R extends Row>(rows: readonly R[], { rules, zone }: Judged) =>
  rows.map(({ corrected_at, withdrawal, emptied: _, ...row }) => {
    const filed = { kind: row.kind, on: localDay(row.published_at, zone) };
    const { state, daysLate } = publicationState(monthDates(row.month, rules), filed);
    return { ...row, state, days_late: daysLate, ...lastingOf({ corrected_at, withdrawal }, zone) };
  });

/** One update by its address. */
export const byId = (id: string): SQL => eq(updates.id, id);

/** Every publication for a month. */
export const byMonth = (month: string): SQL => eq(updates.month, month);

const seqsOf = (db: Db, at: At, which: SQL) =>
  db
    .select({ seq: updates.seq })
    .from(updates)
    .where(and(which, lte(updates.seq, at)));

/** The reads behind complete updates, oldest first: give their results to `viewsOf`. */
export const viewReads = (db: Db, at: At, which: SQL) =>
  [
    db
      .select({
        ...columns(at),
        seq: updates.seq,
        role: updates.role,
        need: updates.need,
        private_note: updates.privateNote,
        approval: updates.approval,
        recordedAt: events.recordedAt,
        committed: events.texts,
      })
      .from(updates)
      .innerJoin(events, eq(events.seq, updates.seq))
      .where(and(which, lte(updates.seq, at)))
      .orderBy(asc(updates.seq)),
    db
      .select({
        seq: lines.seq,
        action: lines.action,
        wording: textAt(lines.wordingSeq, "wording"),
        strategy: lines.strategy,
        number: strategies.number,
        stage: lines.stage,
        was: lines.wasStage,
        health: lines.health,
        due: lines.due,
        promised_due: actions.promisedDue,
        review_on: lines.reviewOn,
        hasText: lines.hasText,
      })
      .from(lines)
      .leftJoin(actions, and(eq(actions.slug, lines.action), heldAt(actions, at)))
      .leftJoin(strategies, and(eq(strategies.slug, lines.strategy), heldAt(strategies, at)))
      .where(inArray(lines.seq, seqsOf(db, at, which)))
      .orderBy(
        asc(strategies.position),
        sql`(select min(from_seq) from ${actions} a where a.slug = ${lines.action})`,
      ),
    db
      .select({
        seq: evidence.seq,
        n: evidence.n,
        action: evidence.action,
        file: fileAt(saidAt(shownIn, sql`'evidence.' || ${evidence.n} || '.url'`, at)),
        link: foundOf(at),
      })
      .from(evidence)
      .where(inArray(evidence.seq, seqsOf(db, at, which)))
      .orderBy(asc(evidence.seq), asc(evidence.n)),
    db
      .select({
        seq: updates.seq,
        field: sql<string>`j.key`,
        body: saidAt(told, sql`j.key`, at),
        removed: removedOf(told, sql`j.key`),
      })
      .from(updates)
      .innerJoin(events, eq(events.seq, updates.seq))
      .innerJoin(sql`json_each(${events.texts}) j`, sql`1`)
      .where(and(which, lte(updates.seq, at))),
    ...fixReads(db, at, which),
  ] as const;

type Rows<T> = T extends readonly [...infer Reads]
  ? { [K in keyof Reads]: Awaited<Reads[K]> }
  : never;

type Read = Rows<ReturnType<typeof viewReads>>;
type Written = Omit<Read[0][number], keyof Lasting | "emptied"> & Lasting;
type Body = Omit<Read[3][number], "removed"> & { removed?: string | null };

/** Complete updates from the reads; what is only previewed has no corrections. */
export function viewsOf(
  [rows, said, shown, texts, heads = [], fields = []]: readonly [
    Written[],
    ...[Read[1], Read[2], Body[], Read[4]?, Read[5]?],
  ],
  judged: Judged,
): UpdateView[] {
  const fixes = fixesOf(heads, fields, judged.zone);
  const bodies = new Map(texts.map((x) => [`${x.seq} ${x.field}`, x.body]));
  return withState(rows, judged).map(({ seq, recordedAt, committed, ...row }) => {
    const body = (field: string) => bodies.get(`${seq} ${field}`) ?? null;
    const proof = (action: string | null) =>
      shown
        .filter((e) => e.seq === seq && e.action === action)
        .map(({ n, file, link }) => ({
          n,
          title: body(`evidence.${n}.title`),
          url: body(`evidence.${n}.url`),
          shows: body(`evidence.${n}.shows`),
          file: factsIn(file),
          link: body(`evidence.${n}.url`) === null ? null : foundIn(link, judged.zone),
        }));
    const later = localDay(recordedAt, judged.zone) > localDay(row.published_at, judged.zone);
    return {
      ...row,
      entered_at: later ? recordedAt : null,
      obstacles: body("obstacles"),
      needs: body("needs"),
      next: body("next"),
      done_with: body("doneWith"),
      lines: said
        .filter((l) => l.seq === seq)
        .map(({ seq: _, hasText, ...l }) => ({
          ...l,
          text: body(`line.${l.action}`),
          unchanged: !hasText && l.stage === l.was,
          no_evidence: body(`noEvidence.${l.action}`),
          evidence: proof(l.action),
        })),
      evidence: proof(null),
      gone: Object.keys(JSON.parse(committed) as object).filter((field) => body(field) === null),
      redacted: texts
        .filter((x) => x.seq === seq && x.body === null)
        .flatMap((x) => tombstonesIn(x.removed, judged.zone)),
      corrections: correctionsOf(fixes, row.id),
    };
  });
}
