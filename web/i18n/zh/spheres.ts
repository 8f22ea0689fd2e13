import { formatDate, formatMonth, list } from "../format.ts";
import type { spheres as en } from "../en/spheres.ts";

/** Texts of /spheres and of a sphere's page. */
export const spheres: typeof en = {
  title: "领域",
  described: "推动改变的各领域：由谁负责，报告情况如何。",
  finding: (month: string, reported: number, owed: number) =>
    `${formatMonth(month)}：${owed} 个领域中有 ${reported} 个已报告。`,
  nothing: "尚无领域需提交报告。",
  due: (day: string) => `报告截止日期为${day}。`,
  grace: (day: string) => `已过截止日期；本月将于${day}关闭。`,
  waiting: (names: string[]) => `尚未提交：${list(names)}。`,
  others: (n: number) => `另外 ${n} 个`,
  removed: "名称已删除",

  table: {
    caption: "领域，按路线图顺序",
    sphere: "领域",
    lead: "负责人",
    deputy: "副手",
    month: (month: string) => formatMonth(month),
    reports: "两年内",
    done: "已完成",
    inTime: (n: number, m: number) => `${m} 份中 ${n} 份按时`,
    missed: (n: number) => (n === 0 ? "无缺报" : `缺报 ${n} 份`),
  },
  post: {
    vacant: "空缺",
    never: "尚未任命",
    unnamed: "姓名未公布",
    since: (day: string) => `自${formatDate(day)}起`,
  },

  chain: {
    title: "历任负责人",
    caption: "各职位的历任人员和空缺期，最新的在前",
    post: "职位",
    held: "任职者",
    from: "起",
    until: "止",
    now: "现在",
    none: "尚未任命任何人。",
    never: "从未有过负责人。",
    ownerless: (days: number, since: string) =>
      days === 0
        ? `自${formatDate(since)}起，每天都有负责人。`
        : `自${formatDate(since)}起，共有 ${days} 天没有负责人。`,
  },

  road: {
    title: "报告情况",
    titleAll: "各领域的报告情况",
    caption: (title: string, first: string, last: string) =>
      `${title}的里程图：每月一个里程标，${formatMonth(first)}至${formatMonth(last)}`,
    all: (first: string, last: string) =>
      `里程图：每个领域一行，每月一个里程标，${formatMonth(first)}至${formatMonth(last)}`,
    head: "领域",
    months: "以表格显示各月",
    month: "月份",
    report: "报告",
    moved: "行动转为",
    done: "截至当时已完成",
    cell: (title: string, month: string, what: string) =>
      `${title}，${formatMonth(month)}：${what}`,
    became: (stage: string) => `有行动转为“${stage}”`,
  },

  gone: { about: "领域简介" },
  facts: {
    lead: "负责人",
    deputy: "副手",
    month: (month: string) => `${formatMonth(month)}的报告`,
    report: "报告",
    owesNone: "尚无需提交",
    from: (month: string) => `自${formatMonth(month)}起`,
    due: (day: string) => `截止日期：${day}`,
    read: "阅读",
    actions: "行动",
    open: (n: number) => `${n} 项未了结`,
    ofAll: (done: number, total: number) => `${total} 项中已完成 ${done} 项`,
  },
  history: {
    none: "应报告的月份均未关闭。",
    inTime: (n: number, m: number) => `在已关闭的 ${m} 个月中，有 ${n} 个月按时报告`,
    ofThese: (n: number) => `，其中 ${n} 个月无事项可报`,
    late: (n: number) => `${n} 个月逾期`,
    excused: (n: number) => `${n} 个月获豁免`,
    missed: (months: string[]) => `未收到${list(months.map(formatMonth))}的报告。`,
    noneMissed: "没有一个月缺报。",
    streak: (n: number) => `连续 ${n} 个月无事项可报。`,
  },
  updates: {
    title: "最新报告",
    none: "尚未报告过。",
    removed: "此报告的摘要",
    all: "该领域的所有报告",
  },
  actions: {
    open: "未了结的行动",
    openAbout: "按路线图顺序排列。",
    none: "没有未了结的行动。",
    ended: "已完成或搁置",
    endedAbout: (n: number) => `${n} 项不再有人推进的行动。`,
  },
  strategies: {
    title: "参与的策略",
    caption: "该领域作出过承诺的策略",
    strategy: "策略",
    done: "已完成",
    open: "未了结",
    none: "尚未作出任何承诺。",
  },
  slips: { title: "延期事项", none: "没有日期变动。" },
};
