import type { Actor, RedactionReason } from "../../../db/words.ts";
import type { redactions as en } from "../en/redactions.ts";
import { count, formatDate, formatMonth } from "../format.ts";
import { corrections, fieldName } from "./corrections.ts";

const REASONS: Record<RedactionReason, string> = {
  personal: "个人信息",
  health: "关于他人健康的信息",
  danger: "使他人面临危险的文字",
  law: "法律要求",
  rights: "他人对该文字享有的权利",
};

/** Why, and by whose wish; `by` is who agreed. */
const because = (reason: RedactionReason, asked: Actor, by: string) =>
  `：${REASONS[reason]}。由${corrections.role[asked]}提出，经${by}同意。`;

const FIELDS: Record<string, string> = {
  wording: "承诺的措辞",
  result: "预期结果",
  reason: "所给出的原因",
  title: "标题",
  name: "姓名",
  about: "内容说明",
  area: "范围",
  programme: "项目",
  goal: "目标",
  body: "负责机构",
  team: "团队",
  contact: "联系方式",
  said: "管理层决定或提供协助的内容",
  question: "向负责人提出的问题",
  answer: "领域的答复",
  reasons: "第二意见的理由",
  definition: "定义",
  unit: "单位",
  source: "来源",
  note: "说明",
  label: "组别名称",
  series: "系列标题",
  description: "描述",
  facilitators: "主持人",
  place: "地点",
  link: "链接",
  audience: "面向对象",
  materials: "材料",
  attendance: "出席人数",
  recap: "活动成果",
  topic: "主题",
  maker: "制作者",
  author: "作者",
  word: "词语",
  forms: "词语的其他形式",
  words: "译文",
};

/** A text by its name in the record, as people call it. */
export const textName = (field: string, wording: string | null): string =>
  FIELDS[field] ?? fieldName(field, wording);

/** What kind of entry a text stands in. */
const KINDS: Record<string, string> = {
  "update.published": "发布时的文字",
  "update.nothing_reported": "发布时的文字",
  "update.corrected": "在更正中",
  "update.withdrawn": "在撤回中",
  "action.helped": "出自管理层",
  "lead.asked": "出自管理层",
  "lead.answered": "答复管理层",
  "month.excused": "在豁免中",
  "milestone.set": "属于步骤",
  "action.assessed": "在评判中",
  "action.carried": "结转时的文字",
  "question.published": "出自社区",
  "question.answered": "答复社区",
  "answer.corrected": "在对社区答复的更正中",
  "gathering.announced": "公布时的文字",
  "gathering.changed": "在变更中",
  "term.defined": "定义时的文字",
  "term.changed": "在变更中",
  "term.translated": "其他语言的文字",
  "story.posted": "发布时的文字",
  "story.changed": "在变更中",
  "resource.listed": "收录时的文字",
  "resource.changed": "在变更中",
  "gathering.cancelled": "取消时的文字",
  "measure.defined": "定义时的文字",
  "measure.changed": "在变更中",
  "measure.part_added": "属于组别",
  "reading.taken": "属于读数",
  "reading.corrected": "在更正后的读数中",
  "target.set": "属于目标值",
  "person.named": "属于个人",
};

const NOUNS: Record<string, string> = {
  action: "行动",
  strategy: "策略",
  sphere: "领域",
  measure: "指标",
  reading: "读数",
  gathering: "交流活动",
  resource: "资源",
  story: "文章",
  term: "术语",
};

/** What an entry is about, as people call it. */
function placeName(subject: string): string {
  const [noun = "", first = "", sphere = ""] = subject.split("/");
  switch (noun) {
    case "update":
      return `${sphere} 的${formatMonth(first)}报告`;
    case "excuse":
      return `${sphere} 的${formatMonth(first)}豁免`;
    case "person":
      return "个人";
    case "assessment":
      return `对 ${first} 的${formatMonth(sphere)}评判`;
    case "ask":
      return "向负责人提出的问题";
    case "question":
      return "社区的问题";
    case "target":
      return "报告的目标值";
    case "roadmap":
      return "路线图";
    default:
      return `${NOUNS[noun] ?? noun} ${first}`;
  }
}

