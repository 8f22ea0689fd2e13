import type { DeclineReason } from "../../../db/words.ts";
import type { questions as en } from "../en/questions.ts";
import { formatDate } from "../format.ts";
import { common } from "./common.ts";

const REASONS: Record<DeclineReason, string> = {
  personal: "提及或描述私人，或谈及他人的健康状况。",
  abusive: "侮辱或威胁他人。",
  elsewhere: "所涉内容不属于本路线图。",
  repeated: "此处已有人提过同样的问题，且答复依然有效。",
  spam: "为广告，或由程序发送。",
};

/** How often something happened until now. */
const so = (n: number) => (n === 0 ? "至今未发生。" : `至今 ${n} 次。`);

/** Texts of /questions, of a question's page, and of the short list on other pages. */
export const questions: typeof en = {
  title: "问题",
  described: "社区提了哪些问题，由谁答复，用了多久。",
  none: "尚未发布任何问题。",
  noneLede: "已提出并发布的问题都列在这里，附有答复或已等待的时间。",
  finding: (open, answered) =>
    open === 0
      ? `${answered} 个问题已答复，没有等待答复的问题。`
      : `${open} 个问题等待答复，${answered} 个已答复。`,
  lede: (late, median) => {
    const took = median === null ? "" : `半数答复在 ${median} 天之内作出。`;
    const over = late === 0 ? "没有等待超过 30 天的问题。" : `${late} 个问题等待已超过 30 天。`;
    return `${took}${over}`;
  },
  ask: "提问",
  sheet: "以 CSV 下载全部",
  notTaken: "目前不接受提问；已发布的问题予以保留。",
  removed: "此问题的文字已删除",
  open: (n) => (n === 0 ? "今日起等待" : `已等待 ${n} 天`),
  answeredAfter: (n) => (n === 0 ? "当日答复" : `${n} 天后答复`),
  about: {
    strategy: "关于策略",
    sphere: "关于领域",
    action: "关于行动",
  },
  by: { ...common.role, import: "导入", clock: "日历" },
  filter: {
    state: "状态",
    strategy: "策略",
    sphere: "领域",
    states: { open: "等待答复", answered: "已答复" },
  },
  unknown: "该地址所要求的内容不存在。",
  all: "所有问题",
  table: {
    caption: "问题：先列等待答复的，再列已答复的",
    question: "问题",
    about: "涉及",
    sphere: "答复方",
    asked: "提出日期",
    state: "状态",
    empty: "没有符合要求的问题。",
  },
  rules: {
    title: "哪些予以发布，哪些不予发布",
    about: "每个问题在公开之前都由审核人阅读。问题是否受欢迎不予考虑。",
    published: "凡关于路线图或其策略、领域、行动的问题，均按提问的原文发布。任何人都不得改动。",
    not: "仅因下列原因之一，问题不予发布，且每次都计数：",
    reason: (reason) => REASONS[reason],
    times: (reason, n) => `${REASONS[reason]}${so(n)}`,
    rows: "每一次及其日期和原因，均列于所有问题的表格中。",
    clock:
      "计时从收到问题之日起，到答复发布为止；别无其他可使其停止。等待超过 30 天即在此处和该领域的页面上计为逾期。",
    private:
      "提问者从不显示，也从不进入记录。为接收答复而留下的邮箱，在答复后或问题不予发布时即删除。",
  },
  page: {
    of: (asked) => `${formatDate(asked)}提出的问题`,
    facts: {
      about: "涉及",
      sphere: "答复方",
      state: "状态",
      lead: (sphere) => `${sphere} 的负责人`,
      open: (n) => (n === 0 ? "今日起等待" : `已等待 ${n} 天`),
      late: "超过 30 天",
      answered: (on) => `${formatDate(on)}答复`,
      took: (n) => (n === 0 ? "当日" : `${n} 天后`),
    },
    words: "问题",
    answer: "答复",
    answeredBy: (role, on) => `${role}，${formatDate(on)}`,
    waits: "尚未答复。",
    gone: { question: "问题", answer: "答复" },
    way: "经过",
    asked: "收到",
    published: "发布",
    routed: (sphere) => `转交 ${sphere}`,
    answered: "答复",
    corrected: "更正答复",
  },
  part: {
    title: "问题",
    about: "社区提了哪些问题，得到了哪些答复。",
    none: "尚无人就此提问。",
    counted: (total, open, late) => {
      if (open === 0) return `${total} 个问题，均已答复。`;
      const over = late === 0 ? "" : `，其中 ${late} 个已超过 30 天`;
      return `${total} 个问题，${open} 个等待答复${over}。`;
    },
    all: "与此有关的所有问题",
  },
};
