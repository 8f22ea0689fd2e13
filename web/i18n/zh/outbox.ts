import type { outbox as en } from "../en/outbox.ts";

export const outbox: typeof en = {
  nothing: "没有等待的邮件。",
  kind: "类型",
  to: "收件人",
  since: "等待起始",
  tries: "尝试次数",
  error: "邮件服务器的回复",
  again: "重试",
  discard: "移除",
  dead: "已放弃发送",
  kinds: {
    code: "登录验证码",
    invitation: "邀请",
    reminder: "报告提醒",
    handover: "职位交接",
    approve: "待审批的报告",
    returned: "退回的报告",
    published: "已发布的报告",
    question: "致负责人的问题",
    removal: "等待第二人处理的删除请求",
    asker: "致提问者",
    confirm: "订阅确认",
    digest: "致订阅者的动态",
  },
};
