import type { Direction, MeasureKind } from "../../../db/words.ts";
import { formatDate, list } from "../format.ts";
import type { measures as en } from "../en/measures.ts";

/** How a measure writes its numbers. */
type Written = { kind: MeasureKind; decimals: number };

const thousands = (digits: string) => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ",");

/** "1,284.5", "62%", "−3" */
function number(value: number, { kind, decimals }: Written): string {
  const [before = "", after] = Math.abs(value).toFixed(decimals).split(".");
  const text = thousands(before) + (after === undefined ? "" : `.${after}`);
  return `${value < 0 ? "−" : ""}${text}${kind === "percent" ? "%" : ""}`;
}

/** "5 个百分点", "120": how much a number differs. */
const difference = (by: number, of: Written) =>
  of.kind === "percent"
    ? `${number(Math.abs(by), { ...of, kind: "number" })} 个百分点`
    : number(Math.abs(by), of);

/** "+5 个百分点", "无变化" */
function change(by: number, of: Written): string {
  if (by === 0) return "无变化";
  return `${by > 0 ? "+" : "−"}${difference(by, of)}`;
}

const better = (direction: Direction) => (direction === "higher" ? "越高越好" : "越低越好");

const changesOf = (fields: readonly string[]) =>
  fields.length === 0 ? "指标有变更" : `变更：${list(fields)}`;

/** Texts of /measures, of a measure's page, and of the lists of measures elsewhere. */
export const measures: typeof en = {
  title: "指标",
  /** The way here, from pages that tell of what was done. */
  door: "各项指标：最终应改变什么",
  number,
  change,
  hidden: "已隐藏，以保护人数较少的群体",
  removed: "标题已删除",
  better,

  table: {
    caption: "指标，各列出起点、现状和应达到的目标值",
    measure: "指标",
    baseline: "基线",
    latest: "最新读数",
    target: "目标值",
    direction: "优劣方向",
    change: "与基线相比",
    on: (day: string) => formatDate(day),
    by: (day: string) => `${formatDate(day)}前`,
    noBaseline: "无",
    noReading: "尚无",
    noTarget: "无",
    noChange: "无法判断",
    beforeBreak: "依据较早的定义或基线",
    retired: "不再读取",
    none: "尚未定义任何指标。",
  },

  described: "最终应有的改变：起点在哪里，现状如何，应达到什么水平。",
  list: {
    none: "尚未定义任何指标。",
    noneLede: "除所做之事外，指标说明最终应有哪些改变。",
    finding: (better: number, of: number) => `${of} 项指标中有 ${better} 项好于起点。`,
    noFinding: (all: number) => `已定义 ${all} 项指标；目前尚无一项可与起点比较。`,
    reached: (n: number, of: number) => `${of} 个目标值中已达到 ${n} 个。`,
    about: "除所做之事外，指标说明最终应有哪些改变。",
  },

  finding: {
    none: "尚无读数。",
    before: (day: string) =>
      `最近一次读数（${formatDate(day)}）早于定义或基线的变更，此后再无读数。`,
    hidden: (day: string) => `${formatDate(day)}的数字已隐藏，以保护人数较少的群体。`,
    stands: (day: string, value: string) => `${formatDate(day)}为 ${value}。`,
    changed: (day: string, value: string, by: number, of: Written) =>
      by === 0
        ? `${formatDate(day)}为 ${value}，与起点相同。`
        : `${formatDate(day)}为 ${value}，比基线${by > 0 ? "高" : "低"} ${difference(by, of)}。`,
    reached: (value: string, day: string) => `已达到${formatDate(day)}前 ${value} 的目标值。`,
    short: (value: string, day: string, past: boolean) =>
      past
        ? `${formatDate(day)}前 ${value} 的目标值未能达到，或已不再达到。`
        : `尚未达到${formatDate(day)}前 ${value} 的目标值。`,
    better: (direction: Direction) => `${better(direction)}。`,
  },

  one: {
    definition: "计数内容",
    unit: "单位",
    direction: "优劣方向",
    source: "数字来源",
    baseline: "基线",
    target: "目标值",
    strategies: "涉及",
    noStrategy: "不限于某项策略",
    retired: "此指标不再读取，其读数保留。",
    hiding:
      "为避免辨认出个人，1 至 10 人的数字予以隐藏；0 则照实列出。如合计数或其他组别会泄露被隐藏的数字，也一并隐藏。这些数字本身不保存在本记录的任何位置。",
    open: "此处显示 1 至 10 人的数字：管理方已对此指标关闭隐藏。",
  },
  gone: {
    title: "标题",
    definition: "定义",
    unit: "单位",
    source: "来源",
    note: "备注",
    label: "组别名称",
    reason: "原因",
  },

  chart: {
    how: "每个点为一次读数。连线连接可相互比较的读数。",
    readings: "读数",
    baseline: (value: string) => `基线 ${value}`,
    target: (value: string) => `目标值 ${value}`,
    broken: "断点：计数内容或基线有变更",
    newSeries: "断点",
    hidden: "已隐藏，以保护人数较少的群体",
  },

  readings: {
    title: "全部读数",
    none: "尚无读数。",
    caption: "读数，最新的在前",
    day: "日期",
    whole: "数值",
    everybody: "全体",
    source: "来源",
    note: "备注",
    corrected: (day: string) => `${formatDate(day)}更正`,
    csv: "这些数字的 CSV",
    broken: (day: string) => `${formatDate(day)}断点`,
    why: "变更内容",
    noCompare: "计数内容或基线有变更：前后读数不可比较。",
    notTold: "未给出",
  },

  news: {
    title: "变更情况",
    about: "指标本身的变更，以及读数的更正。最新的在前。",
    kinds: {
      defined: "定义",
      changed: "变更",
      retired: "不再读取",
      resumed: "恢复读取",
      group_added: "新增组别",
      group_retired: "减少组别",
      corrected: "更正读数",
    },
    titles: {
      defined: "定义了指标",
      changed: changesOf,
      broke: (fields: readonly string[]) => `${changesOf(fields)}。开始新的序列`,
      retired: "此指标不再读取",
      resumed: "此指标恢复读取",
      group_added: (label: string) => `单独列出“${label}”`,
      group_retired: (label: string) => `不再单独列出“${label}”`,
      corrected: (day: string) => `更正了${formatDate(day)}的读数`,
    },
    fields: {
      title: "标题",
      definition: "定义",
      unit: "单位",
      source: "来源",
      note: "备注",
      baseline: "基线",
      target: "目标值",
      value: "数值",
      direction: "优劣方向",
      suppress: "是否隐藏人数较少的群体",
      strategies: "涉及的策略",
    },
    number: (of: string, was: string, now: string) => `${of}：原为 ${was}，现为 ${now}。`,
    first: (of: string, now: string) => `${of}：${now}。`,
    on: (value: string, day: string) => `${value}（${formatDate(day)}）`,
    by: (value: string, day: string) => `${value}（${formatDate(day)}前）`,
    none: "无",
    direction: (direction: Direction) => `现为${better(direction)}。`,
    suppress: (on: boolean) => (on ? "自此隐藏人数较少的群体。" : "自此显示人数较少的群体。"),
    unnamed: "某一组别",
  },

  ofStrategy: {
    title: "相关指标",
    about: "除所做之事外，最终应有的改变。",
  },
};
