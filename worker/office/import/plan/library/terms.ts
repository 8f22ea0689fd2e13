import type { Row } from "../../read/tables.ts";
import { agrees, given, type Noun, roleOf } from "../publication.ts";
import { shelf } from "./shelves.ts";

const own = shelf("terms");
const TOLD = ["word", "definition"];

const keyOf = ({ slug, language }: Row<"terms">) => (language ? `${slug}/${language}` : slug);

/** A term, or, in a row with a language, how it is said in it. */
export const terms: Noun<"terms"> = {
  key: keyOf,
  holds: (row, known) =>
    row.language ? agrees(given(row, TOLD), known.terms.get(keyOf(row))) : own.holds(row, known),
  refuse(p, known) {
    const { row } = p;
    if (!row.language) return own.refuse(p, known);
    if (!known.terms.has(row.slug)) return `there is no term ${row.slug || "here"} by then`;
    if (row.forms || row.source || row.retired)
      return "a term in another language has a word and a definition, and nothing else";
    return row.word || known.terms.has(keyOf(row)) ? undefined : "a translation needs its word";
  },
  events(p, known) {
    const { row } = p;
    if (!row.language) return own.events(p, known);
    const { slug: term, language, word, definition } = row;
    return [
      {
        kind: "term.translated",
        subject: `term/${term}`,
        role: roleOf(row),
        facts: { term, language, first: !known.terms.has(keyOf(row)) },
        texts: { word, definition },
      },
    ];
  },
  advance(p, known) {
    const { row } = p;
    if (!row.language) return own.advance(p, known);
    const held = known.terms.get(keyOf(row));
    known.terms.set(keyOf(row), { ...held, ...given(row, [...TOLD, "language", "reason"]) });
  },
};
