import type { Moved, Standing } from "../../../worker/months/report/schema.ts";
import { formatDay, formatMonth, list, monthName } from "../format.ts";
import type { months as en } from "../en/months.ts";

/** More names than these are counted. */
const NAMED = 3;

function all({ spheres: owing }: Standing): string {
  if (owing.length === 1) return owing[0]!.title ?? owing[0]!.sphere;
  return `全部 ${owing.length} 个领域`;
}

const named = (month: Standing, state: string) =>
  month.spheres.filter((s) => s.state === state).map((s) => s.title ?? s.sphere);

function openFinding(month: Standing, today: string): string {
  const owed = month.spheres.length;
  const waiting = named(month, "open");
  const excused = named(month, "excused");
  const n = waiting.length;
  const reported = owed - n - excused.length;
  const aside = excused.length > 0 ? `${list(excused)}已获豁免。` : "";
  if (n === 0) return `${reported === owed ? all(month) : `${reported} 个领域`}已报告。${aside}`;
  const others = n === owed ? all(month) : `其余 ${n} 个领域`;
  const who = n <= NAMED && n < owed ? list(waiting) : others;
  const due = formatDay(month.due);
  const until = today <= month.due ? `${who}可提交至${due}。` : `${who}应于${due}前提交。`;
  if (reported === 0) return `尚无领域报告。${until}${aside}`;
  return `${owed} 个领域中有 ${reported} 个已报告。${until}${aside}`;
}

const ended = {
  on_time: "按时报告",
  late: "逾期报告",
  nothing: "无事项可报",
  excused: "获豁免",
} as const;

function closedFinding(month: Standing): string {
  const owed = month.spheres.length;
  const missed = named(month, "missed");
  if (missed.length === owed) return "未收到任何报告。";
  const kinds = (Object.keys(ended) as (keyof typeof ended)[])
    .map((state) => ({ state, n: named(month, state).length }))
    .filter(({ n }) => n > 0);
  const parts = kinds.map(({ state, n }) =>
    n === owed ? `${all(month)}${ended[state]}` : `${n} 个领域${ended[state]}`,
  );
  const silent = missed.length > NAMED ? `${missed.length} 个领域` : list(missed);
  return `${parts.join("，")}。${missed.length > 0 ? `${silent}未提交报告。` : ""}`;
}

/** "6 个领域中有 5 个已报告。临床可提交至11月6日星期五。" */
function finding(month: Standing, today: string): string {
  if (month.spheres.length === 0) return "没有领域需提交报告。";
  return month.open ? openFinding(month, today) : closedFinding(month);
}

/** "3 项行动完成；2 个日期变动，分别推迟 44、90 天；1 项行动被放弃" */
function moves({ done, dropped, days }: Moved): string {
  const parts = [`${done} 项行动完成`];
  if (days.length > 0) {
    const told = days.length <= NAMED && days.every((d) => d > 0);
    const by = told ? `${days.length > 1 ? "，分别推迟" : "，推迟"} ${days.join("、")} 天` : "";
    parts.push(`${days.length} 个日期变动${by}`);
  }
  if (dropped > 0) parts.push(`${dropped} 项行动被放弃`);
  return parts.join("；");
}

export const months: typeof en = {
  title: "逐月进展",
  lede: (n: number, first: string | undefined) =>
    `${first ? `自${formatMonth(first)}起，` : ""}各领域每月应提交一份报告，至今共 ${n} 个月。各领域的报告以及缺报情况，都留存于此。`,
  none: "尚无应报告的月份。",
  description: "各领域每月的报告，包括缺报。",
  finding: (month: Standing, today: string) => finding(month, today),
  headline: (month: Standing, today: string) =>
    `${formatMonth(month.month)}：${finding(month, today)}`,
  /** Without the year, where the day of reading says it. */
  now: (month: Standing, today: string) => `${monthName(month.month)}：${finding(month, today)}`,
  moved: (moved: Moved) => `${moves(moved)}。`,
  movedSoFar: (month: string, moved: Moved) => `${monthName(month)}至今：${moves(moved)}。`,
  done: (done: number, promised: number) =>
    promised === 0 ? "尚未承诺任何行动。" : `${promised} 项行动中已完成 ${done} 项。`,
  dueBy: (due: string) => `截止日期：${due}`,
  closesAfter: (due: string, end: string) => `截止日期为${due}。${end}结束前提交的报告均为按时。`,
  closed: (due: string, end: string) => `截止日期为${due}，已于${end}结束时关闭。`,
  around: "其他月份",
  before: "上一个月：",
  after: "下一个月：",
  strategy: "策略",
  number: "编号",
  works: "领域",
  contents: "目录",
  contentsHint: "按路线图顺序。",
  everySphere: (n: number) => `在一页上看全部 ${n} 个领域`,
  cameNot: "未收到",
  notYet: "尚未提交",
  strategies: "按策略",
  strategiesHint: "参与各项策略的领域及其所言。",
  noSphere: "尚无领域作出承诺",
  led: (name: string | null, since: string) =>
    name ? `负责人：${name}，自${since}起。` : `自${since}起有负责人，姓名未在此公布。`,
  vacant: (since: string) => `自${since}起没有负责人。`,
  neverLed: "尚未任命负责人。",
  lastReport: "最近一次报告：",
  noReport: "此前从未报告。",
  silent: (missed: number, owed: number) =>
    owed === 1 ? "" : `截至本月，${owed} 个月中有 ${missed} 个月未作声。`,
  standing: (n: number) => (n === 0 ? "没有未了结的行动。" : `其仍负责的 ${n} 项行动维持原状。`),
  quiet: (n: number) => `连续第 ${n} 个月。`,
  owesFrom: (month: string) => `首份应提交的报告为${formatMonth(month)}。`,
  owesNone: "尚无需提交报告。",
  excused: (day: string, by?: string) => `${by ? `由${by}` : ""}于${day}豁免：`,
  replaced: "最初发布、后由上方报告取代的内容：",
  changes: (n: number) => `承诺变更 ${n} 处`,
  change: {
    promised: "新承诺：",
    reworded: "改写：",
    rescheduled: "改期：",
    staged: "在报告之外变更阶段：",
    dropped: "放弃：",
    reinstated: "恢复：",
    merged: "并入另一项：",
    continued: "改写后继续：",
  },
  fromTo: (from: string | null, to: string) =>
    from ? `由${from}改至${to}。` : `最初日期：${to}。`,
  corrected: "在一天内改正的笔误。",
  reason: (reason: string) => `原因：${reason}。`,
  missing: {
    title: "没有此月份的页面。",
    future: (month: string) => `在您所阅读的日期，${formatMonth(month)}尚未开始。`,
    past: (month: string, first: string) =>
      `${formatMonth(month)}早于本路线图的首个月份${formatMonth(first)}。`,
    malformed: "月份写作年和月：2026-10。",
    first: "首个月份",
    last: "当前月份",
    every: "所有月份",
  },
};
