import type { translating as en } from "../en/translating.ts";
import { formatDate } from "../format.ts";

/** What is said of the institution's own translations, and of the forms in which they are written. */
export const translating: typeof en = {
  title: "关于译文",
  about: "本页中机构自己的部分文字由机构翻译。最初的文字为英文，以英文为准。",
  whole: "阅读本页的英文版",
  older: (day) => `原文已于${formatDate(day)}修改，晚于此译文。`,
  read: "阅读英文原文",
  office: {
    languages: "各语言的翻译情况",
    language: "语言",
    states: {
      missing: "未翻译",
      older: "译文早于现行原文",
      translated: "已翻译",
    },
    counted: (n) =>
      `已翻译 ${n.translated} 段，译文早于现行原文 ${n.older} 段，未翻译 ${n.missing} 段。`,
    about: {
      roadmap: "路线图",
      strategy: "策略",
      sphere: "领域",
      action: "行动",
      measure: "指标",
      gathering: "交流活动",
      resource: "资源",
      story: "文章",
    },
    storyBody: "正文",
    step: "步骤的标题",
    texts: "机构的文字",
    text: "文字",
    state: "状态",
    of: "所属内容",
    next: "下一段待翻译的文字",
    original: "原文",
    earlier: "上一次译文",
    earlierHint: "它译自较早的措辞：原文此后已修改。",
    words: "此语言的译文",
    wordsHint: "译文对应旁边的原文。原文日后若有修改，读者会看到说明。",
    submit: "发布译文",
  },
};
