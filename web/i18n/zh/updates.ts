import type { Reporting } from "../../../db/words.ts";
import { formatMonth, formatNumber } from "../format.ts";
import type { updates as en } from "../en/updates.ts";
import { corrections } from "./corrections.ts";

type Published = { title: string; month: string; state: Reporting; days: number };

export const updates: typeof en = {
  title: "进展报告",
  description: "各领域发布的所有报告，最新的在前。",
  lede: (total: number, day: string) =>
    `已发布 ${formatNumber(total)} 份报告，最新一份发布于${day}。`,
  found: (total: number) =>
    total === 0 ? "没有符合的报告。" : `${formatNumber(total)} 份报告符合条件。`,
  none: "尚未发布任何报告。",
  noMatch: "没有符合的报告。请去掉一项筛选条件。",
  list: "最新的在前",
  feed: "以订阅源关注",
  filter: {
    sphere: "领域",
    month: "月份",
    kind: "类别",
    strategy: "策略",
    update: "报告",
    nothing: "无事项可报",
  },
  item: (title: string, month: string) => `${title}，${formatMonth(month)}`,
  /** "临床领域按时提交了2026年10月的报告。" */
  headline: ({ title, month, state, days: late }: Published) => {
    const of = formatMonth(month);
    if (state === "late") return `${title}逾期 ${late} 天提交了${of}的报告。`;
    if (state === "nothing") return `${title}在${of}无事项可报。`;
    return `${title}按时提交了${of}的报告。`;
  },
  fact: {
    month: "报告月份",
    published: "发布时间",
    due: "截止日期",
    by: "撰写人",
  },
  grace: (day: string) => `${day}结束前提交均为按时`,
  /** Who wrote it, by role. */
  by: corrections.role,
  written: (by: string, when: string) => `由${by}撰写，${when}`,
  fromFiles: "取自早前的文件",
  imported: (day: string) => `${day}发布；取自早前的文件`,
  entered: (day: string) => `${day}录入本记录`,
  read: "阅读此报告",
  readOf: (title: string) => `阅读${title}的报告`,
  full: "报告全文",
  fullHint: "发布时的原文。",
  linesAnd: (n: number) => (n === 0 ? "报告全文" : `${n} 条条目与报告全文`),
  caption: (title: string) => `${title}，逐项行动`,
  table: {
    strategy: "策略",
    action: "行动",
    stage: "阶段",
    health: "状况",
    said: "一句话说明与证据",
  },
  was: (stage: string) => `此前：${stage}`,
  onlyUnderway: "仅在进行中时说明",
  unchanged: "无变化。",
  due: (due: string, first: string | null) =>
    `预定于${due}完成${first ? `，最初承诺日期为${first}` : ""}。`,
  reviewed: (day: string) => `将于${day}重新审视。`,
  evidence: "证据：",
  whyNone: "没有证据，原因：",
  otherEvidence: "关于整体的证据",
  obstacles: "遇到的障碍",
  need: {
    none: "所需支持",
    help: "请求协助",
    decision: "请求作出决定",
  },
  next: "下一步",
  doneWith: "合作方",
  privateNote: "有一则供管理层阅读的说明；公开的仅是其存在。",
  gone: "此处有文字已依法删除。",
  wrong: {
    title: "此地址所指的内容不存在。",
    why: "其中某项选择有误，或已不存在。",
    whole: "显示全部",
  },
  about: "相关内容",
  replacedBy: "已由后来的报告取代：",
  replaces: "取代了此前的答复：",
  previous: (month: string) => `该领域的上一份报告：${formatMonth(month)}`,
  next_one: (month: string) => `该领域的下一份报告：${formatMonth(month)}`,
  whole: (month: string) => `${formatMonth(month)}全部内容`,
  wholeHint: "各领域所言，包括缺报。",
  sphere: (title: string) => `${title}领域`,
  sphereHint: "由谁负责、其历史和行动。",
  cite: "引用此报告",
};
