import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Store } from "../../../db/client.ts";
import { actions } from "../../../db/schema/actions.ts";
import { gatherings, resources, stories, terms, termWords } from "../../../db/schema/library.ts";
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

/** Every resource as it stands, by its address. */
export const resourcesNow = (db: Db) =>
  db
    .select({
      slug: resources.slug,
      version: versionOf(sql`'resource/' || ${resources.slug}`),
      ended: resources.withdrawn,
      facts: {
        kind: resources.kind,
        language: resources.language,
        checkedOn: resources.checkedOn,
        ...spoken(resources),
      },
      texts: {
        title: textAt(resources.titleSeq, "title"),
        description: textAt(resources.descriptionSeq, "description"),
        link: textAt(resources.linkSeq, "link"),
        topic: textAt(resources.topicSeq, "topic"),
        audience: textAt(resources.audienceSeq, "audience"),
        maker: textAt(resources.makerSeq, "maker"),
      },
    })
    .from(resources)
    .where(eq(resources.untilSeq, FOREVER))
    .orderBy(asc(resources.withdrawn), asc(resources.slug));

/** Every story as it stands, the newest first. */
export const storiesNow = (db: Db) =>
  db
    .select({
      slug: stories.slug,
      version: versionOf(sql`'story/' || ${stories.slug}`),
      ended: stories.withdrawn,
      facts: {
        kind: stories.kind,
        on: stories.onDay,
        speaker: stories.speaker,
        ...spoken(stories),
      },
      texts: {
        title: textAt(stories.titleSeq, "title"),
        body: textAt(stories.bodySeq, "body"),
        author: textAt(stories.authorSeq, "author"),
      },
    })
    .from(stories)
    .where(eq(stories.untilSeq, FOREVER))
    .orderBy(desc(stories.onDay), asc(stories.slug));

/** Every term as it stands; terms have no facts. */
export const termsNow = (db: Db) =>
  db
    .select({
      slug: terms.slug,
      version: versionOf(sql`'term/' || ${terms.slug}`),
      ended: terms.retired,
      texts: {
        word: textAt(terms.wordSeq, "word"),
        forms: textAt(terms.formsSeq, "forms"),
        definition: textAt(terms.definitionSeq, "definition"),
        source: textAt(terms.sourceSeq, "source"),
      },
    })
    .from(terms)
    .where(eq(terms.untilSeq, FOREVER))
    .orderBy(asc(terms.retired), asc(terms.slug));

/** The term in a language, if it was ever told in it. */
export const termIn = (db: Db, term: string, language: string) =>
  db
    .select({
      word: textAt(termWords.wordSeq, "word"),
      definition: textAt(termWords.definitionSeq, "definition"),
    })
    .from(termWords)
    .where(
      and(
        eq(termWords.term, term),
        eq(termWords.language, language),
        eq(termWords.untilSeq, FOREVER),
      ),
    );

/** The slugs of all actions there are. */
export const actionsNow = (db: Db) =>
  db.select({ slug: actions.slug }).from(actions).where(eq(actions.untilSeq, FOREVER));
