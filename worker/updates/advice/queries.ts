import { and, eq, lte, max } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { stageMoves } from "../../../db/schema/actions.ts";
import { lines } from "../../../db/schema/updates.ts";
import { type Day, localDay, type Month } from "../../months/rules.ts";
import { comparedAt, lastSaid, zoneNow } from "../desk/queries.ts";
import type { NewUpdate } from "../desk/schema.ts";
import { adviceOn } from "./rules.ts";
import { newest } from "../../record/asof.ts";

type Db = Store["db"];

/** The last month, up to one, in which words were written about each action of a sphere. */
const wordsOn = (db: Db, sphere: string, month: Month) =>
  db
    .select({ action: lines.action, month: max(lines.month) })
    .from(lines)
    .where(and(eq(lines.sphere, sphere), eq(lines.hasText, true), lte(lines.month, month)))
    .groupBy(lines.action);

/** The last month, up to one, in which the stage of each action moved; its promise counts. */
const movesOf = (db: Db, sphere: string, month: Month) =>
  db
    .select({ action: stageMoves.action, month: max(stageMoves.month) })
    .from(stageMoves)
    .where(and(eq(stageMoves.sphere, sphere), lte(stageMoves.month, month)))
    .groupBy(stageMoves.action);

/** What an update could say better, before it is published. */
export async function adviceFor({ db }: Store, input: NewUpdate, now: Date) {
  const { sphere, month } = input;
  const [zones, [last], standing, words, moves] = await db.batch([
    zoneNow(db),
    lastSaid(db, newest, sphere, month),
    comparedAt(db, newest, sphere),
    wordsOn(db, sphere, month),
    movesOf(db, sphere, month),
  ]);
  const spoken = new Map<string, Month>();
  for (const { action, month: at } of [...words, ...moves])
    if (at && at > (spoken.get(action) ?? "")) spoken.set(action, at);
  const actions = standing.map((a) => ({ ...a, spoken: spoken.get(a.slug) ?? null }));
  const today: Day = localDay(now, zones[0]?.zone ?? "UTC");
  return adviceOn(input, { last, actions }, today);
}
