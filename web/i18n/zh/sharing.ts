import type { Health, Reporting, Stage } from "../../../db/words.ts";
import type { sharing as en } from "../en/sharing.ts";
import { formatDate, formatMonth } from "../format.ts";
import { common } from "./common.ts";

const REPORTED: Record<Reporting, (month: string, days: number) => string> = {
  open: (month) => `${month}的报告仍可按时提交。`,
  on_time: (month) => `${month}的报告已按时提交。`,
  late: (month, days) => `${month}的报告逾期 ${days} 天提交。`,
  nothing: (month) => `${month}无事项可报。`,
  excused: (month) => `${month}已获豁免。`,
  missed: (month) => `未收到${month}的报告。`,
};

/** Texts that are put into other websites and into previews of links. */
export const sharing: typeof en = {
  title: "分享或嵌入",
  about: "两者均以文字说明状态及其日期，并链接回此处；都不需要脚本，也不设置 cookie。",
  frame: "随记录更新的框架",
  words: "截至今日的文字",
  action: ({ stage, health, due, since }) => {
    const day = due ? `期限为${formatDate(due)}` : "无日期";
    const from = since ? `，自${formatDate(since)}起` : "";
    const state: Record<Health, string> = common.health;
    const name: Record<Stage, string> = common.stage;
    if (stage === "done" || stage === "paused" || stage === "dropped")
      return `${name[stage]}${from}。`;
    const how = stage === "underway" && health ? `，${state[health]}` : "";
    return `${name[stage]}${how}；${day}。`;
  },
  sphere: (month, state, days) => REPORTED[state](formatMonth(month), days),
  noReport: "目前无须提交报告。",
  asof: (day) => `截至${formatDate(day)}。`,
  by: (institution, roadmap) => `${institution}：${roadmap}`,
  whole: "在公开记录中阅读",
  unknown: "记录中没有此名称的内容。",
};
