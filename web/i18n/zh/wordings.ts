import type { wordings as en } from "../en/wordings.ts";

const NO_PASSING =
  "每个链接会打开一个页面，只有按下页面上的按钮才会生效。链接以您的名义生效，请勿转发此邮件。";

const WAYS = `撰写报告：
{write}

{month}无事项可报：
{nothing}

我不再担任{sphere}的负责人：
{leave}

${NO_PASSING}

报告是该职位的职责，因此无法退订。一旦提交报告，这些邮件即停止发送。如有疑问，请联系{contact}。`;

const OWED = `应提交：{owed}。没有进展的，用一句话说明即可。

{vacant}

{copied}`;

export const wordings: typeof en = {
  opened: {
    subject: "{sphere}：{month}报告截止日期为{due}",
    body: `{month}已开放。{sphere}的报告截止日期为{due}。

${OWED}

{last}

${WAYS}`,
  },
  soon: {
    subject: "{sphere}：{month}报告截止日期为{due}",
    body: `{sphere}的{month}报告截止日期为{due}。目前尚未提交任何内容。

${OWED}

{last}

${WAYS}`,
  },
  due: {
    subject: "{sphere}：{month}报告今天（{due}）截止",
    body: `{sphere}的{month}报告今天截止。在{closes}结束之前提交算按时。

${OWED}

{last}

${WAYS}`,
  },
  late: {
    subject: "{sphere}：{month}报告的截止日期{due}已过",
    body: `{sphere}的{month}报告的截止日期{due}已过。在{closes}结束之前提交算按时。

${OWED}

{last}

${WAYS}`,
  },
  last: {
    subject: "{sphere}：{month}报告的截止日期{due}已过，最后一次提醒",
    body: `{sphere}的{month}报告的截止日期{due}已过。在{closes}结束之前提交算按时；此后该月显示“未收到报告”，直至提交为止。这是关于{month}的最后一封邮件。

${OWED}

{last}

${WAYS}`,
  },
  deputy: {
    subject: "{sphere}：{month}报告的截止日期{due}已过",
    body: `您是{sphere}的副手。该领域的{month}报告截止日期为{due}，至今未提交任何内容。我们已致信负责人；您可以代为报告。

应提交：{owed}。没有进展的，用一句话说明即可。

{last}

撰写报告：
{write}

{month}无事项可报：
{nothing}

${NO_PASSING}

您因担任副手而收到此邮件。如有疑问，请联系{contact}。`,
  },
  executive: {
    subject: "{sphere}：未收到{month}报告，截止日期为{due}",
    body: `{sphere}的{month}报告截止日期为{due}，至今未提交任何内容。我们已致信为该领域报告的人。

{vacant}

{last}

该月已公开的内容：
{page}

关于{month}不会再有邮件。您因担任执行负责人而收到此邮件。如有疑问，请联系{contact}。`,
  },
};
