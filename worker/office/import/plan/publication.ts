import type { Actor } from "../../../../db/words.ts";
import { type Day, localDay, startOfDay } from "../../../months/rules.ts";
import type { Decided } from "../../../progress/health/rules.ts";
import type { NewEvent } from "../../../record/kinds/all.ts";
import type { Row, Rows, TableName } from "../read/tables.ts";
import type { Wordings } from "./library/wordings.ts";
import { corrected, taken } from "./measures/together.ts";

/** What is published by itself; lines and evidence belong to their update. */
export type Published = Exclude<TableName, "lines" | "evidence">;

/** A row as one publication: to be made, or found in the record. */
export type Publication<T extends Published = Published> = {
  table: T;
  row: Row<T>;
  lines: Row<"lines">[];
  evidence: Row<"evidence">[];
  /** The other rows of the same correction, or of the same reading. */
  more?: Row<T>[];
  /** The instant, ISO UTC, and its day in the roadmap's zone. */
  at: string;
  day: Day;
};

/** A text that was redacted: it equals anything. */
export const REDACTED = "\u0000";

type Cells = Record<string, string>;

export type ActionState = {
  strategy: string;
  sphere: string;
  wording: string;
  result: string;
  done_with: string;
  due: string;
  stage: string;
  owners: string;
  review_on: string;
  lineage: "continuing" | "merged" | "changed";
  into: string;
  /** The newest month that a line spoke about; a line on an earlier month changes nothing. */
  lineMonth: string;
  /** The year into which it was carried last. */
  carried: string;
};

/** What was read, as cells; `values` by group, the whole under no name. */
type ReadingState = {
  measure: string;
  read_on: string;
  series: string;
  values: Map<string, string>;
};

/** All that holds at some point of the record, as cells. */
export type Known = {
  roadmap: Cells | undefined;
  rules: Cells[];
  strategies: Map<string, Cells>;
  spheres: Map<string, Cells>;
  people: Map<string, Cells>;
  appointments: Map<string, Cells>;
  actions: Map<string, ActionState>;
  /** By `action/id`. */
  milestones: Map<string, Cells>;
  /** By id: `month/sphere` of every update published. */
  updates: Map<string, string>;
  /** By id of the update: the fields it gave words for. */
  said: Map<string, Set<string>>;
  withdrawn: Set<string>;
  /** By `month/sphere`: the kinds published, oldest first. */
  cells: Map<string, string[]>;
  measures: Map<string, Cells>;
  /** By measure: the instants from which earlier readings compare no longer. */
  breaks: Map<string, string[]>;
  /** By `measure/id`. */
  groups: Map<string, Cells>;
  readings: Map<string, ReadingState>;
  targets: Decided[];
  /** By `action/month/person`: the newest judgement. */
  assessments: Map<string, Cells>;
  /** `update person` of everyone who has read one. */
  seen: Set<string>;
  /** Questions to leads, by id; those with an answer say so. */
  asks: Map<string, { answered: boolean }>;
  /** The community's questions, by id: whether they were answered, or closed by that or unpublished. */
  questions: Map<string, { answered: boolean; closed: boolean }>;
  gatherings: Map<string, Cells>;
  resources: Map<string, Cells>;
  stories: Map<string, Cells>;
  /** By slug, and by `slug/language` what it is called elsewhere. */
  terms: Map<string, Cells>;
  wordings: Wordings;
  /** By text, language and version: the words in that language. */
  translated: Map<string, string>;
  /** Private: address -> person. */
  addresses: Map<string, string>;
};

export const nothingKnown = (): Known => ({
  roadmap: undefined,
  rules: [],
  strategies: new Map(),
  spheres: new Map(),
  people: new Map(),
  appointments: new Map(),
  actions: new Map(),
  milestones: new Map(),
  updates: new Map(),
  said: new Map(),
  withdrawn: new Set(),
  cells: new Map(),
  measures: new Map(),
  breaks: new Map(),
  groups: new Map(),
  readings: new Map(),
  targets: [],
  assessments: new Map(),
  seen: new Set(),
  asks: new Map(),
  questions: new Map(),
  gatherings: new Map(),
  resources: new Map(),
  stories: new Map(),
  terms: new Map(),
  wordings: new Map(),
  translated: new Map(),
  addresses: new Map(),
});

/** What is wrong with one row. */
export type Complaint = { row: { file: string; line: number }; why: string };

