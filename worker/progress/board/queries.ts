import { and, eq, gt, lte, ne, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { privateNotes } from "../../../db/schema/access.ts";
import { actions, stageMoves } from "../../../db/schema/actions.ts";
import { measures } from "../../../db/schema/measures.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import { lines, updates, withdrawals } from "../../../db/schema/updates.ts";
import type { Need } from "../../../db/words.ts";
import type { Env } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { excusesAt, filingsAt } from "../../months/queries.ts";
import {
  addDays,
  type Day,
  gridOf,
  type Month,
  type MonthRules,
  startOfDay,
} from "../../months/rules.ts";
import { rolesAt } from "../../people/team/queries.ts";
import { postsOn } from "../../people/team/rules.ts";
import { type At, heldAt, position, positionBefore, saidAt } from "../../record/asof.ts";
import { answeredNeed, helpedAt } from "../deciding/queries.ts";
import { type Close, figureReads, figuresOf, type Rows, slipsAt } from "../queries.ts";
import { closesOf } from "../rules.ts";
import { aboutOf, askedAloneBy, lastMeeting, pressingAt, waitingAt } from "./needs/queries.ts";
import { knownOf } from "./needs/rules.ts";
import { furthestOf, healthsOf, needsYou, type Period, periodOf, worstOf } from "./rules.ts";
import type { Board } from "./schema.ts";
import { type Compared, comparedWith, openMonth, presetsOn, sinceDay } from "./told/rules.ts";

type Db = Store["db"];

/** Changes of stage after a position. */
const movedSince = (db: Db, at: At, since: At) =>
  db
    .select({ action: stageMoves.action, to: stageMoves.toStage })
    .from(stageMoves)
    .where(and(gt(stageMoves.seq, since), lte(stageMoves.seq, at)));

/** Actions that have left their own lineage after a position. */
const leftSince = (db: Db, at: At, since: At) =>
  db
    .select({ slug: actions.slug })
    .from(actions)
    .where(
      and(
        heldAt(actions, at),
        ne(actions.lineage, "continuing"),
        sql`exists (select 1 from ${actions} was where was.slug = ${actions.slug} and was.from_seq <= ${since} and was.until_seq > ${since} and was.lineage = 'continuing')`,
      ),
    );

/** The newest line of each action that is off track, and since when the lines say so. */
export const offTrackAt = (db: Db, at: At) =>
  db
    .select({
      action: actions.slug,
      month: lines.month,
      said: saidAt({ seq: lines.seq, update: lines.update }, sql`'line.' || ${lines.action}`, at),
      since: sql<Month | null>`(select min(l.month) from ${lines} l where l.action = ${actions.slug} and l.seq <= ${at} and l.month > coalesce(
        (select max(o.month) from ${lines} o where o.action = ${actions.slug} and o.seq <= ${at} and o.health is not 'off_track'), ''))`,
    })
    .from(actions)
    .innerJoin(
      lines,
      sql`${lines.action} = ${actions.slug} and ${lines.seq} = (select seq from ${lines} n where n.action = ${actions.slug} and n.seq <= ${at} order by n.month desc, n.seq desc limit 1)`,
    )
    .where(and(heldAt(actions, at), eq(actions.health, "off_track")));

/** Each sphere's newest update of some months, with what it asks for and the note only executives read. */
const asksAt = (db: Db, at: At, first: Month, last: Month) =>
  db
    .select({
      update: updates.id,
      sphere: updates.sphere,
      month: updates.month,
      at: updates.at,
      /** What was withdrawn asks for nothing any more. */
      need: sql<Need>`case when exists (select 1 from ${withdrawals} w where w.update_id = ${updates.id}
        and w.seq <= ${at}) then 'none' else ${updates.need} end`,
      text: saidAt({ seq: updates.seq, update: updates.id }, "needs", at),
      private: updates.privateNote,
      note: privateNotes.body,
      answered: answeredNeed(at),
      about: aboutOf(),
    })
    .from(updates)
    .leftJoin(privateNotes, eq(privateNotes.update, updates.id))
    .where(
      sql`${updates.id} in (select id from (select id, row_number() over (partition by sphere order by month desc, seq desc) as place
        from ${updates} u where u.month between ${first} and ${last} and u.kind = 'update' and u.seq <= ${at}) where place = 1)`,
    );

/** The newest month for which an update said something about a strategy's actions. */
const lastMonthsAt = (db: Db, at: At) =>
  db
    .select({
      slug: strategies.slug,
      month: sql<Month | null>`(select l.month from ${lines} l where l.strategy = ${strategies.slug} and l.seq <= ${at} order by l.month desc limit 1)`,
    })
    .from(strategies)
    .where(heldAt(strategies, at));

/** How many measures speak of each strategy. */
const measuresAt = (db: Db, at: At) =>
  db
    .select({ strategies: measures.strategies })
    .from(measures)
    .where(and(heldAt(measures, at), eq(measures.retired, false)));

/** What a board is asked for: the closes it draws, its months, with which day it compares, for whom. */
export type Asked = Judged & {
  closes: readonly Close[];
  period: Period;
  compared: Compared;
  person: string;
};

type Judged = { day: Day; zone: string; rules: readonly MonthRules[] };

/** What is asked for, from who asks, the day that is read, and the day to compare with. */
export function askedOf(
  { reading, head, viewer }: Pick<Env["Variables"], "reading" | "head" | "viewer">,
  since: Day | undefined,
): Asked {
  const { day, zone, rules } = reading;
  if (since !== undefined && since > day)
    throw new Refusal("request.invalid", [{ path: "since", message: "day.future" }]);
  const period = periodOf(day, rules, zone, head.firstDay);
  return {
    closes: closesOf(day, rules, zone),
    period,
    compared: comparedWith(since, period.last, head.firstDay),
    person: viewer.person,
    day,
    zone,
    rules,
  };
}

/** The instant at which a day ends. */
const endOf = (day: Day, zone: string) => startOfDay(addDays(day, 1), zone);

/** The reads behind the board, one batch: give their results to `boardOf`. */
export function boardReads(db: Db, at: At, { closes, period, compared, person, ...on }: Asked) {
  const since = compared.on ? positionBefore(endOf(compared.on, on.zone)) : position(0);
  const first = period.months[0] ?? "";
  const newest = period.months.at(-1) ?? "";
  return [
    ...figureReads(db, at, closes),
    filingsAt(db, at, first, newest),
    excusesAt(db, at, first, newest),
    movedSince(db, at, since),
    slipsAt(db, at, since),
    leftSince(db, at, since),
    offTrackAt(db, at),
    asksAt(db, at, first, newest),
    lastMonthsAt(db, at),
    rolesAt(db, at),
    helpedAt(db, at),
    pressingAt(db, at, since),
    waitingAt(db, at),
    askedAloneBy(db, person, endOf(on.day, on.zone)),
    lastMeeting(db, on.day),
    measuresAt(db, at),
  ] as const;
}

export type BoardRows = Rows<ReturnType<typeof boardReads>>;

/** What the figures and the list of needs are made from, out of the rows of `boardReads`. */
export function needRowsOf(rows: BoardRows, { closes, period, day, zone, rules }: Asked) {
  const [counts, strategies, spheres, promises, moved, ...more] = rows;
  const [filings, excuses, stages, slips, left, offTrack, asks, lastMonths, ...rest] = more;
  const [roles, helped, pressing, waiting, alone, [meeting], speaking] = rest;
  const held = roles.map((r) => ({ ...r, name: null, public: false }));
  return {
    figures: figuresOf([counts, strategies, spheres, promises, moved], closes, day),
    grid: gridOf({ rules, spheres, filings, excuses }, period.months, day, zone),
    posts: postsOn(day, { strategies, spheres, held }),
    lastOf: new Map(lastMonths.map((l) => [l.slug, l.month])),
    since: { stages, slips, lineages: new Set(left.map((l) => l.slug)) },
    meeting: meeting?.on ?? null,
    measured: speaking.flatMap((m) => JSON.parse(m.strategies) as string[]),
    promises,
    spheres,
    filings,
    offTrack,
    asks,
    helped,
    pressing,
    waiting,
    alone,
  };
}

/** The board from the rows of `boardReads`; of the drift it keeps the dates that moved. */
export function boardOf(rows: BoardRows, asked: Asked): Board {
  const { period, compared, day, rules } = asked;
  const read = needRowsOf(rows, asked);
  const { figures, grid } = read;
  const needs = knownOf(read, asked);
  const { held, pressing } = needs;
  return {
    ...figures,
    drift: figures.drift.filter((d) => d.moves > 0),
    health: healthsOf(held),
    open_months: period.open.map((month) => openMonth(month, grid, rules)),
    since: {
      ...sinceDay(compared, held, { ...read.since, pressing }),
      presets: presetsOn(day, period.last?.closed_on ?? null, read.meeting),
    },
    needs: needsYou(needs),
    furthest: furthestOf(held, pressing),
    strategies: figures.strategies.map((s) => {
      const mine = held.filter((a) => a.strategy === s.slug);
      const last_month = read.lastOf.get(s.slug) ?? null;
      const spoken = read.measured.filter((slug) => slug === s.slug).length;
      return { ...s, health: healthsOf(mine), last_month, worst: worstOf(mine), measures: spoken };
    }),
  };
}
