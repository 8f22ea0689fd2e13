import type { privacy as en } from "../en/privacy.ts";
import { signing, strangers } from "./keptOfReaders.ts";
import { office, work } from "./keptOfWork.ts";

/** Texts of /privacy. */
export const privacy: typeof en = {
  title: "隐私",
  described: "本站保存哪些个人信息、为何保存、保存多久、谁能看到。",
  lede: "仅阅读的人不会在此留下任何内容。其他人被保存的内容逐表列于下方。",
  readers: "如果您只是阅读",
  readersText: [
    "公开页面不设置 cookie，不运行外来脚本，不从其他网站加载任何内容，也不统计任何人。日志记录页面类型、所用时间和出错情况；不记录个人或机器的地址，也不记录含有姓名的页面地址。",
    "有两个页面会在可能时于您自己的浏览器中记住一些内容：您上次查看变更的日期，以及您见过的最近一个记录检查点。这些内容不会发送到任何地方。",
    "在允许脚本运行时，您在搜索框中输入时会向本站请求建议；所输入的内容不会被记录。",
  ],
  names: "如果您任有职务",
  namesText: [
    "公开记录只写职务。只有在本人同意期间，姓名才会与职务并列；一经隐藏，也会从更早的日期中消失。您发布的内容永久公开；可以公开更正，或由两人依法删除。",
    "在您发布或退出登录之前，草稿也保存在您用来撰写的设备上。",
  ],
  cookies: "Cookie",
  cookiesText: [
    "只有登录会设置 cookie，且任何脚本都无法读取：一个用于验证码（10 分钟），一个用于会话（14 天），一个用于识别此浏览器（一年）。如数据库在多台机器上运行，您写入内容后还有第四个，存续 5 秒。",
  ],
  copies: "副本",
  copiesText: [
    "备份包含数据库的内容，但不含验证码、会话、已识别的浏览器、邮件中的链接、资料包的链接、待发邮件和提问者的邮箱。备份保存多久由本站的运行人员决定。",
  ],
  rights: "查看、更正或删除与您有关的内容",
  rightsText: "请致信管理员。公开记录中的内容由两人决定。",
  contact: "如何联系我们",
  head: {
    what: "保存的内容",
    why: "用途",
    long: "保存多久",
    seen: "谁能看到",
    columns: "所有列",
  },
  groups: {
    strangers: "如果您不用账户提问或关注",
    signing: "如果您登录",
    work: "如果您代表领域报告",
    office: "如果您在管理部门工作或以管理层身份阅读",
  },
  tables: { strangers, signing, work, office },
};
