import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { appointments, people } from "../../../db/schema/people.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import { spheresAt } from "../../months/queries.ts";
import type { Day } from "../../months/rules.ts";
import { type At, heldAt, nameAt, textAt } from "../../record/asof.ts";
import { roadmapAt } from "../../roadmap/queries.ts";

/** The appointments, as they stand now, that are held on a day; `holdsOn` says the same of a row. */
export const heldOn = (day: Day) =>
  and(
    eq(appointments.untilSeq, FOREVER),
    lte(appointments.fromOn, day),
    or(isNull(appointments.untilOn), gt(appointments.untilOn, day)),
  );

const post = {
  role: appointments.role,
  scope: appointments.scope,
  from: appointments.fromOn,
  until: appointments.untilOn,
};

/** Every post that somebody holds or held. */
export const postsOf = (db: Store["db"], person: string) =>
  db
    .select(post)
    .from(appointments)
    .where(and(eq(appointments.person, person), eq(appointments.untilSeq, FOREVER)));

/** Who held which role when, without names, the oldest first. */
export const rolesAt = (db: Store["db"], at: At) =>
  db
    .select(post)
    .from(appointments)
    .where(heldAt(appointments, at))
    .orderBy(asc(appointments.fromOn), asc(appointments.id));

/** Every appointment, the oldest first; a name only where it is published. */
export const appointmentsAt = (db: Store["db"], at: At) =>
  db
    .select({ ...post, public: people.public, name: nameAt() })
    .from(appointments)
    .leftJoin(people, and(eq(people.id, appointments.person), heldAt(people, at)))
    .where(heldAt(appointments, at))
    .orderBy(asc(appointments.fromOn), asc(appointments.id));

/** Everything /about shows, in one read. */
export const readTeam = ({ db }: Store, at: At) =>
  db.batch([
    roadmapAt(db, at),
    db
      .select({ slug: strategies.slug, title: textAt(strategies.titleSeq, "title") })
      .from(strategies)
      .where(heldAt(strategies, at))
      .orderBy(asc(strategies.position)),
    spheresAt(db, at),
    appointmentsAt(db, at),
  ]);
