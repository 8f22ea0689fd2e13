import { localDay } from "../../../months/rules.ts";
import type { FactsOf, KindName } from "../../../record/kinds/all.ts";
import type { LineFacts, PublishedFacts } from "../../../record/kinds/updates.ts";
import { type Publication, type Published, REDACTED } from "../plan/publication.ts";
import { columnsOf, type ColumnOf, type Row, type TableName } from "../read/tables.ts";
import { type Cells, READ, type Told, unless } from "./cells.ts";

/** An event as it is stored, with the texts that are still there. */
export type StoredEvent = {
  seq: number;
  at: string;
  kind: string;
  subject: string;
  role: string;
  facts: string;
  /** Fields that the event committed to. */
  fields: readonly string[];
  texts: ReadonlyMap<string, string>;
};

const cell = (value: Cells[string]) => {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null || value === undefined ? "" : String(value);
};

function row<T extends TableName>(table: T, seq: number, cells: Cells): Row<T> {
  const entries = columnsOf(table).map((c): [ColumnOf<T>, string] => [c, cell(cells[c])]);
  return { file: "", line: seq, ...Object.fromEntries(entries) } as Row<T>;
}

const lineRow = (seq: number, update: string, l: LineFacts, text: (field: string) => string) =>
  row("lines", seq, {
    update,
    action: l.action,
    stage: l.stage,
    health: l.health,
    review_on: l.reviewOn,
    text: text(`line.${l.action}`),
    no_evidence: text(`noEvidence.${l.action}`),
  });

const evidenceRow = (
  seq: number,
  update: string,
  n: number,
  action: string | null,
  text: (field: string) => string,
) =>
  row("evidence", seq, {
    update,
    action,
    title: text(`evidence.${n}.title`),
    url: text(`evidence.${n}.url`),
    shows: text(`evidence.${n}.shows`),
  });

/** The event as a row of the folder, or nothing where the folder has no place for its kind. */
export function publicationOf(
  e: StoredEvent,
  zone: string,
  first: boolean,
): Publication | undefined {
  const read = READ[e.kind as KindName] as ((e: Told<KindName>) => [Published, Cells]) | undefined;
  if (!read) return undefined;
  const day = localDay(e.at, zone);
  const text = (field: string) => e.texts.get(field) ?? (e.fields.includes(field) ? REDACTED : "");
  const facts = JSON.parse(e.facts) as FactsOf<KindName>;
  const [table, cells] = read({ facts, text, subject: e.subject, day, first });
  const by = unless("import", e.role);
  const published = { ...row(table, e.seq, { ...cells, on: e.at, by }) };
  const changed =
    e.kind === "update.corrected" ? (facts as FactsOf<"update.corrected">) : undefined;
  const [fixed = published, ...more] = (changed?.fields ?? []).map((field) => ({
    ...published,
    field,
    text: text(field),
  }));
  const full = e.kind === "update.published" ? (facts as PublishedFacts) : undefined;
  const update = full?.update ?? "";
  return {
    table,
    row: fixed,
    lines: full?.lines.map((l) => lineRow(e.seq, update, l, text)) ?? [],
    evidence: full?.evidence.map((x, i) => evidenceRow(e.seq, update, i + 1, x.action, text)) ?? [],
    ...(table === "corrections" && { more: more as Row<"corrections">[] }),
    at: e.at,
    day,
  };
}
