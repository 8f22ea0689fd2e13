import { asc, desc, eq, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Store } from "../../../db/client.ts";
import { actions } from "../../../db/schema/actions.ts";
import { gatherings } from "../../../db/schema/library.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { textAt } from "../../record/asof.ts";
import { versionOf } from "../form/queries.ts";

type Db = Store["db"];

const slugsIn = (column: SQLiteColumn) =>
  sql`${column}`.mapWith((json): string[] => JSON.parse(String(json)));

const spoken = (of: Record<"strategies" | "spheres" | "actions", SQLiteColumn>) => ({
  strategies: slugsIn(of.strategies),
  spheres: slugsIn(of.spheres),
  actions: slugsIn(of.actions),
});

/** Every gathering as it stands, the latest day first. */
export const gatheringsNow = (db: Db) =>
  db
    .select({
      slug: gatherings.slug,
      version: versionOf(sql`'gathering/' || ${gatherings.slug}`),
      ended: gatherings.cancelled,
      facts: {
        on: gatherings.onDay,
        time: gatherings.startsAt,
        minutes: gatherings.minutes,
        series: gatherings.series,
        part: gatherings.part,
        ...spoken(gatherings),
      },
      texts: {
        title: textAt(gatherings.titleSeq, "title"),
        series: textAt(gatherings.seriesSeq, "series"),
        description: textAt(gatherings.descriptionSeq, "description"),
        facilitators: textAt(gatherings.facilitatorsSeq, "facilitators"),
        place: textAt(gatherings.placeSeq, "place"),
        link: textAt(gatherings.linkSeq, "link"),
        audience: textAt(gatherings.audienceSeq, "audience"),
        materials: textAt(gatherings.materialsSeq, "materials"),
        attendance: textAt(gatherings.attendanceSeq, "attendance"),
        recap: textAt(gatherings.recapSeq, "recap"),
      },
    })
    .from(gatherings)
    .where(eq(gatherings.untilSeq, FOREVER))
    .orderBy(desc(gatherings.onDay), asc(gatherings.slug));

/** The slugs of all actions there are. */
export const actionsNow = (db: Db) =>
  db.select({ slug: actions.slug }).from(actions).where(eq(actions.untilSeq, FOREVER));
