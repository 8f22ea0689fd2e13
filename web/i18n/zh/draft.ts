import type { draft as en } from "../en/draft.ts";

export const draft: typeof en = {
  bar: {
    both: (time) => `已保存在此设备和服务器：${time}`,
    server: (time) => `已保存在服务器：${time}`,
    device: (time) => `已保存在此设备：${time}`,
    waiting: "已保存在此设备，联网后将发送",
    unsaved: "未保存：服务器没有响应，此设备上也不保留任何内容。请保持本页打开。",
    signedOut: "已保存在此设备。您的登录已失效；您可以继续撰写。",
    signedOutOnly: "未保存：您的登录已失效。请保持本页打开，并在此登录。",
    conflict: "有人保存了另一份文本。请在上方选择以哪一份继续。",
    met: "已保存在此设备。其间有人保存了另一份文本：“保存草稿”会同时显示两份。",
    closed: "该月份的报告其间已发布。您的文字保留在此设备上。",
    refused: "仅保存在此设备：服务器未接受。内容可能过长。",
    none: "目前尚未公开。",
  },
  who: {
    lead: "草稿，只有您和副手可以看到",
    deputy: "草稿，只有您和负责人可以看到",
  },
  save: "保存草稿",
  signIn: "在此登录",
  choose: "比较文本",
  shared: "这是共用电脑：不在此保留任何内容",

  beside: {
    title: "两份文本，一份报告",
    about:
      "两份文本是分别撰写的，均未被覆盖：请选择以哪一份继续，并从另一份中复制所需的内容。此处只显示不同之处。",
    here: "在本页上",
    device: (time) => `保留在此设备上，${time}`,
    mine: (time) => `您保存在服务器上，${time}`,
    lead: (time) => `副手保存，${time}`,
    deputy: (time) => `负责人保存，${time}`,
    take: "以此文本继续",
    empty: "留空",
    ours: "您所写的内容在下方的表单中。再次保存即会取代此文本。",
  },

  left: {
    title: "未发布的文字",
    about:
      "30 天后将删除。请复制更正或下一份报告中可用的内容。保存在服务器上的内容，只有您领域的负责人和副手可以看到。",
    drop: "从此设备上删除",
    dropSaved: "删除服务器上保存的内容",
  },

  offline: {
    title: "没有网络连接",
    about: "您所写的内容没有丢失。现在写下的内容会保留在此设备上，恢复连接后发送。",
    here: "可以在此撰写的内容",
  },

  signin: {
    title: "登录并继续",
    about: "您的文字会保留在原处。验证码将在一分钟内以邮件送达。",
    sent: (address) => `如果 ${address} 已获邀请，验证码正在发送途中，十分钟内有效。`,
    ask: "发送验证码",
    enter: "登录",
    close: "暂不登录",
    other: "使用其他邮箱",
    malformed: "请填写完整的邮箱，例如 ada@example.org。",
    wrong: "验证码不正确，或已失效。",
    often: "短时间内请求过于频繁。请等待一分钟。",
    offline: "服务器暂时没有响应。",
  },
};
