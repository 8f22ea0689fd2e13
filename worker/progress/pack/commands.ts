import { eq, sql } from "drizzle-orm";
import { write } from "../../../db/client.ts";
import { packLinks, packs } from "../../../db/schema/board.ts";
import { securityEvent, tokenHash } from "../../access.ts";
import type { Head } from "../../cache.ts";
import type { Deps, Viewer } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { addDays, localDay, startOfDay } from "../../months/rules.ts";
import { newest, positionBefore } from "../../record/asof.ts";
import { hex } from "../../record/leaf.ts";
import { insert } from "../../record/project.ts";
import { keep, type Ticket } from "../../write.ts";
import { strategiesAt } from "../queries.ts";
import { wrongWith } from "./rules.ts";
import type { NewPack } from "./schema.ts";

const DAY = 86_400_000;

/** Fixes what a pack shows: the position of now, or of the end of an earlier last day. */
export async function makePack(
  deps: Deps,
  { zone, firstDay }: Pick<Head, "zone" | "firstDay">,
  viewer: Viewer,
  asked: NewPack,
  ticket: Ticket,
) {
  const now = deps.now();
  const today = localDay(now, zone);
  const known = (await strategiesAt(deps.store.db, newest)).map((s) => s.slug);
  const wrong = wrongWith(asked, known, today, firstDay);
  if (wrong.length > 0) throw new Refusal("request.invalid", wrong);
  const { from, to } = asked;
  const id = hex(deps.random(8));
  const row = insert(packs, {
    id,
    person: viewer.person,
    fromOn: from,
    toOn: to,
    strategies: JSON.stringify(known.filter((s) => asked.strategies.includes(s))),
    position: to === today ? newest : positionBefore(startOfDay(addDays(to, 1), zone)),
    madeAt: now.toISOString(),
  });
  const answer = { id };
  return { answer, seq: await keep(deps, ticket, answer, [row]) };
}

async function mustBeThere(deps: Deps, pack: string) {
  const [known] = await deps.store.db
    .select({ id: packs.id })
    .from(packs)
    .where(eq(packs.id, pack));
  if (!known) throw new Refusal("request.not_found");
}

/**
 * Makes a way into a pack without an account. Its token is given to `shown` alone: what is kept is
 * its hash, so a repeat of the request does not get it again.
 */
export async function sharePack(
  deps: Deps,
  viewer: Viewer,
  { pack, days }: { pack: string; days: number },
  ticket: Ticket,
  shown: (token: string) => void,
) {
  await mustBeThere(deps, pack);
  const now = deps.now();
  const token = hex(deps.random(32));
  const row = insert(packLinks, {
    token: await tokenHash(token),
    pack,
    person: viewer.person,
    madeAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + days * DAY).toISOString(),
    revokedAt: null,
  });
  const answer = { days };
  const seq = await keep(deps, ticket, answer, [row]);
  securityEvent("pack-link.made", viewer.person);
  shown(token);
  return { answer, seq };
}

/** Ends a link at once; one that has ended stays as it was. */
export async function revokeLink(deps: Deps, viewer: Viewer, pack: string, link: string) {
  await mustBeThere(deps, pack);
  await write(deps.store, [
    sql`update ${packLinks} set revoked_at = ${deps.now().toISOString()}
      where token = ${link} and pack = ${pack} and revoked_at is null`,
  ]);
  securityEvent("pack-link.revoked", viewer.person);
}
