import type { counting as en } from "../en/counting.ts";

/** More words of /how-we-count: those that say why. */
export const counting: typeof en = {
  road: {
    partial: "该月有多个领域应提交报告，其中有领域未提交。",
    none_owed: "该月尚无须任何人报告。",
  },
  moved: {
    title: "日期为何变动",
    about: "变动日期的人须选择下列词语之一，还可用一句话补充说明。",
    tests: {
      capacity: "人手或时间不足，但目标未变。",
      scope: "要做的比原先设想的更多，或有所不同。",
      dependency: "有待机构内的其他人。",
      external: "有待机构外的人或事。",
      error: "最初的日期一开始就有误。",
      unstated: "未给出原因。仅见于较早的档案，计为未说明。",
    },
  },
  corrected: {
    title: "已发布的文字为何更正",
    about: "数字、阶段和日期不以此方式更正：由之后的报告变更。",
    tests: {
      typing: "笔误。所要表达的意思与之前相同。",
      fact: "所述与事实不符。两种文字都留在页面上。",
      privacy: "透露了某人过多的信息。原文立即从所有页面上消失。",
    },
  },
  removed: {
    title: "文字为何删除",
    about: "由两人决定。留下的内容会说明删除了哪类文字、何时删除，以及属于下列哪种原因。",
    tests: {
      personal: "提及未表示同意且在此不任职的人。",
      health: "提及某人的疾病、治疗或残障。",
      danger: "若可被阅读，可能使某人受到伤害。",
      law: "法律或法院规定其不得被阅读。",
      rights: "文字或图片属于未表示同意的人。",
    },
  },
};
