import { and, eq, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { addresses } from "../../../db/schema/access.ts";
import { mailLinks } from "../../../db/schema/desk.ts";
import { appointments } from "../../../db/schema/people.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { updates } from "../../../db/schema/updates.ts";
import type { UpdateKind } from "../../../db/words.ts";
import { excusesAt, filingsAt, rulesAt, spheresAt } from "../../months/queries.ts";
import type { Day, Month } from "../../months/rules.ts";
import { newest, textAt } from "../../record/asof.ts";

const filed = (column: "id" | "kind") =>
  sql`(select ${sql.raw(column)} from ${updates} u where u.month = ${mailLinks.month}
    and u.sphere = ${mailLinks.sphere} order by u.seq desc limit 1)`;

/** The role in which the link's person speaks for its sphere on a day, lead before deputy. */
const roleOn = (day: Day) =>
  sql<"lead" | "deputy" | null>`(select max(a.role) from ${appointments} a
    where a.person = ${mailLinks.person} and a.until_seq = ${FOREVER} and a.scope = ${mailLinks.sphere}
      and a.role in ('lead', 'deputy') and a.from_on <= ${day} and (a.until_on is null or a.until_on > ${day}))`;

/** One link by the hash of its token, with all that tells its state on a day. */
export const linkBy = (db: Store["db"], token: string, day: Day) =>
  db
    .select({
      person: mailLinks.person,
      sphere: mailLinks.sphere,
      title: textAt(spheres.titleSeq, "title"),
      month: mailLinks.month,
      does: mailLinks.does,
      expiresAt: mailLinks.expiresAt,
      usedAt: mailLinks.usedAt,
      role: roleOn(day),
      address: addresses.address,
      update: sql<string | null>`${filed("id")}`,
      kind: sql<UpdateKind | null>`${filed("kind")}`,
    })
    .from(mailLinks)
    .leftJoin(spheres, and(eq(spheres.slug, mailLinks.sphere), eq(spheres.untilSeq, FOREVER)))
    .leftJoin(addresses, eq(addresses.person, mailLinks.person))
    .where(eq(mailLinks.token, token));

/** What every sphere sent for a month, in one read. */
export const readMonth = ({ db }: Store, month: Month) =>
  db.batch([
    rulesAt(db, newest),
    spheresAt(db, newest),
    filingsAt(db, newest, month, month),
    excusesAt(db, newest, month, month),
  ]);
