import type { terms as en } from "../en/terms.ts";
import { changedIn } from "./library.ts";
import { languageName } from "./resources.ts";

/** Texts of /glossary and of the office's terms. */
export const terms: typeof en = {
  title: "术语表",
  described: "路线图的共同语言：词语在此的含义及其出处。",
  none: "尚未定义任何术语。",
  noneLede: "路线图所用词语的含义将列于此处，并注明来源。",
  finding: (n: number) => `${n} 个共同词语。`,
  lede: "路线图所用词语的含义、出处，以及在其他语言中的说法。",
  removed: "词语已删除",
  forms: (forms: readonly string[]) => `又作：${forms.join("、")}。`,
  source: (source: string) => `来源：${source}`,
  language: languageName,
  retired: "不再使用。",
  reason: (reason: string) => `不再使用：${reason}`,
  news: "变更情况",
  titles: {
    stated: "已定义",
    ended: "不再使用",
    resumed: "重新使用",
    changed: changedIn,
  },
  office: {
    new: "定义术语",
    word: "词语",
    forms: "其他形式",
    formsHint: "每行一个，例如复数形式。",
    definition: "定义",
    source: "来源",
    sourceHint: "出自何处：法规、论文或机构自身。",
    retired: "不再使用",
    translate: "用另一种语言表述术语",
    translateAbout: "同一语言再次填写时，将取代原有内容。",
    term: "术语",
    language: "语言",
    inLanguage: "该语言中的词语",
    definitionIn: "该语言中的定义",
  },
};
