import type { ResourceKind } from "../../../db/words.ts";
import { formatDate } from "../format.ts";
import type { resources as en } from "../en/resources.ts";
import { changedIn } from "./library.ts";

const names = new Intl.DisplayNames("zh-Hans", { type: "language" });

/** "西班牙语" for es; a tag that is no language stays as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const KINDS: Record<ResourceKind, string> = {
  link: "链接",
  handout: "讲义",
  toolkit: "工具包",
  course: "课程",
  workshop: "工作坊",
};

/** Texts of /resources and of a resource's page. */
export const resources: typeof en = {
  title: "资源",
  described: "链接、讲义、工具包、课程和工作坊：有哪些可用，适合谁用。",
  none: "尚未列入任何资源。",
  noneLede: "从讲义到课程，可用的资源将列于此处。",
  finding: (n: number) => `${n} 项可用资源。`,
  lede: "每项均说明适合谁用、由谁制作，以及最近一次查看其内容是否仍然正确的时间。",
  removed: "标题已删除",
  kinds: KINDS,
  language: languageName,
  /** "讲义，西班牙语" */
  what: (kind: ResourceKind, language: string) => `${KINDS[kind]}，${languageName(language)}`,
  checked: (day: string, ago: string) => `${formatDate(day)}，${ago}`,
  never: "从未",
  withdrawn: "不再提供",
  reason: (reason: string) => `不再提供：${reason}`,
  open: "打开",
  table: {
    caption: "资源，按标题排列",
    title: "资源",
    kind: "类别",
    topic: "主题",
    audience: "对象",
    checked: "最近查看",
    empty: "没有列出所查的内容。",
  },
  facts: {
    kind: "类别",
    language: "语言",
    topic: "主题",
    audience: "对象",
    maker: "制作者",
    checked: "最近查看",
    link: "链接",
  },
  about: "资源简介",
  titles: {
    stated: "已列入",
    ended: "已撤下",
    resumed: "重新提供",
    changed: changedIn,
  },
  filter: { kind: "类别", topic: "主题", language: "语言", audience: "对象" },
  unknown: "此地址所指的内容不存在。",
  all: "全部资源",
  office: {
    new: "列入资源",
    title: "标题",
    kind: "类别",
    language: "语言",
    languageHint: "写作 en、es 或 zh-Hans。",
    description: "资源简介",
    link: "链接",
    topic: "主题",
    topicHint: "主题相同的资源归为一组，供读者筛选。",
    audience: "对象",
    maker: "制作者",
    makerHint: "角色、部门，或同意具名者的姓名。",
    checked: "最近查看",
    checkedHint: "最近一次有人查看其内容是否仍然正确的日期。",
    withdrawn: "不再提供",
  },
};
