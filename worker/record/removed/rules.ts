import { localDay } from "../../months/rules.ts";
import type { Tombstone } from "./schema.ts";

type Told = Omit<Tombstone, "on"> & { at: string };

const dated =
  (zone: string) =>
  ({ at, ...rest }: Told): Tombstone => ({
    ...rest,
    on: localDay(at, zone),
  });

/** The tombstones in a column of them, or of one. */
export function tombstonesIn(json: string | null | undefined, zone: string): Tombstone[] {
  if (!json) return [];
  return [JSON.parse(json) as Told | Told[]].flat().map(dated(zone));
}

/** A member's name as its text is called in the record: "done_with" is "doneWith". */
export const inRecord = (member: string) =>
  member.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** The tombstones of the texts that something shows now: each where its newest words were removed. */
export const removedNow = <F extends string>(
  given: Record<F, number | null>,
  texts: Record<NoInfer<F>, string | null>,
  rows: readonly { seq: number; removed?: string }[],
  zone: string,
): Tombstone[] =>
  (Object.keys(given) as F[]).flatMap((field) => {
    if (given[field] === null || texts[field] !== null) return [];
    const row = rows.find((r) => r.seq === given[field]);
    return tombstonesIn(row?.removed, zone).filter((tomb) => tomb.field === inRecord(field));
  });
