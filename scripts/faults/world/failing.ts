import { LibsqlError, type Row } from "@libsql/client/node";
import type { Store } from "../../../db/client.ts";

/** Where a call to the database breaks off: before it did anything, or after it did everything. */
export type Moment = "before" | "after";

const ERRORS: Record<Moment, () => Error> = {
  before: () => new LibsqlError("disk I/O error", "SQLITE_IOERR"),
  after: () => new TypeError("fetch failed"),
};

/** Makes one call to the database fail; tells what was written in the calls that did not. */
export function failing({ client }: Store) {
  const [execute, batch] = [client.execute.bind(client), client.batch.bind(client)];
  let left = Number.POSITIVE_INFINITY;
  let moment: Moment = "before";
  let wrote = async () => {};
  async function call<T>(mode: string | undefined, run: () => Promise<T>): Promise<T> {
    left -= 1;
    const fails = left === 0;
    if (fails && moment === "before") throw ERRORS.before();
    const done = await run();
    if (mode === "write") await wrote();
    if (fails) throw ERRORS.after();
    return done;
  }
  client.execute = (...asked: unknown[]) => call(undefined, () => execute(...(asked as [string])));
  client.batch = (...asked) => call(asked[1] as string | undefined, () => batch(...asked));
  return {
    /** The n-th call from now on, the first being 1. */
    failAt: (n: number, when: Moment) => {
      left = n;
      moment = when;
    },
    /** No call fails any more; gives whether the one that should did. */
    heal: () => {
      const failed = left <= 0;
      left = Number.POSITIVE_INFINITY;
      return failed;
    },
    /** Called after every write. */
    watch: (seen: () => Promise<void>) => (wrote = seen),
    /** Reads past the fault. */
    read: (sql: string) => execute(sql),
  };
}

const TABLES =
  "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name";

/** All that a database holds, as one text. */
export async function everything(read: (sql: string) => Promise<{ rows: Row[] }>) {
  const told: string[] = [];
  for (const { name } of (await read(TABLES)).rows) {
    const { rows } = await read(`select * from "${String(name)}"`);
    told.push(String(name), ...rows.map((row) => JSON.stringify(row)).toSorted());
  }
  return told.join("\n");
}
