import { and, eq, inArray } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { actions } from "../../../db/schema/actions.ts";
import { drafts, waiting } from "../../../db/schema/desk.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { spheres } from "../../../db/schema/spheres.ts";
import { appointmentsNow, peopleNow } from "../../office/people/queries.ts";
import { roadmapNow } from "../../office/plan/queries.ts";
import { textAt } from "../../record/asof.ts";

type Db = Store["db"];

/** Everything that a hand-over is decided on, in one read. */
export const readPosts = (db: Db, sphere: string) =>
  db.batch([
    roadmapNow(db),
    db
      .select({ slug: spheres.slug, title: textAt(spheres.titleSeq, "title") })
      .from(spheres)
      .where(and(eq(spheres.slug, sphere), eq(spheres.untilSeq, FOREVER))),
    appointmentsNow(db),
    peopleNow(db),
    db
      .selectDistinct({ strategy: actions.strategy })
      .from(actions)
      .where(and(eq(actions.sphere, sphere), eq(actions.untilSeq, FOREVER))),
  ]);

/** Months of some spheres for which something is written and not yet public. */
export const unpublished = (db: Db, of: string[]) =>
  [
    db.select({ month: drafts.month }).from(drafts).where(inArray(drafts.sphere, of)),
    db.select({ month: waiting.month }).from(waiting).where(inArray(waiting.sphere, of)),
  ] as const;
