import type { boardStrategy as en } from "../en/boardStrategy.ts";
import { count, formatDate, formatMonth } from "../format.ts";

const days = (n: number) => `${count(n)} 天`;

export const boardStrategy: typeof en = {
  owner: "执行负责人",
  last: "最近的报告",
  never: "尚无",
  noResult: "未写明预期结果。",
  actions: "行动",
  health: "进行中行动的状况",
  doors: {
    title: "接下来",
    public: "公开页面",
    changes: "其变更情况",
    pack: "制作会议材料",
  },
  needs: {
    title: "此处需要您处理",
    about: (n) => `共 ${count(n)} 件，最严重的在前。`,
    none: "今天此策略没有等待您处理的事项。",
    whole: "完整清单",
  },
  measures: {
    title: "指标",
    about: "除已做的事之外，是否真正见效：各项指标的起点、现状和目标。",
    none: "没有涉及此策略的指标。",
  },
  stages: {
    title: "各阶段的行动",
    about: "负责人对每项行动的说法，旁边是评估人的说法。",
    alone: "负责人对每项行动的说法。",
    none: "此策略尚无任何承诺。",
    caption: (stage) => `行动：${stage}`,
    head: (n, stage) => `${stage}：${count(n)}`,
    promise: "行动",
    sphere: "领域",
    lead: "负责人的说法",
    second: "第二意见",
    unassessed: "未评估",
    due: "承诺日期",
    noDate: "无日期",
  },
  timeline: {
    title: "发生的事",
    about: "达到的阶段、改动的日期及其原因、作出的决定和提供的协助；最新的在前。",
    none: "其各项行动尚未发生任何变化。",
    more: "还有更多内容。查看其全部变更",
    stage: (from, to, was) => (from === "dropped" ? `重新启动：${to}` : `原为：${was}`),
    slip: (from, to, reason) =>
      `${from === null ? "日期定为" : `从${formatDate(from)}改为`}${formatDate(to)}。原因：${reason}。`,
    offer: {
      decision: (role) => `由${role}作出决定。`,
      help: (role) => `由${role}提供协助。`,
    },
    word: { decision: "决定", help: "协助" },
  },
  questions: {
    title: "向负责人提出的问题",
    about: "就写到此策略的报告公开提出的问题，以及您单独向负责人提出的问题。",
    none: "尚无人就此向负责人提问。",
    of: (sphere, month) => `${sphere}，${formatMonth(month)}`,
    asked: (day) => `提问于${formatDate(day)}`,
    waits: (n) => (n === 0 ? "今天提问" : `已等待 ${days(n)}`),
    answered: (day, n) =>
      n === 0 ? `当天（${formatDate(day)}）答复：` : `${days(n)}后答复（${formatDate(day)}）：`,
    taken: (n) => (n === 0 ? "当天答复" : `${days(n)}后答复`),
    alone: "只有您和负责人能读到。",
  },
};
