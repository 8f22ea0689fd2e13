import { KEPT_DAYS } from "../../../worker/retention/rules.ts";
import type {
  strangers as strangersInEnglish,
  signing as signingInEnglish,
} from "../en/keptOfReaders.ts";

const NOBODY = "无人：仅由程序读取";

/** What strangers leave. */
export const strangers: typeof strangersInEnglish = {
  asked: {
    title: "等待处理的问题，以及等待答复的邮箱",
    why: "每个问题发布前由审核人阅读；如留有邮箱，答复将发往该邮箱。",
    long: "文字保留至发布或不予发布；邮箱保留至答复或拒绝。",
    seen: "审核人可见文字。邮箱不向任何人显示。",
    columns: {
      id: "编号",
      about: "涉及策略、领域还是行动",
      of: "涉及哪一项",
      body: "文字",
      address: "接收答复的邮箱（如有留下）",
      language: "提问所用的语言，相关邮件亦用此语言",
      askedAt: "收到时间",
      askedOn: "收到日期",
      publishedAt: "发布时间",
    },
  },
  suggestions: {
    title: "有人推荐的资源",
    why: "由管理员决定是否收录。",
    long: "保留至管理员决定。不含任何人的姓名。",
    seen: "管理员",
    columns: {
      id: "编号",
      title: "名称",
      link: "所在位置",
      kind: "类别",
      why: "内容及适用对象",
      askedAt: "收到时间",
      askedOn: "收到日期",
    },
  },
  subscriptions: {
    title: "通过邮件关注的人",
    why: "用于以订阅时的语言发送所订阅的内容，且不重复发送。",
    long: "保留至退订。一天之内未确认的邮箱不会收到任何邮件。",
    seen: NOBODY,
    columns: {
      id: "编号",
      address: "邮箱",
      scope: "关注内容：全部、某一项、某次搜索或缺失的报告",
      of: "哪一项，或搜索的词语",
      rhythm: "每月一次，或随时发送",
      language: "邮件的语言",
      askedAt: "请求时间",
      confirmedAt: "邮箱确认时间",
      token: "邮件中链接的指纹",
      toldSeq: "已通知到何处",
      toldMonth: "最近一次收到摘要的月份",
    },
  },
  suppressed: {
    title: "退订记录",
    why: "以免数据库副本恢复已退订的内容。",
    long: "与路线图同存；不含邮箱。",
    seen: NOBODY,
    columns: { hash: "带密钥的指纹", at: "退订时间" },
  },
  askedFor: {
    title: "一小时内的请求次数",
    why: "防止问题和邮件泛滥。",
    long: "至多两小时。",
    seen: NOBODY,
    columns: {
      hash: "邮箱或网络的带密钥指纹",
      what: "请求内容",
      hour: "小时",
      times: "次数",
    },
  },
};

/** What signing in takes. */
export const signing: typeof signingInEnglish = {
  addresses: {
    title: "任职者的邮箱",
    why: "用于接收登录验证码和提醒。",
    long: "保留至管理员移除此人。",
    seen: "管理员",
    columns: {
      person: "归属何人",
      address: "邮箱",
      createdAt: "录入时间",
      language: "邮件的语言：由本人选定，或为最近一次登录页面的语言",
    },
  },
  signIns: {
    title: "登录验证码",
    why: "验证码仅在请求它的浏览器中有效一次，且只能尝试几次。",
    long: "一天零十分钟；验证码本身有效十分钟。",
    seen: NOBODY,
    columns: {
      flow: "浏览器 cookie 的指纹",
      addressMac: "所输入邮箱的带密钥指纹",
      person: "为何人而发（如有）",
      codeMac: "验证码的带密钥指纹",
      knownBrowser: "此浏览器是否曾登录",
      createdAt: "请求时间",
      expiresAt: "失效时间",
      wrongTries: "输错次数",
      usedAt: "使用时间",
    },
  },
  sessions: {
    title: "已登录的人",
    why: "使您不必在每个页面重新登录。",
    long: "14 天，或至退出登录。",
    seen: NOBODY,
    columns: {
      token: "浏览器 cookie 的指纹",
      person: "何人",
      createdAt: "开始时间",
      expiresAt: "失效时间",
    },
  },
  knownBrowsers: {
    title: "曾登录的浏览器",
    why: "以免猜测验证码的陌生人使邮箱持有人无法登录。",
    long: "一年。",
    seen: NOBODY,
    columns: {
      browser: "浏览器 cookie 的指纹",
      person: "何人用它登录",
      createdAt: "时间",
    },
  },
  outbox: {
    title: "邮件",
    why: "在邮件服务器接收之前存放于此。",
    long: `发出后 ${KEPT_DAYS.mail} 天；验证码保留至失效。`,
    seen: "管理员可见哪些在等待或发送失败，但看不到验证码。",
    columns: {
      id: "编号",
      kind: "用途",
      language: "所用的语言",
      address: "收件人",
      subject: "主题",
      body: "内容",
      createdAt: "撰写时间",
      dueAt: "下次尝试时间",
      expiresAt: "作废时间",
      tries: "尝试次数",
      error: "邮件服务器的回应",
      sentAt: "发出时间",
    },
  },
};
