import { asc, sql, type SQL } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { terms, termWords } from "../../../db/schema/library.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { historyOf } from "../../actions/history/queries.ts";
import { type At, heldAt, textAt } from "../../record/asof.ts";

/** Everything the glossary shows, in one read. */
export const readTerms = (db: Store["db"], at: At) =>
  db.batch([
    db
      .select({
        slug: terms.slug,
        word: textAt(terms.wordSeq, "word"),
        forms: textAt(terms.formsSeq, "forms"),
        definition: textAt(terms.definitionSeq, "definition"),
        source: textAt(terms.sourceSeq, "source"),
        retired: terms.retired,
        given: {
          word: terms.wordSeq,
          forms: terms.formsSeq,
          definition: terms.definitionSeq,
          source: terms.sourceSeq,
        },
      })
      .from(terms)
      .where(heldAt(terms, at)),
    db
      .select({
        term: termWords.term,
        language: termWords.language,
        word: textAt(termWords.wordSeq, "word"),
        definition: textAt(termWords.definitionSeq, "definition"),
        given: { word: termWords.wordSeq, definition: termWords.definitionSeq },
      })
      .from(termWords)
      .where(heldAt(termWords, at))
      .orderBy(asc(termWords.language)),
    historyOf(db, at, sql`(select 'term/' || slug from ${terms})`),
  ]);

/** What other pages need to explain the terms in use: one value of JSON, to be read with others. */
const WORDS = `json_group_array(json_object('slug', slug,
  'word', (select body from event_text where seq = word_seq and field = 'word'),
  'forms', (select body from event_text where seq = forms_seq and field = 'forms'),
  'definition', (select body from event_text where seq = definition_seq and field = 'definition'),
  'source', (select body from event_text where seq = source_seq and field = 'source')))
  from terms where not retired`;

/** The terms in use now. */
export const WORDS_NOW = `(select ${WORDS} and until_seq = ${FOREVER})`;

/** The terms in use at a position. */
export const wordsAt = (at: At): SQL => sql`(select ${sql.raw(WORDS)} and ${heldAt(terms, at)})`;
