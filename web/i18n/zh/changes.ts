import type { Group } from "../../../worker/changes/schema.ts";
import { formatDate, formatMonth, isDayText, list } from "../format.ts";
import type { changes as en } from "../en/changes.ts";
import { changed } from "./changed.ts";
import { common } from "./common.ts";

type Held = { named: readonly string[]; unnamed: number };

const GROUPS: Record<Group, string> = {
  new: "新增",
  stage: "阶段变更",
  health: "状况变更",
  slipped: "日期变动",
  carried: "结转至另一年度",
  owner: "负责人变更",
  wording: "措辞或设置变更",
  dropped: "放弃或恢复",
  merged: "并入或改写后继续",
  milestones: "步骤达成",
  measured: "读数",
  measures: "指标重新定义",
  library: "交流活动、资源、文章和术语",
  assessed: "第二意见的评判",
  decided: "决定与所提供的协助",
  targets: "报告目标值",
  evidence: "新增证据",
  links: "无法打开或已变更的链接",
  asked: "提问与答复",
  corrected: "更正或撤回",
  redacted: "删除文字",
  missed: "未收到报告",
  reported: "已报告",
};

const SETTINGS: Record<string, string> = {
  zone: "时区",
  locale: "语言",
  sample: "是否为示例数据",
  approval: "报告是否先经审批人阅读",
  assessment: "是否有第二意见",
  questions: "是否接受社区提问",
  number: "编号",
  position: "排列位置",
  reports_from: "首个应报告的月份",
  review_on: "重新审视的日期",
  binds_from: "适用这些规则的首个月份",
  due_working_days: "报告截止前的工作日数",
  grace_working_days: "宽限期的工作日数",
  holidays: "节假日",
  on_day: "日期",
  starts_at: "开始时间",
  minutes: "分钟数",
  part: "部分",
  kind: "类别",
  language: "语言",
  checked_on: "最近查看",
  speaker: "作者的角色",
  strategies: "涉及的策略",
  spheres: "涉及的领域",
  actions: "涉及的行动",
};

const SWITCHES = new Set(["sample", "approval", "assessment", "questions"]);

/** A fact as people read it. */
function valueOf(field: string, value: string | null): string {
  if (value === null) return "无";
  if (SWITCHES.has(field)) return value === "1" ? "是" : "否";
  if (isDayText(value)) return formatDate(value);
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value);
  if (field === "holidays") return list((JSON.parse(value) as string[]).map(formatDate)) || "无";
  return value;
}

const people = ({ named, unnamed }: Held): string =>
  list([...named, ...(unnamed > 0 ? [`${unnamed} 名未公布姓名的人员`] : [])]);
/** One unnamed person in the place of another. */
const bothUnnamed = (was: Held, now: Held) =>
  [was, now].every(({ named, unnamed }) => named.length === 0 && unnamed === 1);
const isNobody = ({ named, unnamed }: Held) => named.length + unnamed === 0;

const between = (from: string | null, to: string) =>
  from === null
    ? `从开始到${formatDate(to)}结束`
    : `从${formatDate(from)}结束到${formatDate(to)}结束`;

const carriedBy = (held: Held) => (isNobody(held) ? "未指定人员" : people(held));

