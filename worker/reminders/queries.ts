import { and, desc, eq, gte, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { addresses } from "../../db/schema/access.ts";
import { actions } from "../../db/schema/actions.ts";
import { mailTexts, reminders, waiting } from "../../db/schema/desk.ts";
import { appointments } from "../../db/schema/people.ts";
import { FOREVER } from "../../db/schema/record.ts";
import { roadmap } from "../../db/schema/roadmap.ts";
import { updates, withdrawals } from "../../db/schema/updates.ts";
import { excusesAt, filingsAt, rulesAt, spheresAt } from "../months/queries.ts";
import type { Day, Month } from "../months/rules.ts";
import { heldOn } from "../people/team/queries.ts";
import { newest, saidAt, textAt } from "../record/asof.ts";

type Db = Store["db"];

const roadmapNow = (db: Db) =>
  db
    .select({
      zone: roadmap.zone,
      title: textAt(roadmap.titleSeq, "title"),
      contact: textAt(roadmap.contactSeq, "contact"),
    })
    .from(roadmap)
    .where(eq(roadmap.untilSeq, FOREVER));

const takenSince = (db: Db, first: Month) =>
  db
    .select({ sphere: reminders.sphere, month: reminders.month, step: reminders.step })
    .from(reminders)
    .where(gte(reminders.month, first));

/** Finished updates whose day of publication is set. */
const scheduledNow = (db: Db) =>
  db
    .select({ sphere: waiting.sphere, month: waiting.month })
    .from(waiting)
    .where(and(isNotNull(waiting.publishOn), isNull(waiting.returnedAt)));

/** Everything that says which mail is due, in one read. */
export const readLadder = ({ db }: Store, first: Month, last: Month) =>
  db.batch([
    roadmapNow(db),
    rulesAt(db, newest),
    spheresAt(db, newest),
    filingsAt(db, newest, first, last),
    excusesAt(db, newest, first, last),
    takenSince(db, first),
    scheduledNow(db),
  ]);

/** Who holds a post on a day, with where mail reaches them. */
export const holdersOn = (db: Db, day: Day) =>
  db
    .select({
      person: appointments.person,
      address: addresses.address,
      language: addresses.language,
      role: sql<"lead" | "deputy" | "executive">`${appointments.role}`,
      scope: appointments.scope,
      from: appointments.fromOn,
    })
    .from(appointments)
    .leftJoin(addresses, eq(addresses.person, appointments.person))
    .where(and(heldOn(day), inArray(appointments.role, ["lead", "deputy", "executive"])))
    .orderBy(appointments.fromOn, appointments.id);

/** How many open actions a sphere has in each strategy. */
const openBySphere = (db: Db, spheres: string[]) =>
  db
    .select({
      sphere: actions.sphere,
      strategy: actions.strategy,
      open: sql<number>`count(*)`,
    })
    .from(actions)
    .where(
      and(
        eq(actions.untilSeq, FOREVER),
        inArray(actions.sphere, spheres),
        eq(actions.lineage, "continuing"),
        inArray(actions.stage, ["not_started", "planning", "underway", "paused"]),
      ),
    )
    .groupBy(actions.sphere, actions.strategy);

/** What was reported and not taken back, newest month first. */
const saidBy = (db: Db, spheres: string[], first: Month) =>
  db
    .select({
      sphere: updates.sphere,
      month: updates.month,
      summary: saidAt({ seq: updates.seq, update: updates.id }, "summary", newest),
    })
    .from(updates)
    .where(
      and(
        inArray(updates.sphere, spheres),
        gte(updates.month, first),
        sql`not exists (select 1 from ${withdrawals} w where w.update_id = ${sql`${updates.id}`})`,
      ),
    )
    .orderBy(desc(updates.month), desc(updates.seq));

/** What the due mails say, in one read. */
export const readMatter = ({ db }: Store, spheres: string[], first: Month) =>
  db.batch([openBySphere(db, spheres), saidBy(db, spheres, first), wordingsNow(db)]);

/** The office's own wordings, each under the name of its mail and language. */
export const wordingsNow = (db: Db) => db.select().from(mailTexts);
