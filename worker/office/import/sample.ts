import { addDays, type Day, type Month, monthOf } from "../../months/rules.ts";
import { type Row, type Rows, TABLE_NAMES, type TableName } from "./read/tables.ts";

/** The year that the sample's files take for the current one. */
const NOMINAL_YEAR = 2026;

/** Columns that hold days, months, years, or ids that begin with a month. */
const DATED: Record<TableName, readonly string[]> = {
  roadmap: ["on"],
  rules: ["on", "binds_from", "holidays"],
  strategies: ["on"],
  spheres: ["on", "reports_from"],
  people: ["on"],
  appointments: ["on", "from", "until", "ended_on"],
  actions: ["on", "due", "review_on", "year"],
  milestones: ["on", "due", "reached_on"],
  updates: ["on", "month", "id"],
  lines: ["on", "update", "review_on"],
  evidence: ["on", "update"],
  excuses: ["on", "month"],
  corrections: ["on", "update", "month"],
  measures: ["on", "baseline_on", "target_on"],
  groups: ["on"],
  readings: ["on", "read_on"],
  targets: ["on", "from_month"],
  assessments: ["on", "month"],
  seen: ["on", "update"],
  offers: ["on", "update"],
  asks: ["on", "update"],
  questions: ["on", "asked_on"],
  gatherings: ["on", "held_on"],
  resources: ["on", "checked_on"],
  stories: ["on", "posted_on"],
  terms: ["on"],
  translations: ["on"],
};

/** Moves what begins with a year by whole years; 29 February becomes the 28th where there is none. */
function moved(cell: string, years: number): string {
  if (!/^\d{4}(-\d{2}|$)/.test(cell)) return cell;
  const next = `${String(Number(cell.slice(0, 4)) + years).padStart(4, "0")}${cell.slice(4)}`;
  const leapDay = /^(\d{4}-02)-29/.exec(next);
  if (!leapDay || addDays(`${leapDay[1]}-28`, 1) === `${leapDay[1]}-29`) return next;
  return next.replace("-02-29", "-02-28");
}

function shifted<T extends TableName>(table: T, rows: readonly Row<T>[], years: number): Row<T>[] {
  return rows.map((row) => {
    const cells: Record<string, string | number> = { ...row };
    for (const column of DATED[table]) {
      const cell = String(cells[column]);
      cells[column] = cell
        .split(";")
        .map((part) => moved(part, years))
        .join(";");
    }
    return cells as Row<T>;
  });
}

const WAITING = "clinical";

const SEAT = /^(lead|deputy)\.([a-z0-9-]+)@/;

/** An address that names a seat belongs to whoever sits there today. */
function seated(rows: Rows, nominal: Rows, today: Day): Row<"people">[] {
  const over = new Set(
    rows.appointments.filter((a) => a.ended_on && a.ended_on < today).map((a) => a.id),
  );
  const held = new Map<string, string>();
  for (const a of rows.appointments)
    if (!over.has(a.id) && a.from <= today) held.set(`${a.role}.${a.scope}`, a.person);
  const mail = new Map<string, string>();
  for (const { address } of nominal.people) {
    const [, role, scope] = SEAT.exec(address) ?? [];
    const person = held.get(`${role}.${scope}`);
    if (person) mail.set(person, address);
  }
  return rows.people.map((p) => {
    const own = SEAT.test(p.address) ? "" : p.address;
    return { ...p, address: mail.get(p.id) ?? own };
  });
}

/**
 * The sample as it stands today: its nominal year becomes the current one, nothing is later than
 * today, and Clinical has not yet reported the current month.
 */
export function sampleFor(today: Day, nominal: Rows): Rows {
  const years = Number(today.slice(0, 4)) - NOMINAL_YEAR;
  const current: Month = monthOf(today);
  const notYet = (cell: unknown) => typeof cell === "string" && cell.slice(0, 10) > today;
  const waiting = `${current}-${WAITING}`;
  const keep = (row: Record<string, unknown>) => {
    if (notYet(row.on) || notYet(row.reached_on) || notYet(row.ended_on)) return false;
    return !String(row.update ?? row.id ?? "").startsWith(waiting);
  };
  const entries = TABLE_NAMES.map((table) => {
    const rows = shifted(table, nominal[table] as Row<typeof table>[], years);
    return [table, rows.filter(keep)];
  });
  const rows = Object.fromEntries(entries) as Rows;
  return { ...rows, people: seated(rows, nominal, today) };
}
