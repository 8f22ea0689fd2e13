import type { NewEvent } from "../../../../record/kinds/all.ts";
import { factOf, SHAPES, type ShelfTable } from "../../read/library.ts";
import type { Row } from "../../read/tables.ts";
import { agrees, differing, given, type Known, list, type Noun, roleOf } from "../publication.ts";

type Cells = Record<string, string>;

const LISTS = ["strategies", "spheres", "actions"] as const;

/** What a row names that there is not. */
function stranger(cells: Cells, known: Known): string | undefined {
  for (const of of LISTS) {
    const found = list(cells[of] ?? "").find((slug) => !known[of].has(slug));
    if (found) return `there is no ${of === "strategies" ? "strategy" : of.slice(0, -1)} ${found}`;
  }
  return undefined;
}

/** How the rows of one table of the library are judged and published. */
export function shelf<T extends ShelfTable>(table: T): Noun<T> {
  const shape = SHAPES[table];
  const columns = [...Object.keys(shape.facts), ...Object.keys(shape.texts), shape.ends.column];
  const cellsOf = (row: Row<T>) => row as unknown as Cells;
  const slugOf = (row: Row<T>) => cellsOf(row).slug!;
  const START: Cells = {
    ...Object.fromEntries(Object.keys(shape.facts).map((c) => [c, "none"])),
    [shape.ends.column]: "no",
  };
  const told = (row: Row<T>) => given(row, columns);
  const after = (row: Row<T>, known: Known): Cells => ({
    ...(known[table].get(slugOf(row)) ?? START),
    ...told(row),
  });
  const named = (names: Readonly<Record<string, string>>, cells: Cells, all: boolean) =>
    Object.entries(names).filter(([column]) => all || column in cells);
  return {
    key: slugOf,
    holds: (row, known) => agrees(told(row), known[table].get(slugOf(row))),
    refuse({ row }, known) {
      if (!slugOf(row)) return `a ${shape.noun} has no slug`;
      const held = known[table].get(slugOf(row));
      const missing = !held && shape.needs.find((c) => !cellsOf(row)[c]);
      if (missing) return `a new ${shape.noun} needs ${shape.needs.join(" and ")}`;
      const { column, kind } = shape.ends;
      if (kind && held?.[column] === "yes" && cellsOf(row)[column] === "no")
        return `what was ${column} stays ${column}`;
      return stranger(told(row), known);
    },
    events({ row }, known) {
      const slug = slugOf(row);
      const held = known[table].get(slug);
      const cells = held ? differing(told(row), held) : after(row, known);
      const about = { subject: `${shape.noun}/${slug}`, role: roleOf(row) };
      const facts = named(shape.facts, cells, !held).map(([column, fact]) => [
        fact,
        factOf(column, cells[column]),
      ]);
      const texts = named(shape.texts, cells, false).map(([column, text]) => [text, cells[column]]);
      const { column, kind, fact } = shape.ends;
      const turns = cells[column] !== undefined && cells[column] !== (held?.[column] ?? "no");
      const turn = turns && fact ? [[fact, cells[column] === "yes"]] : [];
      const { reason } = cellsOf(row);
      const id = { [shape.noun]: slug };
      const first = {
        ...about,
        kind: shape.stated,
        facts: { ...Object.fromEntries(facts), ...id },
        texts: Object.fromEntries(texts),
      };
      const changed = {
        ...about,
        kind: shape.changed,
        facts: { ...Object.fromEntries([...(held ? facts : []), ...turn]), ...id },
        texts: { ...(held && Object.fromEntries(texts)), reason },
      };
      const changes = (held && facts.length + texts.length > 0) || turn.length > 0;
      const ended = { ...about, kind, facts: id, texts: { reason } };
      return [
        ...(held ? [] : [first]),
        ...(changes ? [changed] : []),
        ...(turns && kind ? [ended] : []),
      ] as unknown as NewEvent[];
    },
    advance({ row }, known) {
      known[table].set(slugOf(row), { ...after(row, known), reason: cellsOf(row).reason ?? "" });
    },
  };
}
