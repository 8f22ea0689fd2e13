import type { Approval, Health, LineStage, Need } from "../../../../db/words.ts";
import { monthOf } from "../../../months/rules.ts";
import type { NewEvent } from "../../../record/kinds/all.ts";
import type { Past } from "../past/read.ts";
import type { Row, Rows } from "../read/tables.ts";
import type { Outcome } from "./plan.ts";
import { type Known, type Noun, type Publication, roleOf } from "./publication.ts";

type Update = Publication<"updates">;

const cellOf = (row: { month: string; sphere: string }) => `${row.month}/${row.sphere}`;

/** Why a line cannot stand in its update, in the reader's words. */
export function refuseLine(
  line: Row<"lines">,
  update: { sphere: string },
  evidence: readonly Row<"evidence">[],
  known: Known,
): string | undefined {
  const action = known.actions.get(line.action);
  if (!action) return `the action ${line.action || "here"} has not been promised by then`;
  if (action.sphere !== update.sphere)
    return `the action ${line.action} belongs to ${action.sphere}, the update to ${update.sphere}`;
  if (action.lineage !== "continuing")
    return `the action ${line.action} is ${action.lineage} already`;
  if (action.stage === "dropped") return `the action ${line.action} is dropped already`;
  if (!line.stage) return `the line about ${line.action} has no stage`;
  if (line.health && line.stage !== "underway") return "only what is underway has a health";
  if (line.stage !== "done" || action.stage === "done" || line.no_evidence) return undefined;
  return evidence.some((e) => e.action === line.action)
    ? undefined
    : `${line.action} is done: it needs evidence, or the reason why there is none`;
}

/** Why a piece of evidence cannot stand in its update. */
export function refuseEvidence(row: Row<"evidence">, known: Known): string | undefined {
  if (!row.title || !row.url) return "evidence needs a title and a link in url";
  if (!row.action || known.actions.has(row.action)) return undefined;
  return `the action ${row.action} has not been promised by then`;
}

function refuse({ row, day, lines, evidence }: Update, known: Known): string | undefined {
  if (!row.month || !row.kind) return "an update needs its month and its kind";
  if (!known.spheres.has(row.sphere)) return `there is no sphere ${row.sphere || "given"}`;
  if (row.month > monthOf(day)) return `${row.month} had not begun on ${day}`;
  if (known.updates.has(row.id)) return `an update ${row.id} was published before`;
  if (!row.summary) return "an update needs a summary";
  const cell = known.cells.get(cellOf(row)) ?? [];
  if (cell.includes("update"))
    return `${row.sphere} has an update for ${row.month} already; a month has one`;
  if (cell.length > 0 && row.kind === "nothing")
    return `${row.sphere} has answered for ${row.month} already`;
  if (row.kind === "update") return undefined;
  const asks = row.need !== "" && row.need !== "none";
  return asks || row.obstacles || row.next || lines.length > 0 || evidence.length > 0
    ? "nothing to report carries a summary and nothing else"
    : undefined;
}

function texts({ row, lines, evidence }: Update): Record<string, string> {
  const { summary, obstacles, next } = row;
  return {
    summary,
    obstacles,
    next,
    needs: row.need_text,
    doneWith: row.done_with,
    ...Object.fromEntries(lines.map((l) => [`line.${l.action}`, l.text])),
    ...Object.fromEntries(lines.map((l) => [`noEvidence.${l.action}`, l.no_evidence])),
    ...Object.fromEntries(
      evidence.flatMap((e, i) => [
        [`evidence.${i + 1}.title`, e.title],
        [`evidence.${i + 1}.url`, e.url],
        [`evidence.${i + 1}.shows`, e.shows],
      ]),
    ),
  };
}

/** The fields for which an update has words. */
const fieldsOf = (p: Update) =>
  new Set(Object.entries(texts(p)).flatMap(([field, words]) => (words ? [field] : [])));

function event(p: Update): NewEvent {
  const { row } = p;
  const { sphere, month } = row;
  const about = { subject: `update/${month}/${sphere}`, role: roleOf(row) };
  if (row.kind === "nothing") {
    const facts = { update: row.id, sphere, month };
    return { ...about, kind: "update.nothing_reported", facts, texts: { summary: row.summary } };
  }
  return {
    ...about,
    kind: "update.published",
    facts: {
      update: row.id,
      sphere,
      month,
      need: (row.need || "none") as Need,
      privateNote: row.private_note === "yes",
      ...(row.approval ? { approval: row.approval as Approval } : {}),
      lines: p.lines.map((l) => ({
        action: l.action,
        stage: l.stage as LineStage,
        health: (l.health || null) as Health | null,
        reviewOn: l.review_on || null,
        text: l.text !== "",
        noEvidence: l.no_evidence !== "",
      })),
      evidence: p.evidence.map((e) => ({ action: e.action || null })),
    },
    texts: texts(p),
  };
}

export const updates: Noun<"updates"> = {
  key: (row) => row.id,
  holds: () => false,
  refuse,
  events: (p) => [event(p)],
  advance(p, known) {
    const { row, lines } = p;
    const cell = cellOf(row);
    known.updates.set(row.id, cell);
    known.said.set(row.id, fieldsOf(p));
    known.cells.set(cell, [...(known.cells.get(cell) ?? []), row.kind]);
    for (const line of lines) {
      const held = known.actions.get(line.action);
      if (!held || held.lineage !== "continuing" || held.stage === "dropped") continue;
      if (held.lineMonth > row.month) continue;
      const { stage, review_on } = line;
      known.actions.set(line.action, { ...held, stage, review_on, lineMonth: row.month });
    }
  },
};

export const excuses: Noun<"excuses"> = {
  key: cellOf,
  holds: () => false,
  refuse({ row, day }, known) {
    if (!known.spheres.has(row.sphere)) return `there is no sphere ${row.sphere || "given"}`;
    if (!row.month || row.month > monthOf(day)) return "an excuse needs a month that has begun";
    return row.reason ? undefined : "an excuse needs a reason";
  },
  events: ({ row }) => [
    {
      kind: "month.excused",
      subject: `excuse/${row.month}/${row.sphere}`,
      role: roleOf(row),
      facts: { sphere: row.sphere, month: row.month },
      texts: { reason: row.reason },
    },
  ],
  advance() {},
};

/** Lines and evidence whose update is in none of the files: they are in the record, or refused. */
export function strays(rows: Rows, past: Past): Outcome[] {
  const here = new Set(rows.updates.map((u) => u.id));
  const said = new Set(
    past.publications.flatMap((p) => [
      ...p.lines.map((l) => `${l.update} ${l.action} ${l.stage} ${l.health} ${l.text}`),
      ...p.evidence.map((e) => `${e.update} ${e.title} ${e.url}`),
    ]),
  );
  const judge = (about: string, row: Row<"lines" | "evidence">, key: string): Outcome[] => {
    if (here.has(row.update)) return [];
    const { file, line } = row;
    if (said.has(key)) return [{ file, line, about, verdict: "leave" }];
    const why = `there is no new update ${row.update || "named"} in updates.csv to put it in`;
    return [{ file, line, about, verdict: "refuse", why }];
  };
  return [
    ...rows.lines.flatMap((l) =>
      judge(`lines ${l.action}`, l, `${l.update} ${l.action} ${l.stage} ${l.health} ${l.text}`),
    ),
    ...rows.evidence.flatMap((e) =>
      judge(`evidence ${e.title}`, e, `${e.update} ${e.title} ${e.url}`),
    ),
  ];
}
