import type { Outcome } from "../../../db/words.ts";
import { formatDate, formatMonth, list } from "../format.ts";
import type { actions as en } from "../en/actions.ts";

/** The groups of a cohort besides what is done, in words; those without an action are left out. */
const others = (n: Record<Outcome, number>): string =>
  [
    n.dropped && `${n.dropped} 项已放弃`,
    n.merged && `${n.merged} 项并入另一项`,
    n.changed && `${n.changed} 项改写后继续`,
    n.continuing && `${n.continuing} 项继续中`,
  ]
    .filter((part) => part !== 0)
    .join("，");

/** Texts of /actions and of an action's page. */
export const actions: typeof en = {
  title: "行动",
  described: "路线图的每项承诺，连同其最初日期和后续结果。",
  removed: "措辞已删除",
  unknown: "此地址中的某项选择不存在。",
  all: "查看全部行动",

  found: (n: Record<Outcome, number>) => {
    const all = Object.values(n).reduce((sum, x) => sum + x, 0);
    if (all === 0) return "尚未承诺任何行动。";
    return `共承诺 ${all} 项行动，已完成 ${n.done} 项。`;
  },
  matched: (n: Record<Outcome, number>) => {
    const all = Object.values(n).reduce((sum, x) => sum + x, 0);
    if (all === 0) return "没有符合的行动。";
    return `${all} 项行动符合条件，已完成 ${n.done} 项。`;
  },
  others: (n: Record<Outcome, number>) => {
    const text = others(n);
    return text ? `其余行动中，${text}。` : "";
  },

  table: {
    caption: "行动，按路线图顺序",
    promise: "承诺",
    sphere: "领域",
    strategy: "策略",
    stage: "阶段",
    health: "状况",
    due: "预定完成日期",
    none: "未给出",
    merged: "并入另一项",
    changed: "改写后继续",
  },
  filter: {
    strategy: "策略",
    sphere: "领域",
    stage: "阶段",
    health: "状况",
    cohort: "承诺年份",
    lineage: "去向",
    slipped: "日期",
    late: "已延期",
    behind: { outcome: "在其年度", evidence: "证据", moved: "其日期" },
    shown: { yes: "已出示", no: "未出示" },
    everMoved: "曾改期",
    lineages: {
      continuing: "独立存在",
      merged: "并入另一项",
      changed: "改写后继续",
    },
  },

  place: (n: number, of: number) => `行动 ${n}，共 ${of} 项`,
  result: "完成的标志",
  promisedOn: "承诺日期：",
  wordingOnce: "措辞变更 1 次，日期：",
  wordingOften: (n: number) => `措辞变更 ${n} 次，最近一次：`,

  facts: {
    stage: "阶段",
    health: "状况（负责人所述）",
    reporting: (month: string) => `${formatMonth(month)}报告情况`,
    noReporting: "报告情况",
    due: "预定完成日期",
    wasDue: "原定完成日期",
    since: (day: string) => `自${formatDate(day)}起`,
    before: (word: string) => `此前：${word}`,
    review: (day: string) => `将于${formatDate(day)}重新审视`,
    onlyUnderway: "仅在行动进行中时说明",
    notStated: "尚未说明",
    notOwed: "其领域尚无需提交报告",
    month: (month: string, word: string) => `${formatMonth(month)}：${word}`,
    silent: (missed: number, owed: number) =>
      missed === 0 ? `${owed} 个月均有报告` : `${owed} 个月中有 ${missed} 个月未收到报告`,
    ended: "不再报告",
    noDate: "未给出日期",
    first: (day: string) => `最初日期：${formatDate(day)}`,
    firstKept: "即最初日期，从未改动",
    moved: (n: number) => `改期 ${n} 次`,
    meaning: "这些词的含义",
    all: "全部词语及其计数方法",
  },
  ends: {
    merged: "此项承诺已并入另一项，连同其历史保留于此。",
    changed: "此项承诺改写后继续，连同其历史保留于此。",
  },

  people: {
    title: "由谁执行",
    with: "合作方",
    lead: (sphere: string) => `${sphere}负责人`,
    executive: "执行负责人",
    owners: "执行人",
    unnamed: (n: number) => `${n} 名未公布姓名的人员`,
    andUnnamed: (n: number) => `另有 ${n} 人`,
  },
  milestones: {
    title: "中间步骤",
    about: (reached: number, all: number) => `${all} 个步骤中已达成 ${reached} 个。`,
    reached: (day: string) => `${formatDate(day)}达成`,
    dropped: "已放弃",
    passed: "日期已过，未达成",
    removed: "文字已删除的步骤",
  },
  relatives: {
    title: "来源与去向",
    continues: "延续自",
    continued_by: "由此项延续",
    merged_into: "并入",
    merged_from: "吸纳",
    cohort: (year: number) => `属于${year}年的承诺。`,
  },
  evidence: {
    title: "证据",
    none: "记录中尚无证据。",
    doneNone: "已完成，但无证据。",
    shows: "说明",
    untitled: "标题已依法删除的证据",
  },

  timeline: {
    title: "后续经过",
    counted: (n: number) => `${n} 条，最新的在前。此处从未移除任何内容。`,
    allLater: "全部条目录入本记录的时间均晚于其所载日期。",
    later: "后来才录入本记录",
    none: "没有此类条目。",
    choose: "只显示一类",
    kind: "类别",
    every: (n: number) => `全部条目（${n}）`,
    kinds: {
      updates: "报告",
      dates: "日期",
      wording: "措辞",
      stages: "阶段与沿革",
      milestones: "步骤",
      helped: "决定与协助",
      assessed: "第二意见",
      evidence: "证据",
      silence: "缺报",
    },
    chosen: (word: string, n: number) => `${word}（${n}）`,
    show: "显示",
  },
  entry: {
    promised: "已承诺",
    promisedBy: (day: string) => `预定于${formatDate(day)}完成`,
    promisedOpen: "承诺时未给出日期",
    continues: "延续此前的一项承诺：",
    reworded: "措辞变更",
    fields: { wording: "承诺", result: "完成的标志", doneWith: "合作方" },
    rewordedTitle: (fields: string[]) => `${list(fields)}已改写`,
    reason: "原因：",
    moved: "改期",
    corrected: "日期在一天内更正",
    dated: "给出日期",
    movedTitle: (from: string, to: string) => `由${formatDate(from)}改至${formatDate(to)}`,
    datedTitle: (to: string) => `预定于${formatDate(to)}完成`,
    unexplained: "未说明原因。",
    undated: "取消日期",
    undatedTitle: (from: string) => `不再设定日期；原为${formatDate(from)}`,
    staged: "阶段变更",
    dropped: "已放弃",
    droppedTitle: "不再实施",
    reinstated: "恢复",
    merged: "已并入",
    mergedTitle: "并入另一项行动",
    continued: "改写后继续",
    continuedTitle: "由改写后的行动延续",
    assigned: "执行人",
    assignedTitle: "自此由其他人员执行",
    carried: "结转",
    carriedTitle: (year: number) => `延续至${year}年`,
    assessed: (month: string) => `评估人，${formatMonth(month)}`,
    assessedTitle: (states: string) => `评判：${states}`,
    helpedTitle: {
      decision: "已作出决定",
      help: "已提供协助",
    },
    helpedBy: (by: string) => `由${by}作出`,
    milestones: () => "设定步骤",
    milestonesTitle: (n: number) => `${n} 个中间步骤`,
    milestoneMoved: "步骤改期",
    milestoneReached: "步骤达成",
    milestoneDropped: "步骤放弃",
    fromTo: (from: string, to: string) => `由“${from}”转为“${to}”`,
    states: (stage: string, health: string | undefined) => (health ? `${stage}，${health}` : stage),
    update: (month: string) => `${formatMonth(month)}报告`,
    unchanged: (n: number) => (n === 1 ? "确认无变化，未附说明" : `在 ${n} 份报告中确认`),
    unchangedTitle: (states: string) => `无变化：${states}`,
    months: (first: string, last: string) =>
      first === last ? formatMonth(first) : `${formatMonth(first)}至${formatMonth(last)}`,
    noEvidence: "已完成，但无证据：",
    evidence: "新增证据",
    nothingTitle: "无事项可报",
    missed: (month: string) => `${formatMonth(month)}关闭`,
    missedTitle: (month: string) => `未收到${formatMonth(month)}的报告`,
    excused: (month: string) => `${formatMonth(month)}关闭`,
    excusedTitle: (month: string) => `${formatMonth(month)}获豁免`,
  },
  gone: {
    wording: "承诺的措辞",
    result: "完成的标志",
    done_with: "合作方",
    reason: "原因",
    line: "此报告关于该行动的内容",
    said: "所作决定或所提供的协助",
  },

  slips: {
    times: (n: number) => `${n} 个日期有变动。`,
    from: (from: string, to: string) => `由${formatDate(from)}改至${formatDate(to)}。`,
    given: (to: string) => `给出日期：${formatDate(to)}。`,
    reason: (word: string) => `原因：${word}。`,
  },
};
