import { formatDate, formatMonth } from "../format.ts";
import type { home as en } from "../en/home.ts";

export const home: typeof en = {
  title: "路线图",
  /** After the institution's own sentence. */
  promise: "各方所言，以及何时未作声，都留存于此。",
  empty: "此处尚未发布任何内容。",
  emptyHint: "路线图设立后，各项策略及其逐月进展将显示于此。",
  start: (begins: string | null) =>
    begins ? `首批月度报告应涵盖${formatMonth(begins)}。` : "此处没有领域需提交月度报告。",
  caption: (rows: number, first: string, last: string) =>
    `里程图：${rows} 项策略，每月一个里程标，${formatMonth(first)}至${formatMonth(last)}`,
  weakest: "里程标显示应提交报告的各领域中最弱的一项答复。",
  everyMonth: "所有月份",
  on: "继续阅读",
  door: {
    month: (month: string) => `${formatMonth(month)}全文`,
    monthHint: "各领域所言，按路线图顺序排列。",
    actions: (n: number) => (n === 1 ? "该项行动" : `全部 ${n} 项行动`),
    actionsHint: "每项承诺及其后续，逐日记载。",
    strategies: (n: number) => (n === 1 ? "该项策略" : `全部 ${n} 项策略`),
    strategiesHint: "承诺内容、由谁负责、哪些已完成、哪些尚未完成。",
    changes: "上月以来的变化",
    changesHint: "新的承诺、改期，以及已完成、已更正或从未报告的事项。",
  },
  words: "原话",
  wordsHint: "各领域撰写的最新报告。",
  noWords: "尚无领域发布报告。",
  unkept: "未兑现的事项",
  since: (day: string) => `自${formatDate(day)}起，最新的在前。`,
  allKept: "所有日期均已守住，没有放弃任何事项，所有报告均按时提交。",
  cell: (title: string, month: string, what: string) => `${title}，${formatMonth(month)}：${what}`,
  became: (stage: string) => `有行动转为“${stage}”`,
  reported: (n: number, of: number) => `${of} 个领域中有 ${n} 个已报告`,
  moreReports: "所有报告与缺报",
  moreSlips: "所有改期",
  everyPost: "所有职位，按角色排列",
  more: (n: number) => `另有 ${n} 条。`,
  did: {
    moved: (from: string, to: string, reason: string) =>
      `由${formatDate(from)}改至${formatDate(to)}。原因：${reason}。`,
    dropped: "不再继续。",
    missed: (month: string) => `未提交${formatMonth(month)}的报告。`,
    late: (month: string) => `在${formatMonth(month)}关闭后才提交该月报告。`,
  },
  who: "由谁负责",
  for: {
    roadmap: "整个路线图",
    strategies: "每项策略",
    spheres: "每个领域",
    record: "本记录",
  },
  owner: "一名执行负责人",
  leads: "一名负责人和一名副手",
  filled: ({ all, held }) =>
    held === all ? `${all} 个职位均已有人` : `${all} 个职位中 ${held} 个已有人`,
  vacant: (what: string, since: string | null) =>
    since ? `${what}自${formatDate(since)}起空缺` : `${what}尚未任命`,
  strategy: (n: number) => `策略 ${n}`,
  deputyOf: (title: string) => `${title}副手`,
  leadOf: (title: string) => `${title}负责人`,
};
