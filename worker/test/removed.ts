import { sql } from "drizzle-orm";
import { write } from "../../db/client.ts";
import type { startApp } from "./startApp.ts";

type App = Pick<Awaited<ReturnType<typeof startApp>>, "store" | "record">;

/** Removes texts as two people would: every text of these fields that a subject's entries hold. */
export async function removed(app: App, subject: string, fields: readonly string[]) {
  const { rows } = await app.store.client.execute({
    sql: `select t.seq, json_group_array(t.field) as fields from event_text t
      join events e on e.seq = t.seq where e.subject = ?
      and t.field in (select value from json_each(?)) group by t.seq`,
    args: [subject, JSON.stringify(fields)],
  });
  for (const row of rows) {
    const of = Number(row.seq);
    const gone = JSON.parse(String(row.fields)) as string[];
    await write(app.store, [
      sql`delete from event_text where seq = ${of} and field in (select value from json_each(${JSON.stringify(gone)}))`,
    ]);
    await app.record({
      kind: "text.redacted",
      subject: `redaction/${of}`,
      role: "moderator",
      facts: { of, fields: gone, reason: "personal", asked: "admin" },
    });
  }
}
