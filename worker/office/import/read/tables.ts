import * as v from "valibot";
import {
  ACTORS,
  HEALTHS,
  LINE_STAGES,
  NEEDS,
  ROLES,
  SLIP_REASONS,
  STAGES,
  UPDATE_KINDS,
} from "../../../../db/words.ts";
import { clean } from "../../../validate.ts";

type Cell = v.GenericSchema<string, string>;

const like = (pattern: RegExp, why: string) => v.pipe(v.string(), v.regex(pattern, why));
const text = (most: number) =>
  v.pipe(
    v.string(),
    v.check((s) => !s.includes("\u0000") && s.isWellFormed(), "holds a broken character"),
    v.transform(clean),
    v.maxLength(most, `is longer than ${most} characters`),
  );

const isDay = (d: string) => {
  const t = Date.parse(`${d.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(t) && new Date(t).toISOString().startsWith(d.slice(0, 10));
};
const day = v.pipe(
  like(/^\d{4}-\d{2}-\d{2}$/, "is not a day: write 2026-03-31"),
  v.check(isDay, "is a day that no calendar has"),
);
const when = v.pipe(
  like(
    /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z)?$/,
    "is neither a day (2026-03-31) nor an instant (2026-03-31T16:00:00Z)",
  ),
  v.check(isDay, "is a day that no calendar has"),
);
const month = like(/^\d{4}-(0[1-9]|1[0-2])$/, "is not a month: write 2026-03");
const slug = v.pipe(
  like(/^[a-z0-9]+(-[a-z0-9]+)*$/, "may hold small letters, digits and single hyphens only"),
  v.maxLength(60, "is longer than 60 characters"),
);
const count = like(/^\d{1,4}$/, "is not a whole number");
const address = v.pipe(v.string(), v.email("is not a mail address"), v.toLowerCase());
const zone = v.pipe(
  v.string(),
  v.check((z) => {
    try {
      return new Intl.DateTimeFormat("en", { timeZone: z }).resolvedOptions().timeZone !== "";
    } catch {
      return false;
    }
  }, "is not a time zone: write America/New_York"),
);
const oneOf = (words: readonly string[]) =>
  v.pipe(
    v.string(),
    v.toLowerCase(),
    v.check((word) => words.includes(word), `is none of ${words.join(", ")}`),
  );
const yesNo = v.pipe(oneOf(["yes", "no", "true", "false"]), v.transform(yesOrNo));
function yesOrNo(word: string) {
  return word === "yes" || word === "true" ? "yes" : "no";
}
const link = like(/^https?:\/\/[^\s<>"]+$/, "is not a link: it begins with https://");

const listOf = (one: Cell, why: string) =>
  v.pipe(
    v.string(),
    v.transform((s) =>
      s
        .split(";")
        .map((part) => part.trim())
        .filter(Boolean)
        .join(";"),
    ),
    v.check((s) => s === "" || s.split(";").every((part) => v.is(one, part)), why),
  );

/** Every row: when it became public, and the role that stood behind it. */
const published = { on: when, by: oneOf(ACTORS) };

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
    cohort: like(/^\d{4}$/, "is not a year"),
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
} satisfies Record<string, Record<string, Cell>>;

export type TableName = keyof typeof TABLES;
export type ColumnOf<T extends TableName> = Extract<keyof (typeof TABLES)[T], string>;

/** A checked row: every column is a string, blank where nothing was given. */
export type Row<T extends TableName> = Record<ColumnOf<T>, string> & { file: string; line: number };

/** Every row of a folder, table by table. */
export type Rows = { [T in TableName]: Row<T>[] };

/** In the order in which rows of the same instant are published. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

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
