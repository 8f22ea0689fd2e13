import { and, asc, desc, eq, gt, lt, lte, ne } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { updates } from "../../../db/schema/updates.ts";
import type { At } from "../../record/asof.ts";

type Db = Store["db"];

const cellOf = (db: Db, id: string, column: typeof updates.sphere | typeof updates.month) =>
  db.select({ of: column }).from(updates).where(eq(updates.id, id));

/** Other publications of the same sphere and month, oldest first. */
export const othersInCell = (db: Db, at: At, id: string) =>
  db
    .select({ id: updates.id, kind: updates.kind, published_at: updates.at })
    .from(updates)
    .where(
      and(
        eq(updates.sphere, cellOf(db, id, updates.sphere)),
        eq(updates.month, cellOf(db, id, updates.month)),
        ne(updates.id, id),
        lte(updates.seq, at),
      ),
    )
    .orderBy(asc(updates.seq));

/** The sphere's update of the nearest earlier or later month; the newest publication there. */
export const neighbourOf = (db: Db, at: At, id: string, side: "previous" | "next") => {
  const month = cellOf(db, id, updates.month);
  return db
    .select({ id: updates.id, month: updates.month })
    .from(updates)
    .where(
      and(
        eq(updates.sphere, cellOf(db, id, updates.sphere)),
        side === "previous" ? lt(updates.month, month) : gt(updates.month, month),
        lte(updates.seq, at),
      ),
    )
    .orderBy(side === "previous" ? desc(updates.month) : asc(updates.month), desc(updates.seq))
    .limit(1);
};
