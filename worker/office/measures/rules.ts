import type { MeasureKind } from "../../../db/words.ts";
import type { FieldError } from "../../errors.ts";
import { publishedOf, tellable } from "../../measures/hiding/rules.ts";
import { decimalText, wholeOf, wrongNumber } from "../../measures/rules.ts";
import type { Day } from "../../months/rules.ts";

/** How a measure's numbers are written, and whether few people are hidden. */
export type Written = { kind: MeasureKind; decimals: number; suppress: boolean };

/** Only people are hidden. */
const hides = ({ kind, suppress }: Written) => kind === "people" && suppress;

/** People are whole. */
export const wrongDecimals = ({ kind, decimals }: Written): FieldError[] =>
  kind === "people" && decimals > 0 ? [{ path: "decimals", message: "decimals.people" }] : [];

type Read = { whole: number | null; wrong: FieldError[] };

/** Reads one typed number; empty is none. */
function read(path: string, typed: string, of: Written): Read {
  if (typed === "") return { whole: null, wrong: [] };
  const whole = wholeOf(typed, of.decimals);
  const message = whole === undefined ? "number.unreadable" : wrongNumber(whole, of);
  return message ? { whole: null, wrong: [{ path, message }] } : { whole: whole!, wrong: [] };
}

/** Reads a number that holds from a day or is meant for one: both, or neither. */
function readDated(path: string, typed: string, on: Day | null, of: Written): Read {
  if (typed === "" && on !== null)
    return { whole: null, wrong: [{ path, message: "number.missing" }] };
  if (typed !== "" && on === null)
    return { whole: null, wrong: [{ path: `${path}_on`, message: "day.missing" }] };
  return read(path, typed, of);
}

export type Ends = {
  baseline: number | null;
  baselineOn: Day | null;
  baselineHidden: boolean;
  target: number | null;
  targetOn: Day | null;
};

type AskedEnds = {
  baseline?: string;
  baseline_on?: Day | null;
  target?: string;
  target_on?: Day | null;
};

const NONE: Ends = {
  baseline: null,
  baselineOn: null,
  baselineHidden: false,
  target: null,
  targetOn: null,
};

/**
 * Where a measure begins and is meant to go, as it may be published; what is not given stays. A
 * hidden baseline stays hidden where no number is typed, for nobody but its source knows it.
 * `moved`: another baseline stands where there was one.
 */
export function endsOf(asked: AskedEnds, of: Written, today: Day, was: Ends = NONE) {
  const typedNow = (whole: number | null) =>
    whole === null ? "" : decimalText(whole, of.decimals);
  const on = asked.baseline_on === undefined ? was.baselineOn : asked.baseline_on;
  const targetOn = asked.target_on === undefined ? was.targetOn : asked.target_on;
  const typed = asked.baseline ?? typedNow(was.baseline);
  const keeps = was.baselineHidden && typed === "" && on !== null;
  const baseline = keeps ? { whole: null, wrong: [] } : readDated("baseline", typed, on, of);
  const target = readDated("target", asked.target ?? typedNow(was.target), targetOn, of);
  const told = publishedOf(baseline.whole, hides(of));
  const late: FieldError[] =
    on !== null && on > today ? [{ path: "baseline_on", message: "day.future" }] : [];
  const ends: Ends = {
    baseline: told.value,
    baselineOn: on,
    baselineHidden: keeps || told.hidden,
    target: target.whole,
    targetOn,
  };
  const had = was.baselineOn !== null;
  const sameNumber = keeps || (was.baselineHidden ? told.hidden : baseline.whole === was.baseline);
  return {
    ends,
    moved: had && !(sameNumber && on === was.baselineOn),
    wrong: [...baseline.wrong, ...late, ...target.wrong],
  };
}

/** Texts that say what is counted: another one makes earlier readings incomparable. */
const DEFINES = ["definition", "unit"];

export const defines = (texts: Record<string, string>): boolean =>
  DEFINES.some((field) => field in texts);

export const readingId = (measure: string, on: Day, series: number): string =>
  `${measure}-${on}${series === 1 ? "" : `-${series}`}`;

type AskedReading = { value: string; groups: Readonly<Record<string, string>> };

/** Groups that were hidden in an earlier version of the same reading. */
const hiddenIn = (parts: Readonly<Record<string, number | null>>) =>
  new Set(Object.keys(parts).filter((id) => parts[id] === null));

/**
 * What was read, as it may be published, or what is wrong with it. People stand in exactly one
 * group each: either every group has a number and they add up to the whole, or none has.
 */
export function readingOf(
  asked: AskedReading,
  of: Written,
  groups: readonly string[],
  was: Readonly<Record<string, number | null>> = {},
) {
  const wrong: FieldError[] = [];
  const take = (path: string, typed: string) => {
    const found = read(path, typed, of);
    wrong.push(...found.wrong);
    return found.whole;
  };
  const value = take("value", asked.value);
  if (asked.value === "") wrong.push({ path: "value", message: "number.missing" });
  const parts: Record<string, number> = {};
  for (const [id, typed] of Object.entries(asked.groups)) {
    const path = `group-${id}`;
    if (!groups.includes(id)) wrong.push({ path, message: "group.unknown" });
    const whole = take(path, typed);
    if (whole !== null) parts[id] = whole;
  }
  if (of.kind === "people" && Object.keys(parts).length > 0 && wrong.length === 0) {
    for (const id of groups)
      if (parts[id] === undefined) wrong.push({ path: `group-${id}`, message: "groups.missing" });
    const sum = Object.values(parts).reduce((all, n) => all + n, 0);
    if (wrong.length === 0 && sum !== value) wrong.push({ path: "value", message: "groups.sum" });
  }
  if (wrong.length > 0) return { wrong };
  const told = hides(of)
    ? tellable({ value: value!, parts }, hiddenIn(was))
    : { value: value!, hidden: false, parts };
  // In the order in which the record writes them: replaying gives the same rows.
  const sorted = Object.fromEntries(
    Object.entries(told.parts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { wrong, told: { ...told, parts: sorted } };
}
