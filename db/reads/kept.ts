import type { SQL } from "drizzle-orm";
import type { Store } from "../client.ts";
import { askAll, type Built, built, type Preparable } from "./packed.ts";

/** Where in the record a question is asked: SQL with placeholders, what fills them, and its kind. */
export type Place = { kind: string; at: SQL; given: Record<string, unknown> };

/** What a batch of reads gives. */
type Rows<T> = T extends readonly [...infer Reads]
  ? { [K in keyof Reads]: Awaited<Reads[K]> }
  : never;

/** So many questions of one kind are known by their words; then it is forgotten what they were. */
const MOST = 100;

/**
 * Reads whose SQL is put together once for each question and asked at any place: to put it together
 * takes longer than to ask it. `build` may depend on nothing but what it is given.
 */
export function keptReads<Q, T extends readonly unknown[]>(
  build: (db: Store["db"], at: SQL, question: Q) => T,
) {
  const known = new Map<string, readonly Built[]>();
  return async ({ client, db }: Store, { kind, at, given }: Place, question: Q) => {
    const key = `${kind} ${JSON.stringify(question)}`;
    let queries = known.get(key);
    if (!queries) {
      if (known.size >= MOST) known.clear();
      queries = (build(db, at, question) as readonly Preparable[]).map(built);
      known.set(key, queries);
    }
    return (await askAll(client, queries, given)) as Rows<T>;
  };
}
