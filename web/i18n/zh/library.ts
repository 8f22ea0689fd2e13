import { list } from "../format.ts";
import type { library as en, libraryWrong as wrong } from "../en/library.ts";
import { FIELDS } from "./kinds.ts";

/** What facts and texts of the library are called; the texts as the record calls them. */
const NAMES: Record<string, string> = {
  ...FIELDS,
  on: "日期",
  time: "时间",
  minutes: "分钟数",
  part: "部分",
  kind: "类别",
  language: "语言",
  checkedOn: "最近查看",
  speaker: "作者的角色",
  strategies: "涉及的策略",
  spheres: "涉及的领域",
  actions: "涉及的行动",
};

export const fieldOf = (field: string): string => NAMES[field] ?? field;

const TOLD: Record<string, Record<string, string>> = {
  gathering: {
    shelved: "新的交流活动。",
    shelf_changed: "此交流活动有变更。",
    shelf_ended: "此交流活动已取消。",
  },
  resource: {
    shelved: "新的资源。",
    shelf_changed: "此资源有变更。",
    shelf_ended: "此资源不再提供。",
    shelf_resumed: "此资源重新提供。",
  },
  story: {
    shelved: "新的文章。",
    shelf_changed: "此文章有变更。",
    shelf_ended: "此文章已撤回。",
    shelf_resumed: "此文章重新发表。",
  },
  term: {
    shelved: "术语表中的新词。",
    shelf_changed: "此词已重新定义。",
    shelf_ended: "此词不再使用。",
    shelf_resumed: "此词重新使用。",
  },
};

/** "新增回顾；变更时间" */
export const changedIn = (added: readonly string[], others: readonly string[]) =>
  [added.length > 0 ? `新增${list(added)}` : "", others.length > 0 ? `变更${list(others)}` : ""]
    .filter(Boolean)
    .join("；");

/** Texts that gatherings, resources, stories and terms share. */
export const library: typeof en = {
  gone: (field: string) => fieldOf(field),
  removed: "标题已删除",
  speaks: {
    title: "涉及内容",
    none: "未具名提及任何策略、领域或行动。",
    strategy: "策略",
    sphere: "领域",
    action: "行动",
  },
  mentions: {
    title: "资料库中的相关内容",
    about: "涉及此项的内容。",
    nouns: { gathering: "交流活动", resource: "资源", story: "文章" },
    ended: { gathering: "已取消", resource: "不再提供", story: "已撤回" },
  },
  news: {
    title: "变更情况",
    about: "最新的在前；此前的内容仍可阅读。",
    was: (name: string, was: string, now: string) => `${name}：原为${was}，现为${now}。`,
    first: (name: string, now: string) => `${name}：${now}。`,
    ended: (name: string, was: string) => `${name}：原为${was}，现无。`,
    said: (name: string) => `${name}有变更。`,
  },
  /** In what changed: what happened, by the noun and the kind of item. */
  told: (noun: string, kind: string): string => TOLD[noun]?.[kind] ?? "",
  office: {
    reason: "原因",
    reasonHint: "公开。变更已发布的内容时必须填写。",
    strategies: "涉及的策略",
    spheres: "涉及的领域",
    actions: "涉及的行动",
    actionsHint: "其地址的最后一段，每行一个，例如 one-reporting-form。",
    state: "状态",
  },
};

/** What a refused field of the library lacks. */
export const libraryWrong: typeof wrong = {
  "time.malformed": "时间请写作 09:30 或 16:00。",
  "link.malformed": "链接须以 https:// 开头。",
  "language.malformed": "语言请写作 en、es 或 zh-Hans。",
  "ended.stays": "已取消的不能恢复。请另行发布一项。",
};
