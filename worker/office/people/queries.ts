import { and, asc, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { addresses, audit } from "../../../db/schema/access.ts";
import { appointments, people } from "../../../db/schema/people.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { textAt } from "../../record/asof.ts";
import { versionOf } from "../form/queries.ts";

type Db = Store["db"];

/** What the audit calls the nth change of a person's address. */
export const changeOf = (person: SQL, n: SQL | number): SQL =>
  sql`'person/' || ${person} || '/address/' || ${n}`;

/** How often a person's address was set or taken away. */
export const addressChanges = (person: SQL): SQL<number> =>
  sql<number>`(select count(*) from ${audit} c where c.id >= 'person/' || ${person} || '/address/'
    and c.id < 'person/' || ${person} || '/address0')`;

/** Everyone, with the private address; give the rows to `personOf`. */
export const peopleNow = (db: Db) =>
  db
    .select({
      id: people.id,
      version: versionOf(sql`'person/' || ${people.id}`),
      name: textAt(people.nameSeq, "name"),
      public: people.public,
      address: addresses.address,
      language: addresses.language,
      readdressed: addressChanges(sql`${people.id}`),
    })
    .from(people)
    .leftJoin(addresses, eq(addresses.person, people.id))
    .where(eq(people.untilSeq, FOREVER))
    .orderBy(asc(textAt(people.nameSeq, "name")), asc(people.id));

/** In which language a person is written to, or whoever invites them. */
export const languageFor = (db: Db, person: string, by: string) =>
  db
    .select({ language: addresses.language })
    .from(addresses)
    .where(and(inArray(addresses.person, [person, by]), isNotNull(addresses.language)))
    .orderBy(desc(eq(addresses.person, person)))
    .limit(1);

/** Every appointment, ended ones too, the newest first. */
export const appointmentsNow = (db: Db) =>
  db
    .select({
      id: appointments.id,
      version: versionOf(sql`'appointment/' || ${appointments.id}`),
      person: appointments.person,
      name: textAt(people.nameSeq, "name"),
      role: appointments.role,
      scope: appointments.scope,
      from: appointments.fromOn,
      until: appointments.untilOn,
    })
    .from(appointments)
    .leftJoin(people, and(eq(people.id, appointments.person), eq(people.untilSeq, FOREVER)))
    .where(eq(appointments.untilSeq, FOREVER))
    .orderBy(
      sql`${appointments.untilOn} is not null`,
      asc(appointments.role),
      asc(appointments.scope),
      asc(appointments.fromOn),
    );
