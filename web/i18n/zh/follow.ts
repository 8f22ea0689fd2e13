import type { ScopeWord } from "../../../db/words.ts";
import type { follow as en } from "../en/follow.ts";
import { formatDate, formatMonth, list } from "../format.ts";

const WHOLE: Record<ScopeWord, string> = {
  roadmap: "整个路线图",
  missed: "缺失的报告",
  search: "某次搜索的结果",
  strategy: "一项策略",
  sphere: "一个领域",
  action: "一项行动",
};

/** How what is followed is called, in a sentence of its own. */
const named = (scope: ScopeWord, title: string | null) =>
  scope === "search" && title ? `搜索“${title}”的结果` : (title ?? WHOLE[scope]);

/** Following the roadmap, or a part of it, without an account. */
export const follow: typeof en = {
  title: "关注",
  link: "关注",
  described: "无需账户，即可通过订阅源、日历或邮件了解变更。",
  headline: {
    roadmap: () => "关注整个路线图",
    missed: () => "仅关注缺失的报告",
    search: (words) => (words ? `关注搜索“${words}”的结果` : "关注搜索结果"),
    strategy: (title) => `关注策略“${title}”`,
    sphere: (title) => `关注领域“${title}”`,
    action: (title) => `关注行动“${title}”`,
  },
  lede: "可通过订阅源、日历或邮件关注。您无需账户，也没有人统计您阅读的内容。",
  ways: {
    title: "订阅源与日历",
    about: "将下列地址之一填入您的阅读器或日历。不会保存与您有关的任何内容。",
    updates: "进展报告，Atom 格式",
    updatesAbout: "每份报告发布时即列出。更正会更新原有条目。",
    json: "进展报告，JSON Feed 格式",
    jsonAbout: "内容相同，供读取 JSON 的程序使用。",
    changes: "变更，Atom 格式",
    changesAbout: "最近 31 天的所有变更，包括无报告的月份。",
    thing: "此处的变更，Atom 格式",
    thingAbout: "最近一年的所有变更，包括无报告的月份。",
    missed: "缺失的报告，Atom 格式",
    missedAbout: "每个关闭时没有报告的月份，及其后续情况。",
    search: "搜索结果，Atom 格式",
    searchAbout: "含有这些词语的内容，最新的在前。",
    calendar: "日历",
    calendarAbout: "报告、行动及其步骤的期限，以及交流活动的时间。",
  },
  mail: {
    title: "通过邮件",
    about:
      "您会收到一封邮件，询问是否由您本人提出。在您同意之前不会发送其他邮件；任何一封邮件中点一下即可终止。",
    address: "您的电子邮箱",
    addressHint: "仅用于发送这些邮件，从不显示，退订后即删除。",
    rhythm: "频率",
    rhythms: {
      monthly: "每月一次，在月份关闭后",
      posted: "随时发送",
    },
    send: "给我发送确认邮件",
    wrong: {
      "address.malformed": "请填写如 name@example.org 的邮箱地址。",
      "rhythm.missing": "请选择频率。",
    },
  },
  received: {
    title: "请查看您的邮箱。",
    lede: "如该邮箱可以收信，将收到一封带有确认按钮的邮件，24 小时内有效。每小时至多发送一封，因此第二封可能稍迟。",
    more: "关注其他内容",
  },
  last: {
    title: "关注者最近收到的内容",
    about: (month) => `${formatMonth(month)}关闭后发出的邮件。`,
    none: "尚无月份关闭，因此还没有发送内容。",
  },
  others: {
    title: "其他内容",
    roadmap: "整个路线图",
    missed: "仅缺失的报告",
    strategies: "一项策略",
    strategiesAbout: "“关注”位于其页面标题下方。",
    spheres: "一个领域",
    actions: "一项行动",
    search: "一次搜索",
    searchAbout: "请先搜索；关注的入口位于结果上方。",
  },
  digest: {
    between: (from, to) =>
      from === null ? `自开始至${formatDate(to)}` : `${formatDate(from)}至${formatDate(to)}`,
    quiet: "没有其他变更。",
    silent: (month, names) => `未收到${formatMonth(month)}的报告：${list(names)}。`,
    allReported: "本月应提交报告的均已提交。",
    gone: "已删除的文字",
    fromTo: (was, now) => `${was} → ${now}`,
    found: (n) => `搜索结果中有 ${n} 项变更：`,
    foundNone: "搜索结果中没有变更。",
    more: "所有变更及其原因",
  },
  letter: {
    confirmSubject: (roadmap) => `${roadmap}：您要关注吗？`,
    confirm: (roadmap, scope, title) =>
      `有人填写了此邮箱，以便通过邮件关注${roadmap}。关注内容：${named(scope, title)}。`,
    rhythms: {
      monthly: "每当月份关闭后，您会收到一封邮件。",
      posted: "每当有内容发布，您会收到一封邮件。",
    },
    press: "如由您本人提出，请打开此页面并点击按钮，24 小时内有效：",
    otherwise: "如非您本人，无需任何操作：不会再有邮件，邮箱将在一天后被清除。",
    monthly: (roadmap, scope, title, month) =>
      scope === "roadmap"
        ? `${roadmap}：截至${formatMonth(month)}关闭时的变更`
        : `${named(scope, title)}：截至${formatMonth(month)}关闭时的变更`,
    posted: (roadmap, scope, title) =>
      scope === "roadmap" ? `${roadmap}：有新内容发布` : `${named(scope, title)}：有新内容发布`,
    leave: "这些邮件由您订阅。如需减少或停止接收，并删除您的邮箱：",
  },
  mailed: {
    kick: "通过邮件关注",
    asked: {
      title: "您要通过邮件关注吗？",
      lede: (scope, title) => `将关注的内容：${named(scope, title)}。`,
      go: "是，请发邮件给我",
    },
    confirmed: {
      title: "您正通过邮件关注。",
      lede: (scope, title) => `关注的内容：${named(scope, title)}。`,
    },
    unknown: {
      title: "此链接已无法打开任何内容。",
      lede: "您可能已经退订，或确认得太晚。不会因此链接向您发送邮件。",
    },
    left: {
      title: "今后不再向您发送邮件。",
      lede: "您的邮箱已删除。仅保留一个哈希值，以免备份将其恢复。",
    },
    rhythm: "其他频率",
    change: "更改",
    leaving: "退订",
    leavingAbout: "您的邮箱会立即删除。",
    leave: "停止这些邮件并删除我的邮箱",
    again: "再次关注，或关注其他内容",
  },
};
