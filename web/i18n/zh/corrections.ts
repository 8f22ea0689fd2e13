import { formatDate, formatMonth } from "../format.ts";
import type { corrections as en, wrongCorrections as wrong } from "../en/corrections.ts";

const FIELDS: Record<string, string> = {
  summary: "摘要",
  obstacles: "遇到的障碍",
  needs: "所需支持",
  next: "下一步",
  doneWith: "合作方",
  answer: "答复",
};

const PIECES: Record<string, string> = {
  title: "标题",
  url: "地址",
  shows: "所说明的内容",
};

/** A text of an update by its name in the record, as people call it. */
export function fieldName(field: string, wording: string | null): string {
  const [first = "", second = "", third = ""] = field.split(".");
  if (first === "line") return `关于“${wording ?? second}”的条目`;
  if (first === "noEvidence") return `“${wording ?? second}”没有证据的原因`;
  if (first === "evidence") return `证据 ${second}：${PIECES[third] ?? third}`;
  return FIELDS[field] ?? field;
}

export const corrections: typeof en = {
  title: "更正",
  description: "对已发布报告和答复的所有更正、所有撤回以及所有依法删除，最新的在前。",
  lede: (total: number) =>
    total === 0 ? "已发布的内容从未被更正、撤回或删除。" : `已发布的内容公开变更 ${total} 处。`,
  about:
    "已发布的内容予以保留。更正会同时显示前后文字并说明原因；撤回的报告保留其页面；删除须由两人决定，并说明删除了哪类文字及其原因。数字、阶段和日期从不在此更改：由之后的报告更改。",
  none: "尚无内容被更正、撤回或删除。",
  list: "最新的在前",
  kind: {
    typing: "笔误",
    fact: "事实有误",
    privacy: "隐私",
  },
  withdrawnKind: "已撤回",
  /** After the kind, which stands in bold. */
  fixedBy: (role: string, reason: string) => `，由${role}更正。${reason}`,
  takenBy: (role: string, reason: string) => `，操作者为${role}。${reason}`,
  role: {
    admin: "管理员",
    executive: "执行负责人",
    lead: "负责人",
    deputy: "副手",
    approver: "审批人",
    assessor: "评估人",
    moderator: "审核人",
    import: "该领域",
    clock: "日历",
  },
  because: (reason: string | null) => reason ?? "原因已删除。",
  on: (day: string) => `${formatDate(day)}更正`,
  why: (day: string, reason: string) => `${formatDate(day)}更正：${reason}`,
  seeChange: "查看变更内容",
  withdrawn: (day: string) => `${formatDate(day)}撤回`,
  andWithdrawn: (day: string) => `，${formatDate(day)}撤回`,
  withdrawnBy: (day: string, role: string) => `${formatDate(day)}由${role}撤回`,
  withdrawnLine: (day: string) => `含此条目的报告已于${formatDate(day)}撤回。`,
  withdrawnWords: "撤回的文字",
  asCorrected: "含此后所作的更正。",
  part: "更正的内容",
  partHint: "前后文字均予显示，除非这样会伤害他人。",
  hidden: "此前的文字因隐私已删除。",
  hiddenNow: "这些文字后因隐私已删除。",
  gone: "此处有文字已依法删除。",
  now: "现在",
  all: "全部更正",
  door: "更正此报告",
  doorHint: "供其负责人、副手和管理员使用，须先登录。",

  form: {
    link: "更正",
    last: "已发布的报告有误？请公开更正：",
    titleOf: (sphere: string, month: string) => `更正${formatMonth(month)}报告，${sphere}`,
    lede: "请修改有误的文字。页面将同时显示前后文字和您给出的原因。",
    fixed:
      "阶段、状况、日期和图表中的数字不在此更改。请在本月报告中重新说明；已关闭月份中的错误，由管理员以新条目改正。",
    words: "已发布的文字",
    why: "属于哪类更正？",
    kindHint: {
      typing: "笔误：书写时的疏漏",
      fact: "事实有误：所述与事实不符",
      privacy: "隐私：透露了过多的个人信息。原文字将立即从所有页面移除",
    },
    reason: "原因是什么？",
    reasonHint: "公开，显示在更正旁。",
    compare: "比较",
    compareTitle: "前后文字并列",
    compareLede: "目前尚未作任何更改。",
    public: "读者将看到的内容",
    compareHidden: "目前尚未作任何更改。发布后，原文字不再向任何人显示，较早日期的页面亦然。",
    was: "已发布",
    now: "更正后",
    permanent: "更正为公开内容，并保留在记录中。",
    publish: "发布更正",
    back: "返回表单",
    stale: "此间已发布：",
    withdraw: "撤回整份报告",
    withdrawHint:
      "该月仍计为已报告。页面将先显示您的说明，撤回的文字折叠在其下方。此操作无法撤销。",
    explain: "为何撤回？",
    withdrawNow: "立即撤回",
    withdrawn: "此报告已撤回。现在只能更正有损他人隐私的内容。",
    read: "阅读已发布的页面",
    refused: "未能发布。",
  },
};

/** What is wrong with an answer, by the message that refused it. */
export const wrongCorrections: typeof wrong = {
  "text.missing": "请说明原因。原因将公开。",
  "text.too_long": "内容过长。",
  "text.broken": "含有无法保存的字符。请重新输入。",
  "text.cannot_be_emptied": "已发布的文字不能清空。请写明应替换的内容。",
  "choice.malformed": "请从三项中选择一项。",
  "url.malformed": "请填写完整地址，以 https:// 或 http:// 开头",
  "nothing.changed": "没有任何文字与已发布的内容不同。",
};