/** How one table's rows are judged and published. Nothing here reads a clock or a database. */
export type Noun<T extends Published> = {
  /** What the row is about; rows of the record are found by it. */
  key(row: Row<T>): string;
  /** The rows as they will be told: small numbers hidden, and what is blank worked out. */
  settle?(p: Publication<T>, known: Known): Publication<T>;
  /** Whether all that the row says holds already. */
  holds(row: Row<T>, known: Known): boolean;
  /** Why it cannot be published, in the reader's words, or which of its rows cannot. */
  refuse(p: Publication<T>, known: Known): string | Complaint | undefined;
  events(p: Publication<T>, known: Known): NewEvent[];
  /** Brings `known` to the state after the publication. */
  advance(p: Publication<T>, known: Known): void;
};

export const roleOf = (row: { by: string }): Actor => (row.by || "import") as Actor;

/** Given cells only, without those that are not about the thing itself. */
export function given(row: Readonly<Record<string, unknown>>, columns: readonly string[]): Cells {
  const entries = columns.flatMap((c): [string, string][] => {
    const cell = row[c];
    return typeof cell === "string" && cell !== "" ? [[c, cell]] : [];
  });
  return Object.fromEntries(entries);
}

/** The given cells that differ from what holds. */
export function differing(row: Cells, held: Readonly<Cells> | undefined): Cells {
  const entries = Object.entries(row).filter(
    ([c, cell]) => held?.[c] !== cell && held?.[c] !== REDACTED,
  );
  return Object.fromEntries(entries);
}

/** Whether the thing is known and no given cell differs. */
export const agrees = (row: Cells, held: Readonly<Cells> | undefined): boolean =>
  held !== undefined && Object.keys(differing(row, held)).length === 0;

export const list = (cell: string) => (cell === "" || cell === "none" ? [] : cell.split(";"));

/** Noon of a day in a zone: where a row without an hour stands. */
export const noonOf = (day: Day, zone: string) =>
  new Date(Date.parse(startOfDay(day, zone)) + 12 * 3_600_000).toISOString();

/** What the clock and the reader say about rows: the zone, now, and the day of rows without one. */
export type Clock = { zone: string; now: Date; on: Day };

/** Promises and milestones stand before what happens to them on the same instant. */
const RANKS: readonly ((p: Publication) => boolean)[] = [
  (p) => p.table === "roadmap",
  (p) => p.table === "rules",
  (p) => p.table === "strategies",
  (p) => p.table === "spheres",
  (p) => p.table === "people",
  (p) => p.table === "appointments",
  (p) => p.table === "actions" && "change" in p.row && p.row.change === "promised",
  (p) => p.table === "milestones" && "change" in p.row && p.row.change === "set",
  (p) => p.table === "actions",
  (p) => p.table === "milestones",
  (p) => p.table === "updates",
];
const rank = (p: Publication) => {
  const found = RANKS.findIndex((is) => is(p));
  return found < 0 ? RANKS.length : found;
};

/** The rows as publications in the order of the record: by instant, then by table, then as given. */
export function inOrder(rows: Rows, clock: Clock): Publication[] {
  const { lines, evidence, ...tables } = rows;
  const corrections = [...corrected(rows.corrections).values()];
  const readings = [...taken(rows.readings).values()];
  const said = Map.groupBy(lines, (l) => l.update);
  const shown = Map.groupBy(evidence, (e) => e.update);
  const now = clock.now.toISOString();
  const today = localDay(clock.now, clock.zone);
  const rest = new Map<Row<Published>, Row<Published>[]>(
    [...corrections, ...readings].map(([first, ...more]) => [first!, more]),
  );
  const each = {
    ...tables,
    corrections: corrections.map(([first]) => first!),
    readings: readings.map(([first]) => first!),
  };
  const all = Object.entries(each).flatMap(([table, found]) =>
    (found as Row<Published>[]).map((row): Publication => {
      const on = row.on || clock.on;
      const day = on.length === 10 ? on : localDay(on, clock.zone);
      const at = on.length > 10 ? new Date(on).toISOString() : noonOf(day, clock.zone);
      const capped = day === today && (at > now || !row.on) ? now : at;
      const id = table === "updates" ? (row as Row<"updates">).id : undefined;
      return {
        table: table as Published,
        row,
        lines: (id && said.get(id)) || [],
        evidence: (id && shown.get(id)) || [],
        ...(rest.has(row) && { more: rest.get(row) ?? [] }),
        at: capped,
        day,
      };
    }),
  );
  return all
    .map((p) => ({ p, rank: rank(p) }))
    .toSorted((a, b) => (a.p.at < b.p.at ? -1 : a.p.at > b.p.at ? 1 : a.rank - b.rank))
    .map(({ p }) => p);
}
