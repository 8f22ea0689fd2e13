import { formatNumber } from "../format.ts";
import type { search as en } from "../en/search.ts";

const said = (words: readonly string[]) => words.map((word) => `“${word}”`).join("、");

/** Texts of /search and of its field on other pages. */
export const search: typeof en = {
  title: "搜索",
  described: "按词语搜索此处公开的全部内容。",
  field: "在所有已发布内容中搜索",
  go: "搜索",
  start: "您要查找什么？",
  startHint:
    "按今日的文字搜索策略、领域、行动、报告、指标、问题、交流活动、资源、文章和术语。重音符号和轻微的拼写错误不影响搜索；引号内的词语须相连出现。",
  /** `q` as it was searched for; `some`: where only some of its words are held. */
  matched: (total: number, q: string, some: boolean) => {
    if (!q) return total === 0 ? "没有符合的内容。" : `${formatNumber(total)} 项内容符合条件。`;
    if (total === 0) return `没有内容包含“${q}”。`;
    return `${formatNumber(total)} 项内容包含“${q}”${some ? "中的部分词语" : ""}。`;
  },
  /** The words that were searched for instead of what was typed. */
  instead: (asked: readonly string[], found: readonly string[]) =>
    `没有内容包含${said(asked)}；改为搜索${said(found)}。`,
  some: "没有内容包含全部这些词语。",
  originals: "搜索针对英文原文。",
  behind: "最新发布的内容仍在收录中：请一分钟后再查。",
  none: "请去掉一个词或一项筛选条件，或换一种写法。",
  list: "搜索结果",
  listHint: "最相符的在前。",
  newest: "最新的在前。",
  removed: "名称已删除",
  follow: "以订阅源关注",
  sheet: "下载 CSV",
  missed: "未收到报告的月份没有可供搜索的文字。",
  missedWay: "未收到报告的月份",
  update: (sphere: string, month: string) => `${sphere}，${month}`,
  narrow: "按策略、领域、阶段等缩小范围",
  /** Below the field: what the list is called, and how many stand in it. */
  suggestions: "建议",
  suggested: (n) => `${n} 条建议`,
  filter: {
    q: "词语",
    kind: "类别",
    strategy: "策略",
    sphere: "领域",
    stage: "行动的阶段",
    health: "行动的状况",
    reporting: "报告情况",
    month: "月份",
    evidence: "证据",
    shown: "有证据",
  },
  kind: {
    strategy: "策略",
    sphere: "领域",
    action: "行动",
    update: "报告",
    measure: "指标",
    question: "问题",
    gathering: "交流活动",
    resource: "资源",
    story: "文章",
    term: "术语",
  },
  wrong: {
    title: "没有以此为名的可选项。",
    why: "此地址中的某项选择不存在。",
    whole: "重新搜索",
  },
};
