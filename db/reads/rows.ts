import { Column, is, SQL, Subquery } from "drizzle-orm";

/** A selected column: where its value goes, and what it is. */
export type Field = { path: readonly string[]; field: unknown };

type Decoder = { mapFromDriverValue: (value: unknown) => unknown };

function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field;
  const of = is(field, SQL)
    ? field
    : is(field, Subquery)
      ? field._.sql
      : (field as SQL.Aliased).sql;
  return (of as unknown as { decoder: Decoder }).decoder;
}

/**
 * What turns rows into what was selected: as drizzle does it, but what a column is, is found out once
 * and not for each row.
 */
export function rowsOf(fields: readonly Field[]): (rows: readonly unknown[][]) => unknown[] {
  const columns = fields.map(({ path, field }) => ({
    name: path.at(-1)!,
    groups: path.slice(0, -1),
    decoder: decoderOf(field),
  }));
  return (rows) =>
    rows.map((row) => {
      const made: Record<string, unknown> = {};
      for (const [i, { name, groups, decoder }] of columns.entries()) {
        let place = made;
        for (const group of groups) place = (place[group] ??= {}) as Record<string, unknown>;
        const value = row[i];
        place[name] = value === null ? null : decoder.mapFromDriverValue(value);
      }
      return made;
    });
}
