import { describe, expect, test } from "vitest";
import { actionDetail, actionList } from "../../actions/schema.ts";
import { changeList } from "../../changes/schema.ts";
import { cellList } from "../../months/cells/schema.ts";
import { monthEdition, yearEdition, yearList } from "../../months/editions/schema.ts";
import { monthReport } from "../../months/report/schema.ts";
import { monthList, reportingGrid } from "../../months/schema.ts";
import { roadmapAnswer } from "../../roadmap/schema.ts";
import { sphereDetail, sphereList } from "../../spheres/schema.ts";
import { strategyDetail, strategyList } from "../../strategies/schema.ts";
import { fixList } from "../../updates/corrections/schema.ts";
import { updateAnswer, updateList } from "../../updates/schema.ts";
import { health } from "../health/schema.ts";
import { progress } from "../schema.ts";
import { FIGURE_NAMES, receiptOf } from "./rules.ts";
import { MEMBERS } from "./schema.ts";

/** A schema as the library holds it. */
type Node = {
  type: string;
  entries?: Record<string, Node>;
  value?: Node;
  item?: Node;
  wrapped?: Node;
  options?: readonly unknown[];
};

const WORDS = new Set(["string", "boolean", "picklist", "literal", "null"]);

/** The paths of all numbers in an answer; `*` stands for any name, lists add nothing. */
function numbersIn(node: Node, path: string): string[] {
  if (node.type === "number") return [path];
  if (WORDS.has(node.type)) return [];
  if (node.entries)
    return Object.entries(node.entries).flatMap(([name, inner]) =>
      numbersIn(inner, name === "items" ? path : `${path}.${name}`),
    );
  if (node.type === "record") return numbersIn(node.value!, `${path}.*`);
  const inner = node.item ?? node.wrapped;
  if (inner) return numbersIn(inner, path);
  if (node.options) return (node.options as Node[]).flatMap((option) => numbersIn(option, path));
  throw new Error(`${path}: a schema of type ${node.type} that this test cannot read`);
}

/** Every public answer by the name under which the table of figures knows it. */
const ANSWERS: [string, unknown][] = [
  ["progress", progress],
  ["reporting", reportingGrid],
  ["health", health],
  ["cells", cellList],
  ["months", monthList],
  ["month", monthReport],
  ["month", monthEdition],
  ["years", yearList],
  ["year", yearEdition],
  ["strategies", strategyList],
  ["strategy", strategyDetail],
  ["spheres", sphereList],
  ["sphere", sphereDetail],
  ["roadmap", roadmapAnswer],
  ["actions", actionList],
  ["action", actionDetail],
  ["updates", updateList],
  ["update", updateAnswer],
  ["corrections", fixList],
  ["changes", changeList],
];

const numbers = [
  ...new Set(ANSWERS.flatMap(([name, schema]) => numbersIn(schema as Node, name))),
].toSorted();

/** Whether a path ends with a member. */
function endsWith(path: string, member: string): boolean {
  const [names, wanted] = [path.split("."), member.split(".")];
  return wanted.every((name, i) => {
    const found = names[names.length - wanted.length + i];
    return found !== undefined && (name === "*" || name === found);
  });
}

/** Numbers that count nothing: what they are instead. */
const LABELS: Record<string, readonly string[]> = {
  "the number people know a strategy by": ["number"],
  "the year of a promise": ["cohort", "cohorts", "cohorts.year", "carried.year", "timeline.year"],
  "a number that was read somewhere, and how exactly": [
    "measures.baseline.value",
    "measures.latest.value",
    "measures.target.value",
    "measures.change",
    "measures.decimals",
  ],
  "a place in a list": ["page", "per_page", "action.place", "action.of", "evidence.n"],
  "how many spheres there are": ["reporting.spheres", "strategy.working"],
  "a place in the record": ["position", "version", "checkpoint.size"],
  "the size of a file, in bytes": ["file.size"],
  "how long a question waits, beside the day it was asked": ["questions.days"],
  "those of a list of names who are not named": ["unnamed"],
};

const known = [...Object.values(MEMBERS), ...Object.values(LABELS)].flat();

describe("every number of a public answer", () => {
  test("is a figure with a rule, or stands in the list of those that count nothing", () => {
    const unknown = numbers.filter((path) => !known.some((member) => endsWith(path, member)));
    expect(unknown.join("\n")).toBe("");
  });

  test("and nothing stands in the table that no answer has", () => {
    const unused = known.filter((member) => !numbers.some((path) => endsWith(path, member)));
    expect(unused.join("\n")).toBe("");
  });

  test("and none is two figures at once", () => {
    const twice = numbers.filter((path) => {
      const names = FIGURE_NAMES.map((figure) =>
        Math.max(
          0,
          ...MEMBERS[figure]
            .filter((member) => endsWith(path, member))
            .map((m) => m.split(".").length),
        ),
      );
      const most = Math.max(...names);
      return most > 0 && names.filter((n) => n === most).length > 1;
    });
    expect(twice.join("\n")).toBe("");
  });
});

test("a receipt leads to the rows and to the same as data, narrowed alike", () => {
  expect(receiptOf("stages", { strategy: "care", stage: "done" }, 3)).toEqual({
    figure: "stages",
    rows: "/actions?strategy=care&stage=done",
    data: "/api/v1/strategies/care",
    count: 3,
  });
  expect(receiptOf("stages", { stage: "done", asof: "2026-03-11" })).toMatchObject({
    rows: "/actions?stage=done&asof=2026-03-11",
    data: "/progress.csv?chart=stages&asof=2026-03-11",
  });
  expect(receiptOf("reporting", { sphere: "clinical", state: "missed" })).toMatchObject({
    rows: "/reporting?sphere=clinical&state=missed",
    data: "/api/v1/reporting/cells?sphere=clinical&state=missed",
  });
  const closed = { month: "2026-02", until: "2026-03-11", asof: "2026-03-12" };
  expect(receiptOf("moved", closed)).toMatchObject({
    rows: "/changes?from=2026-01-31&to=2026-03-11",
    data: "/api/v1/months/2026-02?asof=2026-03-12",
  });
  expect(receiptOf("moved", { month: "2026-02" }).rows).toBe("/changes?from=2026-01-31");
});
