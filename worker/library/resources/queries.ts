import { and, asc, count, eq, type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { resources } from "../../../db/schema/library.ts";
import type { ResourceKind } from "../../../db/words.ts";
import { historyOf } from "../../actions/history/queries.ts";
import { type At, heldAt, textAt } from "../../record/asof.ts";
import { about, type Only } from "../mentions/queries.ts";
import { namesFor } from "../queries.ts";

type Db = Store["db"];

const item = {
  slug: resources.slug,
  title: textAt(resources.titleSeq, "title"),
  kind: resources.kind,
  language: resources.language,
  topic: textAt(resources.topicSeq, "topic"),
  audience: textAt(resources.audienceSeq, "audience"),
  maker: textAt(resources.makerSeq, "maker"),
  link: textAt(resources.linkSeq, "link"),
  checked_on: resources.checkedOn,
  withdrawn: resources.withdrawn,
};

type Asked = Only & {
  kind?: ResourceKind;
  language?: string;
  topic?: string;
  audience?: string;
  page: number;
  per_page: number;
};

const is = (column: SQL, word: string | undefined) =>
  word === undefined ? undefined : sql`${column} = ${word}`;

/** Everything /resources shows, in one read. */
export function readResources(db: Db, at: At, q: Asked) {
  const asked = and(
    heldAt(resources, at),
    about(resources, q),
    q.kind === undefined ? undefined : eq(resources.kind, q.kind),
    q.language === undefined ? undefined : eq(resources.language, q.language),
    is(item.topic, q.topic),
    is(item.audience, q.audience),
  );
  return db.batch([
    db
      .select(item)
      .from(resources)
      .where(asked)
      .orderBy(asc(resources.withdrawn), sql`${item.title} collate nocase`, asc(resources.slug))
      .limit(q.per_page)
      .offset((q.page - 1) * q.per_page),
    db.select({ total: count() }).from(resources).where(asked),
    db
      .select({
        kind: resources.kind,
        language: resources.language,
        topic: item.topic,
        audience: item.audience,
      })
      .from(resources)
      .where(heldAt(resources, at)),
  ]);
}

/** Everything a resource's page shows, in one read. */
export const readResource = (db: Db, at: At, slug: string) =>
  db.batch([
    db
      .select({
        ...item,
        strategies: resources.strategies,
        spheres: resources.spheres,
        description: textAt(resources.descriptionSeq, "description"),
        given: {
          title: resources.titleSeq,
          description: resources.descriptionSeq,
          link: resources.linkSeq,
          topic: resources.topicSeq,
          audience: resources.audienceSeq,
          maker: resources.makerSeq,
        },
      })
      .from(resources)
      .where(and(heldAt(resources, at), eq(resources.slug, slug))),
    ...namesFor(db, at, resources, slug),
    historyOf(db, at, `resource/${slug}`),
  ]);
