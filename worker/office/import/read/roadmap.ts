import type { Remark } from "./folder.ts";
import { checkRow, columnsOf, type Row } from "./tables.ts";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A JSON value as a cell of a table. */
function cell(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(";");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const cells = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).map(([key, v]) => [key, cell(v)]));

const lineOf = (text: string, key: string) => {
  const at = text.indexOf(`"${key}"`);
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
};

/** The rules of a roadmap that states none. */
const USUAL = { due_working_days: 5, grace_working_days: 3 };

const listIn = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : []);

/** Reads roadmap.json: the founding, what was changed about it later, and the reporting rules. */
export function roadmapRows(file: string, text: string) {
  const rows: Row<"roadmap">[] = [];
  const rules: Row<"rules">[] = [];
  const wrong: Remark[] = [];
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const why = `is not JSON: ${error instanceof Error ? error.message : ""}`;
    return { rows, rules, wrong: [{ file, line: 1, why }] };
  }
  if (!isObject(json)) return { rows, rules, wrong: [{ file, line: 1, why: "is not an object" }] };
  const known = new Set<string>([
    ...columnsOf("roadmap"),
    "rules",
    "holidays",
    "switches",
    "changes",
  ]);
  for (const key of Object.keys(json))
    if (!known.has(key))
      wrong.push({ file, line: lineOf(text, key), why: `roadmap.json knows no ${key}` });
  const told = (place: { file: string; line: number }, found: string[]) =>
    wrong.push(...found.map((why) => ({ ...place, why })));
  const switched = (value: Record<string, unknown>) =>
    isObject(value.switches) ? { ...value, ...value.switches } : value;
  const place = { file, line: 1 };
  const founding = checkRow("roadmap", cells(switched(json)), place);
  told(place, founding.wrong);
  rows.push(founding.row);
  for (const change of listIn(json.changes)) {
    const at = { file, line: lineOf(text, "changes") };
    const checked = checkRow("roadmap", cells(switched(change)), at);
    told(at, checked.wrong);
    rows.push(checked.row);
  }
  const ruled = listIn(json.rules);
  for (const rule of ruled.length > 0 ? ruled : [USUAL]) {
    const at = { file, line: lineOf(text, "rules") };
    const checked = checkRow("rules", cells({ on: json.on, holidays: json.holidays, ...rule }), at);
    told(at, checked.wrong);
    rules.push(checked.row);
  }
  return { rows, rules, wrong };
}
