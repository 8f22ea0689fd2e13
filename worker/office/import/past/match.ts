import { saidBy } from "../plan/actions.ts";
import { agrees, given, type Publication, type Published, REDACTED } from "../plan/publication.ts";
import { columnsOf } from "../read/tables.ts";

type Cells = Record<string, string>;

/** What a blank cell stands for, so that two ways of writing a row are one. */
const BLANK: Record<string, string> = {
  stage: "not_started",
  reason_class: "unstated",
  correction: "no",
  owners: "none",
  need: "none",
  private_note: "no",
};

/** Blank in a row of these tables, these are worked out: they match whatever the record holds. */
const WORKED_OUT = new Set(["by", "month", "cohort", "original"]);
const WORKING_OUT = new Set<Published>(["actions", "translations"]);

function equal(row: Cells, found: Cells, columns: readonly string[], derived: boolean): boolean {
  return columns.every((c) => {
    const cell = row[c] || BLANK[c] || "";
    const there = found[c] || BLANK[c] || "";
    return there === REDACTED || cell === there || (derived && !row[c] && WORKED_OUT.has(c));
  });
}

/** Not compared: the day and the key are equal already, an address is no part of the record. */
const ABOUT = { on: true, by: true, slug: true, id: true, update: true, address: true };
const told = (table: Parameters<typeof columnsOf>[0]) =>
  columnsOf(table).filter((c) => !(c in ABOUT));

const sameRows = (mine: readonly Cells[], theirs: readonly Cells[], columns: readonly string[]) =>
  mine.length === theirs.length && mine.every((row, i) => equal(row, theirs[i]!, columns, false));

/** Tables whose rows state part of a thing that has a key. */
const PARTS = [
  ...(["strategies", "spheres", "people", "appointments", "measures", "groups"] as const),
  ...(["gatherings", "resources", "stories", "terms"] as const),
];

export const isPartial = (table: Published): table is (typeof PARTS)[number] =>
  PARTS.some((t) => t === table);

/** Of these, what is given has to hold after the row found. */
const states = (table: Published) => table === "roadmap" || table === "rules" || isPartial(table);

/** Whether the record holds `mine` already as `found`; `full` is the thing after `found`. */
export function sameAs(mine: Publication, found: Publication, full: Cells | undefined): boolean {
  if (mine.table !== found.table || mine.day !== found.day) return false;
  const row = mine.row as unknown as Cells;
  const there = found.row as unknown as Cells;
  if (states(mine.table)) {
    const cells = given(row, told(mine.table));
    if (cells.until) cells.ended_on ??= cells.until;
    delete cells.until;
    return agrees(cells, full);
  }
  const columns = mine.table === "actions" ? saidBy(row.change ?? "") : told(mine.table);
  return (
    equal(row, there, columns, WORKING_OUT.has(mine.table)) &&
    sameRows(mine.lines as unknown as Cells[], found.lines as unknown as Cells[], told("lines")) &&
    sameRows(
      mine.evidence as unknown as Cells[],
      found.evidence as unknown as Cells[],
      told("evidence"),
    ) &&
    sameRows(
      (mine.more ?? []) as unknown as Cells[],
      (found.more ?? []) as unknown as Cells[],
      told(mine.table),
    )
  );
}
