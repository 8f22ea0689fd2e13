import { and, asc, inArray, isNotNull, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions } from "../../../db/schema/actions.ts";
import { appointments, people } from "../../../db/schema/people.ts";
import { type At, heldAt, nameAt } from "../../record/asof.ts";
import { narrowedAction } from "../state/queries.ts";
import type { Between, Only } from "../state/rules.ts";

type Db = Store["db"];

const heldPosts = (db: Db, at: At) =>
  db
    .select({
      person: appointments.person,
      role: appointments.role,
      scope: appointments.scope,
      from: appointments.fromOn,
      until: appointments.untilOn,
      seq: appointments.fromSeq,
    })
    .from(appointments)
    .where(
      and(
        heldAt(appointments, at),
        inArray(appointments.role, ["lead", "deputy", "executive"]),
        isNotNull(appointments.scope),
      ),
    )
    .orderBy(asc(appointments.fromOn), asc(appointments.id));

/** The strategies and spheres that belong to what was asked for, through its actions. */
const reachOf = (db: Db, at: At, only: Only) =>
  db.all<{
    strategy: string;
    sphere: string;
  }>(sql`select distinct strategy, sphere from ${actions} n
    where +n.from_seq <= ${at} and n.until_seq > ${at} and ${narrowedAction(only)}`);

/** The appointments known at both positions, and how far the question reaches. */
export const postReads = (db: Db, { a, b }: Between, only: Only) =>
  [heldPosts(db, a), heldPosts(db, b), reachOf(db, b, only)] as const;

/** The names of some people, where they are public. */
export const namesOf = (db: Db, at: At, ids: readonly string[]) =>
  db
    .select({ id: people.id, name: nameAt() })
    .from(people)
    .where(
      and(
        heldAt(people, at),
        sql`${people.id} in (select value from json_each(${JSON.stringify(ids)}))`,
      ),
    );
