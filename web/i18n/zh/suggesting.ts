import type { suggesting as en } from "../en/suggesting.ts";
import { formatDate } from "../format.ts";

/** Texts of the form on which anybody suggests a resource, and of what the office does with it. */
export const suggesting: typeof en = {
  title: "推荐资源",
  described: "推荐值得他人了解的链接、资料、课程或其他内容。",
  lede: "您有推荐吗？无需账户，也无需署名。管理人员会先查看。",
  door: "您有推荐吗？",
  doorAbout: "如果这里缺少对他人有用的内容，请告诉我们。",
  form: "您的推荐",
  name: "名称是什么？",
  link: "在哪里？",
  linkHint: "以 https:// 开头的链接。",
  kind: "属于哪一类？",
  why: "是什么内容，适合谁？",
  whyHint: "一两句话即可。请勿提及私人姓名。",
  send: "提交推荐",
  wrong: {
    "text.missing": "请在此填写内容。",
    "text.too_long": "内容过长。",
    "text.broken": "其中含有无法保存的字符，请重新输入。",
    "link.malformed": "请填写如 https://example.org/page 的链接。",
    "choice.malformed": "请选择一项。",
  },
  next: {
    title: "接下来",
    read: "管理人员会查看。在此之前，其内容不会公开。",
    listed: "如果合适，将收录到资源中，文字可能有所改动。",
    not: "否则即予删除。本站不知道是谁提交的，因此不会致信任何人。",
  },
  received: {
    title: "已收到您的推荐。",
    lede: "推荐尚未公开。",
    another: "再推荐一项",
    all: "所有资源",
  },
  office: {
    title: "推荐",
    about: "任何人均可提交，无需账户。最早的在前；其内容均不公开。",
    none: "没有等待查看的推荐。",
    asked: (day) => `${formatDate(day)}收到`,
    accept: "收录",
    acceptHint: "新资源的表单将以这些文字开头；您可随意修改。",
    decline: "删除",
    counted: (n) => `${n} 项推荐等待查看`,
  },
};
