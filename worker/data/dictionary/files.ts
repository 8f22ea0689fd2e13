import { SHEETS, type TableName } from "../../office/import/read/tables.ts";
import {
  asks,
  assessments,
  groups,
  measures,
  offers,
  questions,
  readings,
  seen,
  targets,
} from "./checking.ts";
import { figures } from "./figures.ts";
import { gatherings, resources, stories, terms, translations } from "./library/columns.ts";
import { DAY, listOf, type Meaning, several, TEXT, TRUTH, YES } from "./kinds.ts";
import { appointments, people, roadmap, rules, spheres, strategies } from "./plan.ts";
import { facts, members } from "./record.ts";
import { corrections, evidence, excuses, files, lines, links, updates } from "./reports.ts";
import { actions, milestones } from "./work.ts";

type Described = { about: string; columns: Record<string, Meaning> };

/** What each table may publish: nothing that has no entry is ever written. */
const TABLES = {
  roadmap,
  rules,
  strategies,
  spheres,
  people,
  appointments,
  actions,
  milestones,
  updates,
  lines,
  evidence,
  excuses,
  corrections,
  measures,
  groups,
  readings,
  targets,
  assessments,
  seen,
  offers,
  asks,
  questions,
  gatherings,
  resources,
  stories,
  terms,
  translations,
} satisfies Record<TableName, Record<string, Meaning>>;

/** The columns of a table that may be published, in their order. */
export const publicColumns = (table: TableName): string[] => Object.keys(TABLES[table]);

/** The dictionary's own columns. */
const entry: Record<string, Meaning> = {
  file: ["The file.", TEXT, "actions.csv"],
  column: ["Its column, or the path of a member: “[]” stands for each of a list.", TEXT, "slug"],
  meaning: ["What it means.", TEXT, "Names the action in addresses."],
  type: ["What stands in it; words of a closed list are parted by |.", TEXT, "id"],
  example: ["What it may look like.", TEXT, "one-form"],
  unit: ["The unit, where it is a quantity.", TEXT, "days"],
};

const SWITCHES = new Set(["approval", "assessment", "questions"]);

const renamed = (columns: Record<string, Meaning>, name: (column: string) => string) =>
  Object.fromEntries(Object.entries(columns).map(([column, is]) => [name(column), is]));

/** JSON has truth and lists of its own. */
const inJson = (columns: Record<string, Meaning>): Record<string, Meaning> =>
  Object.fromEntries(
    Object.entries(columns).map(([column, [meaning, type, example, unit]]) => {
      if (type === YES) return [column, [meaning, TRUTH, String(example === "yes"), unit]];
      if (type === several(DAY))
        return [column, [meaning, listOf(DAY), JSON.stringify(example.split(";")), unit]];
      return [column, [meaning, type, example, unit]];
    }),
  ) as Record<string, Meaning>;

const ABOUT: Record<(typeof SHEETS)[number], string> = {
  strategies: "Every strategy: one row when it was stated, one for each later change.",
  spheres: "Every sphere: one row when it was stated, one for each later change.",
  people: "Who holds roles. A name is here only while its bearer agrees; never an address.",
  appointments: "Who held which role from when to when.",
  actions: "Every action: one row when it was promised, one for each later change.",
  milestones: "Every milestone of an action, and what became of it.",
  updates: "Every monthly update, and every answer that there is nothing to report.",
  lines: "What each update stated about each action.",
  evidence: "What updates showed as evidence.",
  excuses: "Months that a sphere did not have to report.",
  corrections: "Texts of updates that were put right, and updates that were taken back.",
  measures: "Every indicator: one row when it was defined, one for each later change.",
  groups: "The groups that measures tell apart.",
  readings: "What was read: a row for the whole, and one for each group.",
  targets: "What the institution aims at in its own reporting, with every change.",
  assessments: "The second voice: what assessors judged of an action, beside the lead.",
  seen: "Which updates executives have read.",
  offers: "Decisions that executives took, and help that they offered.",
  asks: "Questions that executives put to leads in public, and the answers.",
  questions:
    "Questions of the community: published, handed on and answered; of all others the reason alone.",
  gatherings: "Every gathering: one row when it was announced, one for each later change.",
  resources: "Things to use: one row when one was listed, one for each later change.",
  stories: "Letters, answers and news: one row when one was posted, one for each later change.",
  terms:
    "The common language: one row when a term was defined, one for each later change or language.",
  translations: "What the institution wrote, in other languages.",
};

const described = SHEETS.map((table): [string, Described] => [
  `${table}.csv`,
  { about: ABOUT[table], columns: TABLES[table] },
]);

/** Every file of the data that has columns or members, with all of them. */
export const DICTIONARY: Readonly<Record<string, Described>> = {
  "roadmap.json": {
    about: "The roadmap, its reporting rules, and under “changes” what was changed later.",
    columns: {
      ...renamed(inJson(roadmap), (name) => (SWITCHES.has(name) ? `switches.${name}` : name)),
      ...renamed(inJson(rules), (name) => `rules[].${name}`),
    },
  },
  ...Object.fromEntries(described),
  "files.csv": {
    about: "Files that evidence shows. They stand at their addresses, not in the archive.",
    columns: files,
  },
  "links.csv": {
    about: "What looks at links that evidence shows found, where it was new.",
    columns: links,
  },
  "dictionary.csv": { about: "What every column and member means.", columns: entry },
  "figures.json": { about: "Every figure, counted by the site's own rules.", columns: figures },
  "record/events.ndjson": {
    about: "Every public event, one JSON object a line, in the order in which they happened.",
    columns: { ...members, ...renamed(facts, (name) => `facts.${name}`) },
  },
};
