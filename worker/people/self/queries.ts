import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { addresses } from "../../../db/schema/access.ts";
import { appointments, people } from "../../../db/schema/people.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { strategies } from "../../../db/schema/strategies.ts";
import { versionOf } from "../../office/form/queries.ts";
import { textAt } from "../../record/asof.ts";
import { postsOf } from "../team/queries.ts";

type Db = Store["db"];

/** A person, and every role ever held, the newest first; titles of what the roles are for. */
export const readSelf = (db: Db, person: string) =>
  db.batch([
    db
      .select({
        version: versionOf(sql`'person/' || ${people.id}`),
        name: textAt(people.nameSeq, "name"),
        public: people.public,
        language: addresses.language,
      })
      .from(people)
      .leftJoin(addresses, eq(addresses.person, people.id))
      .where(and(eq(people.id, person), eq(people.untilSeq, FOREVER))),
    postsOf(db, person).orderBy(desc(appointments.fromOn), asc(appointments.id)),
    db
      .select({ slug: spheres.slug, title: textAt(spheres.titleSeq, "title") })
      .from(spheres)
      .where(eq(spheres.untilSeq, FOREVER)),
    db
      .select({ slug: strategies.slug, title: textAt(strategies.titleSeq, "title") })
      .from(strategies)
      .where(eq(strategies.untilSeq, FOREVER)),
  ]);
