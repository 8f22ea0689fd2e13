import { and, asc, count, eq, ne, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { gatherings } from "../../../db/schema/library.ts";
import { historyOf } from "../../actions/history/queries.ts";
import { spheresAt } from "../../months/queries.ts";
import type { Day } from "../../months/rules.ts";
import { strategiesAt } from "../../progress/queries.ts";
import { type At, heldAt, textAt } from "../../record/asof.ts";
import { about, type Only } from "../mentions/queries.ts";
import { namesFor } from "../queries.ts";

type Db = Store["db"];

const item = {
  slug: gatherings.slug,
  title: textAt(gatherings.titleSeq, "title"),
  on: gatherings.onDay,
  time: gatherings.startsAt,
  minutes: gatherings.minutes,
  series: gatherings.series,
  seriesTitle: textAt(gatherings.seriesSeq, "series"),
  part: gatherings.part,
  cancelled: gatherings.cancelled,
  facilitators: textAt(gatherings.facilitatorsSeq, "facilitators"),
  place: textAt(gatherings.placeSeq, "place"),
  attendance: textAt(gatherings.attendanceSeq, "attendance"),
};

type Asked = Only & { series?: string; page: number; per_page: number };

/** Everything /gatherings shows, in one read. */
export function readGatherings(db: Db, at: At, day: Day, q: Asked) {
  const asked = and(
    heldAt(gatherings, at),
    about(gatherings, q),
    q.series === undefined ? undefined : eq(gatherings.series, q.series),
  );
  const ahead = sql`${gatherings.onDay} >= ${day}`;
  return db.batch([
    db
      .select(item)
      .from(gatherings)
      .where(asked)
      .orderBy(
        sql`${ahead} desc`,
        sql`case when ${ahead} then ${gatherings.onDay} end`,
        sql`${gatherings.onDay} desc`,
        asc(gatherings.startsAt),
        asc(gatherings.slug),
      )
      .limit(q.per_page)
      .offset((q.page - 1) * q.per_page),
    db
      .select({ total: count(), ahead: sql<number>`coalesce(sum(${ahead}), 0)` })
      .from(gatherings)
      .where(asked),
    db
      .select({ slug: gatherings.series, title: sql<string | null>`max(${item.seriesTitle})` })
      .from(gatherings)
      .where(and(heldAt(gatherings, at), sql`${gatherings.series} is not null`))
      .groupBy(gatherings.series)
      .orderBy(asc(gatherings.series)),
    strategiesAt(db, at),
    spheresAt(db, at),
  ]);
}

/** Everything a gathering's page shows, in one read. */
export const readGathering = (db: Db, at: At, slug: string) =>
  db.batch([
    db
      .select({
        ...item,
        strategies: gatherings.strategies,
        spheres: gatherings.spheres,
        description: textAt(gatherings.descriptionSeq, "description"),
        link: textAt(gatherings.linkSeq, "link"),
        audience: textAt(gatherings.audienceSeq, "audience"),
        materials: textAt(gatherings.materialsSeq, "materials"),
        recap: textAt(gatherings.recapSeq, "recap"),
        given: {
          title: gatherings.titleSeq,
          series: gatherings.seriesSeq,
          description: gatherings.descriptionSeq,
          facilitators: gatherings.facilitatorsSeq,
          place: gatherings.placeSeq,
          link: gatherings.linkSeq,
          audience: gatherings.audienceSeq,
          materials: gatherings.materialsSeq,
          attendance: gatherings.attendanceSeq,
          recap: gatherings.recapSeq,
        },
      })
      .from(gatherings)
      .where(and(heldAt(gatherings, at), eq(gatherings.slug, slug))),
    db
      .select({
        slug: gatherings.slug,
        title: item.title,
        on: gatherings.onDay,
        part: gatherings.part,
      })
      .from(gatherings)
      .where(
        and(
          heldAt(gatherings, at),
          sql`${gatherings.series} = (select series from gatherings own where own.slug = ${slug}
            and own.from_seq <= ${at} and own.until_seq > ${at})`,
          ne(gatherings.slug, slug),
        ),
      )
      .orderBy(asc(gatherings.onDay), asc(gatherings.slug)),
    ...namesFor(db, at, gatherings, slug),
    historyOf(db, at, `gathering/${slug}`),
  ]);
