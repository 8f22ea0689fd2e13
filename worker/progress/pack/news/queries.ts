import type { BatchItem } from "drizzle-orm/batch";
import type { Store } from "../../../../db/client.ts";
import { readItems } from "../../../changes/items/queries.ts";
import { tell } from "../../../changes/items/rules.ts";
import { type Asked, changeReads, foundIn } from "../../../changes/queries.ts";
import { evidenceIn } from "../../../changes/words/queries.ts";
import { evidenceItem, type Shown } from "../../../changes/words/rules.ts";
import type { Rows } from "../../queries.ts";

type Db = Store["db"];

/** How many pieces of evidence a strategy's page lists. */
const LISTED = 100;

/** What happened to each strategy: all of their reads in one batch, and all of their words in one. */
export async function newsOf(db: Db, asked: readonly Asked[], zone: string) {
  const each = asked.map((a) => [
    evidenceIn(db, a.between, a.only, LISTED, 0),
    ...changeReads(db, a),
  ]);
  const reads = each.flat() as BatchItem<"sqlite">[];
  const rows = await db.batch(reads as [BatchItem<"sqlite">, ...BatchItem<"sqlite">[]]);
  const size = reads.length / asked.length;
  const found = asked.map((a, i) => {
    const [shown, ...mine] = rows.slice(i * size, (i + 1) * size);
    const told = foundIn(mine as unknown as Rows<ReturnType<typeof changeReads>>, a);
    return { ...told, shown: shown as unknown as Shown[] };
  });
  const stubs = found.flatMap((f) => f.stubs);
  const page = { before: stubs, skip: 0, take: 0, after: [] };
  const items = await readItems(db, { ...asked[0]!, only: {} }, page);
  const none = { texts: [], events: [], slips: [], names: [], wordings: [], fixes: [] };
  let from = 0;
  return found.map(({ stubs: mine, shown, evidence, late }) => {
    const told = items.slice(from, (from += mine.length));
    const plain = new Set(["slipped", "reported"]);
    return {
      changes: told.filter((item) => !plain.has(item.group)),
      slips: told.filter((item) => item.group === "slipped"),
      shown: tell(
        shown.map((s) => evidenceItem(s, zone)),
        none,
        zone,
      ),
      shown_count: evidence,
      updates: { published: told.filter((item) => item.group === "reported").length, late },
    };
  });
}
