import { and, asc, desc, eq, lte, or, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { spheres } from "../../db/schema/spheres.ts";
import { updates } from "../../db/schema/updates.ts";
import { actions, stageMoves } from "../../db/schema/actions.ts";
import { actionsAt, slipsAt } from "../actions/queries.ts";
import { excusesAt, filingsAt, spheresOn } from "../months/queries.ts";
import { mentionsOf } from "../library/mentions/queries.ts";
import type { Day, Month } from "../months/rules.ts";
import { appointmentsAt } from "../people/team/queries.ts";
import { briefOf } from "../questions/brief/queries.ts";
import { type At, heldAt, saidAt, textAt } from "../record/asof.ts";
import { removalsOf } from "../record/removed/queries.ts";
import { lastingAt } from "../updates/corrections/queries.ts";
import { doneSteps, excusesOf, filingsOf, marksAt, talliesBySphere } from "./road/queries.ts";

type Db = Store["db"];

const named = {
  slug: spheres.slug,
  title: textAt(spheres.titleSeq, "title"),
  programme: textAt(spheres.programmeSeq, "programme"),
  reports_from: spheres.reportsFrom,
};

/** Everything /spheres shows, in one read. */
export function readSpheres(
  db: Db,
  at: At,
  { first, last, now }: { first: Month; last: Month; now: Month },
  q: { page: number; per_page: number },
) {
  const shown = spheresOn(at, q);
  const among = (column: SQL) => sql`${column} in ${shown}`;
  return db.batch([
    db
      .select(named)
      .from(spheres)
      .where(heldAt(spheres, at))
      .orderBy(asc(spheres.position), asc(spheres.slug)),
    appointmentsAt(db, at),
    talliesBySphere(db, at, among(sql`${actions.sphere}`)),
    filingsAt(db, at, first, last, or(eq(updates.month, now), among(sql`${updates.sphere}`))),
    excusesAt(db, at, first, last),
    marksAt(db, at, first, among(sql`${stageMoves.sphere}`)),
    doneSteps(db, at, among(sql`${stageMoves.sphere}`)),
  ]);
}

const LATEST = 6;

/** Everything a sphere's page shows, in one read. */
export const readSphere = (db: Db, at: At, slug: string, first: Month, day: Day) =>
  db.batch([
    db
      .select({
        ...named,
        about: textAt(spheres.aboutSeq, "about"),
        given: {
          title: spheres.titleSeq,
          about: spheres.aboutSeq,
          programme: spheres.programmeSeq,
        },
      })
      .from(spheres)
      .where(and(heldAt(spheres, at), eq(spheres.slug, slug))),
    appointmentsAt(db, at),
    talliesBySphere(db, at, eq(actions.sphere, slug)),
    filingsOf(db, at, slug),
    excusesOf(db, at, slug),
    marksAt(db, at, first, eq(stageMoves.sphere, slug)),
    doneSteps(db, at, eq(stageMoves.sphere, slug)),
    actionsAt(db, at, eq(actions.sphere, slug)),
    slipsAt(db, at, eq(actions.sphere, slug)),
    db
      .select({
        id: updates.id,
        month: updates.month,
        kind: updates.kind,
        at: updates.at,
        summary: saidAt({ seq: updates.seq, update: updates.id }, "summary", at),
        ...lastingAt(at),
      })
      .from(updates)
      .where(and(eq(updates.sphere, slug), lte(updates.seq, at)))
      .orderBy(desc(updates.seq))
      .limit(LATEST),
    removalsOf(db, at, `sphere/${slug}`),
    mentionsOf(db, at, { sphere: slug }),
    briefOf(db, at, day, { sphere: slug }),
  ]);
