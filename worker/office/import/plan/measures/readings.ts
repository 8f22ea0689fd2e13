import type { MeasureKind } from "../../../../../db/words.ts";
import { type Counted, isFew } from "../../../../measures/hiding/rules.ts";
import { wholeOf } from "../../../../measures/rules.ts";
import type { NewEvent } from "../../../../record/kinds/all.ts";
import { readingId, readingOf } from "../../../measures/rules.ts";
import { HIDDEN, numberCell } from "../../read/measures.ts";
import type { Row } from "../../read/tables.ts";
import { type Complaint, type Known, type Noun, type Publication, roleOf } from "../publication.ts";
import { hides, wrongCell } from "./numbers.ts";

type Read = Publication<"readings">;
type Cells = Readonly<Record<string, string>>;

const rowsOf = ({ row, more = [] }: Pick<Read, "row" | "more">) => [row, ...more];

const valuesOf = (p: Pick<Read, "row" | "more">) =>
  new Map(rowsOf(p).map((r) => [r.group, r.value]));

/** The groups of what was read before, or else those that the measure tells apart now. */
function groupsOf(row: Row<"readings">, known: Known): string[] {
  const held = [...(known.readings.get(row.id)?.values.keys() ?? [])].filter((g) => g !== "");
  if (held.length > 0) return held;
  return [...known.groups].flatMap(([key, group]) => {
    const [measure, id = ""] = key.split("/");
    return measure === row.measure && group.retired !== "yes" ? [id] : [];
  });
}

/** Groups that an earlier version of the same reading hid. */
const keptIn = (row: Row<"readings">, known: Known): Record<string, null> =>
  Object.fromEntries(
    [...(known.readings.get(row.id)?.values ?? [])]
      .filter(([group, cell]) => group !== "" && cell === HIDDEN)
      .map(([group]) => [group, null]),
  );

const WRONG: Record<string, string> = {
  "number.missing": "a reading needs its whole: a row without a group, with a value",
  "group.unknown": "the measure has no such group by then",
  "groups.missing": "people stand in one group each: give a number for each group, or for none",
  "groups.sum": "people stand in one group each: the groups do not add up to the whole",
};

/** Numbers that were typed whole, as the office tells them, or what is wrong. */
function judged(p: Read, measure: Cells, known: Known): Complaint | { told: Counted } {
  const { "": value = "", ...groups } = Object.fromEntries(valuesOf(p));
  const written = {
    kind: measure.kind as MeasureKind,
    decimals: Number(measure.decimals),
    suppress: measure.suppress === "yes",
  };
  const read = readingOf({ value, groups }, written, groupsOf(p.row, known), keptIn(p.row, known));
  if (read.told) return { told: read.told };
  const { path, message } = read.wrong[0]!;
  const row = rowsOf(p).find((r) => `group-${r.group}` === path) ?? p.row;
  return { row, why: WRONG[message] ?? message };
}

/** Numbers of which some are hidden already: they stay so, and small ones join them. */
function shown(p: Read, measure: Cells, known: Known): Counted {
  const kept = keptIn(p.row, known);
  const safe = (group: string, cell: string) => {
    const n = wholeOf(cell, Number(measure.decimals)) ?? null;
    return hides(measure) && (isFew(n) || (n !== 0 && group in kept)) ? null : n;
  };
  const { "": value = null, ...parts } = Object.fromEntries(
    [...valuesOf(p)].map(([group, cell]) => [group, safe(group, cell)]),
  );
  return { value, hidden: value === null, parts };
}

/** The first row with a value that the measure cannot have. */
function complaint(p: Read, measure: Cells): Complaint | undefined {
  for (const row of rowsOf(p)) {
    const why = row.value === "" ? "is empty" : wrongCell(row.value, measure);
    if (why) return { row, why: `value ${why}` };
    if (row.value === HIDDEN && measure.kind !== "people")
      return { row, why: "only a small number of people is hidden" };
  }
  return undefined;
}

const hasHidden = (p: Read) => rowsOf(p).some((r) => r.value === HIDDEN);

/** Whether the one hidden group can be worked out from the whole. */
function givenAway(p: Read): boolean {
  const { "": value, ...parts } = Object.fromEntries(valuesOf(p));
  return value !== HIDDEN && Object.values(parts).filter((cell) => cell === HIDDEN).length === 1;
}

/** The series that a measure was in at an instant. */
const seriesAt = (measure: string, at: string, known: Known) =>
  1 + (known.breaks.get(measure) ?? []).filter((broken) => broken <= at).length;

