import type { Stage } from "../../../db/words.ts";
import { formatDate, formatMonth, list } from "../format.ts";
import type { strategies as en } from "../en/strategies.ts";

const IN_STAGE: Record<Stage, (n: number) => string> = {
  done: (n) => `${n} 项已完成`,
  underway: (n) => `${n} 项进行中`,
  planning: (n) => `${n} 项规划中`,
  not_started: (n) => `${n} 项未开始`,
  paused: (n) => `${n} 项已暂停`,
  dropped: (n) => `${n} 项已放弃`,
};
const SAID: Stage[] = ["done", "underway", "planning", "not_started", "paused", "dropped"];

/** Texts of /strategies and of a strategy's page. */
export const strategies: typeof en = {
  title: "策略",
  described: "路线图的各项策略，按其顺序排列：由谁负责，进展如何。",
  finding: (done: number, all: number, strategies: number) =>
    `${strategies} 项策略共 ${all} 项行动，已完成 ${done} 项。`,
  nothing: "尚未发布任何策略。",
  vacant: (n: number) => (n === 0 ? "每项策略均有执行负责人。" : `${n} 项策略没有执行负责人。`),
  removed: "标题已删除",

  table: {
    caption: "策略，按路线图顺序",
    strategy: "策略",
    executive: "执行负责人",
    stages: "各阶段的行动",
    done: "已完成",
    last: "最近一次报告",
    next: "下一个日期",
    noNext: "暂无",
    noLast: "尚无",
  },

  counts: (stages: Record<Stage, number>) => {
    const total = Object.values(stages).reduce((sum, n) => sum + n, 0);
    if (total === 0) return "尚未承诺任何行动。";
    const parts = SAID.flatMap((s) => (stages[s] ? [IN_STAGE[s](stages[s])] : []));
    return `共 ${total} 项行动，其中 ${parts.join("，")}。`;
  },
  firstWording: "最初措辞",

  facts: {
    executive: "执行负责人",
    area: "范围",
    done: "已完成",
    ofActions: (done: number, total: number) => `${done} 项，共 ${total} 项行动`,
    open: (n: number) => `${n} 项行动尚未了结`,
    wording: "措辞",
    unchanged: "与最初承诺一致",
    changed: (day: string) => `${formatDate(day)}变更`,
  },
  gone: { title: "标题", area: "范围", result: "预期结果" },

  road: {
    finding: (spheres: number) => `${spheres} 个领域参与此项策略`,
    caption: (title: string, first: string, last: string) =>
      `“${title}”的里程图：每个领域一行，每月一个里程标，${formatMonth(first)}至${formatMonth(last)}`,
    none: "尚无应报告的月份。",
    about: "每个里程标表示某领域某月的报告；该领域在此的行动每完成一项，道路就铺宽一分。",
  },
  spheres: {
    title: "由谁推进",
    caption: "在此项策略中有承诺的领域",
    sphere: "领域",
    lead: "负责人",
    done: "在此已完成",
    open: "在此未了结",
    month: "下次到期",
    none: "尚无领域在此作出承诺。",
  },
  actions: { title: "所属行动", about: "按承诺的先后排列。" },
  slips: { title: "延期事项", none: "没有日期变动。" },
  asides: {
    title: "搁置的事项",
    about: "已放弃、已并入或改写后继续。每一项都保留其页面。",
    none: "没有行动被放弃、并入或转往别处继续。",
    dropped: "已放弃",
    merged: "已并入",
    changed: "改写后继续",
    into: "并入",
    goesOn: "后续为",
  },
  news: {
    title: "策略本身",
    about: "其措辞与负责人的变化，最新的在前。",
    stated: "已发布",
    changed: "措辞变更",
    owner: "执行负责人",
    statedTitle: "随路线图发布",
    changedTitle: (fields: string[]) => `${list(fields)}已改写`,
    ownerTitle: (name: string | null) => (name ? `${name}出任执行负责人` : "由新的执行负责人接任"),
    vacantTitle: "执行负责人一职空缺",
    fields: { title: "标题", area: "范围", result: "预期结果" },
  },
};
