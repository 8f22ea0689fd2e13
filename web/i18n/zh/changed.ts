import type { Direction, MeasureKind, Target } from "../../../db/words.ts";
import { formatDate, formatMonth, isDayText } from "../format.ts";
import type { changed as en } from "../en/changed.ts";
import { health } from "./health.ts";
import { measures } from "./measures.ts";

/** How a measure's numbers are told. */
type Counted = { kind: MeasureKind; unit: string | null };

/** A number of a measure: with its unit, or that it is hidden. `value` has its decimal places. */
function number(value: string | null, { kind, unit }: Counted): string {
  if (value === null) return "无";
  if (value === "hidden") return "已隐藏（以保护人数较少的群体）";
  const decimals = value.split(".")[1]?.length ?? 0;
  const written = measures.number(Number(value), { kind, decimals });
  return unit && kind !== "percent" ? `${written} ${unit}` : written;
}

const SETTINGS: Record<string, string> = {
  kind: "计数内容",
  direction: "优劣方向",
  strategies: "涉及的策略",
  baseline: "基线",
  baseline_on: "基线日期",
  target: "目标值",
  target_on: "目标日期",
  suppress: "是否隐藏 1 至 10 人的数字",
  position: "排列位置",
};

const COUNTS: Record<MeasureKind, string> = {
  percent: "百分比",
  number: "数字",
  people: "人数",
};

function settingOf(field: string, value: string | null, counted: Counted): string {
  if (field === "baseline" || field === "target") return number(value, counted);
  if (value === null) return "无";
  if (field === "kind") return COUNTS[value as MeasureKind];
  if (field === "direction") return measures.better(value as Direction);
  if (field === "suppress") return value === "1" ? "是" : "否";
  return isDayText(value) ? formatDate(value) : value;
}

const aim = (figure: Target, value: string) => health.aim(figure, Number(value));

/** What changed in measures, and what people in their posts judged, decided, asked and set. */
export const changed: typeof en = {
  measure: (groups: number) =>
    groups === 0 ? "新的指标。" : `新的指标，分 ${groups} 个组别列出。`,
  setting: (field: string, was: string | null, now: string | null, counted: Counted) => {
    const [before, after] = [was, now].map((value) => settingOf(field, value, counted));
    const name = SETTINGS[field] ?? field;
    return was === null ? `${name}：${after}。` : `${name}：${before} → ${after}。`;
  },
  /** Of a measure: what happened to it as a whole. */
  state: { retired: "不再读取。", resumed: "恢复读取。" },
  breaks: "自此开始新的序列：此前的读数不可与此后的比较。",
  part: (label: string) => `单独列出一个组别：${label}。`,
  partRetired: (label: string) => `不再单独列出一个组别：${label}。`,
  noLabel: "（名称已删除）",
  reading: (day: string) => `${formatDate(day)}读取。`,
  corrected: (day: string) => `更正了${formatDate(day)}的读数。`,
  whole: "合计",
  figure: (label: string, was: string | null, now: string | null, counted: Counted) =>
    was === null
      ? `${label}：${number(now, counted)}。`
      : `${label}：${number(was, counted)} → ${number(now, counted)}。`,

  carried: (cohort: string, year: string) => `延续至${year}年，仍属于${cohort}年的承诺。`,
  assessed: "评估人的评判：",
  reassessed: "评估人重新评判：",
  offer: {
    decided: (by: string) => `由${by}作出的决定。`,
    offered: (by: string) => `由${by}提供的协助。`,
  },
  about: (month: string) => `关于${formatMonth(month)}的报告`,
  answerFixed: "对社区的答复",
  routed: (was: string, now: string) => `由${was}转至${now}。`,
  community: "社区提问：",
  asked: (by: string) => `${by}提问：`,
  answered: (by: string) => `${by}答复：`,
  waits: "负责人尚未答复。",
  target: (figure: Target, month: string, was: string | null, now: string | null) => {
    const before = was === null ? "" : `此前${aim(figure, was)}。`;
    const from = formatMonth(month);
    return now === null
      ? `自${from}起不再设目标值。${before}`
      : `自${from}起${aim(figure, now)}。${before}`;
  },
};
