import type { Outcome } from "../../../db/words.ts";
import type { closing as en } from "../en/closing.ts";
import { count, formatDate } from "../format.ts";
import { corrections } from "./corrections.ts";

type Counts = Record<Outcome, number>;

const SAID = [
  ["done", "已完成"],
  ["dropped", "已放弃"],
  ["merged", "并入另一项"],
  ["changed", "改写后继续"],
  ["continuing", "继续中"],
] as const;

const parts = (counts: Counts) =>
  SAID.flatMap(([outcome, word]) =>
    counts[outcome] > 0 ? [`${count(counts[outcome])} 项${word}`] : [],
  ).join("，");

/** Of which of those that continue nothing is decided. */
const undecided = (n: number, continuing: number) => {
  if (n < continuing) return `${count(continuing)} 项继续中的行动中有 ${count(n)} 项`;
  return n === 1 ? "唯一一项继续中的行动" : `${count(n)} 项继续中的行动均`;
};

export const wrongClosing: Record<string, string> = {
  "text.missing": "请在此填写内容。",
  "text.too_long": "内容过长。",
  "text.broken": "此文本无法按原样保存。请重新输入。",
  "day.malformed": "请填写日期，或留空。",
  "nothing.changed": "这与现有的措辞相同。请改为按原样结转。",
};

export const closing: typeof en = {
  door: (year) => `${year} 年的年终处理`,
  doorAbout: (year) => `${year} 年承诺而尚未完成的行动如何处理：结转、改写或放弃，各附原因。`,
  title: (year) => `${year} 年的年终处理`,
  headline: (year, promised, counts, closed) =>
    promised === 0
      ? `${year} 年没有承诺任何行动。`
      : `${year} 年${closed ? "" : "至今"}共承诺 ${count(promised)} 项行动：${parts(counts)}。`,
  left: (days) =>
    days === 0 ? "本年度于今天结束时关闭。" : `距本年度于12月31日关闭还有 ${count(days)} 天。`,
  closed: (year) => `该年度已于${year}年12月31日关闭；其承诺的行动不再增减。`,
  undecided: (n, continuing) => {
    if (continuing === 0) return "其中没有未了结的行动。";
    if (n === 0) return "对每项继续中的行动均已有决定。";
    return `${undecided(n, continuing)}尚无决定。`;
  },
  begins: (day) => `自${formatDate(day)}起作出决定。`,
  table: "未了结的行动",
  tableAbout: (next) =>
    `按路线图顺序排列，包括为年终处理而改写或放弃的行动。无人作出决定的行动照常继续；到 ${next} 年仍列于此处，但没有原因。`,
  none: "该年度没有未了结的行动。",
  head: {
    strategy: "策略",
    action: "行动",
    stands: "现状",
    due: "日期",
    lead: "负责人",
    decided: "决定",
    step: "下一步",
  },
  noDate: "无",
  decided: {
    none: "尚无",
    carried: (year) => `结转至 ${year} 年`,
    reworded: "改写后继续：",
    merged: "并入：",
    dropped: "已放弃",
    by: (role, day) => `由${corrections.role[role]}决定，${formatDate(day)}。`,
  },
  step: {
    decide: "作出决定",
    again: "改变决定",
    about: (wording) => `：${wording}`,
    owner: "由其执行负责人或管理方决定。",
    later: (day) => `自${formatDate(day)}起作出决定。`,
    carried: "其领域继续报告这项行动。",
    into: "其领域报告另一项行动。",
    dropped: "无；其页面保留。",
  },
  earlier: "往年",
  earlierAbout: "往年承诺而仍未了结的行动。",
  earlierYear: (year) => `${year} 年承诺的行动`,
  earlierOpen: (n) => `${count(n)} 项未了结的行动`,
  next: (year, n) =>
    n === 0 ? `${year} 年尚无承诺。` : `目前有 ${count(n)} 项行动计入 ${year} 年。`,
  receipt: (year) => `${year} 年`,

  form: {
    title: (next) => `${next} 年如何处理这项行动？`,
    lede: (year) =>
      `您的决定公开并永久保留，附有您的职位和原因。无论您如何选择，${year} 年承诺的数目都不变。`,
    promise: "承诺",
    result: "完成的标准",
    stands: "现状",
    already: (year) => `已结转至 ${year} 年。仍可改写后继续或放弃。`,
    public: "行动页面",
    refused: "未能发布。",
    see: "查看其效果",
    reason: "原因是什么？",
    carry: {
      title: (next) => `结转至 ${next} 年`,
      about: "承诺保持原样，仍属于承诺的年份，计为继续中。",
    },
    reword: {
      title: "改写后继续",
      about: (next) =>
        `将承诺一项后续行动，计入 ${next} 年的行动。原行动保留其页面和文字，计为改写后继续。您会先看到逐字的差异。`,
      wording: "承诺的新措辞",
      result: "完成的标准",
      done_with: "合作方",
      due: "预定完成日期",
    },
    drop: {
      title: "放弃",
      about: "其页面和原因永久保留，计为已放弃。",
    },
  },

  preview: {
    title: {
      carry: (next) => `结转至 ${next} 年`,
      reword: (next) => `改写后继续，承诺于 ${next} 年`,
      drop: (next) => `已放弃，不列入 ${next} 年`,
    },
    about: "公众将读到的内容，以及对该年度的影响。",
    sum: (year) => `对 ${year} 年的影响`,
    same: (year, promised) => `${year} 年的承诺前后均为 ${count(promised)} 项行动。`,
    stays: (year) => `仍属于 ${year} 年继续中的行动：没有数目改变。`,
    next: (next, n) => `连同后续行动，${next} 年共有 ${count(n)} 项承诺。`,
    outcome: "结果",
    now: "现在",
    after: "之后",
    all: "已承诺",
    due: (day) => (day ? `预定于${formatDate(day)}完成。` : "没有日期。"),
    reason: "原因",
    permanent: "一经发布，即留在记录中。",
    publish: "发布",
    back: "修改",
  },

  public: {
    carried: "已结转",
    into: (year) => `至 ${year} 年`,
    by: (role, day) => `由${corrections.role[role]}于${formatDate(day)}决定`,
    gone: "结转的原因",
    words: "前后对照，逐字显示",
  },
};
