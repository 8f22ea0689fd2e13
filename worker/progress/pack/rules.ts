import { HEALTHS, STAGES } from "../../../db/words.ts";
import type { Sheet } from "../../data/sheets/xlsx.ts";
import {
  addDays,
  addMonths,
  type Day,
  localDay,
  monthDates,
  type MonthRules,
} from "../../months/rules.ts";
import type { FieldError } from "../../errors.ts";
import { periodOf } from "../board/rules.ts";
import type { Need } from "../board/schema.ts";
import type { NewPack, Pack, PackLink } from "./schema.ts";

/** The period a pack is about unless told otherwise: since the month before the last one closed. */
export function proposed(
  day: Day,
  rules: readonly MonthRules[],
  zone: string,
  firstDay: Day | null,
): { from: Day; to: Day } {
  const { last } = periodOf(day, rules, zone, firstDay);
  const begun = addDays(firstDay ?? day, -1);
  if (!last) return { from: begun, to: day };
  const closed = monthDates(addMonths(last.month, -1), rules).graceEnds;
  return { from: closed < begun ? begun : closed, to: day };
}

/** What is wrong with a pack that somebody asks for. */
export function wrongWith(
  { from, to, strategies }: NewPack,
  known: readonly string[],
  today: Day,
  firstDay: Day | null,
): FieldError[] {
  const wrong: FieldError[] = [];
  if (to > today) wrong.push({ path: "to", message: "day.future" });
  else if (!firstDay || to < firstDay) wrong.push({ path: "to", message: "day.before_first" });
  if (from > to) wrong.push({ path: "from", message: "day.after_end" });
  if (strategies.some((s) => !known.includes(s)))
    wrong.push({ path: "strategies", message: "choice.unknown" });
  return wrong;
}

export type KeptLink = {
  token: string;
  madeAt: string;
  expiresAt: string;
  revokedAt: string | null;
};

/** Whether a link still opens its pack at an instant. */
export function stateOf(link: KeptLink, now: string): PackLink["state"] {
  if (link.revokedAt !== null) return "revoked";
  return link.expiresAt > now ? "open" : "expired";
}

/** A link as its pack's own page shows it. */
export const shownLink = (link: KeptLink, now: string, zone: string): PackLink => ({
  id: link.token,
  made_on: localDay(link.madeAt, zone),
  ends_on: localDay(link.expiresAt, zone),
  state: stateOf(link, now),
});

/** The numbers of a pack, a strategy a row. */
export const numbersOf = ({ strategies }: Pick<Pack, "strategies">) =>
  strategies.map((s) => ({
    number: s.number,
    strategy: s.slug,
    title: s.title,
    ...Object.fromEntries(STAGES.map((stage) => [stage, s.stages[stage]])),
    all: STAGES.reduce((sum, stage) => sum + s.stages[stage], 0),
    ...Object.fromEntries(HEALTHS.map((health) => [health, s.health[health]])),
    done_with_evidence: s.evidence.shown,
    open_actions_with_moved_dates: s.drift.length,
    furthest_slip_days: Math.max(0, ...s.drift.map((d) => d.slip_days ?? 0)),
    changes_in_period: s.changes.length,
    slips_in_period: s.slips.length,
    evidence_in_period: s.shown_count,
    updates_in_period: s.updates.published,
    late_in_period: s.updates.late,
    decisions_needed: s.decisions.length,
  }));

const texts = (name: string) => ({ name, kind: "text" as const });
const days = (name: string) => ({ name, kind: "day" as const });

/** What a need is about: an action, an update, a month's sphere or a role. */
const subjectOf = (need: Need): string => {
  if ("action" in need) return need.action.wording ?? need.action.slug;
  if ("update" in need && need.update !== null) return need.update;
  return "sphere" in need ? need.sphere.slug : need.role;
};

/** A pack as the sheets of a workbook: its numbers, its dates that moved, what it asks, what it is. */
export function bookOf(pack: Pack): Sheet[] {
  const numbers = numbersOf(pack);
  const { strategies } = pack;
  return [
    {
      name: "Numbers",
      columns: Object.entries(numbers[0] ?? {}).map(([name, value]) =>
        typeof value === "number" ? { name } : texts(name),
      ),
      rows: numbers.map((row) => Object.values(row)),
    },
    {
      name: "Moved dates",
      columns: [
        { name: "number" },
        texts("action"),
        texts("wording"),
        days("first"),
        days("current"),
        { name: "slip_days" },
        { name: "moves" },
        texts("last_reason"),
      ],
      rows: strategies.flatMap((s) =>
        s.drift.map((d) => [
          s.number,
          d.slug,
          d.wording,
          d.first,
          d.current,
          d.slip_days,
          d.moves,
          d.reason,
        ]),
      ),
    },
    {
      name: "Decisions needed",
      columns: [{ name: "number" }, texts("kind"), texts("about"), texts("sphere"), days("due")],
      rows: strategies.flatMap((s) =>
        s.decisions.map((need) => [
          s.number,
          need.kind === "asked" ? need.need : need.kind,
          subjectOf(need),
          "sphere" in need ? need.sphere.slug : null,
          "due" in need ? need.due : null,
        ]),
      ),
    },
    {
      name: "Pack",
      columns: [
        texts("institution"),
        texts("title"),
        days("from"),
        days("to"),
        days("made_on"),
        { name: "position" },
        texts("checkpoint"),
      ],
      rows: [
        [
          pack.institution,
          pack.title,
          pack.from,
          pack.to,
          pack.made_on,
          pack.position,
          pack.checkpoint?.root ?? null,
        ],
      ],
    },
  ];
}
