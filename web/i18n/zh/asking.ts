import type { asking as en } from "../en/asking.ts";

/** Texts of the forms that anybody may send, without an account. */
export const asking: typeof en = {
  title: "提问",
  described: "无需账户，即可就策略、领域或行动提问。",
  lede: "您无需账户，也无需署名。审核人会先按下列规则阅读您的问题。",
  of: "问题涉及什么？",
  ofHint: "由此决定由哪位负责人答复。",
  ofStrategy: (number, title) => `策略 ${number}：${title}`,
  ofSphere: (title) => `领域：${title}`,
  ofAction: (title) => `行动：${title}`,
  question: "您的问题",
  questionHint: "问题将原文永久公开。请勿提及任何患者或私人姓名。",
  address: "您的电子邮箱（可不填）",
  addressHint:
    "仅用于告知您问题的处理情况。邮箱从不显示，从不进入记录；问题得到答复或未予发布后即删除。",
  form: "您的问题",
  send: "提交问题",
  off: "目前不接受提问。",
  offLede: "此前的问题仍可阅读。",
  away: "暂时无法读取可提问的对象。您写的内容保留在下方，请一分钟后提交。",
  trap: "请将此处留空",
  wrong: {
    "about.missing": "请选择问题涉及的对象。",
    "text.missing": "请在此写下您的问题。",
    "text.too_long": "内容过长。",
    "text.broken": "其中含有无法保存的字符，请重新输入。",
    "address.malformed": "请填写如 name@example.org 的邮箱地址，或将此处留空。",
  },
  next: {
    title: "接下来",
    read: "审核人会阅读它，通常在几个工作日之内。在此之前，其内容不会公开。",
    published: "如符合规则，将按您的原文在此发布，并转给该领域的负责人。计时从今日开始。",
    declined: "如不符合，问题将连同您的邮箱一并删除，并按原因计数。除此之外不保留任何内容。",
    answered: "答复将永久留在该问题的页面上。",
    mailed: "如您留下邮箱，上述每一步您都会收到一封邮件，此外不会收到其他邮件。",
  },
  received: {
    title: "已收到您的问题。",
    lede: "问题尚未公开。",
    another: "再提一个问题",
    all: "所有问题",
  },
};
