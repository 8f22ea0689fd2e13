import type { VoiceCount } from "../../../worker/actions/assessing/schema.ts";
import type { assessing as en } from "../en/assessing.ts";
import { count, formatDate, formatMonth } from "../format.ts";

export const wrongAssessing: Record<string, string> = {
  "choice.malformed": "请选择一项。",
  "health.missing": "您判断其正在进行中：请说明状况。",
  "health.only_underway": "只有进行中的行动才有状况。请在此选择“未在进行”。",
  "text.missing": "请说明理由。",
  "text.too_long": "内容过长。",
  "text.broken": "此文本无法按原样保存。请重新输入。",
  "month.malformed": "请选择一个月份。",
};

type Counts = NonNullable<VoiceCount>;

const waiting = (n: number) => `有 ${count(n)} 项未了结的行动未经评估`;

const finding = ({ assessed, differ }: Counts) => {
  if (assessed === 0) return "没有行动经过评估。";
  if (assessed === 1)
    return `对唯一经过评估的行动，评估人与负责人的说法${differ === 0 ? "一致" : "不一致"}。`;
  if (differ === 0) return `对全部 ${count(assessed)} 项经过评估的行动，评估人与负责人的说法一致。`;
  return `在 ${count(assessed)} 项经过评估的行动中，有 ${count(differ)} 项评估人与负责人的说法不一致。`;
};

export const assessing: typeof en = {
  none: "没有独立评估",
  noneAbout: "本路线图没有安排负责人以外的人评判各项行动。关于行动的说法均出自其负责人。",
  finding,
  waiting: ({ unassessed }) => (unassessed === 0 ? "" : `${waiting(unassessed)}。`),
  about: "评估人受命独立评判各项行动。他们的说法与负责人对同一月份的说法并列显示，两者从不取平均。",
  disagreements: ({ differ, assessed }) => {
    if (assessed === 0) return "没有行动经过独立评估";
    return differ === 0
      ? "对所有经过评估的行动，评估人与负责人的说法一致"
      : `有 ${count(differ)} 项行动，评估人与负责人的说法不一致`;
  },
  waitingToo: ({ unassessed }) => (unassessed === 0 ? "。" : `；${waiting(unassessed)}。`),

  table: {
    caption: "各项行动及其负责人和评估人的说法",
    differing: "评估人与负责人说法不一致的行动",
    action: "行动",
    lead: "负责人的说法",
    assessor: "评估人的说法",
    compared: "比较",
    differs: "不一致",
    same: "一致",
    alone: "无可比较",
    unassessed: "未评估",
    noActions: "没有未了结的行动。",
    noDiffering: "没有这样的行动。",
  },

  action: {
    unassessed: "这项行动未经独立评估",
    unassessedAbout: "最近十二个月中，没有评估人对其作出评判。这并不表示一致。",
    differs: () => "评估人与负责人的说法不一致",
    same: () => "评估人与负责人的说法一致",
    lead: (month) => `负责人，${formatMonth(month)}`,
    by: (name) => (name === null ? "评估人" : `评估人${name}`),
    assessor: (name, month) => `评估人${name ?? ""}，${formatMonth(month)}`,
    update: "负责人所写的内容",
    recorded: (day) => `记录于${formatDate(day)}`,
    revised: (day, times) => `记录于${formatDate(day)}，修订过 ${count(times)} 次`,
    gone: "理由",
    history: (n) => (n === 1 ? "迄今唯一的评判" : `迄今全部 ${count(n)} 次评判`),
    beside: "负责人对该月份的说法：",
    replaced: "已被之后的评判取代。",
  },

  list: {
    title: "评估",
    headline: (total, ended, unassessed) => {
      const all = `${count(total)} 项${ended ? "已结束" : "未了结"}的行动`;
      if (unassessed) return total === 0 ? "此处的行动您均已评估。" : `您尚有 ${all}未评估。`;
      return `有 ${all}可供评估。`;
    },
    lede: "您独立评判每项行动，可针对最近关闭的月份或仍开放的月份。您记录的内容公开并永久保留，附有您的职位；如果您的姓名已公开，也会附上姓名。一次评判的有效期为十二个月。",
    admin: "您是本路线图的管理员。管理员不记录评判：此处内容仅供阅读。",
    recorded: "您的评判已记录并公开。",
    see: "在行动页面上查看",
    action: "行动",
    sphere: "领域",
    lead: "负责人目前的说法",
    mine: "您的评判",
    own: "由您负责",
    unassessed: "未评估",
    last: (month) => `已评估${formatMonth(month)}`,
    long: (month) => `上次评估的是${formatMonth(month)}，时间过久`,
    strategy: "策略",
    which: "范围",
    any: "未了结的行动",
    ended: "已完成、已放弃或在别处继续",
    state: "您的评判",
    all: "已评估和未评估",
    waiting: "您未评估的",
  },

  page: {
    headTitle: (wording) => `评估：${wording}`,
    result: "预期结果",
    month: "月份",
    closed: (month) => `${formatMonth(month)}，已关闭`,
    open: (month) => `${formatMonth(month)}，仍开放`,
    monthHint: "负责人对已关闭月份的说法保持关闭时的原样。对开放月份的说法仍可能改变。",
    choose: "选择月份",
    words: "两种说法并列",
    lead: (month) => `负责人，${formatMonth(month)}`,
    mine: (month) => `您自己的评判，${formatMonth(month)}`,
    silent: "负责人在该月份没有写到这项行动。",
    update: "完整的报告",
    page: "行动的公开页面",
    stage: "阶段",
    stageHint: "请依据您所知道的情况评判，而不是依据负责人的说法。",
    health: "状况",
    healthHint: "仅在进行中时填写。",
    noHealth: "未在进行",
    reasons: "理由",
    reasonsHint: "您看到、听到或读到的情况。所有人都可以阅读；请勿提及私人姓名。",
    now: "记录此评判",
    again: "记录修订后的评判",
    revising: "您已对该月份作出评判。修订后的评判将作为新版本；先前的版本仍可查看。",
    refused: "未能记录。",
    stale: "目前的内容",
    history: "迄今的评判",
    none: "尚无人评判。",
  },
};
