import { TRANSLATED } from "../../../../../db/words.ts";
import type { Row } from "../../read/tables.ts";
import { type Known, type Noun, roleOf } from "../publication.ts";

type Told = Row<"translations">;

const subjectOf = ({ about, of }: Told) => (of ? `${about}/${of}` : about);

const keyOf = (row: Told) => `${subjectOf(row)}/${row.field}/${row.language}`;

/** The version of the subject whose words the row is of: the newest that read so, or the newest of all. */
const versionOf = (row: Told, { wordings }: Known) =>
  wordings
    .get(`${subjectOf(row)} ${row.field}`)
    ?.findLast(({ text }) => row.original === "" || row.original === text)?.version;

const placeOf = (row: Told, known: Known) => `${keyOf(row)} ${versionOf(row, known)}`;

function refuse(row: Told, known: Known): string | undefined {
  const { about, of, field, language, words } = row;
  if (!about || (about === "roadmap" ? of !== "" : of === ""))
    return "a translation says what it is about, and the slug of it";
  if (!language || !words) return "a translation needs its language and its words";
  const fields: readonly string[] = TRANSLATED[about as keyof typeof TRANSLATED];
  if (!fields.includes(field)) return `the text ${field} of ${about} is none that is translated`;
  if (versionOf(row, known) !== undefined) return undefined;
  return `${subjectOf(row)} has not said these words as its ${field} by then`;
}

/** What the institution wrote, in another language: the words of one event. */
export const translations: Noun<"translations"> = {
  key: keyOf,
  holds: (row, known) => known.translated.get(placeOf(row, known)) === row.words,
  refuse: ({ row }, known) => refuse(row, known),
  events({ row }, known) {
    const { field, language, words } = row;
    const facts = { of: subjectOf(row), version: versionOf(row, known)!, field, language };
    const subject = `translation/${keyOf(row)}`;
    return [{ kind: "text.translated", subject, role: roleOf(row), facts, texts: { words } }];
  },
  advance({ row }, known) {
    known.translated.set(placeOf(row, known), row.words);
  },
};
