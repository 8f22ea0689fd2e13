import type { Row } from "../../read/tables.ts";

/** Rows of one correction stand together: the same moment, update, kind and reason. */
export const corrected = (rows: readonly Row<"corrections">[]) =>
  Map.groupBy(rows, ({ on, by, update, month, sphere, why, reason }) =>
    JSON.stringify([on, by, update, month, sphere, why, reason]),
  );

/** So do those of one reading; another row for the whole begins a later one. */
export function taken(rows: readonly Row<"readings">[]) {
  const wholes = new Map<string, number>();
  return Map.groupBy(rows, ({ on, by, id, measure, read_on, group }) => {
    const key = JSON.stringify([on, by, id, measure, read_on]);
    const before = wholes.get(key) ?? 0;
    if (group === "") wholes.set(key, before + 1);
    return `${key} ${group === "" ? before : Math.max(0, before - 1)}`;
  });
}
