import { sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { type Target, TARGETS } from "../../../db/words.ts";
import { newest } from "../../record/asof.ts";
import { targetsAt } from "../../progress/health/queries.ts";
import { versionOf, zoneNow } from "../form/queries.ts";

/** The version of each figure's target: how often it was decided. */
const versionsNow = (db: Store["db"]) =>
  db
    .select({
      figure: sql<Target>`j.value`,
      version: versionOf(sql`'target/' || j.value`),
    })
    .from(sql`json_each(${JSON.stringify(TARGETS)}) j`);

/** Figures, decisions and the zone, in one read. */
export const readTargets = (db: Store["db"]) =>
  db.batch([versionsNow(db), targetsAt(db, newest), zoneNow(db)]);
