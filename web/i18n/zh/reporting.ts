import type { Reporting } from "../../../db/words.ts";
import { formatMonth } from "../format.ts";
import type { reporting as en } from "../en/reporting.ts";
import { common } from "./common.ts";

type Tally = Record<"open" | "on_time" | "late" | "nothing" | "excused" | "missed", number>;

const owedOf = (t: Tally) => t.on_time + t.late + t.nothing + t.excused + t.missed;

export const reporting: typeof en = {
  title: "报告情况",
  description: "各领域每月的情况：按时、逾期、无事项可报、获豁免或缺报。",
  /** "自2025年12月起应提交的 72 份报告中，58 份按时提交，……" */
  headline: (totals: Tally, first: string) => {
    const owed = owedOf(totals);
    if (owed === 0) return "尚无应提交的报告。";
    const parts = [
      `${totals.on_time + totals.nothing} 份按时提交`,
      ...(totals.late > 0 ? [`${totals.late} 份逾期`] : []),
      ...(totals.excused > 0 ? [`${totals.excused} 份获豁免`] : []),
      totals.missed === 0 ? "没有缺报" : `${totals.missed} 份始终未收到`,
    ];
    return `自${first}起应提交的 ${owed} 份报告中，${parts.join("，")}。`;
  },
  lede: (nothing: number, open: number) =>
    [
      nothing > 0 ? `按时提交的报告中，${nothing} 份表示无事项可报。` : "",
      open > 0 ? `${open} 份报告尚未到期。` : "",
    ].join(""),
  span: "显示的月份",
  spans: { "12": "12 个月", "24": "24 个月", all: "所有月份" },
  grid: "各领域何时报告",
  caption: (n: number, first: string, last: string) =>
    `各领域的报告情况，${n} 个月，${first}至${last}`,
  sphere: "领域",
  total: "按时",
  inTime: (n: number, of: number) => `${n}/${of}`,
  none: "无需提交",
  cells: {
    /** "仅限：临床，自2026年1月起至2026年3月，逾期。" */
    narrowed: (asked: Partial<Record<string, string>>, title: string | undefined) => {
      const { sphere, month, from, to, state } = asked;
      const words: Record<string, string> = { owed: "已有结果", in_time: "按时" };
      const named = state && (common.reporting[state as Reporting] ?? words[state]);
      const span = [from && `自${formatMonth(from)}起`, to && `至${formatMonth(to)}`];
      const parts = [
        sphere && (title ?? sphere),
        month ? formatMonth(month) : span.filter(Boolean).join(""),
        named,
      ].filter(Boolean);
      return parts.length > 0 ? `仅限：${parts.join("，")}。` : "";
    },
    title: "各领域的月份",
    month: "月份",
    report: "报告情况",
    update: "报告",
    read: "阅读",
    found: (n: number) =>
      n === 0 ? "此处没有计入任何领域的月份" : `此处计入各领域的月份共 ${n} 个`,
  },
  legend:
    "“按时”指在宽限期结束前提交的报告和“无事项可报”的答复。点击单元格可打开该报告；没有报告时，显示该月的说明。",
  keys: "方向键在单元格间移动，Home 和 End 移至行首和行尾。",
};
