import * as v from "valibot";
import { rulesBefore } from "../../asof.ts";
import type { Head } from "../../cache.ts";
import { readItems } from "../../changes/items/queries.ts";
import { type Asked, changeReads, foundIn } from "../../changes/queries.ts";
import { countsOf } from "../../changes/rules.ts";
import type { Between } from "../../changes/state/rules.ts";
import type { Deps } from "../../context.ts";
import { startOfDay } from "../../months/rules.ts";
import { position, positionBefore } from "../../record/asof.ts";
import { search } from "../../search/asking/queries.ts";
import { nameOf, urlOf } from "../../search/rules.ts";
import { narrowing } from "../../search/schema.ts";
import { onlyOf } from "../rules.ts";
import type { Digest, Scope } from "../schema.ts";
import { itemOf, named, silentIn, type Stretch } from "./rules.ts";

/** More that a search finds is not named. */
const MOST_FOUND = 30;

/** What of a search changed in a stretch, newest first, as it stands now. */
async function readFound(
  deps: Deps,
  head: Head,
  of: string,
  since: string | null,
  stretch: Stretch,
) {
  const q = v.parse(narrowing, Object.fromEntries(new URLSearchParams(of)));
  const { zone, rules } = head;
  const reading = { at: position(head.seq), day: stretch.to, asof: null, zone, rules };
  const take = MOST_FOUND;
  const { rows } = await search({ deps, reading }, { q, order: "newest", take, skip: 0 });
  return rows
    .filter(({ changed_at: at }) => at < stretch.until && (since === null || at >= since))
    .map((row) => ({ url: urlOf(row), name: nameOf(row) }));
}

/** What followers of something are told of a stretch: a function of the record alone. */
export async function readDigest(
  deps: Deps,
  head: Head,
  followed: Scope,
  stretch: Stretch & { positions?: Between },
): Promise<Digest> {
  const { month, from, to, until, positions } = stretch;
  const { zone } = head;
  const begins = from === null ? null : startOfDay(from, zone);
  const about = { month, from, to };
  const none = { groups: [], items: [], silent: [], found: [] };
  if (followed.scope === "search")
    return { ...about, ...none, found: await readFound(deps, head, followed.of, begins, stretch) };
  const asked: Asked = {
    between: positions ?? {
      a: begins === null ? position(0) : positionBefore(begins),
      b: positionBefore(until),
    },
    days: { from, to },
    judged: { rules: rulesBefore(until, head.rules), zone },
    only: onlyOf(followed),
  };
  const { db } = deps.store;
  const { stubs: all, evidence } = foundIn(await db.batch([...changeReads(db, asked)]), asked);
  const misses = followed.scope === "missed";
  const stubs = misses ? all.filter((s) => s.group === "missed") : all;
  const silent = silentIn(stubs);
  const rest = stubs.filter((s) => s.kind !== "missed");
  const items = await readItems(db, asked, { before: named(rest), skip: 0, take: 0, after: [] });
  const groups = countsOf(stubs, misses ? 0 : evidence).filter((g) => g.count > 0);
  return { ...about, groups, items: items.map(itemOf), silent, found: [] };
}