export const redactions: typeof en = {
  reasons: REASONS,
  tomb: ({ on, reason, asked, role }) =>
    `已于${formatDate(on)}删除${because(reason, asked, corrections.role[role])}`,
  emptied: "本报告的全部文字已删除",
  emptiedLede: "该月份仍计为已报告，没有数字改变：数字依据阶段和日期计算，不依据文字。",
  emptiedPart: "删除的内容",
  listed: "已删除",
  listedBy: (asked, role, reason) => because(reason, asked, corrections.role[role]),
  where: (kind, day) => `${KINDS[kind] ? `${KINDS[kind]}，` : ""}${day}`,

  on: {
    action: "行动",
    strategy: "策略",
    sphere: "领域",
    measure: "指标",
    assessment: "对行动的评判",
    target: "报告的目标值",
    question: "问题",
    gathering: "交流活动",
    resource: "资源",
    story: "文章",
    term: "术语",
    roadmap: "路线图",
    person: "个人",
    excuse: (month) => `${formatMonth(month)}的豁免`,
  },

  none: "没有等待处理的申请。",
  waits: "等待第二人处理的申请",
  waitsHint:
    "申请人本人不能同意。请阅读将被删除的内容，判断法律或他人的安全是否有此要求；文字不受欢迎不构成理由。",
  nobodyElse: "没有其他管理员或审核人。在任命他人之前，任何申请都无法获得同意。",
  asked: (role, day) => `由${corrections.role[role]}于${formatDate(day)}提出`,
  mine: "这是您自己的申请：由他人决定。",
  note: "说明：",
  why: "原因：",
  request: (n, subject) => `申请 ${n}，文字所属：${placeName(subject)}`,
  ways: {
    agree: (request) => `同意并永久删除。${request}`,
    decline: (request) => `拒绝。${request}`,
    take_back: (request) => `收回申请。${request}`,
  },
  new: "申请删除",
  newHint:
    "适用于不得留在记录中（包括以往记录）的文字：由两人决定，页面说明删除了哪类内容及其原因，文字随即删除。错误的文字则应公开更正。",
  fromCorrecting: "必须完全退出记录（包括以往记录）的文字，由管理员和第二人删除：",
  page: "文字所在页面的地址",
  pageHint:
    "例如 /updates/2026-05-clinical、/actions/name、/measures/name；姓名用 /people，目标值的原因用 /reporting。",
  find: "显示其文字",
  unknownPage: "此地址没有可以删除的文字。",
  choose: "哪些文字？",
  all: "全部",
  missing: "请至少选择一段文字。",
  reasonMissing: "请选择一项。",
  reason: "原因（所有人都会读到）",
  preview: "查看删除后的样子",
  previewTitle: "将显示的内容",
  previewTomb: (reason, asked, role) =>
    `已于（同意之日）删除${because(reason, asked, role ? corrections.role[role] : "（第二人）")}`,
  figures: "数字、阶段和日期均不变：没有一项依据文字计算。",
  editions: (periods) =>
    periods.length === 0
      ? "没有定稿页显示这些文字。"
      : `${count(periods.length)} 份定稿页中显示这些文字之处将重新制作：${periods.slice(0, 12).join("、")}${periods.length > 12 ? "……" : ""}。`,
  private:
    "相同的文字也会从草稿和等待中的报告里逐个字段移除，此类报告将退回撰写人；本系统中含有这些文字的私人说明、已发送和未发送的邮件以及保存的答复均会删除。少于 40 个字符的文字，只有单独出现时才计入。",
  copies: (of) =>
    `目前：${[
      `${count(of.drafts)} 份草稿`,
      `${count(of.waiting)} 份等待中的报告`,
      `${count(of.notes)} 条私人说明`,
      `${count(of.mails)} 封邮件`,
      `${count(of.answers)} 份保存的答复`,
    ].join("，")}。`,
  cannot: "无法触及的部分：他人留存的副本、已发出的邮件，以及此前的备份。",
  noteField: "给第二人的说明",
  noteHint: "不公开；随申请一并删除。请勿重复这些文字。",
  send: "请第二人处理",
  back: "重新选择",
};
