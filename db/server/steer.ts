import type { Client, InStatement, ResultSet } from "@libsql/client/web";
import { says } from "../causes.ts";
import type { Store } from "../client.ts";

/** Where a request reads: the database that it asks may be a replica, and behind. */
export type Steer = {
  /** From here on nothing is read that does not hold this position. */
  atLeast: (seq: number) => void;
  /** Whether everything from here on is read where writes go. */
  atPrimary: (yes: boolean) => void;
};

/** Fails, as the first of a batch, where the database has not come so far. */
const reaches = (seq: number): InStatement => ({
  sql: "select case when seq >= ? then 1 else json('behind') end from head",
  args: [seq],
});

/** Changes nothing; but what may write is sent on by a replica to its primary, with all beside it. */
const SENT_ON = "update head set seq = seq where seq < 0";

/** How long a batch rests, in ms, when somebody else holds the primary's lock. */
const RESTS = [5, 20, 50, 100, 200];

async function readPrimary(client: Client, statements: InStatement[]): Promise<ResultSet[]> {
  for (let tries = 0; ; tries++) {
    try {
      return (await client.batch([SENT_ON, ...statements], "write")).slice(1);
    } catch (error) {
      const rest = RESTS[tries];
      if (rest === undefined || !says(error, /SQLITE_BUSY/)) throw error;
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }
}

type Batch = Client["batch"];

/** A store for one request, over a server that may be a replica. */
export function steered(
  { client }: Store,
  storeOf: (client: Client) => Store,
): { store: Store; steer: Steer } {
  let least = 0;
  let primary = false;
  async function read(statements: InStatement[], mode?: "deferred" | "read" | "write") {
    if (primary) return readPrimary(client, statements);
    if (least === 0) return client.batch(statements, mode);
    try {
      return (await client.batch([reaches(least), ...statements], mode)).slice(1);
    } catch (error) {
      if (!says(error, /malformed JSON/)) throw error;
      primary = true;
      return readPrimary(client, statements);
    }
  }
  const batch: Batch = (statements, mode) =>
    mode === "write" ? client.batch(statements, mode) : read(statements as InStatement[], mode);
  async function execute(asked: InStatement, args?: never) {
    const statement = typeof asked === "string" && args ? { sql: asked, args } : asked;
    const [found] = await read([statement], "deferred");
    return found!;
  }
  const close = () => client.close();
  const own = Object.assign(Object.create(client) as Client, { batch, execute, close });
  const steer: Steer = {
    atLeast: (seq) => void (least = seq),
    atPrimary: (yes) => void (primary = yes),
  };
  return { store: storeOf(own), steer };
}

/** The same database, read where it is written. */
export function primaryOf(store: Store, storeOf: (client: Client) => Store): Store {
  const own = steered(store, storeOf);
  own.steer.atPrimary(true);
  return own.store;
}
