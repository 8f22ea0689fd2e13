import { and, asc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { addresses } from "../../../db/schema/access.ts";
import { waiting } from "../../../db/schema/desk.ts";
import { appointments } from "../../../db/schema/people.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import type { Day } from "../../months/rules.ts";
import type { At } from "../../record/asof.ts";
import { sphereTitle } from "../../spheres/road/queries.ts";
import type { Place } from "../drafts/schema.ts";

type Db = Store["db"];

const columns = (at: At) => ({
  month: waiting.month,
  sphere: waiting.sphere,
  title: sphereTitle(waiting.sphere, at),
  person: waiting.person,
  role: waiting.role,
  key: waiting.key,
  sentAt: waiting.sentAt,
  publishOn: waiting.publishOn,
  comment: waiting.comment,
  returnedAt: waiting.returnedAt,
});

/** Whole, with the update that waits. */
const rows = (db: Db, at: At, which: SQL | undefined) =>
  db
    .select({ ...columns(at), body: waiting.body })
    .from(waiting)
    .where(which)
    .orderBy(asc(waiting.month), asc(waiting.sphere));

/** What came back from waiting ends in the write that publishes the month, or sends it again. */
export const forgetReturned = ({ month, sphere }: Place): SQL =>
  sql`delete from ${waiting} where month = ${month} and sphere = ${sphere} and returned_at is not null`;

/** What waits for one sphere and month, or came back from waiting. */
export const waitingFor = (db: Db, at: At, { month, sphere }: Place) =>
  rows(db, at, and(eq(waiting.month, month), eq(waiting.sphere, sphere)));

/** That some spheres let something wait or got it back, and all that waits for the approver. */
export const waitingOf = (db: Db, at: At, mine: string[]) =>
  db
    .select(columns(at))
    .from(waiting)
    .where(
      or(inArray(waiting.sphere, mine), and(isNull(waiting.publishOn), isNull(waiting.returnedAt))),
    )
    .orderBy(asc(waiting.month), asc(waiting.sphere));

/** What a day makes due. */
export const dueBy = (db: Db, at: At, day: Day) =>
  rows(
    db,
    at,
    and(isNotNull(waiting.publishOn), lte(waiting.publishOn, day), isNull(waiting.returnedAt)),
  );

/** Everyone appointed to approve, with where mail reaches them. */
export const postsNow = (db: Db) =>
  db
    .select({
      person: appointments.person,
      scope: appointments.scope,
      from: appointments.fromOn,
      until: appointments.untilOn,
      address: addresses.address,
      language: addresses.language,
    })
    .from(appointments)
    .leftJoin(addresses, eq(addresses.person, appointments.person))
    .where(and(eq(appointments.untilSeq, FOREVER), eq(appointments.role, "approver")));

/** The posts at a sphere that a person holds or held. */
export const postsOf = (db: Db, person: string, sphere: string) =>
  db
    .select({
      role: appointments.role,
      from: appointments.fromOn,
      until: appointments.untilOn,
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.untilSeq, FOREVER),
        eq(appointments.person, person),
        eq(appointments.scope, sphere),
      ),
    );

export const addressOf = (db: Db, person: string) =>
  db
    .select({ address: addresses.address, language: addresses.language })
    .from(addresses)
    .where(eq(addresses.person, person));
