import type { Reporting } from "../../../db/words.ts";
import { capital, count, countOf, formatMonth, list, plural } from "../format.ts";
import { common } from "./common.ts";

type Tally = Record<"open" | "on_time" | "late" | "nothing" | "excused" | "missed", number>;

const owedOf = (t: Tally) => t.on_time + t.late + t.nothing + t.excused + t.missed;
const number = (n: number) => (n > 10 ? String(n) : count(n));

export const reporting = {
  title: "Reporting",
  description: "Every sphere, every month: on time, late, nothing to report, excused, or silent.",
  /** "Of 72 updates owed since December 2025, 58 came on time …" */
  headline: (totals: Tally, first: string) => {
    const owed = owedOf(totals);
    if (owed === 0) return "No update has been owed yet.";
    const said = totals.on_time + totals.nothing;
    const parts = [
      `${countOf(said, owed)} updates owed since ${first} came on time`,
      ...(totals.late > 0 ? [`${number(totals.late)} came late`] : []),
      ...(totals.excused > 0
        ? [`${number(totals.excused)} ${totals.excused === 1 ? "was" : "were"} excused`]
        : []),
      totals.missed === 0 ? "none is missing" : `${number(totals.missed)} never came`,
    ];
    return `${capital(list(parts))}.`;
  },
  lede: (nothing: number, open: number) =>
    [
      nothing > 0
        ? `Of those in time, ${number(nothing)} said that there was nothing to report.`
        : "",
      open > 0 ? `${capital(plural(open, "update is", "updates are"))} not due yet.` : "",
    ]
      .filter(Boolean)
      .join(" "),
  span: "Months shown",
  spans: { "12": "12 months", "24": "24 months", all: "All months" },
  grid: "Who reported when",
  caption: (n: number, first: string, last: string) =>
    `What each sphere reported, ${plural(n, "month", "months")} from ${first} to ${last}`,
  sphere: "Sphere",
  total: "In time",
  inTime: (n: number, of: number) => `${n} of ${of}`,
  none: "Not owed",
  cells: {
    /** "Only Clinical, January 2026 to March 2026: late." */
    narrowed: (asked: Partial<Record<string, string>>, title: string | undefined) => {
      const { sphere, month, from, to, state } = asked;
      const words: Record<string, string> = { owed: "decided", in_time: "in time" };
      const named = state && (common.reporting[state as Reporting]?.toLowerCase() ?? words[state]);
      const span = [from && `since ${formatMonth(from)}`, to && `until ${formatMonth(to)}`];
      const parts = [
        sphere && (title ?? sphere),
        month ? formatMonth(month) : span.filter(Boolean).join(" "),
        named,
      ].filter(Boolean);
      return parts.length > 0 ? `Only ${parts.join(", ")}.` : "";
    },
    title: "Months of spheres",
    month: "Month",
    report: "Report",
    update: "Update",
    read: "Read it",
    found: (n: number) =>
      n === 0
        ? "No month of any sphere is counted here"
        : `${capital(plural(n, "month of a sphere is", "months of spheres are"))} counted here`,
  },
  legend:
    "In time are updates and answers of nothing to report that came by the end of grace. Each cell opens the update, or what the month says where there is none.",
  keys: "Arrow keys go from cell to cell, Home and End along the row.",
};
