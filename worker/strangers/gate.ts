import type { Context } from "hono";
import { type SQL, sql } from "drizzle-orm";
import { askedFor } from "../../db/schema/follow.ts";
import { write } from "../../db/client.ts";
import { keyedHash } from "../access.ts";
import type { Deps, Env } from "../context.ts";
import { Refusal } from "../errors.ts";
import { hex } from "../record/leaf.ts";
import { hourOf, LIMITS, networkOf, refusalOf, type Sent } from "./rules.ts";

/** What a form is given out with: when, and what tells it from others, signed. */
export async function stampFor(deps: Deps): Promise<string> {
  const given = `${deps.now().getTime()}.${hex(deps.random(8))}`;
  return `${given}.${await keyedHash(deps, "stamp", given)}`;
}

async function ageOf(deps: Deps, stamp: string): Promise<number | undefined> {
  const [, given = "", at, mac] = /^((\d{1,15})\.[0-9a-f]{16})\.([0-9a-f]{64})$/.exec(stamp) ?? [];
  if (mac !== (await keyedHash(deps, "stamp", given))) return undefined;
  return deps.now().getTime() - Number(at);
}

/** Refuses a form that no person filled in just now. */
export async function refusePrograms(deps: Deps, sent: Sent): Promise<void> {
  const code = refusalOf(sent, await ageOf(deps, sent.stamp ?? ""));
  if (code) throw new Refusal(code);
}

/** What the same words in the same form are called, however often they are sent. */
export const nameFor = async (deps: Deps, sent: Sent, ...said: string[]): Promise<string> =>
  (await keyedHash(deps, "sent", sent.stamp ?? "", ...said)).slice(0, 16);

/**
 * Takes what a stranger sent, unless too much came from their network, or in all, within the hour:
 * counted and written in one batch, so that no crowd slips through. `keeping` writes where its
 * condition holds.
 */
export async function take(
  c: Context<Env>,
  what: string,
  keeping: (within: SQL) => SQL | SQL[],
): Promise<void> {
  const { deps } = c.var;
  const hour = hourOf(deps.now());
  const network = networkOf(deps.askerOf?.(c) ?? "");
  const [one, all] = [
    await keyedHash(deps, "network", network),
    await keyedHash(deps, "network", "all"),
  ];
  const counted = (hash: string) =>
    sql`insert into ${askedFor} (hash, what, hour, times) values (${hash}, ${what}, ${hour}, 1)
      on conflict (hash, what, hour) do update set times = times + 1`;
  const few = (hash: string, most: number) =>
    sql`(select times from ${askedFor} where hash = ${hash} and what = ${what} and hour = ${hour}) <= ${most}`;
  const within = sql`(${few(one, LIMITS.network)} and ${few(all, LIMITS.all)})`;
  const done = await write(deps.store, [
    counted(one),
    counted(all),
    ...[keeping(within)].flat(),
    sql`select ${within} as within`,
  ]);
  if (Number(done.at(-1)!.rows[0]!.within) !== 1) throw new Refusal("stranger.too_many");
}

/** Counts of hours that are over. */
export const oldCounts = (now: Date): SQL =>
  sql`${askedFor} where hour < ${hourOf(new Date(now.getTime() - 3_600_000))}`;
