import type { Health, Stage } from "../../../db/words.ts";
import { foundIn } from "../../links/rules.ts";
import {
  addDays,
  type Day,
  type GridCell,
  localDay,
  type Month,
  monthDates,
  type MonthRules,
} from "../../months/rules.ts";
import { removedFrom, type Spoken, stamp, type Stamped } from "../history/rules.ts";
import { type Happened, told } from "./events/rules.ts";
import type { Entry } from "./schema.ts";

type Line = Stamped &
  Spoken & {
    month: Month;
    update: string;
    stage: Stage;
    health: Health | null;
    correctedAt?: string | null;
    withdrawnAt?: string | null;
  };

type Shown = Stamped & {
  n: number;
  update: string;
  month: Month;
  title: string | null;
  url: string | null;
  shows: string | null;
  /** As JSON, where it is a file of ours. */
  file?: string | null;
  /** As JSON, where it was looked at. */
  link?: string | null;
};

/** A month for which its sphere said that nothing is to report. */
type Nothing = Stamped & { id: string; month: Month; kind: string; note: string | null };

export type Known = Happened & {
  lines: readonly Line[];
  evidence: readonly Shown[];
  filings: readonly Nothing[];
  /** What its sphere owed, month by month. */
  cells: readonly GridCell[];
  excuses: readonly { month: Month; reason: string | null }[];
  rules: readonly MonthRules[];
};

type Reported = { state: NonNullable<GridCell>["state"]; days_late: number };

/** The monthly lines as entries, oldest first; a line that says nothing new is `unchanged`. */
function lined({ lines, moves, zone }: Known, reports: ReadonlyMap<Month, Reported>): Entry[] {
  const moved = new Map(moves.map((m) => [m.seq, m]));
  let health: Health | null = null;
  let latest: Month = "";
  return lines.map((l): Entry => {
    // A report for a month long past does not change what was said since.
    const past = l.month < latest;
    const was = past ? l.health : health;
    const from = moved.get(l.seq)?.from;
    const { month, update, stage } = l;
    const place = {
      ...stamp(l, zone),
      month,
      update,
      stage,
      health: l.health,
      ...(l.correctedAt && { corrected: localDay(l.correctedAt, zone) }),
      ...(l.withdrawnAt && { withdrawn: localDay(l.withdrawnAt, zone) }),
    };
    if (!past) [health, latest] = [l.health, l.month];
    if (!past && !l.hasText && !l.noEvidence && !from && was === l.health)
      return { ...place, kind: "unchanged", months: [l.month] };
    return {
      ...place,
      kind: "line",
      reporting: reports.get(l.month) ?? null,
      text: l.text,
      ...removedFrom(l, zone),
      ...(from && { was_stage: from }),
      ...(was !== l.health && { was_health: was }),
      ...(l.noEvidence && { no_evidence: l.whyNone }),
    };
  });
}

/** Months of the sphere that passed without a word on the action while it was open. */
function silent(known: Known, entries: readonly Entry[]): Entry[] {
  const promised = entries.find((e) => e.kind === "promised")?.on;
  const openOn = (day: Day) =>
    entries.reduce((open, e) => {
      if (e.on > day) return open;
      if (e.kind === "merged" || e.kind === "continued") return false;
      return e.stage ? e.stage !== "done" && e.stage !== "dropped" : open;
    }, false);
  const nothing = known.filings
    .filter((f) => f.kind === "nothing")
    .map((f): Entry => {
      const place = { ...stamp(f, known.zone), kind: "nothing", month: f.month } as const;
      return { ...place, update: f.id, text: f.note };
    });
  const missed = known.cells.flatMap((c): Entry[] => {
    if (c?.state !== "missed" && c?.state !== "excused") return [];
    const on = monthDates(c.month, known.rules).graceEnds;
    const text = known.excuses.find((e) => e.month === c.month)?.reason ?? null;
    return [{ id: `m-${c.month}`, kind: c.state, on, later: false, month: c.month, text }];
  });
  return [...nothing, ...missed].filter(
    (e) => promised && e.on >= promised && openOn(addDays(e.on, -1)),
  );
}

/** Neighbours that say the same become one: months confirmed unchanged, milestones set on a day. */
export function grouped(entries: readonly Entry[]): Entry[] {
  const groups: Entry[] = [];
  for (const e of entries) {
    const last = groups.at(-1);
    if (last?.kind === "unchanged" && e.kind === "unchanged" && last.later === e.later)
      groups[groups.length - 1] = { ...e, months: [...(last.months ?? []), ...(e.months ?? [])] };
    else if (last?.kind === "milestones" && e.kind === "milestones" && last.on === e.on)
      last.milestones = [...(last.milestones ?? []), ...(e.milestones ?? [])];
    else groups.push({ ...e });
  }
  return groups;
}

/** Everything that happened to an action, newest first. */
export function timelineOf(known: Known): Entry[] {
  const reports = new Map(
    known.cells.flatMap((c): [Month, Reported][] =>
      c ? [[c.month, { state: c.state, days_late: c.days_late }]] : [],
    ),
  );
  const spoken = [...told(known), ...lined(known, reports)].toSorted(inOrder);
  const shown = known.evidence.map((s): Entry => {
    const { update, month, title, url, shows } = s;
    const place = { ...stamp(s, known.zone), id: `e-${s.seq}-${s.n}` };
    const file = s.file ? { file: JSON.parse(s.file) as Entry["file"] } : {};
    const found = url === null ? null : foundIn(s.link ?? null, known.zone);
    const link = found ? { link: found } : {};
    return { ...place, kind: "evidence", update, month, title, url, shows, ...file, ...link };
  });
  const all = [...shown, ...spoken, ...silent(known, spoken)].toSorted(inOrder);
  return grouped(all).toReversed();
}

const seqOf = (e: Entry) => Number(e.id.split("-")[1]);

/** By day, then by place in the record; a month's silence comes last on the day of its close. */
function inOrder(a: Entry, b: Entry): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  const silence = Number(a.id.startsWith("m")) - Number(b.id.startsWith("m"));
  return silence || seqOf(a) - seqOf(b);
}
