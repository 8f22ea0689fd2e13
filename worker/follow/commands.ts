import type { Context } from "hono";
import { sql } from "drizzle-orm";
import { write } from "../../db/client.ts";
import { askedFor, subscriptions } from "../../db/schema/follow.ts";
import { head, outbox } from "../../db/schema/record.ts";
import type { Rhythm } from "../../db/words.ts";
import { keyedHash, securityEvent, tokenHash } from "../access.ts";
import { logged } from "../after.ts";
import type { Deps, Env } from "../context.ts";
import { inLanguage, type Language } from "../languages/rules.ts";
import type { Month } from "../months/rules.ts";
import { keepGone } from "../record/kept/gone.ts";
import { hex } from "../record/leaf.ts";
import { take } from "../strangers/gate.ts";
import { hourOf } from "../strangers/rules.ts";
import { forgetting, mailId, twinsOf } from "./queries.ts";
import type { NewFollow } from "./schema.ts";

/** An address may say yes this long, and is forgotten afterwards. */
const DAY = 86_400_000;

/**
 * The token in the mails of a subscription, in letters alone: no run of digits in a mail is mistaken
 * for a code. It is made anew from the id for each mail, and stored as a hash.
 */
export const followToken = async (deps: Deps, id: string): Promise<string> =>
  (await keyedHash(deps, "follower", id)).replaceAll(
    /./g,
    (digit) => "abcdefghijklmnop"[parseInt(digit, 16)]!,
  );

/** The page behind the link in a follower's mails. */
export const followerPage = async (deps: Deps, id: string, language: Language): Promise<string> =>
  `${deps.settings.origin}${inLanguage(`/follow/${await followToken(deps, id)}`, language)}`;

type Letter = { subject: string; body: string };

/**
 * Asks an address whether it wants to follow: one mail an hour and address, whatever is asked, and
 * the same statements whether or not the address is known.
 */
export async function ask(
  c: Context<Env>,
  wanted: NewFollow,
  language: Language,
  letterFor: (page: string) => Letter,
): Promise<void> {
  const { deps } = c.var;
  const now = deps.now();
  const iso = now.toISOString();
  const id = hex(deps.random(16));
  const token = await tokenHash(await followToken(deps, id));
  const { subject, body } = letterFor(await followerPage(deps, id, language));
  const { scope, of, rhythm, address } = wanted;
  const hash = await keyedHash(deps, "address", address);
  const hour = hourOf(now);
  const first = sql`(select times from ${askedFor} where hash = ${hash} and what = 'confirm'
    and hour = ${hour}) = 1`;
  await take(c, "follow", (within) => [
    sql`insert into ${askedFor} (hash, what, hour, times) values (${hash}, 'confirm', ${hour}, 1)
      on conflict (hash, what, hour) do update set times = times + 1`,
    sql`insert into ${subscriptions} (id, address, scope, "of", rhythm, language, asked_at, token, told_seq)
      select ${id}, ${address}, ${scope}, ${of}, ${rhythm}, ${language}, ${iso}, ${token}, seq
      from ${head} where ${within} and ${first}`,
    sql`insert into ${outbox} (id, kind, address, language, subject, body, created_at, due_at, expires_at, tries)
      select ${mailId(id, "confirm")}, 'confirm', address, language, ${subject}, ${body}, ${iso}, ${iso},
        ${new Date(now.getTime() + DAY).toISOString()}, 0 from ${subscriptions} where id = ${id}`,
  ]);
  deps.afterCommit();
}

/** The moment before which whoever was asked has not answered in time. */
export const askedBefore = (now: Date): string => new Date(now.getTime() - DAY).toISOString();

/** The address says yes: from now on it is told what comes. What it followed the same way is replaced. */
export async function confirm(deps: Deps, id: string, closed: Month | undefined): Promise<void> {
  const twins = (await twinsOf(deps.store.db, id)).map((t) => t.id);
  await write(deps.store, [
    sql`update ${subscriptions} set confirmed_at = ${deps.now().toISOString()},
      told_seq = (select seq from ${head}), told_month = ${closed ?? null}
      where id = ${id} and confirmed_at is null and asked_at >= ${askedBefore(deps.now())}`,
    ...(twins.length > 0 ? await forgetting(twins, deps.now().toISOString()) : []),
  ]);
  securityEvent("follow.confirmed");
}

/** Writes to the address at another rhythm, about what comes from now on. */
export const changeRhythm = async (deps: Deps, id: string, rhythm: Rhythm, closed?: Month) =>
  void (await write(deps.store, [
    sql`update ${subscriptions} set rhythm = ${rhythm}, told_seq = (select seq from ${head}),
      told_month = ${closed ?? null} where id = ${id} and rhythm <> ${rhythm}`,
  ]));

/** Stops writing and deletes the address. */
export async function forget(deps: Deps, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await write(deps.store, await forgetting(ids, deps.now().toISOString()));
  await logged("gone", () => keepGone(deps));
  securityEvent("follow.left");
}
