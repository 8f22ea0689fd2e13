import type { Target } from "../../../db/words.ts";
import { formatMonth } from "../format.ts";
import type { health as en } from "../en/health.ts";

const percent = (share: number | null) => (share === null ? "" : `（${share}%）`);

/** "4.5 天" */
const daysOf = (n: number) => `${n} 天`;

/** Figures of which less is better. */
const AT_MOST: ReadonlySet<Target> = new Set<Target>(["days_late", "ownerless"]);

const aim = (figure: Target, value: number) =>
  AT_MOST.has(figure) ? `不超过 ${daysOf(value)}` : `不低于 ${value}%`;

/** "8 份报告中 6 份按时" and so on: how reporting went, in six figures. */
export const health: typeof en = {
  title: "报告状况",
  about: "每月六项数字。报告按今日的状态计数；证据按该月关闭时的状态计数。",
  caption: (n: number) => `报告状况，${n} 个月，最新的在前`,
  month: "月份",
  all: "以上各月合计",
  open: "尚未关闭",
  names: {
    on_time: "按时",
    days_late: "逾期天数中位数",
    evidence: "完成且有证据",
    nothing: "无事项可报",
    ownerless: "无负责人的天数",
    explained: "已说明原因的改期",
  },
  ratio: (n: number, of: number, share: number | null) =>
    of === 0 ? "无" : `${n}/${of}${percent(share)}`,
  median: (median: number | null, late: number) =>
    median === null ? "无逾期" : `逾期 ${late} 份，中位数 ${daysOf(median)}`,
  days: (n: number) => (n === 0 ? "无" : daysOf(n)),
  target: (figure: Target, value: number, met: boolean | null) =>
    `目标值：${aim(figure, value)}${met === null ? "" : met ? "，已达到" : "，未达到"}`,
  aim,
  findings: {
    on_time: (n: number, of: number, share: number | null) =>
      of === 0
        ? "尚无应提交且已有结果的报告。"
        : `${of} 份报告中有 ${n} 份按时提交${percent(share)}。`,
    days_late: (median: number | null, late: number) =>
      median === null
        ? "没有报告逾期。"
        : late === 1
          ? `1 份报告逾期 ${daysOf(median)}。`
          : `${late} 份报告逾期，居中的一份逾期 ${daysOf(median)}。`,
    evidence: (n: number, of: number, share: number | null) =>
      of === 0 ? "没有行动完成。" : `${of} 项已完成的行动中有 ${n} 项出示证据${percent(share)}。`,
    nothing: (n: number, of: number, share: number | null) =>
      of === 0 ? "尚未收到答复。" : `${of} 份答复中有 ${n} 份表示无事项可报${percent(share)}。`,
    ownerless: (n: number) =>
      n === 0 ? "没有领域缺少负责人。" : `各领域无负责人的天数合计 ${daysOf(n)}。`,
    explained: (n: number, of: number, share: number | null) =>
      of === 0 ? "没有日期变动。" : `${of} 次改期中有 ${n} 次说明了原因${percent(share)}。`,
  },
  drawn: {
    on_time: "轮廓：应提交且已有结果。填充：按时。",
    days_late: "逐月列出超过截止日期天数的中位数。",
    evidence: "轮廓：截至该月关闭时已完成。填充：有证据。",
    nothing: "轮廓：已答复。填充：无事项可报。",
    ownerless: "逐月列出各领域无负责人天数之和。",
    explained: "轮廓：变动的日期。填充：说明了原因。",
  },
  goal: (aimed: string) => `虚线：机构自定的目标值，现为${aimed}。`,
  goalEnded: "虚线：机构自定的目标值，现已终止。",
  targets: {
    title: "目标值",
    about: "机构自定的目标值、起始月份及其原因。新目标值不改变设定时已结束的月份。",
    none: "机构未设定目标值。",
    set: "设定日期",
    figure: "数字",
    value: "目标值",
    from: "起始",
    reason: "原因",
    ended: (month: string) => `自${formatMonth(month)}起不设目标值`,
    removed: "原因已删除。",
  },
  office: {
    choose: "更改",
    now: "现行目标值",
    noneNow: "无目标值",
    value: {
      percent: "目标值（百分比，不低于）",
      days: "目标值（天数，不超过）",
    },
    valueHint: "留空表示不再设目标值。",
    from: "自哪个月起",
    fromHint: "本月或之后的月份。已结束的月份保留原有目标值。",
    reason: "原因",
    reasonHint: "公开。",
    submit: "设定目标值",
    history: "迄今的全部决定",
  },
};
