import type { approval as enApproval, waiting as en } from "../en/waiting.ts";

export const waiting: typeof en = {
  later: "改日发布",
  day: "日期",
  dayHint: (until) => `将于该日开始时发布。在${until}之前发布算按时；此后记录中会注明逾期天数。`,
  dayLate: (days) => `将于该日开始时发布。今天发布算逾期 ${days}，之后每过一天增加一天。`,
  send: "在该日发布",
  ask: "提交审批",
  asked:
    "此处每份报告须先由审批人审阅。一经批准，报告即刻公开并永久保留。在此之前，您可以将其收回。",

  title: (month, sphere) => `${sphere}：${month}报告`,
  back: (month, sphere) => `${sphere}：${month}报告已退回`,
  until: "报告已完成，等待至",
  untilWhen: (when) => `（${when}），将于该日开始时发布。`,
  onTime: "将算按时。",
  late: (days) => `将算逾期 ${days}。`,
  lateNow: (days) => `如果今天发布，算逾期 ${days}。`,
  since: (day) => `报告已完成，自${day}起等待审批。`,
  awayFrom: (day) => `如果无人答复，副手可自${day}起发布；页面上会注明这一情况。`,
  away: "审批人未按时答复：您可以发布。页面上会注明这一情况。",
  toRead: (who, day) => `由${who}于${day}提交，请您审阅。`,
  private: "在此之前，只有该领域的负责人和副手可以阅读。",
  privateAsked: "只有该领域的负责人、副手和审批人可以阅读。",
  returned: (day) => `审批人于${day}退回，意见如下：`,
  refused: (on) => `原定于${on}发布，但未能发布。`,
  kept: "报告已收回。其间已另有一份草稿，因此原文显示在此处。",
  inForm: "所写的内容已放回表单。",
  read: "阅读等待中的报告",
  reread: "阅读已提交的报告",
  decide: "阅读并决定",
  take: "收回",

  page: {
    approve: "批准并发布",
    permanent: "一经批准，报告即以撰写人的名义公开并永久保留。",
    back: "附意见退回",
    comment: "需要修改什么？",
    commentHint: "将以邮件发送给撰写人，并显示在该领域的“我的月份”中。不公开。",
    backSend: "退回",
    publish: "审批人缺席时发布",
    cannot: "按目前的状态已无法发布：",
  },
  all: "应提交的报告均已写好，正在等待。",
  approver: {
    speaks: "您负责审批报告",
    none: "没有等待您处理的报告。",
    some: (n) => `有 ${n} 份报告等待您审阅。`,
  },
  form: {
    title: (month) => `${month}的报告已完成，正在等待。`,
    lede: "如需修改，请先收回。内容随后会放回表单。",
  },
  quiet: (months) =>
    `已连续 ${months} 个月无事项可报。记录中称之为“连续无事项可报”；提交一份报告即告结束。`,
};

export const approval: typeof enApproval = {
  approved: "发布前经审批人审阅并批准",
  away: "审批人缺席时由副手发布",
};
