import { and, asc, between, eq, lte, min, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { events } from "../../db/schema/record.ts";
import { rules } from "../../db/schema/roadmap.ts";
import { spheres } from "../../db/schema/spheres.ts";
import { excuses, updates } from "../../db/schema/updates.ts";
import type { Reading } from "../asof.ts";
import type { Rows } from "../progress/queries.ts";
import { type At, heldAt, textAt } from "../record/asof.ts";
import { firstMonth } from "./first/rules.ts";
import { gridOf, type Month, monthOf, type MonthRules, monthsFrom } from "./rules.ts";

type Db = Store["db"];

/** The reporting rules, oldest first; feed the rows to `toRules`. */
export const rulesAt = (db: Db, at: At) =>
  db
    .select({
      bindsFrom: rules.bindsFrom,
      dueWorkingDays: rules.dueWorkingDays,
      graceWorkingDays: rules.graceWorkingDays,
      holidays: rules.holidays,
    })
    .from(rules)
    .where(lte(rules.seq, at))
    .orderBy(asc(rules.seq));

export const toRules = (rows: (Omit<MonthRules, "holidays"> & { holidays: string })[]) =>
  rows.map((r): MonthRules => ({ ...r, holidays: JSON.parse(r.holidays) as string[] }));

/** The spheres in the roadmap's order. */
export const spheresAt = (db: Db, at: At) =>
  db
    .select({
      slug: spheres.slug,
      title: textAt(spheres.titleSeq, "title"),
      reports_from: spheres.reportsFrom,
    })
    .from(spheres)
    .where(heldAt(spheres, at))
    .orderBy(asc(spheres.position), asc(spheres.slug));

/** The spheres of one page of them, in the same order, as SQL that gives their slugs. */
export const spheresOn = (at: At, q: { page: number; per_page: number }): SQL =>
  sql`(select s.slug from ${spheres} s where s.from_seq <= ${at} and s.until_seq > ${at}
    order by s.position, s.slug limit ${q.per_page} offset ${q.per_page * (q.page - 1)})`;

/** What was filed for the months from `first` to `last`, oldest first. */
export const filingsAt = (db: Db, at: At, first: Month, last: Month, where?: SQL) =>
  db
    .select({
      id: updates.id,
      sphere: updates.sphere,
      month: updates.month,
      kind: updates.kind,
      at: updates.at,
    })
    .from(updates)
    .where(and(between(updates.month, first, last), lte(updates.seq, at), where))
    .orderBy(asc(updates.seq));

/** The excused months from `first` to `last`, oldest excuse first. */
export const excusesAt = (db: Db, at: At, first: Month, last: Month) =>
  db
    .select({ sphere: excuses.sphere, month: excuses.month })
    .from(excuses)
    .where(and(between(excuses.month, first, last), lte(excuses.seq, at)))
    .orderBy(asc(excuses.seq));

/** The same with who excused them, when and why. */
export const excuseWords = (db: Db, at: At, first: Month, last: Month) =>
  db
    .select({
      sphere: excuses.sphere,
      month: excuses.month,
      at: events.at,
      reason: textAt(excuses.seq, "reason"),
      role: excuses.role,
    })
    .from(excuses)
    .innerJoin(events, eq(events.seq, excuses.seq))
    .where(and(between(excuses.month, first, last), lte(excuses.seq, at)))
    .orderBy(asc(excuses.seq));

/** The first month that anything was filed for. */
export const earliestFiled = (db: Db, at: At) =>
  db
    .select({ month: min(updates.month) })
    .from(updates)
    .where(lte(updates.seq, at));

/** The reads behind what was owed in the months from `oldest` to `last`: give the rows to `gridIn`. */
export const gridReads = (db: Db, at: At, oldest: Month, last: Month) =>
  [
    spheresAt(db, at),
    filingsAt(db, at, oldest, last),
    excusesAt(db, at, oldest, last),
    earliestFiled(db, at),
  ] as const;

/** The roadmap's first month, its months among those asked for, and the grid of them. */
export function gridIn(
  [spheres, filings, excuses, [earliest]]: Rows<ReturnType<typeof gridReads>>,
  { day, zone, rules }: Reading,
  oldest: Month,
  last: Month,
) {
  const first = firstMonth(spheres, earliest?.month ?? null, monthOf(day));
  const months = first ? monthsFrom(first > oldest ? first : oldest, last) : [];
  const grid = gridOf({ rules, spheres, filings, excuses }, months, day, zone);
  return { first, months, grid };
}
