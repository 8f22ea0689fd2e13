import { type SQL, sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { translations } from "../../db/schema/translations.ts";
import { type At, position, textAt } from "../record/asof.ts";
import type { Env } from "../context.ts";
import { type Told, translationsOf } from "./translated/rules.ts";

/** The words that translate a text at a position: null where there are none, or where they were removed. */
export const translatedAt = (
  text: { subject: SQL; version: SQL; field: SQL },
  language: string,
  at: At,
): SQL<string | null> =>
  textAt(
    sql`(select max(v.seq) from events v
      where v.subject = 'translation/' || ${text.subject} || '/' || ${text.field} || '/' || ${language}
        and v.seq <= ${at} and v.facts ->> 'version' = ${text.version})`,
    "words",
  );

/**
 * What the institution translated of some subjects, of all strategies and spheres and of the roadmap,
 * oldest first; beside it the newest words of the same text, where they are others.
 */
const translationsAt = (
  db: Store["db"],
  at: At,
  language: string,
  subjects: readonly string[],
): Promise<Told[]> =>
  db.all<Told>(sql`
    with shown (subject) as (
      select 'roadmap' union select value from json_each(${JSON.stringify(subjects)})
      union select 'strategy/' || slug from strategies where +from_seq <= ${at} and until_seq > ${at}
      union select 'sphere/' || slug from spheres where +from_seq <= ${at} and until_seq > ${at}),
    told as materialized (
      select e.subject, e.seq, t.field, o.body as original,
        ${translatedAt({ subject: sql`e.subject`, version: sql`e.version`, field: sql`t.field` }, language, at)} as words,
        (select max(n.seq) from events n where n.subject = e.subject and n.seq > e.seq and n.seq <= ${at}
          and n.facts ->> 'milestone' is e.facts ->> 'milestone' and exists (select 1 from json_each(n.texts) j where j.key = t.field)) as later
      from shown s cross join events e on e.subject = s.subject and e.seq <= ${at}
        cross join ${translations} t on t.of_seq = e.seq and t.language = ${language}
        join event_text o on o.seq = t.of_seq and o.field = t.field)
    select told.field, told.original, told.words, n.at as changed_at, c.body as now
    from told left join events n on n.seq = told.later
      left join event_text c on c.seq = told.later and c.field = told.field
    where told.words is not null order by told.seq`);

/** The same for the day that a page is read as of, by the texts' own words. */
export const translationsIn =
  ({ deps, head, reading }: Pick<Env["Variables"], "deps" | "head" | "reading">) =>
  async (language: string, subjects: readonly string[]) =>
    translationsOf(
      await translationsAt(deps.store.db, reading?.at ?? position(head.seq), language, subjects),
    );
