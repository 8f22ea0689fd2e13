import { and, asc, eq, inArray, isNull, like, or, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions, milestones } from "../../../db/schema/actions.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { slugFrom } from "../../office/form/rules.ts";
import { type At, heldAt, textAt } from "../../record/asof.ts";

type Db = Store["db"];

/** The milestones of a sphere's actions that are still to be reached. */
export const openMilestonesAt = (db: Db, at: At, sphere: string) =>
  db
    .select({
      action: milestones.action,
      id: milestones.id,
      title: textAt(milestones.titleSeq, "title"),
      due: milestones.due,
    })
    .from(milestones)
    .innerJoin(
      actions,
      and(eq(actions.slug, milestones.action), heldAt(actions, at), eq(actions.sphere, sphere)),
    )
    .where(and(heldAt(milestones, at), isNull(milestones.reachedOn), eq(milestones.dropped, false)))
    .orderBy(sql`${milestones.due} is null`, asc(milestones.due), asc(milestones.id));

/** The slugs that new promises in these words could run into. */
export const slugsLike = (db: Db, wordings: string[]) =>
  db
    .select({ slug: actions.slug })
    .from(actions)
    .where(
      and(
        eq(actions.untilSeq, FOREVER),
        wordings.length > 0
          ? or(...wordings.map((wording) => like(actions.slug, `${slugFrom(wording, new Set())}%`)))
          : inArray(actions.slug, []),
      ),
    );
