import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Store } from "../../../../db/client.ts";
import { addresses } from "../../../../db/schema/access.ts";
import { asks, privateAsks } from "../../../../db/schema/board.ts";
import { appointments } from "../../../../db/schema/people.ts";
import { events } from "../../../../db/schema/record.ts";
import { updates } from "../../../../db/schema/updates.ts";
import type { Day } from "../../../months/rules.ts";
import { heldOn } from "../../../people/team/queries.ts";
import { type At, textAt } from "../../../record/asof.ts";
import { sphereTitle } from "../../../spheres/road/queries.ts";

type Db = Store["db"];

/** Public questions about some spheres that nobody has answered yet. */
export const openAsks = (db: Db, at: At, of: readonly string[]) =>
  db
    .select({
      id: asks.id,
      update: asks.update,
      month: updates.month,
      sphere: asks.sphere,
      sphere_title: sphereTitle(asks.sphere, at),
      at: events.at,
      role: asks.role,
      question: textAt(asks.seq, "question"),
    })
    .from(asks)
    .innerJoin(events, eq(events.seq, asks.seq))
    .innerJoin(updates, eq(updates.id, asks.update))
    .where(and(inArray(asks.sphere, [...of]), isNull(asks.answeredSeq)))
    .orderBy(asc(asks.seq));

/** Questions to the lead alone of some spheres that wait for an answer. */
export const openPrivateAsks = (db: Db, at: At, of: readonly string[]) =>
  db
    .select({
      id: privateAsks.id,
      update: privateAsks.update,
      month: updates.month,
      sphere: privateAsks.sphere,
      sphere_title: sphereTitle(privateAsks.sphere, at),
      at: privateAsks.askedAt,
      question: privateAsks.asked,
    })
    .from(privateAsks)
    .innerJoin(updates, eq(updates.id, privateAsks.update))
    .where(and(inArray(privateAsks.sphere, [...of]), isNull(privateAsks.answeredAt)))
    .orderBy(asc(privateAsks.askedAt), asc(privateAsks.id));

/** What a person asked the lead alone about an update. */
export const privateAsksBy = (db: Db, person: string, update: string) =>
  db
    .select()
    .from(privateAsks)
    .where(and(eq(privateAsks.person, person), eq(privateAsks.update, update)))
    .orderBy(asc(privateAsks.askedAt), asc(privateAsks.id));

export const askNow = (db: Db, id: string) =>
  db
    .select({ id: asks.id, update: asks.update, sphere: asks.sphere, answered: asks.answeredSeq })
    .from(asks)
    .where(eq(asks.id, id));

export const privateAskNow = (db: Db, id: string) =>
  db
    .select({
      id: privateAsks.id,
      update: privateAsks.update,
      sphere: privateAsks.sphere,
      answered: privateAsks.answeredAt,
    })
    .from(privateAsks)
    .where(eq(privateAsks.id, id));

/** Who leads a sphere on a day, and where they are reached. */
export const leadsOf = (db: Db, sphere: string, day: Day) =>
  db
    .select({
      person: appointments.person,
      address: addresses.address,
      language: addresses.language,
    })
    .from(appointments)
    .leftJoin(addresses, eq(addresses.person, appointments.person))
    .where(and(heldOn(day), eq(appointments.role, "lead"), eq(appointments.scope, sphere)));
