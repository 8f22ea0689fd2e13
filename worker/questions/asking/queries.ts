import { sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import type { About } from "../../../db/words.ts";
import { spheresAt } from "../../months/queries.ts";
import { strategiesAt } from "../../progress/queries.ts";
import { type At, textAt } from "../../record/asof.ts";
import type { AskAbout } from "./schema.ts";

type Db = Store["db"];

const TABLES = {
  strategy: ["strategies", "title"],
  sphere: ["spheres", "title"],
  action: ["actions", "wording"],
} as const;

/** A thing that one can ask about, if it is there. */
export const aboutNow = (db: Db, at: At, about: About, slug: string) => {
  const [table, field] = TABLES[about];
  return db.all<{ about: About; of: string; title: string | null }>(
    sql`select ${about} as about, x.slug as "of", ${textAt(sql.raw(`x.${field}_seq`), field)} as title
      from ${sql.identifier(table)} x where x.slug = ${slug}
      and +x.from_seq <= ${at} and x.until_seq > ${at}`,
  );
};

/** Whether questions are taken. */
export const takenNow = (db: Db, at: At) =>
  db.all<{ taken: number }>(
    sql`select r.questions as taken from roadmap r where +r.from_seq <= ${at} and r.until_seq > ${at}`,
  );

/** What the page shows on which somebody asks, in one read. */
export const readStart = (db: Db, at: At, { strategy, sphere, action }: AskAbout) =>
  db.batch([
    takenNow(db, at),
    aboutNow(db, at, "strategy", strategy ?? ""),
    aboutNow(db, at, "sphere", sphere ?? ""),
    aboutNow(db, at, "action", action ?? ""),
    strategiesAt(db, at),
    spheresAt(db, at),
  ]);