/** Texts of "What changed". */
export const changes: typeof en = {
  title: "变更情况",
  lately: "最近一个月的变更",
  described: "用平实的文字说明两日之间记录的差异。",
  ofStrategy: (number: number, title: string) => `策略 ${number} 的变更：${title}`,
  of: (title: string) => `变更情况：${title}`,
  found: (from: string | null, to: string, n: number) =>
    `${between(from, to)}，记录中有 ${n} 处不同。`,
  narrowed: (title: string, group: Group | undefined) =>
    group ? `${title}（${GROUPS[group]}）` : title,
  ofKind: (from: string | null, to: string, n: number, all: number) =>
    `${between(from, to)}，记录中 ${all} 处不同里有 ${n} 处属于此类。`,
  nothing: (from: string | null, to: string) =>
    from === to
      ? `两日均为${formatDate(to)}，因此没有差异：两种状态相同。`
      : `${between(from, to)}，没有任何变更。记录在两日的内容相同。`,
  net: "只列出最后一日仍存在的差异。其间变动后又恢复的内容从略；各行动的页面记载每一步。",
  list: "按类别",
  counted: (n: number) => `${n} 处变更`,
  none: (groups: readonly Group[]) =>
    `以下类别没有变更：${groups.map((g) => GROUPS[g]).join("；")}。`,
  whole: "全部类别",
  only: (group: Group) => `仅显示“${GROUPS[group]}”。`,
  noneOf: "没有此类变更。",
  feed: "最近 31 天变更的订阅源",
  group: GROUPS,
  about: {
    new: "",
    stage: "首日与末日的阶段。",
    health: "由其负责人说明。",
    slipped: "每次改期及所述原因。",
    carried: "其所属年度仍保持关闭时的状态。",
    owner: "只有已公布的姓名才列于此处。",
    wording: "新旧文字全文；变更之处已标出。",
    dropped: "被放弃的承诺保留其页面和原因。",
    merged: "并入不等于完成。",
    milestones: "",
    measured: "代表 1 至 10 人的数字予以隐藏。",
    measures: "测量什么、如何测量、从何处到何处。",
    library: "与路线图相伴的内容。",
    assessed: "评估人自己的评判及理由；负责人的评判见“阶段”和“状况”。",
    decided: "管理层就某项行动作出。最新的在前。",
    targets: "机构为其报告自定的目标值。最新的在前。",
    evidence: "最新的在前。",
    links: "由每周检查每个链接时发现；单独一次检查失败不计。",
    asked: "管理层和社区向负责人的公开提问。最新的在前。",
    corrected: "前后文字均予显示，除非这样会伤害他人。",
    redacted: "说明哪类文字、何时、由哪些角色、因何删除；绝不列出文字本身。",
    missed: "宽限期结束后由日历判定。",
    reported: "最新的在前。",
  },
  late: (n: number) => `其中 ${n} 份逾期。`,

  ask: {
    from: "自此日结束起",
    to: "至此日结束",
    strategy: "策略",
    sphere: "领域",
    show: "显示",
    presets: "时间段",
    month: "最近一个月",
    quarter: "最近三个月",
    year: "最近一年",
    beginning: "自开始以来",
    whole: "整个路线图",
    seen: (day: string) => `自您上次查看（${formatDate(day)}）以来`,
    seenHint: "只有此浏览器知道该日期。",
  },
  wrong: {
    title: "这两个日期不构成时间段。",
    order: "首日须早于末日。",
    other: "地址中有无法识别的值。",
    again: "从最近一个月开始",
  },

  told: changed,
  removed: "已删除的文字",
  new: {
    strategy: "新的策略。",
    sphere: "新的领域。",
    action: (due: string | null, stage: string, steps: number) =>
      `${due ? `承诺于${formatDate(due)}完成` : "承诺时未给出日期"}${
        steps > 0 ? `，设有 ${steps} 个中间步骤` : ""
      }；现为“${stage}”。`,
    milestone: (due: string | null) =>
      due ? `新的步骤，预定于${formatDate(due)}达成。` : "新的步骤，未给出日期。",
  },
  stepOf: (action: string) => `所属行动：“${action}”`,
  shownAs: (action: string) => `对象：“${action}”`,
  noHealth: "未说明状况",
  moved: (was: string | null, now: string | null) => {
    if (was === null) return `给出日期：${formatDate(now ?? "")}。`;
    if (now === null) return `取消日期：${formatDate(was)}。`;
    return `由${formatDate(was)}改至${formatDate(now)}。`;
  },
  first: (first: string, days: number) =>
    days === 0
      ? `即其最初日期${formatDate(first)}。`
      : `最初承诺${formatDate(first)}；此后合计 ${common.date.slip(days)}。`,
  slip: (was: string | null, now: string, reason: string, correction: boolean) =>
    `${was ? `${formatDate(was)} → ${formatDate(now)}` : `至${formatDate(now)}`}：${
      correction ? "笔误，已改正" : reason
    }。`,
  post: (role: string, was: Held, now: Held) => {
    if (isNobody(now)) return `${role}：空缺；此前为${people(was)}。`;
    if (isNobody(was)) return `${role}：${people(now)}；此前无人。`;
    if (bothUnnamed(was, now)) return `${role}：与此前不是同一人；两人的姓名均未公布。`;
    return `${role}：${people(now)}；此前为${people(was)}。`;
  },
  owners: (was: Held, now: Held) =>
    bothUnnamed(was, now)
      ? "执行人与此前不是同一人；两人的姓名均未公布。"
      : `执行人：${carriedBy(now)}；此前：${carriedBy(was)}。`,
  setting: (field: string, was: string | null, now: string | null) =>
    was === null
      ? `${SETTINGS[field] ?? field}：${valueOf(field, now)}。`
      : `${SETTINGS[field] ?? field}：${valueOf(field, was)} → ${valueOf(field, now)}。`,
  rules: "报告规则",
  sameWords: "以相同文字重新书写。",
  added: "新增：",
  taken: "不再给出：",
  gone: "其中有文字已删除，因此无法比较。",
  dropped: "已放弃。",
  reinstated: (now: string | null) => (now ? `已恢复；现为“${now}”。` : "已恢复：重新独立存在。"),
  milestoneDropped: "此步骤已放弃。",
  merged: "并入",
  continued: "改写后继续为",
  reached: (day: string) => `${formatDate(day)}达成。`,
  shownFor: (month: string) => `见${formatMonth(month)}的报告。`,
  inUpdate: "见此报告",
  month: (sphere: string, month: string) => `${sphere}，${formatMonth(month)}`,
  withdrawn: "已撤回",
  noLonger: (month: string) => `此前缺少的${formatMonth(month)}报告已收到；该月仍计为逾期。`,
  excused: (month: string) => `缺少的${formatMonth(month)}报告已获豁免。`,
  unowed: (month: string) => `不再需要提交${formatMonth(month)}的报告。`,
};
