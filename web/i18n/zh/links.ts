import type { links as en } from "../en/links.ts";
import { formatDate, formatMonth } from "../format.ts";

/** Links that are cited as evidence, and what looking at them found. */
export const links: typeof en = {
  broken: (since, found) =>
    since === found
      ? `自${formatDate(since)}起无法打开。`
      : `自${formatDate(since)}起无法打开。${formatDate(found)}再次检查。`,
  changed: (found, first) =>
    first === null
      ? `已变更：${formatDate(found)}的文件与此前不同。`
      : `已变更：${formatDate(found)}的文件与${formatDate(first)}的不同。`,
  refused: (since) => `未检查：自${formatDate(since)}起，其网站不允许我们每周的检查。`,
  again: (since) => `自${formatDate(since)}起恢复正常。`,

  told: {
    link_broken: (day) => `自${formatDate(day)}起无法打开。`,
    link_changed: (day) => `${formatDate(day)}已不是同一文件。`,
    link_mended: (day) => `自${formatDate(day)}起恢复为引用时的内容。`,
  },

  count: {
    title: "作为证据的链接",
    about:
      "每个链接发布后不久即由程序检查，此后每周一次。只有发现的变化才会进入记录。文字已删除或撤回的链接不再检查。",
    names: { broken: "无法打开", changed: "已变更", refused: "未检查" },
    tests: {
      broken:
        "连续两次检查（相隔至少一天）均无回应，或得到内容不存在的回应。所示日期为其中第一次检查的日期。",
      changed:
        "链接指向的内容与首次检查当日的字节不同。网页会为每位读者重新生成，因此只对文件这样说明，且只比较每个文件的前 768 KB。",
      refused: "其网站不允许程序访问，或要求登录。这并不说明链接有问题。",
    },
  },

  desk: {
    title: (n) => `您引用的 ${n} 个链接已无法打开`,
    about:
      "任何人都无法打开您在那里出示的证据。请用可以打开的地址更正报告：更正是公开的，新地址会立即检查。",
    since: (day, looked) =>
      looked === null
        ? `自${formatDate(day)}起无法打开。`
        : `自${formatDate(day)}起无法打开。最近一次检查：${formatDate(looked)}。`,
    where: (month) => `在${formatMonth(month)}的报告中。`,
    go: "更正报告",
  },
};
