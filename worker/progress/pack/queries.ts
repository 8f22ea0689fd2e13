import { and, asc, desc, eq, gt, lte, ne, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { packLinks, packs } from "../../../db/schema/board.ts";
import { checkpoints } from "../../../db/schema/record.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import { updates, withdrawals } from "../../../db/schema/updates.ts";
import { type Asked, askedFor } from "../../changes/queries.ts";
import { rulesAt, toRules } from "../../months/queries.ts";
import { type Day, localDay, monthOf } from "../../months/rules.ts";
import { appointmentsAt } from "../../people/team/queries.ts";
import { postsOn } from "../../people/team/rules.ts";
import { type At, heldAt, position, saidAt, textAt } from "../../record/asof.ts";
import { roadmapAt } from "../../roadmap/queries.ts";
import { offTrackAt } from "../board/queries.ts";
import { answeredNeed, helpedAt } from "../deciding/queries.ts";
import { aboutOf } from "../board/needs/queries.ts";
import { heldOf } from "../board/needs/rules.ts";
import { healthsOf, isAbout, needsYou } from "../board/rules.ts";
import { figureReads, figuresOf, type Rows } from "../queries.ts";
import { sphereNames } from "../rules.ts";
import { newsOf } from "./news/queries.ts";
import type { Pack } from "./schema.ts";

type Db = Store["db"];

/** The packs that were made last, without what they show. */
export const newestPacks = (db: Db, most: number) =>
  db
    .select({
      id: packs.id,
      from: packs.fromOn,
      to: packs.toOn,
      madeAt: packs.madeAt,
      strategies: packs.strategies,
    })
    .from(packs)
    .orderBy(desc(packs.madeAt))
    .limit(most);

/** Every link into a pack, newest first. */
export const linksOf = (db: Db, pack: string) =>
  db.select().from(packLinks).where(eq(packLinks.pack, pack)).orderBy(desc(packLinks.madeAt));

/** The link with a token of this hash. */
export const linkBy = (db: Db, hash: string) =>
  db.select().from(packLinks).where(eq(packLinks.token, hash));

const wordsAt = (db: Db, at: At) =>
  db
    .select({
      slug: strategies.slug,
      area: textAt(strategies.areaSeq, "area"),
      result: textAt(strategies.resultSeq, "result"),
    })
    .from(strategies)
    .where(heldAt(strategies, at))
    .orderBy(asc(strategies.position), asc(strategies.slug));

/** Updates of the period that ask for help or a decision, and the strategies they write about. */
const asksIn = (db: Db, { a, b }: Asked["between"]) =>
  db
    .select({
      update: updates.id,
      sphere: updates.sphere,
      month: updates.month,
      at: updates.at,
      need: updates.need,
      answered: answeredNeed(b),
      text: saidAt({ seq: updates.seq, update: updates.id }, "needs", b),
      about: aboutOf(),
    })
    .from(updates)
    .where(
      and(
        gt(updates.seq, a),
        lte(updates.seq, b),
        ne(updates.need, "none"),
        sql`not exists (select 1 from ${withdrawals} w where w.update_id = ${updates.id} and w.seq <= ${b})`,
      ),
    )
    .orderBy(desc(updates.month), desc(updates.seq));

/** The newest head that was signed within a pack's events before the pack was made. */
const signedBefore = (db: Db, size: number, instant: string) =>
  db
    .select({ size: checkpoints.size, root: checkpoints.root })
    .from(checkpoints)
    .where(and(lte(checkpoints.size, size), lte(checkpoints.signedAt, instant)))
    .orderBy(desc(checkpoints.size))
    .limit(1);

type Known = { zone: string; firstDay: Day | null };
type Row = typeof packs.$inferSelect;

/** What was asked for and the rules in force there; undefined where there is no such pack. */
async function find(db: Db, id: string) {
  const [[row], ruleRows] = await db.batch([
    db.select().from(packs).where(eq(packs.id, id)),
    rulesAt(db, sql`(select position from packs where id = ${id})`),
  ]);
  return row && { row, rules: toRules(ruleRows) };
}

/** A pack as it was fixed: read at its position and judged on its last day. */
export async function readPack(db: Db, id: string, known: Known): Promise<Pack | undefined> {
  const found = await find(db, id);
  if (!found) return undefined;
  const { row, rules } = found;
  const { zone, firstDay } = known;
  const at = position(row.position);
  const day = row.toOn;
  const reading = { at, day, asof: null, zone, rules };
  const slugs = JSON.parse(row.strategies) as string[];
  const asked = slugs.map((strategy) =>
    askedFor({ from: row.fromOn, to: day, strategy }, reading, firstDay),
  );
  const whole = askedFor({ from: row.fromOn, to: day }, reading, firstDay);
  const closes = rules.length > 0 ? [{ month: monthOf(day), until: null }] : [];
  const [rows, news] = await Promise.all([
    db.batch([
      roadmapAt(db, at),
      appointmentsAt(db, at),
      wordsAt(db, at),
      asksIn(db, whole.between),
      offTrackAt(db, at),
      signedBefore(db, row.position, row.madeAt),
      helpedAt(db, at),
      ...figureReads(db, at, closes),
    ]),
    newsOf(db, asked, zone),
  ]);
  return packOf(row, rows, { slugs, news, closes, from: whole.days.from, zone });
}

type PackRows = Rows<
  readonly [
    ReturnType<typeof roadmapAt>,
    ReturnType<typeof appointmentsAt>,
    ReturnType<typeof wordsAt>,
    ReturnType<typeof asksIn>,
    ReturnType<typeof offTrackAt>,
    ReturnType<typeof signedBefore>,
    ReturnType<typeof helpedAt>,
    ...ReturnType<typeof figureReads>,
  ]
>;

type Told = {
  slugs: readonly string[];
  news: Awaited<ReturnType<typeof newsOf>>;
  closes: Parameters<typeof figuresOf>[1];
  from: Day | null;
  zone: string;
};

function packOf(row: Row, rows: PackRows, { slugs, news, closes, from, zone }: Told): Pack {
  const [[roadmap], held, words, asks, offTrack, [signed], help, ...figureRows] = rows;
  const [, known, spheres, promises] = figureRows;
  const day = row.toOn;
  const figures = figuresOf(figureRows, closes, day);
  const sphere = sphereNames(spheres);
  const promised = heldOf({ promises, figures }, sphere);
  const helped = new Set(help.map((h) => h.action));
  const posts = postsOn(day, { strategies: known, spheres: [], held });
  return {
    id: row.id,
    title: roadmap?.title ?? null,
    institution: roadmap?.body?.split("\n")[0] ?? "",
    from,
    to: day,
    made_on: localDay(row.madeAt, zone),
    position: row.position,
    checkpoint: signed ?? null,
    strategies: figures.strategies
      .filter((s) => slugs.includes(s.slug))
      .map((s) => {
        const mine = promised.filter((p) => p.strategy === s.slug);
        const here = isAbout(s.slug, new Set(mine.map((p) => p.sphere.slug)));
        const newest = asks.filter(here).flatMap(({ about: _, answered, at: asked, ...ask }) => {
          if (answered) return [];
          const on = localDay(asked, zone);
          // Notes for executives only stay out of what may be handed around.
          return [{ ...ask, sphere: sphere(ask.sphere), on, private: false, note: null }];
        });
        const period = { months: [], open: [], last: null };
        const about = words.find((w) => w.slug === s.slug);
        return {
          ...s,
          area: about?.area ?? null,
          result: about?.result ?? null,
          executive: posts.find((p) => p.role === "executive" && p.scope === s.slug) ?? null,
          health: healthsOf(mine),
          drift: figures.drift.filter(
            (d) => d.strategy.slug === s.slug && d.open && d.moves > 0 && d.current !== null,
          ),
          decisions: needsYou({
            held: mine,
            helped,
            offTrack,
            newest,
            grid: [],
            vacant: [],
            period,
          }),
          ...news[slugs.indexOf(s.slug)]!,
        };
      }),
  };
}
