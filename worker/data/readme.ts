import { localDay } from "../months/rules.ts";
import { DICTIONARY } from "./dictionary/files.ts";
import type { Cut } from "./queries.ts";

const WIDTH = 24;

const listed = (items: readonly (readonly [name: string, about: string])[]) =>
  items.map(([name, about]) => `${name.padEnd(WIDTH)} ${about}`).join("\n");

const named = (cut: Cut) => cut.title ?? "a roadmap";

const OTHERS = [
  [
    "record/checkpoint",
    "The signed head of the record: how many events, and the root of their hashes.",
  ],
  ["record/key", "The key that checks that signature. Compare it with one you got elsewhere."],
  ["record/later.ndjson", "Only in a copy of an earlier day: why words in it are gone."],
  [
    "record/later-proofs.json",
    "Only beside record/later.ndjson: the proof that those events are in the record.",
  ],
  [
    "record/consistency.json",
    "Only where the signed head counts later events too: the proof that it goes on from here.",
  ],
  ["editions/", "The frozen page of every closed month and year, as it was stored."],
  ["SHA256SUMS", "The hash of every other file here."],
] as const;

/** What this copy is, in plain words. */
export function readme(cut: Cut, origin: string): string {
  const { position, instant, first, zone } = cut;
  const span =
    position === 0
      ? "The record is still empty."
      : `It holds the ${position} public events from ${localDay(first!, zone)} to ${localDay(instant, zone)},
in the order in which they were published. Days are days in ${zone}.`;
  const tables = Object.entries(DICTIONARY).map(([name, { about }]) => [name, about] as const);
  return `The data behind “${named(cut)}”
${origin}/data

WHAT THIS IS

The whole public record of the roadmap, as files: what was promised, who answers
for it, and what was reported each month, with every later change.
${span}
Figures that depend on the clock (open, late, missed) are those of ${cut.day}.

WHAT IS IN IT

${listed([...tables, ...OTHERS])}

Every column and member is explained in dictionary.csv.
Texts are UTF-8. A cell that a spreadsheet would take for a formula begins with
an apostrophe. Where a cell says [removed], the text was taken out of the record.

WHAT IS NOT IN IT

Nothing private: no addresses, sessions, drafts, or notes to executives.
Words that were lawfully removed, taken away for privacy, or names whose bearers do
not agree any more are missing in every copy, those of earlier days too: a copy is
made from the record when it is asked for. In a copy of an earlier day,
record/later.ndjson holds the later events that say why such words are gone, and
record/later-proofs.json proves that the record holds them. A frozen page that was
made again since is left out of it.
Uploaded files are not in the archive. files.csv says where each one is, and the
SHA-256 that its bytes must have.

HOW TO CHECK IT

Each file against its hash:   sha256sum --check SHA256SUMS
Everything against the record, with the program that runs the site:
                              npm run verify -- FOLDER
That computes every hash, the signed root, every table and every figure again.
How to do it without that program: ${origin}/record/format
Whoever holds the key can change the record and sign it again: the signature here alone
does not rule that out. Whoever kept an older signed head can. The command above with
--since FILE fails if anything that the head in FILE counts was changed or taken away.
No signature can prove that what somebody reported is true.

HOW TO LOAD IT

roadmap.json and the CSV files are the format that the program imports:
                              npm run import -- FOLDER --apply
In a spreadsheet, open a CSV file as UTF-8 with commas. The last event of a subject
says how it stands: a row of actions.csv is a change, not an action.

LICENCE

See LICENCE.txt.
`;
}

/** What may be done with the data. */
export const licence = (cut: Cut, origin: string): string =>
  `The data of “${named(cut)}”, ${origin}

The facts, tables and figures in this archive are published under the
Creative Commons Attribution 4.0 International licence (CC BY 4.0):

    https://creativecommons.org/licenses/by/4.0/

You may copy, share, change and use them for any purpose, also commercially, if you
name the source, give the address of the licence, and say what you changed.
A fair way to name it: ${named(cut)}, ${origin}, the record up to event ${cut.position}.

Texts and evidence that people wrote for the roadmap belong to the institution and
to those who wrote them; files shown as evidence may stand under terms of their own.
The licence covers them only as far as the institution can give it.
Names of people are here because of the roles they hold. The law on personal data
applies to whoever uses them.
`;
