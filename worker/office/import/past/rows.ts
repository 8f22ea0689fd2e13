import { TRANSLATED } from "../../../../db/words.ts";
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
  version: number;
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

/** Reads events in the order of the record, each as rows of the folder. */
export function reader() {
  const kinds = new Set<string>();
  const decimals = new Map<string, number>();
  const taken = new Map<string, FactsOf<"reading.taken">>();
  const said = new Map<string, (field: string) => string>();
  let zone: string | undefined;
  /** What later events are read by. */
  const note = (e: StoredEvent, facts: FactsOf<KindName>) => {
    if (e.kind === "roadmap.founded" || e.kind === "roadmap.described")
      zone = (facts as { zone?: string }).zone ?? zone;
    const { measure, reading, ...more } = facts as Partial<FactsOf<"reading.taken">>;
    if (measure !== undefined && "decimals" in more) decimals.set(measure, Number(more.decimals));
    if (reading !== undefined && measure !== undefined)
      taken.set(reading, facts as FactsOf<"reading.taken">);
    return { of: measure ?? taken.get(reading ?? "")?.measure, taken: taken.get(reading ?? "") };
  };

  /** The event as rows, or nothing where the folder has no place for its kind. */
  const read = (e: StoredEvent): Publication | undefined => {
    const facts = JSON.parse(e.facts) as FactsOf<KindName>;
    const known = note(e, facts);
    const first = !kinds.has(e.kind);
    kinds.add(e.kind);
    const told = READ[e.kind as KindName] as
      | ((e: Told<KindName>) => [Published, ...Cells[]])
      | undefined;
    if (!told) return undefined;
    const day = localDay(e.at, zone ?? "UTC");
    const text = (field: string) =>
      e.texts.get(field) ?? (e.fields.includes(field) ? REDACTED : "");
    if (e.subject.split("/")[0]! in TRANSLATED) said.set(`${e.subject} ${e.version}`, text);
    const { of, version, field = "" } = facts as Partial<FactsOf<"text.translated">>;
    const [table, ...cells] = told({
      facts,
      text,
      subject: e.subject,
      day,
      first,
      decimals: decimals.get(known.of ?? "") ?? 0,
      original: said.get(`${of} ${version}`)?.(field) ?? "",
      taken: known.taken,
    });
    const by = unless("import", e.role);
    const [published, ...more] = cells.map((c) => row(table, e.seq, { ...c, on: e.at, by }));
    const full = e.kind === "update.published" ? (facts as PublishedFacts) : undefined;
    const update = full?.update ?? "";
    return {
      table,
      row: published!,
      lines: full?.lines.map((l) => lineRow(e.seq, update, l, text)) ?? [],
      evidence:
        full?.evidence.map((x, i) => evidenceRow(e.seq, update, i + 1, x.action, text)) ?? [],
      ...((table === "corrections" || table === "readings") && { more }),
      at: e.at,
      day,
    };
  };
  return { read, zone: () => zone };
}
