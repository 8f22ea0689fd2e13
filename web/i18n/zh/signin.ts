import type { signin as en } from "../en/signin.ts";

export const signin: typeof en = {
  title: "登录",
  lede: "供本路线图的负责人、副手、管理层和管理员使用。其他人无需登录即可阅读全部内容。",
  how: "通过邮件验证码",
  howAbout: "每次您都会收到新的验证码。没有密码。",
  address: "您的邮箱",
  addressHint: "您受邀时所用的邮箱。",
  ask: "向我发送验证码",
  sentTitle: "输入验证码",
  sent: (address: string) => `如果 ${address} 已受邀，验证码正在发送。邮件将在一分钟内送达。`,
  bound: "验证码仅限在此浏览器中使用一次，十分钟内有效。",
  mailbox: "此系统不向外发送邮件：",
  mailboxDoor: "打开本地邮箱",
  code: "验证码",
  codeHint: "六位数字。",
  enter: "登录",
  none: "没有收到邮件？",
  noneAbout:
    "请查看垃圾邮件。如果不确定自己是否受邀，请询问路线图的管理方。发送新的验证码后，旧的即失效。",
  again: "发送新的验证码",
  other: "使用其他邮箱",
  mail: {
    subject: (roadmap: string) => (roadmap ? `您的登录验证码：${roadmap}` : "您的登录验证码"),
    body: (code: string) => `您的登录验证码是

${code}

请在您申请验证码的页面输入。它仅在该处有效，只能使用一次，十分钟内有效。

如果您没有申请，则无需处理：没有这封邮件，任何人都无法登录。
任何人都不会向您索要此验证码。`,
  },
  wrong: {
    address: "请填写邮箱，例如 name@example.org。",
    code: "验证码为六位数字。",
    wrong_code: "验证码不正确。请查看最新的邮件后重试。",
    code_dead:
      "该验证码已失效：已被使用、超过十分钟、尝试次数过多，或是在另一浏览器中索取的。请发送新的验证码。",
    too_many: "今日对此邮箱尝试的错误验证码过多。请使用您以前登录过的浏览器，或明日再试。",
  },
};
