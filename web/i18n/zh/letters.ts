import type { Told } from "../../../worker/people/handover/schema.ts";
import type { letters as en } from "../en/letters.ts";
import { formatDate, formatMonth, monthName } from "../format.ts";
import { wordings } from "./wordings.ts";

const WHY = "您收到此邮件，是因为您提问时留下了邮箱。该邮箱不作他用。";
const LAST = "您的邮箱现已删除：这是与此有关的最后一封邮件。";

const TOLD: Record<Told, string> = {
  successor: "您将接任该职位",
  lead: "您是该领域的负责人",
  deputy: "您是该领域的副手",
  executive: "您是执行负责人",
  office: "您管理这份记录",
};

const POST = { lead: "负责人", deputy: "副手" };

export const letters: typeof en = {
  foot: "以下为已签名的记录；请妥善保存，以便日后核对未作任何改动：",
  signIn: (page) => `请使用此邮箱登录：${page}\n每次您都会收到邮件验证码；没有密码。`,
  wordings,
  reminder: {
    owed: (actions) =>
      actions === 0
        ? "用一句话说明有何进展"
        : `用一句话说明有何进展，并为 ${actions} 项未完结的行动各写一行`,
    last: (month, said) => `${monthName(month)}：“${said}”`,
    example: "此处为上一份报告的开头。",
    vacant: (sphere) => `${sphere}的负责人职位空缺。`,
    copied: {
      deputy: "副手会收到此邮件的抄送。",
      executive: "执行负责人也会收到通知。",
    },
    contact: "路线图的管理方",
  },
  invitation: {
    subject: (roadmap) => (roadmap ? `邀请您参与：${roadmap}` : "您受到邀请"),
    body: (roadmap) =>
      roadmap ? `邀请您参与维护公开记录“${roadmap}”。` : "邀请您参与维护一份公开记录。",
  },
  approve: {
    subject: (sphere, month) => `请在发布前审阅：${sphere}，${formatMonth(month)}`,
    body: (
      sphere,
      month,
      page,
    ) => `${sphere}领域已完成${formatMonth(month)}的报告。经您批准后即发布。

请审阅，然后批准或附意见退回：
${page}

如两个工作日内未获答复，该领域的副手可以发布。页面上会注明这一情况。`,
  },
  returned: {
    subject: (sphere, month) => `尚未发布：${sphere}，${formatMonth(month)}`,
    said: (comment) => `审批人的意见：\n\n${comment}`,
    body: (
      sphere,
      month,
      why,
      page,
    ) => `您的${formatMonth(month)}报告（${sphere}）已退回给您，尚未发布。

${why}

您所写的内容已保留。请由此继续：
${page}`,
  },
  published: {
    subject: (sphere, month) => `已发布：${sphere}，${formatMonth(month)}`,
    how: {
      approved: "审批人已审阅并批准。",
      away: "因审批人未答复，由副手发布。",
      day: "发布日期已到。",
    },
    body: (sphere, month, how, page) => `您的${formatMonth(month)}报告（${sphere}）已公开。${how}

页面地址：
${page}`,
  },
  question: {
    subject: (sphere, month) =>
      month === null ? `${sphere}：来自社区的问题` : `${sphere}：关于${formatMonth(month)}的问题`,
    community: (sphere) =>
      `有一个来自社区的问题等待${sphere}答复。问题是公开的，答复也将公开；等待了多久同样公开。`,
    about: (sphere, month) => `有人就${sphere}的${formatMonth(month)}报告提出了问题。`,
    alone: "只有您和提问者可以看到该问题和您的答复。",
    open: "问题和答复都是公开的。",
    read: (page) => `请阅读并答复：${page}`,
    why: "您收到此邮件，是因为您是该领域的负责人。",
  },
  removal: {
    subject: "有一项删除请求等待第二人处理",
    body: (roadmap, page) => `有人请求从公开记录${roadmap ? `“${roadmap}”` : ""}中删除文字。
这需要第二人同意：在请求者以外的一位管理员或审核人同意之前，不会删除任何内容。

请阅读请求并作出决定：${page}`,
  },
  handover: {
    subject: (role, sphere) => `${sphere}：${POST[role]}交接`,
    yours: (role, sphere) => `您将担任${sphere}的${POST[role]}`,
    hands: (role, sphere) => `${sphere}领域的${POST[role]}交接职位。`,
    begins: (day) => `自${formatDate(day)}起由您担任。您对此前的月份不承担报告义务。`,
    vacant: (day) => `自${formatDate(day)}起该职位空缺。`,
    appointed: (role, day) => `自${formatDate(day)}起，该领域的${POST[role]}由管理方任命的人担任。`,
    unnamed: (role, day) => `自${formatDate(day)}起，该领域有新的${POST[role]}，其姓名不公开。`,
    named: (role, day, name) => `自${formatDate(day)}起，该领域的${POST[role]}为${name}。`,
    deputyLeft: "副手职位自该日起空缺。",
    public: (page) => `公开页面上已注明：${page}`,
    appoint: (page) => `您可以在此任命接任者：${page}`,
    report: (page) => `您可以在此为该领域报告：${page}`,
    note: (note) => `随附的说明（不公开）：\n\n${note}`,
    why: (to) => `您收到此邮件，是因为${TOLD[to]}。`,
  },
  asker: {
    published: {
      subject: "您的问题已发布",
      body: (day, page) => `您于${formatDate(day)}提出的问题已按您的原话发布：${page}

问题已转交负责答复的人。该页面上会显示等待了多久；得到答复后，您会再收到一封邮件。

${WHY}`,
    },
    declined: {
      subject: "您的问题未发布",
      body: (day, reason, rules) => `您于${formatDate(day)}提出的问题经审阅后未予发布。${reason}

问题已删除，仅按原因计数。审核规则见：${rules}

您可以换一种说法再次提问。${LAST}`,
    },
    answered: {
      subject: "您的问题已有答复",
      body: (day, page) => `您于${formatDate(day)}提出的问题已有答复：${page}

${LAST}`,
    },
  },
};
