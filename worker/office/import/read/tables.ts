import * as v from "valibot";
import {
  APPROVALS,
  CORRECTION_KINDS,
  HEALTHS,
  LINE_STAGES,
  NEEDS,
  ROLES,
  SLIP_REASONS,
  STAGES,
  UPDATE_KINDS,
} from "../../../../db/words.ts";
import {
  type Cell,
  address,
  count,
  day,
  field,
  like,
  link,
  listOf,
  month,
  oneOf,
  published,
  slug,
  text,
  year,
  yesNo,
  zone,
} from "./cells.ts";
import { checking } from "./checking.ts";
import { shelves, translated } from "./library.ts";
import { measuring } from "./measures.ts";

/** What each table of the folder may say; a blank cell is always allowed here. */
const TABLES = {
  roadmap: {
    ...published,
    title: text(200),
    goal: text(2000),
    contact: text(500),
    body: text(1000),
    team: text(1000),
    zone,
    locale: like(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language: write en-US"),
    sample: yesNo,
    approval: yesNo,
    assessment: yesNo,
    questions: yesNo,
  },
  rules: {
    ...published,
    binds_from: month,
    due_working_days: count,
    grace_working_days: count,
    holidays: listOf(day, "holds something that is not a day"),
  },
  strategies: {
    ...published,
    slug,
    number: count,
    area: text(200),
    title: text(300),
    result: text(2000),
    position: count,
  },
  spheres: {
    ...published,
    slug,
    title: text(300),
    about: text(2000),
    programme: text(200),
    reports_from: v.union([month, v.literal("none")], "is not a month: write 2026-03"),
    position: count,
  },
  people: { ...published, id: slug, name: text(200), public: yesNo, address },
  appointments: {
    ...published,
    id: slug,
    person: slug,
    role: oneOf(ROLES),
    scope: slug,
    from: day,
    until: day,
    ended_on: day,
  },
  actions: {
    ...published,
    slug,
    change: oneOf([
      "promised",
      "reworded",
      "moved",
      "undated",
      "staged",
      "dropped",
      "merged",
      "continued",
      "reinstated",
      "owned",
      "carried",
    ]),
    strategy: slug,
    sphere: slug,
    wording: text(2000),
    result: text(2000),
    done_with: text(1000),
    due: day,
    stage: oneOf(STAGES),
    owners: v.union(
      [listOf(slug, "holds something that is not a person's id"), v.literal("none")],
      "holds something that is not a person's id",
    ),
    reason_class: oneOf(SLIP_REASONS),
    reason: text(2000),
    into: slug,
    review_on: day,
    correction: yesNo,
    month,
    cohort: year,
    year,
  },
  milestones: {
    ...published,
    action: slug,
    id: slug,
    change: oneOf(["set", "moved", "reached", "dropped"]),
    title: text(300),
    due: day,
    reached_on: day,
  },
  updates: {
    ...published,
    sphere: slug,
    month,
    id: v.pipe(slug, v.regex(/^\d{4}-\d{2}-/, "does not begin with its month")),
    kind: oneOf(UPDATE_KINDS),
    summary: text(280),
    obstacles: text(4000),
    need: oneOf(NEEDS),
    need_text: text(2000),
    next: text(4000),
    done_with: text(1000),
    private_note: yesNo,
    approval: oneOf(APPROVALS),
  },
  lines: {
    ...published,
    update: slug,
    action: slug,
    stage: oneOf(LINE_STAGES),
    health: oneOf(HEALTHS),
    text: text(4000),
    review_on: day,
    no_evidence: text(1000),
  },
  evidence: {
    ...published,
    update: slug,
    action: slug,
    title: text(300),
    url: link,
    shows: text(1000),
  },
  excuses: { ...published, sphere: slug, month, reason: text(2000) },
  corrections: {
    ...published,
    update: slug,
    month,
    sphere: slug,
    field,
    why: oneOf([...CORRECTION_KINDS, "withdrawn"]),
    reason: text(2000),
    text: text(4000),
  },
  ...measuring,
  ...checking,
  ...shelves,
  ...translated,
} satisfies Record<string, Record<string, Cell>>;

export type TableName = keyof typeof TABLES;
export type ColumnOf<T extends TableName> = Extract<keyof (typeof TABLES)[T], string>;

/** A checked row: every column is a string, blank where nothing was given. */
export type Row<T extends TableName> = Record<ColumnOf<T>, string> & { file: string; line: number };

/** Every row of a folder, table by table. */
export type Rows = { [T in TableName]: Row<T>[] };

/** In the order in which rows of the same instant are published. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The tables that are CSV; the roadmap and its rules are one JSON file. */
export const SHEETS = TABLE_NAMES.filter((t) => t !== "roadmap" && t !== "rules");

export const columnsOf = <T extends TableName>(table: T) =>
  Object.keys(TABLES[table]) as ColumnOf<T>[];

export const noRows = (): Rows =>
  Object.fromEntries(TABLE_NAMES.map((t) => [t, []])) as unknown as Rows;

/** Checks and tidies the cells of one row; what is wrong is told in the reader's words. */
export function checkRow<T extends TableName>(
  table: T,
  cells: Readonly<Record<string, string>>,
  place: { file: string; line: number },
): { row: Row<T>; wrong: string[] } {
  const wrong: string[] = [];
  const row: Record<string, string | number> = { ...place };
  for (const [column, schema] of Object.entries(TABLES[table] as Record<string, Cell>)) {
    const given = (cells[column] ?? "").trim();
    const parsed = given === "" ? undefined : v.safeParse(schema, given);
    row[column] = parsed?.success ? parsed.output : "";
    if (parsed && !parsed.success) wrong.push(`${column} "${given}" ${parsed.issues[0].message}`);
  }
  return { row: row as Row<T>, wrong };
}
