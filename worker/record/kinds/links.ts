import { sql } from "drizzle-orm";
import { linkChecks } from "../../../db/schema/links.ts";
import { translations } from "../../../db/schema/translations.ts";
import type { LinkState } from "../../../db/words.ts";
import { insert, kind } from "../project.ts";

type Translated = { of: string; version: number; field: string; language: string };

export const linkKinds = {
  /** A cited link was found in another state than before. `of`: the position of its update. */
  "link.checked": kind<{
    of: number;
    n: number;
    state: LinkState;
    on: string;
    hash: string | null;
  }>((e) => [insert(linkChecks, { ...e.facts, seq: e.seq })]),
  /** A published text in another language: the words of one event, by its subject and version. Text: words. */
  "text.translated": kind<Translated>((e) => [
    sql`insert into ${translations} (of_seq, field, language, seq)
      select seq, ${e.facts.field}, ${e.facts.language}, ${e.seq} from events
      where subject = ${e.facts.of} and version = ${e.facts.version}
      on conflict do update set seq = excluded.seq`,
  ]),
};
