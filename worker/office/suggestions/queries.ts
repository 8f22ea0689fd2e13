import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { suggestions } from "../../../db/schema/suggestions.ts";

type Db = Store["db"];

/** How many are shown at once. */
const MOST = 100;

/** What waits to be looked at, the oldest first. */
export const suggestedNow = (db: Db) =>
  db
    .select({
      id: suggestions.id,
      title: suggestions.title,
      link: suggestions.link,
      kind: suggestions.kind,
      why: suggestions.why,
      asked_on: suggestions.askedOn,
    })
    .from(suggestions)
    .orderBy(asc(suggestions.askedAt), asc(suggestions.id))
    .limit(MOST);

export const suggestionNow = (db: Db, id: string) =>
  db.select({ id: suggestions.id }).from(suggestions).where(eq(suggestions.id, id));

/** Deletes a suggestion. */
export const forgetting = (id: string): SQL => sql`delete from ${suggestions} where id = ${id}`;
