import type { Target } from "../../../db/words.ts";
import { health } from "./health.ts";
import { fieldName } from "./corrections.ts";
import { FIELDS, KINDS } from "./kinds.ts";
import { formatMonth, formatNumber } from "../format.ts";
import type { checking as en } from "../en/checking.ts";

const fieldOf = (field: string) => FIELDS[field] ?? fieldName(field, null);

/** The record itself: what it is, what it proves, and how anybody checks it. */
export const checking: typeof en = {
  title: "记录",
  description: "记录是什么，能证明什么、不能证明什么，以及任何人如何核验。",
  lede: (total: number) =>
    total === 0
      ? "尚未发布任何内容。记录从第一条事件开始。"
      : `共 ${formatNumber(total)} 条事件，按发布先后排列。本站每个页面均由其计算得出。任何一条若被更改或移除，保存有较早检查点的人都能发现。`,
  what: [
    "记录是一份清单。此处公开的任何内容都是添在其末尾的一条事件：一项承诺、一份报告、一个新日期、一次更正。清单中的内容从不修改。要改正什么，就添加一条说明改正的事件。",
    "每条事件都有一个指纹，即一个数字，事件中哪怕一个字有所不同，该数字也会不同。所有指纹合起来得出一个数字，称为根值。根值与事件数目经本站签名，即为检查点：以一行文字代表至此发布的全部内容。",
  ],
  kind: (kind: string) => (KINDS as Record<string, string>)[kind] ?? kind,
  field: fieldOf,
  subject: {
    roadmap: "路线图",
    rules: "规则",
    person: "某人",
    appointment: "某个职位",
    redaction: "已删除的文字",
    record: "记录",
    ask: "向负责人的提问",
    question: "社区的问题",
    seen: "已审阅的报告",
    target: (figure: Target) => `“${health.names[figure]}”的目标值`,
    update: (sphere: string, month: string) => `${sphere}，${formatMonth(month)}`,
    month: (month: string) => formatMonth(month),
  },
  newest: {
    title: "最新检查点",
    about: "以一行文字代表至此发布的全部内容。",
    none: "尚无签名。",
    size: "事件数",
    root: "根值",
    signed: "签名时间",
    key: "本站公钥",
    keyNote: "持有公钥者可核验每个签名。",
    note: "已签名的文本",
    noteAbout: "检查点签名时的原文，纯文本。请保存一份副本。",
    all: "历来签名的全部检查点",
    allAbout: "最新的在前，JSON 格式。",
    log: "完整记录",
    logAbout: "每行一条事件，附计算其指纹所需的全部内容。",
    asof: "您所阅读日期的检查点。",
  },
  proves: {
    title: "这能证明什么，不能证明什么",
    yes: "能证明",
    yesText: [
      "对持有某检查点的任何人：至该检查点为止发布的内容未被更改、移除，其前也未插入任何内容",
      "相互比对检查点的两个人所读的是同一份记录",
      "因合法原因删除的文字曾经存在：其位置和指纹保留，文字不保留",
    ],
    no: "不能证明",
    noText: [
      "报告内容属实。能证明的是本站发布了什么、以谁的名义、按什么次序",
      "事件所载的时间：该时间由本站写入。能证明的只有次序，以及某事件在外部有人收到涵盖它的检查点之日以前已经存在",
      "如果本站以外没有人保存较早的检查点，则什么都不能证明：仅凭签名无人能发现更改，因为本站的运行人员可以另制一份全新的记录并签名",
      "某事已被报告。从未发布的内容不在记录中；缺少报告的月份会自行说明",
    ],
  },
  kept: {
    title: "检查点的去处",
    text: "交到我们控制之外，使任何人都不必信任我们：每个订阅源和每封邮件（登录验证码邮件除外）都附有最新检查点；每月的定稿页印有其之前的检查点；您在下方核验页面时，您的浏览器会保存一个；本站也在数据库之外保存自己的检查点。如果数据库中的指纹与之不再一致，在修复之前将无法再发布任何内容。本站比对的是所存储的指纹，不会重新计算旧事件的指纹：如有人在数据库中手工修改事件，核验完整记录的人可以发现；为此备有程序 npm run verify。",
  },
  verify: {
    title: "核验本页",
    about: "由您自己的浏览器计算；无须听信任何人。",
    which: "页面地址",
    hint: "报告、策略、领域、行动或月份的地址，例如 /updates/2026-10-clinical",
    choose: "选择此页面",
    page: "要核验的页面：",
    none: "每份报告、每项策略、每个领域、每项行动和每个月份的页脚都有通往此处的链接。",
    noScript:
      "在浏览器中核验需要 JavaScript，而它已关闭或尚未载入。有了它，此处的按钮会取得已签名的检查点、与该页面有关的事件及其证明，重新计算每个指纹，并告知结果。没有它时，请按下方步骤操作：既不需要浏览器，也不需要我们提供的任何东西。",
    button: "核验本页",
    again: "再次核验",
    step: {
      signature: "正在取得最新检查点并核验其签名。",
      before: "正在与此浏览器先前保存的检查点比对。",
      events: "正在取得与本页有关的事件。",
      proofs: "正在计算其指纹，并沿每个证明追溯至已签名的根值。",
    },
    good: (n: number) =>
      `本站给出的与本页有关的每条事件均得到证明：共 ${formatNumber(n)} 条，与已签名的记录一致。`,
    whole: "本站是否给出了全部事件，只有在完整记录中才能看出。",
    waiting: (n: number) =>
      `有 ${formatNumber(n)} 处文字被一条尚未签名的事件删除，因此目前无法证明其原因。请一分钟后再次核验。`,
    bad: "有误。本页无法通过核验。",
    unchecked: "未能核验本页。",
    tree: (size: number, root: string) => `已签名：${formatNumber(size)} 条事件，根值 ${root}。`,
    first: (kept: boolean) =>
      kept
        ? "此浏览器此前没有检查点。现已保存此检查点，您下次核验时即可看出至此的内容是否有所更改。"
        : "此浏览器此前没有检查点，并拒绝保存此检查点。请自行保存已签名的文本，以便日后比对。",
    continued: (size: number, kept: boolean) =>
      `记录仍以此浏览器在先前核验时所见的 ${formatNumber(size)} 条事件开头。${kept ? "新的检查点已保存。" : "浏览器拒绝保存新的检查点；仍保留较早的检查点。"}`,
    compare:
      "以下是得到证明的文字。页面显示的应与此相同；如有不同，请告知本站的运行人员，也可告知任何其他人。",
    lines: "报告中关于行动、领域或策略的内容，在这些报告的页面上得到证明。",
    proven: "得到证明的文字，逐条事件列出",
    gone: "已删除或隐藏。记录仍证明此处曾有文字，并给出将其移除的事件。",
    unsigned: "已删除，尚未签名。将其移除的事件晚于已签名的记录；请一分钟后再次核验。",
    seq: (n: number) => `事件 ${formatNumber(n)}`,
    fault: {
      address: "记录中没有与此地址的页面直接相关的内容。",
      unreachable: "未收到答复。这不能说明任何问题；请一分钟后再试。",
      failed:
        "在应给出记录片段或证明之处，本站返回了错误。这不能说明任何问题；如果一直如此，本站便无法证明此页面。请询问本站的运行人员。",
      no_checkpoint: "此记录中尚无签名，因此没有可供核验的依据。",
      browser:
        "此浏览器不能核验 Ed25519 签名，或地址不安全（非 https）。较新的浏览器可以核验，也可按下方步骤操作。",
      key: "本站签名所用的密钥与您先前核验时不同。在相信其签名之前，请向本站的运行人员询问原因。",
      signature: "检查点并非以本站密钥签名。",
      shorter: "记录中的事件少于此浏览器在先前核验时所见。有已发布的内容被移除。",
      rewritten: "记录不再以此浏览器在先前核验时所见的内容开头。有已发布的内容被更改。",
      too_many: "与本页有关的事件过多，浏览器无法在合理时间内核验。",
      unreadable: "本站的答复不符合记录的格式。",
      subject: "本站给出的事件与此无关。",
      words: "文字与所发布的不同。",
      missing: "有文字未给出，且没有事件说明原因。",
      gap: "在此之前有一条与本页有关的事件被遗漏，或被重复给出。",
      leaf: "由事件得出的指纹与本站所称的不同。",
      root: "证明所依据的并非已签名的记录。",
      proof: "证明未能由事件追溯至已签名的根值。",
    },
    where: (seq?: number, field?: string) =>
      seq === undefined
        ? ""
        : `涉及事件 ${formatNumber(seq)}${field ? `中的文字“${fieldOf(field)}”` : ""}。`,
    forget: "清除此浏览器保存的检查点",
    forgotten: "已清除。下次核验将重新开始。",
  },
  without: {
    title: "如何不依赖我们进行核验",
    about: "用您自己的工具，在您自己的计算机上。",
    steps: [
      "取得完整记录及其最新检查点，并妥善保存：",
      "计算每个指纹、每个根值和签名。格式说明页介绍了方法并附示例，可用任何编程语言实现。本站的程序也能完成，并指出第一条有误的事件：",
      "与较早的检查点比对：您自己保存的、邮件或订阅源中的，或他人的。本站会给出证明，说明较早的记录是较新记录的开头部分：",
    ],
    format: "记录的格式，逐字节说明",
  },
  events: {
    title: "最新事件",
    about: "最新的在前。每条事件为记录中的一行。",
    caption: "记录的最新事件",
    seq: "序号",
    kind: "事件",
    subject: "对象",
    when: "发布时间",
    late: (day: string) => `${day}录入`,
    none: "尚无事件。",
  },
};
