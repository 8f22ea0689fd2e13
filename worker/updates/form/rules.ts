import { SLIP_REASONS } from "../../../db/words.ts";
import type { FieldError } from "../../errors.ts";
import { citeFile } from "../files/rules.ts";
import { isPlanField, readPlan } from "../plan/form/rules.ts";

/** How much may be written, in characters; the form counts the same. */
export const MOST = {
  summary: 280,
  long: 2000,
  note: 5000,
  line: 280,
  title: 200,
  url: 2000,
} as const;

/** Why a date moves; what imports do not say, a lead has to. */
export const STATED_REASONS = SLIP_REASONS.filter((r) => r !== "unstated");

const PLAIN = [
  "month",
  "sphere",
  "kind",
  "summary",
  "obstacles",
  "need",
  "needs",
  "private_note",
  "next",
  "done_with",
] as const;
const LINE =
  /^line\.([a-z0-9]+(?:-[a-z0-9]+)*)\.(stage|health|text|review_on|no_evidence|due|slip_reason|slip_text)$/;
const EVIDENCE = /^evidence\.([1-9]\d?)\.(title|url|shows|action|file|id|name|size|drop)$/;
const OURS =
  /^(line|evidence|leaving|promise|reached)\b|(^|\.)(__proto__|constructor|prototype)(\.|$)/;

/** What somebody wrote on a line by hand; the rest is there as it stood. */
const WRITTEN = ["text", "due", "slip_reason", "slip_text"];

/** The only stage in which a form's answer means something; left behind in others it is dropped. */
const ONLY_WHILE = { health: "underway", review_on: "paused", no_evidence: "done" } as const;

export type Sent = {
  /** As JSON would have said it. */
  input: Record<string, unknown>;
  /** What was typed, to be shown again. */
  values: Record<string, string>;
  /** Fields that no form of ours has, or that came twice. */
  wrong: FieldError[];
  /** From a path of the input to the name of its field. */
  nameOf: (path: string) => string;
};

/** Reads the flat fields of the form as the input that the API takes; empty ones are not given. */
export function readForm(fields: Iterable<[name: string, value: unknown]>): Sent {
  const values = new Map<string, string>();
  const input = new Map<string, unknown>();
  const lines = new Map<string, Map<string, string>>();
  const shown = new Map<string, Map<string, string>>();
  const wrong: FieldError[] = [];
  const put = (into: typeof lines, key: string, field: string, value: string) => {
    const row = into.get(key) ?? new Map<string, string>();
    into.set(key, value === "" ? row : row.set(field, value));
  };
  for (const [name, value] of fields) {
    if (typeof value !== "string") {
      wrong.push({ path: name, message: "field.malformed" });
      continue;
    }
    const line = LINE.exec(name);
    const item = EVIDENCE.exec(name);
    if (line) put(lines, line[1]!, line[2]!, value);
    else if (item) put(shown, item[1]!, item[2]!, value.trim());
    else if ((PLAIN as readonly string[]).includes(name)) {
      if (value !== "") input.set(name, value);
    } else if (OURS.test(name) && !isPlanField(name)) {
      wrong.push({ path: name, message: "field.unknown" });
      continue;
    }
    values.set(name, value);
  }
  const plan = readPlan(values);
  wrong.push(...plan.wrong);
  for (const [slug, line] of lines)
    if (plan.leaves.has(slug) && !WRITTEN.some((field) => line.has(field))) lines.delete(slug);
  for (const line of lines.values())
    for (const [field, stage] of Object.entries(ONLY_WHILE))
      if (line.get("stage") !== stage) line.delete(field);
  for (const [n, piece] of shown)
    if (!citeFile(piece)) wrong.push({ path: `evidence.${n}.file`, message: "evidence.both" });
  const rows = [...shown].filter(([, row]) => [...row.keys()].some((k) => k !== "action"));
  const slugs = [...lines.keys()];
  input.set(
    "lines",
    [...lines].map(([action, row]) => ({ action, ...Object.fromEntries(row) })),
  );
  input.set(
    "evidence",
    rows.map(([, row]) => Object.fromEntries(row)),
  );
  for (const [list, items] of Object.entries(plan.input)) input.set(list, items);
  const nameOf = (path: string) => {
    const [list, index, field] = path.split(".");
    if (field === "file") return path;
    if (list === "lines" && field) return `line.${slugs[Number(index)]}.${field}`;
    if (list === "evidence" && field) return `evidence.${rows[Number(index)]?.[0]}.${field}`;
    return plan.nameOf(path) ?? path;
  };
  return { input: Object.fromEntries(input), values: Object.fromEntries(values), wrong, nameOf };
}
