import type { progress as en } from "../en/progress.ts";

/** Texts of /progress and of the four charts, which the board shows too. */
export const progress: typeof en = {
  title: "进展",
  description: "路线图的各项数字、其依据的各行数据及计数方法。",
  none: "尚未承诺任何事项。",
  noneLede: "一旦承诺首项行动，即在此计数。",
  done: (doneOfAll: string) => `已完成行动 ${doneOfAll} 项`,
  underway: (_n: number, words: string) => `进行中 ${words} 项`,
  waiting: (planning: string, notBegun: string) => `，规划中 ${planning} 项，未开始 ${notBegun} 项`,
  aside: (paused: string, dropped: string) => `，已暂停 ${paused} 项，已放弃 ${dropped} 项`,
  moved: (_n: number, words: string) => `${words} 项未了结行动的日期有变动`,
  later: (slip: string) => `，最多推迟 ${slip}。`,
  notLater: "，均未推迟。",
  evidence: (shownOfDone: string) => `已完成的行动中，出示证据的为 ${shownOfDone}。`,
  percent: (n: number) => `（${n}%）`,
  gone: "措辞已删除",

  pictures: "图示",
  picturesHint: "每幅图下方都列有其数据行及计数规则。",

  stages: {
    how: "各策略各阶段的行动，按路线图顺序。",
    caption: (day: string) => `各策略各阶段的行动，${day}`,
    everyDone: "每项策略都有已完成的行动",
    noneDone: (list: string) => `策略 ${list} 尚无已完成的行动`,
    manyUndone: (undoneOfAll: string) => `尚无已完成行动的策略：${undoneOfAll}`,
  },
  months: {
    how: "全部行动在每月关闭时的状态；尚未关闭的月份显示今日状态。",
    caption: "每月关闭时各阶段的全部行动",
    grew: (from: string, to: string, month: string) =>
      `已完成的行动：${month}关闭时 ${from} 项，今日 ${to} 项`,
    first: (done: string) => `首月已完成的行动：${done} 项`,
  },
  drift: {
    how: "日期有变动的未了结行动，从最初承诺日期（圆环）到当前日期（圆点）。",
    caption: "日期有变动的未了结行动",
    none: "未了结行动的日期均无变动",
    moved: (words: string, _n: number, slip: string) =>
      `${words} 项未了结行动的日期有变动，最多推迟 ${slip}`,
    back: (words: string) => `${words} 项未了结行动的日期有变动，均未推迟`,
    often: (words: string) => `；其中 ${words} 项不止一次`,
  },
  cohorts: {
    how: "全部行动，按承诺年份排列。行动永不离开其年份：被放弃、并入或改写的仍留在其中。",
    caption: "各年度承诺的行动的结果",
    finding: (promised: number, year: number, done: string, _isDone: number, goOn: string) =>
      `${year}年承诺的 ${promised} 项行动中，已完成的为 ${done}，继续中的为 ${goOn}`,
    share: (n: number) => `（${n}%）`,
  },
  proof: {
    title: "证据",
    about: "行动须有证据，或说明没有证据的原因，才算完成。",
    caption: "出示证据的已完成行动，按策略",
    done: "已完成",
    shown: "有证据",
  },

  /** What the control under a picture says of one row. */
  row: {
    stages: (name: string, counts: string) => `${name}：${counts}。`,
    empty: "没有行动",
    cohort: (year: number, promised: number, counts: string) =>
      `${year}年：承诺 ${promised} 项；${counts}。`,
    drift: (name: string, first: string, now: string, slip: string, moves: number) =>
      `${name} 最初承诺${first}，现为${now}：${slip}，改期 ${moves} 次。`,
  },
};
