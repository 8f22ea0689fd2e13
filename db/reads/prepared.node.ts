import Database from "libsql";
import { isPacked } from "./packed.ts";

type Connection = Database.Database;
type Statement = ReturnType<Connection["prepare"]>;

/** So many a connection keeps, the oldest goes first: pages ask some hundred questions. */
const MOST = 400;

const ENDS = new Set(["BEGIN TRANSACTION READONLY", "BEGIN DEFERRED", "COMMIT"]);

const kept = new WeakMap<Connection, Map<string, Statement>>();

type Preparing = { prepare: (this: Connection, sql: string) => Statement };
const { prepare } = Database.prototype as unknown as Preparing;

/** The reads of pages, prepared once for each connection; everything else anew each time. */
function prepareOnce(this: Connection, sql: string): Statement {
  if (!ENDS.has(sql) && !isPacked(sql)) return prepare.call(this, sql);
  let mine = kept.get(this);
  if (!mine) kept.set(this, (mine = new Map<string, Statement>()));
  const known = mine.get(sql);
  if (known) return known;
  const made = prepare.call(this, sql);
  if (mine.size >= MOST) mine.delete(mine.keys().next().value!);
  mine.set(sql, made);
  return made;
}

/**
 * The client prepares a statement whenever it is asked, which takes as long as asking it, and has no
 * setting for it.
 */
export function prepareReadsOnce(): void {
  Object.assign(Database.prototype, { prepare: prepareOnce });
}
