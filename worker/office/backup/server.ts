import type { Store } from "../../../db/client.ts";
import { Refused } from "./file/refused.ts";

/** How much of a dump is given to the database at once, in characters. */
const AT_ONCE = 1024 * 1024;

const overHttp = (url: string) => url.replace(/^libsql:|^wss:/, "https:").replace(/^ws:/, "http:");

/** How a dump tells of a virtual table, whether quotes within are doubled or not. */
const VIRTUAL =
  /^INSERT INTO sqlite_schema\(.*\) VALUES\('table','(\w+)','\w+',0,'(CREATE VIRTUAL TABLE .*)'\);$/;

/** Makes virtual tables as they were made first; then what they keep is there already, in part. */
function virtually() {
  const made: string[] = [];
  return (line: string): string => {
    const [, name, create] = VIRTUAL.exec(line) ?? [];
    if (name && create) {
      made.push(name);
      return `${create.replaceAll("''", "'")};`;
    }
    const into = /^INSERT INTO (\w+) /.exec(line)?.[1];
    const keeps = into && made.some((each) => into.startsWith(`${each}_`));
    return keeps ? line.replace("INSERT", "INSERT OR REPLACE") : line;
  };
}

/**
 * The statements of a dump, some at a time: one ends where a line ends with a semicolon outside of
 * quotes. What begins and ends its own transaction is left out.
 */
export async function* statementsOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let [rest, held] = ["", ""];
  let [quoted, whole] = [false, false];
  let begins = true;
  const readable = virtually();
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      for (let at = line.indexOf("'"); at >= 0; at = line.indexOf("'", at + 1)) quoted = !quoted;
      const ends = !quoted && line.endsWith(";");
      whole = ends && line === "COMMIT;";
      if (!(ends && /^(?:PRAGMA .*|BEGIN TRANSACTION|COMMIT);$/.test(line)))
        held += `${begins ? readable(line) : line}\n`;
      begins = ends;
      if (!ends || held.length < AT_ONCE) continue;
      yield held;
      held = "";
    }
  }
  if (rest.trim() || !whole)
    throw new Refused(
      "broken_database",
      "The database server stopped in the middle of its dump: nothing was written. Run the backup again.",
    );
  if (held.trim()) yield held;
}

/** Everything that a libSQL server holds, as it was at one moment, in an empty database. */
export async function copyServer(url: string, token: string | undefined, into: Store) {
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  const answer = await fetch(new URL("/dump", overHttp(url)), { headers }).catch(() => undefined);
  if (!answer?.ok || !answer.body)
    throw new Refused(
      "no_database",
      `The database server gives no dump${answer ? ` (status ${answer.status})` : ""}. DATABASE_URL and DATABASE_TOKEN must be those of the site.`,
    );
  const text = answer.body.pipeThrough(new TextDecoderStream());
  for await (const some of statementsOf(text)) await into.client.executeMultiple(some);
}

const PER_WRITE = 500;
const named = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The same rows in a migrated database on a server; the events come last, so that it is empty until then. */
export async function fillServer(from: Store, into: Store): Promise<void> {
  const { rows } = await from.client.execute(
    `select l.name, l.type from pragma_table_list l join sqlite_master m on m.name = l.name
      where l.schema = 'main' and (l.type = 'table' or m.sql like '%using fts5(%')
      and l.name not like 'sqlite_%' and l.name not like 'libsql_%'
      and l.name not like '\\_\\_%' escape '\\'
      order by l.name in ('events', 'head'), l.name`,
  );
  for (const { name, type } of rows) {
    const table = named(String(name));
    await into.client.execute(`delete from ${table}`);
    // What an index holds is found by the number of its row.
    const numbered = type === "virtual" ? "rowid, " : "";
    for (let after = -1; ;) {
      const page = await from.client.execute({
        sql: `select rowid as "_", ${numbered}* from ${table} where rowid > ? order by rowid limit ${PER_WRITE}`,
        args: [after],
      });
      if (page.rows.length === 0) break;
      const [, ...columns] = page.columns;
      const cells = page.rows.map((row) => columns.map((column) => row[column] ?? null));
      const values = columns.map((_, i) => `value ->> ${i}`).join(", ");
      await into.client.batch(
        [
          {
            sql: `insert into ${table} (${columns.map(named).join(", ")}) select ${values} from json_each(?)`,
            args: [JSON.stringify(cells)],
          },
        ],
        "write",
      );
      after = Number(page.rows.at(-1)!._);
    }
  }
}
