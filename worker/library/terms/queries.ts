import { asc, sql } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { terms, termWords } from "../../../db/schema/library.ts";
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
