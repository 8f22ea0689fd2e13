import { and, asc, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { actions } from "../../db/schema/actions.ts";
import type { gatherings, resources, stories } from "../../db/schema/library.ts";
import { spheresAt } from "../months/queries.ts";
import { strategiesAt } from "../progress/queries.ts";
import { type At, heldAt, textAt } from "../record/asof.ts";

type Db = Store["db"];

type Shelved = typeof gatherings | typeof resources | typeof stories;

/** The names of what one thing speaks of: give the rows to `besides`. */
export const namesFor = (db: Db, at: At, table: Shelved, slug: string) =>
  [
    strategiesAt(db, at),
    spheresAt(db, at),
    db
      .select({ slug: actions.slug, wording: textAt(actions.wordingSeq, "wording") })
      .from(actions)
      .where(
        and(
          heldAt(actions, at),
          sql`${actions.slug} in (select j.value from ${table}, json_each(${table.actions}) j
            where ${table.slug} = ${slug} and ${heldAt(table, at)})`,
        ),
      )
      .orderBy(asc(actions.slug)),
  ] as const;
