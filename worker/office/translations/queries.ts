import { type SQL, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { translations } from "../../../db/schema/translations.ts";
import { TRANSLATED, type TranslatedNoun } from "../../../db/words.ts";
import { translatedAt } from "../../languages/queries.ts";
import { newest } from "../../record/asof.ts";
import { versionOf } from "../form/queries.ts";
import { isStep } from "./rules.ts";
import type { Into } from "./schema.ts";

const TABLES: Record<TranslatedNoun, { table: string; position?: true }> = {
  roadmap: { table: "roadmap" },
  strategy: { table: "strategies", position: true },
  sphere: { table: "spheres", position: true },
  action: { table: "actions" },
  measure: { table: "measures", position: true },
  gathering: { table: "gatherings" },
  resource: { table: "resources" },
  story: { table: "stories" },
};

const columnOf = (field: string) =>
  `${field.replaceAll(/[A-Z]/g, (x) => `_${x.toLowerCase()}`)}_seq`;

/** The places of all texts that stand, in the order of the roadmap. */
const standing = (): SQL =>
  sql.join(
    (Object.keys(TRANSLATED) as TranslatedNoun[]).flatMap((noun, n) => {
      const { table, position } = TABLES[noun];
      return TRANSLATED[noun].map((field, i) => {
        if (isStep({ about: noun, field }))
          return sql`select ${sql.raw(String(n))}, 0, ${sql.raw(String(i))}, ${noun}, t.action, ${field}, t.title_seq
            from milestones t where t.until_seq = ${sql.raw(String(FOREVER))} and t.title_seq is not null and not t.dropped`;
        const seq = sql.raw(`t.${columnOf(field)}`);
        return sql`select ${sql.raw(String(n))} as noun, ${sql.raw(position ? "t.position" : "0")} as position,
          ${sql.raw(String(i))} as nth, ${noun} as about,
          ${noun === "roadmap" ? sql`''` : sql`t.slug`} as "of", ${field} as field, ${seq} as seq
          from ${sql.identifier(table)} t
          where t.until_seq = ${sql.raw(String(FOREVER))} and ${seq} is not null`;
      });
    }),
    sql` union all `,
  );

/** A text that stands, and how it reads in a language. */
export type Standing = {
  about: TranslatedNoun;
  of: string;
  field: string;
  original: string;
  of_version: number;
  version: number;
  words: string | null;
  earlier: string | null;
};

/** Every text that can be translated as it stands now, with what stands for it in a language. */
export const textsIn = (db: Store["db"], language: Into): Promise<Standing[]> => {
  const field = sql`x.field`;
  const own = { subject: sql`e.subject`, version: sql`e.version`, field };
  const before = { subject: sql`e.subject`, version: sql`b.version`, field };
  return db.all<Standing>(sql`
    select x.about, x."of", x.field, o.body as original, e.version as of_version,
      ${versionOf(sql`'translation/' || e.subject || '/' || x.field || '/' || ${language}`)} as version,
      ${translatedAt(own, language, newest)} as words,
      (select ${translatedAt(before, language, newest)} as told
        from events b cross join ${translations} t
          on t.of_seq = b.seq and t.field = x.field and t.language = ${language}
        where b.subject = e.subject and b.seq < e.seq and told is not null
          and b.facts ->> 'milestone' is e.facts ->> 'milestone'
          and exists (select 1 from event_text w where w.seq = b.seq and w.field = x.field)
        order by b.seq desc limit 1) as earlier
    from (${standing()}) x join events e on e.seq = x.seq
      join event_text o on o.seq = x.seq and o.field = x.field
    order by x.noun, x.position, x."of", x.nth, x.seq`);
};
