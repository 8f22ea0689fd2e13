import { formatDate } from "../format.ts";
import type { record as en } from "../en/record.ts";

/** My record: what the public sees about a lead's sphere, and the own name. */
export const record: typeof en = {
  title: "我的记录",
  heading: "记录中关于您所负责领域的内容",
  lede: "与所有人读到的完全相同，以相同的函数计数。关于您没有其他记录。",
  none: "您今日不代表任何领域。",
  noneLede: "您任内所作的报告列于各领域的页面。关于您没有其他记录。",
  reports: (sphere: string) => `${sphere}的报告情况`,
  slips: (sphere: string) => `${sphere}的延期事项`,
  ways: (sphere: string) => `公开页面上的相同内容，${sphere}`,
  sphere: "领域页面",
  sphereAbout: "其职位、报告、行动和延期事项。",
  updates: "该领域的报告",
  updatesAbout: "全部报告，按发布先后排列。",
  reporting: "所有领域的各月情况",
  reportingAbout: "适用于所有领域的同一张总表。",
  name: {
    title: "您的姓名",
    shown: (name: string) => `记录在您的角色旁显示您的姓名：${name}。`,
    hidden: "记录只显示您的角色，不显示您的姓名。",
    hide: "隐藏我的姓名",
    hideAbout:
      "姓名将立即从所有页面、订阅源和导出文件中移除，较早日期的页面亦然。角色及其任期保留：职位从不隐藏。他人已制作的副本不受影响。",
    show: "显示我的姓名",
    showAbout: "自今日起，姓名将显示在您的角色旁；此前曾公开的日期亦然。",
    unnamed: "未给出姓名",
  },
  mails: {
    title: "您的邮件",
    legend: "使用哪种语言？",
    about:
      "用于提醒及其他所有邮件。记录中的文字保留其撰写时的语言。在其他语言的页面上登录时，也会选定该语言。",
    choose: "保存此语言",
  },
  post: (role: string, title: string, from: string) =>
    `${role}${title ? `，${title}` : ""}，自${formatDate(from)}起`,
};