/** The rows with the whole first, and what is said of the reading beside it alone. */
function tidied(p: Read, known: Known): Read {
  const [first, ...rest] = rowsOf(p).toSorted((a, b) => (a.group < b.group ? -1 : 1));
  const said = (c: "source" | "note" | "reason") => rowsOf(p).find((r) => r[c])?.[c] ?? "";
  const held = known.readings.get(first!.id);
  const { measure, read_on } = held ?? first!;
  const of = { measure: first!.measure || measure, read_on: first!.read_on || read_on };
  const series = first!.series || held?.series || String(seriesAt(of.measure, p.at, known));
  const id = first!.id || readingId(of.measure, of.read_on, Number(series));
  const about = { ...of, series, id };
  const words = { source: said("source"), note: said("note"), reason: said("reason") };
  const none = { source: "", note: "", reason: "" };
  const more = rest.map((row) => ({ ...row, ...about, ...none }));
  return { ...p, row: { ...first!, ...about, ...words }, more };
}

function settle(given: Read, known: Known): Read {
  const p = tidied(given, known);
  const measure = known.measures.get(p.row.measure);
  if (!measure || complaint(p, measure)) return p;
  const read = hasHidden(p) ? { told: shown(p, measure, known) } : judged(p, measure, known);
  if (!("told" in read)) return p;
  const { value, parts } = read.told;
  const cell = (n: number | null) =>
    n === null ? HIDDEN : numberCell(n, Number(measure.decimals));
  const [row, ...more] = rowsOf(p).map((r) => ({
    ...r,
    value: cell(r.group === "" ? value : parts[r.group]!),
  }));
  return { ...p, row: row!, more };
}

function refuse(p: Read, known: Known): string | Complaint | undefined {
  const { row, day, at } = p;
  const measure = known.measures.get(row.measure);
  if (!measure) return `there is no measure ${row.measure || "here"} by then`;
  if (!row.read_on) return "a reading needs the day that it is of in read_on";
  if (row.read_on > day) return `it is of ${row.read_on}, a later day than the row's own`;
  const rows = rowsOf(p);
  const again = rows.find((r, i) => rows.findIndex((o) => o.group === r.group) < i);
  if (again)
    return { row: again, why: `the reading has two rows of ${again.group || "the whole"}` };
  if (row.group) return WRONG["number.missing"];
  const held = known.readings.get(row.id);
  if (!held && measure.retired === "yes") return `the measure ${row.measure} is read no more`;
  if (held && (held.measure !== row.measure || held.read_on !== row.read_on))
    return `the reading ${row.id} is of ${held.measure} on ${held.read_on}`;
  if (held && !row.reason)
    return `${row.measure} was read for ${row.read_on} already: to put it right, give a reason`;
  if (Number(row.series) < 1 || Number(row.series) > seriesAt(row.measure, at, known))
    return `the measure has no series ${row.series} by then`;
  const wrong = complaint(p, measure);
  if (wrong) return wrong;
  if (!hasHidden(p)) {
    const read = judged(p, measure, known);
    return "told" in read ? undefined : read;
  }
  const stranger = p.more?.find((r) => !known.groups.has(`${r.measure}/${r.group}`));
  if (stranger) return { row: stranger, why: WRONG["group.unknown"]! };
  return hides(measure) && givenAway(p)
    ? "the one hidden group can be worked out: hide another, or the whole"
    : undefined;
}

function event({ row, more = [] }: Read, known: Known): NewEvent {
  const decimals = Number(known.measures.get(row.measure)?.decimals);
  const whole = (cell: string) => (cell === HIDDEN ? null : wholeOf(cell, decimals)!);
  const told = {
    reading: row.id,
    value: whole(row.value),
    hidden: row.value === HIDDEN,
    parts: Object.fromEntries(more.map((r) => [r.group, whole(r.value)])),
  };
  const about = { subject: `reading/${row.id}`, role: roleOf(row) };
  const { measure, read_on: on, source, note, reason } = row;
  if (known.readings.has(row.id))
    return { ...about, kind: "reading.corrected", facts: told, texts: { source, note, reason } };
  const facts = { ...told, measure, series: Number(row.series), on };
  return { ...about, kind: "reading.taken", facts, texts: { source, note } };
}

export const readings: Noun<"readings"> = {
  key: (row) => row.id,
  settle,
  holds: () => false,
  refuse,
  events: (p, known) => [event(p, known)],
  advance(p, known) {
    const { id, measure, read_on, series } = p.row;
    known.readings.set(id, { measure, read_on, series, values: valuesOf(p) });
  },
};
