import { and, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Store } from "../../../db/client.ts";
import { gatherings, resources, stories } from "../../../db/schema/library.ts";
import { type At, heldAt, textAt } from "../../record/asof.ts";

type Spoken = { strategies: SQLiteColumn; spheres: SQLiteColumn; actions: SQLiteColumn };

const holds = (list: SQLiteColumn, slug: string) =>
  sql`exists (select 1 from json_each(${list}) where value = ${slug})`;

export type Only = { strategy?: string; sphere?: string; action?: string };

/** That a thing speaks of what was asked for. */
export const about = (of: Spoken, { strategy, sphere, action }: Only): SQL | undefined =>
  and(
    strategy === undefined ? undefined : holds(of.strategies, strategy),
    sphere === undefined ? undefined : holds(of.spheres, sphere),
    action === undefined ? undefined : holds(of.actions, action),
  );

/** How many a page of the roadmap lists. */
const MOST = 12;

/** A row that `mentionsIn` tells. */
export type Mentioned = {
  noun: "gathering" | "resource" | "story";
  slug: string;
  title: string | null;
  day: string | null;
  ended: number;
};

/** What of the library speaks of a strategy, a sphere or an action, the newest first. */
export const mentionsOf = (db: Store["db"], at: At, only: Only) => {
  const rows = [
    sql`select 'gathering' as noun, ${gatherings.slug} as slug, ${textAt(gatherings.titleSeq, "title")} as title,
      ${gatherings.onDay} as day, ${gatherings.cancelled} as ended
      from ${gatherings} where ${heldAt(gatherings, at)} and ${about(gatherings, only)}`,
    sql`select 'resource', ${resources.slug}, ${textAt(resources.titleSeq, "title")},
      ${resources.checkedOn}, ${resources.withdrawn}
      from ${resources} where ${heldAt(resources, at)} and ${about(resources, only)}`,
    sql`select 'story', ${stories.slug}, ${textAt(stories.titleSeq, "title")},
      ${stories.onDay}, ${stories.withdrawn}
      from ${stories} where ${heldAt(stories, at)} and ${about(stories, only)}`,
  ];
  return db.all<Mentioned>(
    sql`${sql.join(rows, sql` union all `)} order by day desc, slug limit ${MOST}`,
  );
};
