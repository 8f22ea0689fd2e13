import type { Env } from "../../context.ts";
import type { Reading } from "../../asof.ts";
import { spheresAt } from "../../months/queries.ts";
import { strategiesAt } from "../../progress/queries.ts";
import { newest } from "../../record/asof.ts";
import { monthsWithUpdates } from "../../updates/queries.ts";
import { findPage, isBehind, type PageRow, unknownOf, type Wanted, wordsOf } from "../queries.ts";
import {
  type Instead,
  insteadOf,
  matchOf,
  quoted,
  replaced,
  type Row,
  spanOf,
  termsOf,
} from "../rules.ts";
import type { Narrowing } from "../schema.ts";

type Asked = { q: Narrowing; order: Wanted["order"]; take: number; skip: number };

/** Whether anything is asked for at all: the page without a question only shows its form. */
const asksNothing = ({ asof: _, ...q }: Narrowing) => Object.values(q).every((value) => !value);

/** The rows of a page, and the last one, which counts. */
const pageIn = (read: readonly PageRow[]) => ({
  rows: read.slice(0, -1).map(({ n: _, total: __, ...row }): Row => row),
  total: read.at(-1)?.total ?? 0,
});

/**
 * Searches for all words; where nothing holds one of them, for the word most like it; and where
 * nothing holds all, for some. Each step is one read, and most searches end with the first.
 */
export async function search(
  { deps, reading }: { deps: Env["Variables"]["deps"]; reading: Reading },
  { q, take, ...page }: Asked,
) {
  const { db } = deps.store;
  const nothing = asksNothing(q);
  let terms = termsOf(q.q);
  const wanted = (how: "AND" | "OR"): Wanted => ({
    match: matchOf(terms, how),
    q,
    reading,
    ...page,
    take: nothing ? 0 : take,
  });
  const [first, unknown, [state], strategies, spheres, months] = await db.batch([
    findPage(db, wanted("AND")),
    unknownOf(db, terms.map(quoted)),
    isBehind(db),
    strategiesAt(db, newest),
    spheresAt(db, newest),
    monthsWithUpdates(db, newest),
  ]);
  let found = pageIn(first);
  let instead: Instead[] = [];
  const span = spanOf(terms, unknown);
  if (found.total === 0 && span) {
    instead = insteadOf(terms, unknown, await wordsOf(db, ...span));
    terms = replaced(terms, instead);
    found = pageIn(await findPage(db, wanted("AND")));
  }
  const some = found.total === 0 && terms.length > 1;
  if (some) found = pageIn(await findPage(db, wanted("OR")));
  return {
    rows: found.rows,
    total: nothing ? 0 : found.total,
    instead: instead.map(({ asked, found: word }) => ({ asked, found: word })),
    some: some && found.total > 0,
    behind: Boolean(state?.behind),
    choices: {
      strategies,
      spheres: spheres.map(({ slug, title }) => ({ slug, title })),
      months: months.map((m) => m.month),
    },
  };
}
