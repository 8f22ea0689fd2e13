import { and, asc, count, eq, inArray, lte } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { actions } from "../../db/schema/actions.ts";
import { gatherings, resources, stories } from "../../db/schema/library.ts";
import { measures } from "../../db/schema/measures.ts";
import { questions } from "../../db/schema/questions.ts";
import { roadmap } from "../../db/schema/roadmap.ts";
import { spheres } from "../../db/schema/spheres.ts";
import { strategies } from "../../db/schema/strategies.ts";
import { updates } from "../../db/schema/updates.ts";
import { type At, heldAt, textAt } from "../record/asof.ts";

type Db = Store["db"];

/** The roadmap in its own words. */
export const roadmapAt = (db: Db, at: At) =>
  db
    .select({
      title: textAt(roadmap.titleSeq, "title"),
      goal: textAt(roadmap.goalSeq, "goal"),
      body: textAt(roadmap.bodySeq, "body"),
      team: textAt(roadmap.teamSeq, "team"),
      contact: textAt(roadmap.contactSeq, "contact"),
      zone: roadmap.zone,
    })
    .from(roadmap)
    .where(heldAt(roadmap, at));

/** How many actions of each strategy are at risk or off track. */
export const dangersAt = (db: Db, at: At) =>
  db
    .select({ strategy: actions.strategy, health: actions.health, count: count() })
    .from(actions)
    .where(
      and(
        heldAt(actions, at),
        eq(actions.lineage, "continuing"),
        eq(actions.stage, "underway"),
        inArray(actions.health, ["at_risk", "off_track"]),
      ),
    )
    .groupBy(actions.strategy, actions.health);

/** How many updates a part of the sitemap holds. */
export const IN_PART = 500;

/**
 * Everything that has a page of its own, for the sitemap; updates with the day they came out, oldest
 * first, one part of them.
 */
export const addressesAt = (db: Db, at: At, part: number) =>
  [
    db
      .select({ slug: strategies.slug })
      .from(strategies)
      .where(heldAt(strategies, at))
      .orderBy(asc(strategies.position)),
    db
      .select({ slug: spheres.slug })
      .from(spheres)
      .where(heldAt(spheres, at))
      .orderBy(asc(spheres.position)),
    db
      .select({ slug: actions.slug })
      .from(actions)
      .where(heldAt(actions, at))
      .orderBy(asc(actions.slug)),
    db
      .select({ slug: measures.slug })
      .from(measures)
      .where(heldAt(measures, at))
      .orderBy(asc(measures.slug)),
    db
      .select({ slug: questions.id })
      .from(questions)
      .where(lte(questions.seq, at))
      .orderBy(asc(questions.seq)),
    db
      .select({ slug: gatherings.slug })
      .from(gatherings)
      .where(heldAt(gatherings, at))
      .orderBy(asc(gatherings.slug)),
    db
      .select({ slug: resources.slug })
      .from(resources)
      .where(heldAt(resources, at))
      .orderBy(asc(resources.slug)),
    db
      .select({ slug: stories.slug })
      .from(stories)
      .where(heldAt(stories, at))
      .orderBy(asc(stories.slug)),
    db
      .select({ slug: updates.id, at: updates.at })
      .from(updates)
      .where(lte(updates.seq, at))
      .orderBy(asc(updates.seq))
      .limit(IN_PART)
      .offset(IN_PART * (part - 1)),
    db.select({ count: count() }).from(updates).where(lte(updates.seq, at)),
  ] as const;
