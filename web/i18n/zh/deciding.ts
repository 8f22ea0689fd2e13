import type { deciding as en } from "../en/deciding.ts";
import { count, formatDate, formatMonth } from "../format.ts";

export const wrongDeciding: Record<string, string> = {
  "text.missing": "请在此填写内容。",
  "text.too_long": "内容过长。",
  "text.broken": "此文本无法按原样保存。请重新输入。",
  "choice.malformed": "请选择一项。",
  "slug.malformed": "请选择一项。",
};

export const deciding: typeof en = {
  public: {
    title: "审阅与决定",
    about: "管理层就此报告所做的事，以职位列出。这是记录的一部分。",
    seen: (by, day) => `${by}于${formatDate(day)}审阅。`,
    offer: {
      decision: (by, day) => `${by}于${formatDate(day)}作出决定，关于：`,
      help: (by, day) => `${by}于${formatDate(day)}提供协助，用于：`,
    },
    asked: (by, day) => `${by}于${formatDate(day)}提问`,
    answered: (by, day) => `${by}于${formatDate(day)}答复`,
    waits: "负责人尚未答复。",
    gone: {
      said: "决定或提供协助的内容",
      question: "提问",
      answer: "答复",
    },
    door: "审阅并决定",
    doorHint: "供管理层使用，须登录：标为已审阅、向负责人提问、作出决定或提供协助。",
  },

  list: {
    title: "待审阅的报告",
    headline: (n, more) => {
      if (more) return `有超过 ${n} 份报告尚未标为已审阅。`;
      return n === 0 ? "您已将所有报告标为已审阅。" : `有 ${count(n)} 份报告尚未标为已审阅。`;
    },
    older: (n, more) => (more ? `较早的 ${n} 份；标记后将显示更早的报告` : `较早的 ${n} 份`),
    lede: (day) =>
      `自${formatDate(day)}您加入管理层时起计算。此前的报告，以及您所代表的领域的报告，均无需您审阅。`,
    nobody: "只有管理层需要审阅报告。您没有担任此类职位，因此此处没有内容。",
    door: "您尚未标为已审阅的报告",
    none: "没有待审阅的报告。",
    published: (day) => `发布于${formatDate(day)}`,
    of: (title, month) => `${title}，${formatMonth(month)}`,
  },

  page: {
    title: (title, month) => `审阅并决定：${title}，${formatMonth(month)}`,
    lede: "您在此处所做的事公开并永久保留，只显示职位，从不显示姓名；只有您单独向负责人提出的问题除外。",
    own: "这份报告来自您现在代表、或在其发布时代表的领域。任何人都不能标记自己的报告或就其作出决定。",
    done: "迄今的结果",
    refused: "此操作未执行。",
    publicPage: "此报告的公开页面",
    seen: {
      title: "标为已审阅",
      hint: "报告页面随后会显示执行负责人已审阅，以及审阅日期。",
      now: "标为已审阅",
      on: (day) => `您于${formatDate(day)}将其标为已审阅。`,
    },
    offer: {
      title: "作出决定或提供协助",
      hint: "内容永久保留在行动页面上，相应的请求会从需要您处理的清单中移除。",
      kind: "属于哪一种？",
      kinds: { decision: "决定", help: "提供协助" },
      action: "关于哪项行动？",
      said: "决定或提供的内容是什么？",
      now: "发布",
      none: "该领域没有可与此相关的行动。",
    },
    ask: {
      title: "向负责人提问",
      question: "您的问题",
      who: "谁可以阅读？",
      whos: {
        public: "所有人：问题及其答复显示在报告页面上",
        private: "只有负责人和我：不进入记录，一年后删除",
      },
      now: "提问",
      mine: "您单独向负责人提出的问题",
      asked: (day) => `提问于${formatDate(day)}`,
      answered: (day) => `答复于${formatDate(day)}`,
      waits: "负责人尚未答复。",
    },
  },

  desk: {
    title: (n) => `有 ${count(n)} 个问题等待您答复`,
    asked: (day, near) => `提问于${formatDate(day)}（${near}）`,
    of: (title, month) => `${title}，${formatMonth(month)}：`,
    alone: "只有您能读到。",
    gone: "问题的文字已删除。",
    go: "答复",
    page: (title, month) => `关于${title}${formatMonth(month)}报告的问题`,
    public: "此问题公开，您的答复也将公开：永久保留在报告页面上。",
    private: "只有您和提问者可以阅读问题及您的答复。不进入记录。",
    update: "阅读报告",
    question: "问题",
    answer: "您的答复",
    now: { public: "发布答复", private: "发送答复" },
  },
};
