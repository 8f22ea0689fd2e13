import { eq, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { roadmap } from "../../../db/schema/roadmap.ts";

/** The version that a subject has in the record, as SQL. */
export const versionOf = (subject: SQL): SQL<number> =>
  sql<number>`(select coalesce(max(version), 0) from events where subject = ${subject})`;

/** The zone in which the office's days are counted; no row before the founding. */
export const zoneNow = (db: Store["db"]) =>
  db.select({ zone: roadmap.zone }).from(roadmap).where(eq(roadmap.untilSeq, FOREVER));
