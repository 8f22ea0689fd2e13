import { and, asc, count, desc, eq } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { stories } from "../../../db/schema/library.ts";
import type { StoryKind } from "../../../db/words.ts";
import { historyOf } from "../../actions/history/queries.ts";
import { type At, heldAt, textAt } from "../../record/asof.ts";
import { about, type Only } from "../mentions/queries.ts";
import { namesFor } from "../queries.ts";

type Db = Store["db"];

const item = {
  slug: stories.slug,
  title: textAt(stories.titleSeq, "title"),
  kind: stories.kind,
  on: stories.onDay,
  speaker: stories.speaker,
  author: textAt(stories.authorSeq, "author"),
  withdrawn: stories.withdrawn,
};

type Asked = Only & { kind?: StoryKind; page: number; per_page: number };

/** Everything /stories shows, in one read. */
export function readStories(db: Db, at: At, q: Asked) {
  const asked = and(
    heldAt(stories, at),
    about(stories, q),
    q.kind === undefined ? undefined : eq(stories.kind, q.kind),
  );
  return db.batch([
    db
      .select(item)
      .from(stories)
      .where(asked)
      .orderBy(desc(stories.onDay), asc(stories.slug))
      .limit(q.per_page)
      .offset((q.page - 1) * q.per_page),
    db.select({ total: count() }).from(stories).where(asked),
  ]);
}

/** Everything a story's page shows, in one read. */
export const readStory = (db: Db, at: At, slug: string) =>
  db.batch([
    db
      .select({
        ...item,
        strategies: stories.strategies,
        spheres: stories.spheres,
        body: textAt(stories.bodySeq, "body"),
        given: { title: stories.titleSeq, body: stories.bodySeq, author: stories.authorSeq },
      })
      .from(stories)
      .where(and(heldAt(stories, at), eq(stories.slug, slug))),
    ...namesFor(db, at, stories, slug),
    historyOf(db, at, `story/${slug}`),
  ]);
