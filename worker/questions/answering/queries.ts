import { eq, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { asked } from "../../../db/schema/questions.ts";
import type { At } from "../../record/asof.ts";
import { shownOf, standsNow } from "../queries.ts";

type Db = Store["db"];

/** Published questions that wait for the answer of some spheres, the oldest first. */
export const openFor = (db: Db, at: At, spheres: readonly string[]) =>
  shownOf(
    db,
    at,
    sql`q.answered_seq is null and q.sphere in (select value from json_each(${JSON.stringify(spheres)}))
      order by q.asked_on, q.seq`,
  );

/** A question as its answer finds it, and the address that waits for it. */
export const answerable = (db: Db, id: string) =>
  [
    standsNow(db, id),
    db
      .select({ address: asked.address, language: asked.language })
      .from(asked)
      .where(eq(asked.id, id)),
  ] as const;
