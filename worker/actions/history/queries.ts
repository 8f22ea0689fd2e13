import { and, asc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { events, eventText } from "../../../db/schema/record.ts";
import type { At } from "../../record/asof.ts";
import { removedFrom } from "../../record/removed/queries.ts";

/** What happened to one subject or to several, oldest first, with the words that still exist. */
export const historyOf = (db: Store["db"], at: At, subject: string | SQL) =>
  db
    .select({
      seq: events.seq,
      at: events.at,
      recordedAt: events.recordedAt,
      kind: events.kind,
      role: events.role,
      facts: events.facts,
      texts: events.texts,
      words: sql<string>`(select json_group_object(field, body) from ${eventText} t where t.seq = ${sql`${events.seq}`})`,
      removed: removedFrom(events.seq),
    })
    .from(events)
    .where(
      and(
        typeof subject === "string"
          ? eq(events.subject, subject)
          : sql`${events.subject} in ${subject}`,
        lte(events.seq, at),
      ),
    )
    .orderBy(asc(events.seq));
