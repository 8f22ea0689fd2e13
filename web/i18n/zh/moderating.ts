import type { moderating as en } from "../en/moderating.ts";
import { formatDate } from "../format.ts";

/** Texts of the page on which questions are published or not, and handed on. */
export const moderating: typeof en = {
  counted: (n) => `${n} 个问题等待审核`,
  waits: "等待阅读",
  waitsHint: "最早的在前。符合规则的问题无论是否受欢迎，均按原文发布；任何人都不得改动其文字。",
  none: "没有等待审核的问题。",
  asked: (day, near) => `${formatDate(day)}提出，${near}`,
  mailed: "提问者留下了邮箱，将收到通知。",
  unmailed: "提问者未留下邮箱。",
  sphere: "由哪个领域答复？",
  reason: "为何不予发布？",
  reasons: {
    personal: "涉及私人或他人的健康状况",
    abusive: "侮辱或威胁",
    elsewhere: "不属于本路线图",
    repeated: "此前已有人提问并已答复",
    spam: "广告，或由程序发送",
  },
  publish: "发布",
  decline: "不发布",
  declineHint: "问题将连同邮箱一并删除，其原因公开计数。此操作无法撤销。",
  open: "等待答复",
  openHint: "如应由其他领域答复，请转交；计时继续。",
  openNone: "没有已发布且等待答复的问题。",
  with: (sphere) => `由 ${sphere} 负责`,
  route: "转交",
  gone: "此问题的文字已删除。",
};
