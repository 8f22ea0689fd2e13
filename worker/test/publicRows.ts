import { getTableColumns, getTableName } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { PROJECTED } from "../record/replay.ts";

/** Every public row with its texts in place of their positions. */
export async function publicRows(store: Store) {
  const texts = new Map<string, unknown>();
  const bodies = await store.client.execute(
    `select seq, field, body from event_text where seq not in (select e.seq from events e
      join people p on p.id = e.facts ->> 'person' and p.until_seq > 1e15
      where e.kind = 'person.named' and not p.public)
      and (seq, field) not in (select u.seq, c.field from corrections c join updates u on u.id = c.update_id
        where c.why = 'privacy')`,
  );
  for (const t of bodies.rows) texts.set(`${String(t.seq)} ${String(t.field)}`, t.body);
  const fieldOf = (column: string) => column.replace(/Seq$/, "");
  const all = await Promise.all(
    PROJECTED.map(async (table) => {
      const columns = Object.entries(getTableColumns(table));
      const { rows } = await store.client.execute(`select * from ${getTableName(table)}`);
      const told = rows.map((row) => {
        const cells = columns.flatMap(([property, { name }]): [string, unknown][] => {
          if (name === "seq" || name === "from_seq") return [];
          if (name === "until_seq") return [["live", Number(row.until_seq) > 1e15]];
          if (!name.endsWith("_seq")) return [[name, row[name]]];
          return [[name, texts.get(`${String(row[name])} ${fieldOf(property)}`) ?? null]];
        });
        return JSON.stringify(Object.fromEntries(cells));
      });
      return [getTableName(table), told.toSorted()] as const;
    }),
  );
  const said = [...texts].map(([at, body]) => `${at.split(" ")[1]!} ${String(body)}`).toSorted();
  const instants = await store.client.execute("select kind, at, subject, role from events");
  return {
    ...Object.fromEntries(all),
    said,
    instants: instants.rows.map((r) => JSON.stringify(r)).toSorted(),
  };
}
