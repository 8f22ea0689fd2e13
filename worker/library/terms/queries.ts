import { asc, sql, type SQL } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { terms, termWords } from "../../../db/schema/library.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { historyOf } from "../../actions/history/queries.ts";
import { type At, heldAt, heldIn, textAt } from "../../record/asof.ts";

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

/** A text at a position that a column holds. */
const body = (seq: string, field: string) =>
  `(select body from event_text where seq = ${seq} and field = '${field}')`;

/** What other pages need to explain the terms in use: one value of JSON, to be read with others. */
const WORDS = `(select json_group_array(json_object('slug', slug, 'word', ${body("terms.word_seq", "word")},
  'forms', ${body("forms_seq", "forms")}, 'definition', ${body("terms.definition_seq", "definition")},
  'source', ${body("source_seq", "source")}, 'elsewhere', json((select json_group_array(json_object(
    'language', language, 'word', ${body("term_words.word_seq", "word")},
    'definition', ${body("term_words.definition_seq", "definition")}))
    from term_words where term = slug and `;
const OF = ")))) from terms where not retired and ";

/** The terms in use now. */
export const WORDS_NOW = `${WORDS}term_words.until_seq = ${FOREVER}${OF}terms.until_seq = ${FOREVER})`;

/** The terms in use at a position. */
export const wordsAt = (at: At): SQL =>
  sql`${sql.raw(WORDS)}${heldIn("term_words", at)}${sql.raw(OF)}${heldIn("terms", at)})`;
