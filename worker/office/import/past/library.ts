import type { KindName } from "../../../record/kinds/all.ts";
import { cellOf, SHAPES, type ShelfTable } from "../read/library.ts";
import type { Cells, Read, Told } from "./cells.ts";

/** An event of the library as cells: the facts and texts it speaks of, what it ends, and why. */
function cellsIn(table: ShelfTable, e: Pick<Told<KindName>, "text">, facts: object): Cells {
  const shape = SHAPES[table];
  const own = facts as Record<string, unknown>;
  const said = Object.entries(shape.facts).map(([column, fact]) => [column, cellOf(own[fact])]);
  const texts = Object.entries(shape.texts).map(([column, field]) => [column, e.text(field)]);
  const { column, fact } = shape.ends;
  return {
    ...(Object.fromEntries([...said, ...texts]) as Cells),
    slug: own[shape.noun] as string,
    ...(fact && { [column]: own[fact] as boolean | undefined }),
    reason: e.text("reason"),
  };
}

export const LIBRARY: Read = {
  "gathering.announced": (e) => ["gatherings", cellsIn("gatherings", e, e.facts)],
  "gathering.changed": (e) => ["gatherings", cellsIn("gatherings", e, e.facts)],
  "resource.listed": (e) => ["resources", cellsIn("resources", e, e.facts)],
  "resource.changed": (e) => ["resources", cellsIn("resources", e, e.facts)],
  "story.posted": (e) => ["stories", cellsIn("stories", e, e.facts)],
  "story.changed": (e) => ["stories", cellsIn("stories", e, e.facts)],
  "term.defined": (e) => ["terms", cellsIn("terms", e, e.facts)],
  "term.changed": (e) => ["terms", cellsIn("terms", e, e.facts)],
  "term.translated": ({ facts, text }) => [
    "terms",
    {
      slug: facts.term,
      language: facts.language,
      word: text("word"),
      definition: text("definition"),
    },
  ],
  "gathering.cancelled": (e) => [
    "gatherings",
    { ...cellsIn("gatherings", e, e.facts), cancelled: true },
  ],
};
