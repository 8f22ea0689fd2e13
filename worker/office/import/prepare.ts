import { localDay } from "../../months/rules.ts";
import type { Past } from "./past/read.ts";
import { type Outcome, type Plan, planRows, type Step } from "./plan/plan.ts";
import { type Remark, readFolder } from "./read/folder.ts";
import { checkRow, type Rows } from "./read/tables.ts";
import { convert } from "./sheet/convert.ts";
import { readSheet } from "./sheet/entries.ts";
import { readMap } from "./sheet/map.ts";

export type Request = {
  /** Name -> text of every file to read. */
  files: ReadonlyMap<string, string>;
  /** A map makes the files foreign sheets. */
  map?: { file: string; text: string } | undefined;
  /** The day of rows without one; today where it is not given. */
  on?: string | undefined;
};

export type Prepared = { outcomes: Outcome[]; steps: Step[]; notes: Remark[] };

const refused = (remarks: readonly Remark[]): Outcome[] =>
  remarks.map((r) => ({ file: r.file, line: r.line, about: "", verdict: "refuse", why: r.why }));

/** Why a day cannot be given with --on. */
function refuseOn(on: string | undefined, today: string, head: string): string | undefined {
  if (on === undefined) return undefined;
  if (on.length !== 10 || checkRow("actions", { on }, { file: "", line: 0 }).wrong.length > 0)
    return `--on ${on} is not a day: write 2026-03-31`;
  if (on > today) return `--on ${on} is after today, ${today}`;
  return on < head ? `--on ${on} is before the last day of the record, ${head}` : undefined;
}

const zoneIn = (rows: Rows) => rows.roadmap.find((r) => r.zone)?.zone;

function fromSheets(request: Request, past: Past, now: Date): Prepared {
  const { file, text } = request.map!;
  const { map, wrong } = readMap(file, text);
  if (!map) return { outcomes: refused(wrong), steps: [], notes: [] };
  const named = map.roadmap?.zone;
  const zone = past.zone ?? (typeof named === "string" ? named : "UTC");
  const on = request.on ?? localDay(now, zone);
  const sheets = [...request.files].map(([name, body]) => readSheet(name, body, map, on));
  const faults = sheets.flatMap((s) => s.wrong);
  if (faults.length > 0) return { outcomes: refused(faults), steps: [], notes: [] };
  const versions = sheets
    .flatMap((s) => s.versions)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const { rows, unchanged } = convert(versions, map, past, zone);
  const plan = planRows(rows, past, { zone, now, on });
  return { ...plan, outcomes: [...plan.outcomes, ...unchanged], notes: [] };
}

/** Reads files and judges every row of them against the record; writes nothing. */
export function prepare(request: Request, past: Past, now: Date): Prepared {
  const head = past.head.at ? localDay(past.head.at, past.zone ?? "UTC") : "";
  const bad = refuseOn(request.on, localDay(now, past.zone ?? "UTC"), head);
  if (bad) return { outcomes: refused([{ file: "", line: 0, why: bad }]), steps: [], notes: [] };
  if (request.map) return fromSheets(request, past, now);
  const { rows, wrong, notes } = readFolder(request.files);
  const zone = past.zone ?? zoneIn(rows) ?? "UTC";
  const on = request.on ?? localDay(now, zone);
  if (wrong.length > 0) return { outcomes: refused(wrong), steps: [], notes };
  const plan: Plan = planRows(rows, past, { zone, now, on });
  return { ...plan, notes };
}

const VERDICTS = ["create", "change", "leave", "refuse"] as const;

/** What a person reads: every row with its verdict, then the counts. */
export function report({ outcomes, notes }: Prepared): string {
  const where = (r: { file: string; line: number }) => (r.file ? `${r.file}:${r.line}` : "");
  const placed = outcomes.toSorted((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  );
  const width = Math.max(0, ...outcomes.map((o) => where(o).length));
  const lines = placed.map((o) => {
    const why = o.why ? `${o.about ? ": " : ""}${o.why}` : "";
    return `${o.verdict.padEnd(8)}${where(o).padEnd(width)}  ${o.about}${why}`.trimEnd();
  });
  const counts = VERDICTS.map((v) => `${outcomes.filter((o) => o.verdict === v).length} ${v}`);
  return [
    ...notes.map((n) => `note    ${where(n)}  ${n.why}`),
    ...lines,
    "",
    `${counts.join(", ")}.`,
  ].join("\n");
}
