import type { answering as en } from "../en/answering.ts";
import { formatDate } from "../format.ts";

/** Questions of the community on the desk of those who answer. */
export const answering: typeof en = {
  title: (n) => `${n} 个社区问题等待您的答复`,
  asked: (day, near) => `${formatDate(day)}提出，${near}`,
  late: "超过 30 天",
  go: "答复",
  page: (sphere) => `社区向 ${sphere} 提出的问题`,
  lede: "问题是公开的，您的答复也将以您的职务公开：它会永久留在该问题的页面上。只有答复才能让计时停止。",
  question: "问题",
  about: "涉及",
  public: "该问题的页面",
  answer: "您的答复",
  answerHint: "可用 Markdown 书写粗体、列表和链接。",
  elsewhere: "如应由其他领域答复，请告知审核人或管理员，由他们转交。",
  publish: "发布答复",
  fix: {
    page: (sphere) => `更正 ${sphere} 的答复`,
    lede: "请修改有误的文字。该问题的页面将同时显示前后文字和您给出的原因。计时保持停止，不重新开始。",
    answered: (asked, on) => `${formatDate(asked)}提出，${formatDate(on)}答复`,
    door: "更正此答复",
    doorHint: "供该领域的负责人、副手和管理员使用，须先登录。",
  },
  wrong: {
    "text.missing": "请在此填写内容。",
    "text.too_long": "内容过长。",
    "text.broken": "这段文字无法原样保存，请重新输入。",
  },
};
