import type { MeasureKind } from "../../db/words.ts";
import type { Day } from "../months/rules.ts";
import type { MeasureDetail, MeasureItem } from "./schema.ts";

/** Decimal places that a measure may have. */
export const MOST_DECIMALS = 2;

const NUMBER = /^([-−+]?)(\d{1,9})(?:[.,](\d{1,2}))?$/;

/** A typed number as a whole number of its last decimal place; undefined where it is none. */
export function wholeOf(typed: string, decimals: number): number | undefined {
  const [, sign = "", before = "", after = ""] = NUMBER.exec(typed.trim()) ?? [];
  if (before === "" || after.length > decimals) return undefined;
  const whole = Number(before + after.padEnd(decimals, "0"));
  return sign === "-" || sign === "−" ? 0 - whole : whole;
}

/** "12.50": a whole number written with its decimal places. */
export function decimalText(whole: number, decimals: number): string {
  const digits = String(Math.abs(whole)).padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return whole < 0 ? `-${text}` : text;
}

/** The number nearest to what was typed: as JSON it reads the same. */
export const numberOf = (whole: number, decimals: number): number =>
  Number(decimalText(whole, decimals));

/** What is wrong with a number of this kind. */
export function wrongNumber(
  whole: number,
  { kind, decimals }: { kind: MeasureKind; decimals: number },
): "number.too_small" | "number.too_large" | undefined {
  if (kind !== "number" && whole < 0) return "number.too_small";
  if (kind === "percent" && whole > 100 * 10 ** decimals) return "number.too_large";
  return undefined;
}

/** The newest reading of a measure, as the database gives it. */
type LatestRow = {
  id: string;
  on: Day;
  value: number | null;
  hidden: boolean | number;
  series: number;
};

/** A measure as the database gives it. */
type MeasureRow = Omit<MeasureItem, "baseline" | "latest" | "target" | "change" | "reached"> & {
  baseline: number | null;
  baselineOn: Day | null;
  baselineHidden: boolean;
  target: number | null;
  targetOn: Day | null;
  series: number;
  /** As JSON. */
  latest: string | null;
};

type Ends = Pick<MeasureRow, "target" | "direction">;

const reaches = (value: number, { target, direction }: Ends) => {
  if (target === null) return null;
  return direction === "higher" ? value >= target : value <= target;
};

/** A measure as the public reads it: where it began, stands and is meant to go. */
export function itemOf(row: MeasureRow): MeasureItem {
  const { baseline, baselineOn, baselineHidden, target, targetOn, series, ...rest } = row;
  const plain = (whole: number | null) => (whole === null ? null : numberOf(whole, row.decimals));
  const newest = row.latest === null ? null : (JSON.parse(row.latest) as LatestRow);
  const now = newest?.series === series ? newest.value : null;
  return {
    ...rest,
    baseline:
      baselineOn === null || (baseline === null && !baselineHidden)
        ? null
        : { value: plain(baseline), hidden: baselineHidden, on: baselineOn },
    latest: newest && {
      id: newest.id,
      on: newest.on,
      value: plain(newest.value),
      hidden: Boolean(newest.hidden),
      before_break: newest.series !== series,
    },
    target:
      target === null || targetOn === null
        ? null
        : { value: numberOf(target, row.decimals), on: targetOn },
    change: now === null || baseline === null ? null : plain(now - baseline),
    reached: now === null ? null : reaches(now, row),
  };
}

const FIELDS = "what on series group label value hidden source note corrected".split(" ");

/** Every number of a measure as a row: the baseline, each reading with its groups, the target. */
export function rowsOf({ baseline, target, readings, groups, series }: MeasureDetail) {
  const hidden = (yes: boolean) => (yes ? "yes" : "no");
  const whole = { group: "", label: "", source: "", note: "", corrected: "" };
  const labels = new Map(groups.map((g) => [g.id, g.label]));
  const data = [
    ...(baseline
      ? [{ ...whole, ...baseline, what: "baseline", series, hidden: hidden(baseline.hidden) }]
      : []),
    ...readings.flatMap(({ groups: parts, ...r }) => {
      const { on, series: of, source, note, corrected } = r;
      const same = { what: "reading", on, series: of, source, note, corrected };
      return [
        { ...same, group: "", label: "", value: r.value, hidden: hidden(r.hidden) },
        ...parts.map((p) => ({
          ...same,
          group: p.id,
          label: labels.get(p.id) ?? "",
          value: p.value,
          hidden: hidden(p.hidden),
        })),
      ];
    }),
    ...(target ? [{ ...whole, ...target, what: "target", series, hidden: "no" }] : []),
  ];
  return { fields: FIELDS, data };
}
