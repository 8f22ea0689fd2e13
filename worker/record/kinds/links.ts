import { sql } from "drizzle-orm";
import { linkChecks } from "../../../db/schema/links.ts";
import { translations } from "../../../db/schema/translations.ts";
import type { LinkState } from "../../../db/words.ts";
import { insert, kind } from "../project.ts";

export const linkKinds = {
  /** A cited link was found in another state than before. `of`: the position of its update. */
  "link.checked": kind<{
    of: number;
    n: number;
    state: LinkState;
    on: string;
    hash: string | null;
  }>((e) => [insert(linkChecks, { ...e.facts, seq: e.seq })]),
  /** A published text in another language; `of` is the position of its event. Text: words. */
  "text.translated": kind<{ of: number; field: string; language: string }>((e) => [
    sql`insert into ${translations} (of_seq, field, language, seq)
      values (${e.facts.of}, ${e.facts.field}, ${e.facts.language}, ${e.seq})
      on conflict do update set seq = excluded.seq`,
  ]),
};
