import { formatDate, formatFullDay, formatSlip } from "../format.ts";
import type { editions as en } from "../en/editions.ts";

/** Texts of frozen pages: closed months, reviews of years, and their copies for other sites. */
export const editions: typeof en = {
  ledSince: (since: string) => `自${since}起有负责人。`,
  source: "在记录中",
  sourceHint: "本页的来源。",
  position: (n: number) => `本页显示截至第 ${n} 条的记录，即关闭前发布的最后一条。`,
  cited: (size: number) => `本页定稿时，记录最新的已签名头部涵盖 ${size} 条。其根值为`,
  unsigned: "本页定稿时，记录尚无已签名的头部。",
  unnamed: "此处只列角色，不列姓名：由谁担任，见各领域页面。",

  frozen: "本页已定稿",
  inRecord: "已关闭的月份或年度的页面保持冻结时的原样，使用路线图本身的语言。",
  frozenHint: "如何防止其变动。",
  frozenOn: (day: string) => `本页于${formatDate(day)}定稿。此后的内容列于其上方，绝不写入其中。`,
  frozenYear: (day: string) =>
    `本回顾于${formatDate(day)}定稿。只有从记录中删除的文字才会移出；此后的内容见其各月页面。`,
  hash: "其 HTML 的 SHA-256",
  entry: "所显示的最后一条",
  checkpoint: "所引用的已签名头部",
  ofSize: (n: number) => `${n} 条`,
  remade: (day: string) =>
    `因其中文字已被删除，本页于${formatDate(day)}重新生成，其余内容未变。原哈希值为`,
  record: "记录如何保存和核验",
  copy: "复制本页供其他网站使用",

  copyTitle: (period: string) => `${period}：供其他网站使用`,
  copyLede:
    "定稿页的纯 HTML：标题、文字、表格和链接。不含脚本、样式或图片，因此会沿用其所嵌入页面的外观。",
  copyHow: "点击输入框，全选并复制。",
  copyField: "HTML",
  copyButton: "复制",
  copied: "已复制",
  copyNone: "尚无可复制的内容。",
  copyNoneLede: "只有已关闭的月份或年度才有不再变动的页面。",

  errata: "勘误",
  errataHint: "本月关闭后发布的相关内容。",
  erratum: {
    late: "在月份关闭后才提交报告。",
    corrected: "的报告已更正。",
    withdrawn: "的报告已撤回。",
    excused: "在月份关闭后获得豁免。",
    redacted: "所发布的内容中有文字被删除。",
  },

  year: {
    title: (year: string) => `${year}年`,
    headline: (year: string, done: number, promised: number) =>
      promised === 0
        ? `${year}年：本年度没有承诺任何行动。`
        : `${year}年：本年度承诺的 ${promised} 项行动中已完成 ${done} 项。`,
    lede: (done: number, slipped: number, dropped: number) =>
      `本年度完成 ${done} 项行动（不论何时承诺）；${slipped} 个日期变动，${dropped} 项行动被放弃。`,
    judged: (day: string) => `以12月关闭时（${formatFullDay(day)}结束时）的记录为准。`,
    promised: "已承诺",
    promisedHint: "本年度承诺的行动及其结果。",
    cohort: (promised: number, parts: string[]) =>
      promised === 0
        ? "本年度没有承诺任何行动。"
        : `共承诺 ${promised} 项行动：${parts.join("，")}。`,
    outcome: {
      done: (n: number) => `${n} 项已完成`,
      dropped: (n: number) => `${n} 项已放弃`,
      merged: (n: number) => `${n} 项并入另一项`,
      changed: (n: number) => `${n} 项改写后继续`,
      continuing: (n: number) => `${n} 项继续中`,
    },
    outcomeHead: "结果",
    number: "行动",
    all: "已承诺",
    done: "已完成",
    doneHint: "本年度完成的行动。",
    doneNone: "本年度没有行动完成。",
    slipped: "延期",
    slippedHint: "本年度变动的日期、天数及所述原因。",
    slippedNone: "本年度没有日期变动。",
    slip: (days: number) => formatSlip(days),
    dropped: "已放弃",
    droppedHint: "被放弃的行动及其原因。",
    droppedNone: "本年度没有行动被放弃。",
    carried: (year: number) => `结转至${year}年`,
    carriedHint: "照原样继续、仍归入其承诺年度的未了结行动及其原因。",
    reworded: (year: number) => `在${year}年改写后继续`,
    rewordedHint: "由改写后的行动延续的行动，新旧措辞逐字对照。",
    successor: "后续为",
    words: "新旧措辞",
    strategies: "按策略",
    strategiesHint: "年度关闭时各阶段的全部行动。",
    months: "逐月情况",
    monthsHint: "哪些领域已报告，哪些没有。",
    action: "行动",
    sphere: "领域",
    moved: "变动",
    reasons: "原因",
    on: "日期",
    why: "原因",
    strategy: "策略",
    open: (year: string) => `${year}年尚未关闭。`,
    openLede: (day: string) =>
      `年度回顾在12月关闭后（${formatFullDay(day)}之后）编制。在此之前，请查看其各月页面。`,
    none: (year: string) => `尚无${year}年的年度回顾。`,
    noneLede: (day: string) => `本年度已于${formatFullDay(day)}结束时关闭。请查看其各月页面。`,
    review: (year: string) => `${year}年年度回顾`,
    before: "上一年度：",
    after: "下一年度：",
    around: "其他年度",
    every: "所有月份",
  },
};
