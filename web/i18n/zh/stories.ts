import type { StoryKind } from "../../../db/words.ts";
import { formatDate } from "../format.ts";
import type { stories as en } from "../en/stories.ts";
import { changedIn } from "./library.ts";

const KINDS: Record<StoryKind, string> = {
  letter: "领导层来信",
  answers: "全体会议答复",
  pulse: "近况",
};

/** Texts of /stories and of a story's page. */
export const stories: typeof en = {
  title: "文章",
  described: "领导层来信、全体会议后的答复，以及有关路线图的简短消息。",
  none: "尚未发表任何文章。",
  noneLede: "领导层来信、全体会议后的答复和简短消息将列于此处。",
  finding: (n: number) => `${n} 篇有关路线图的文章。`,
  lede: "领导层来信、全体会议后的答复和简短消息，最新的在前，每篇均注明发言者的角色。",
  noneAsked: "没有发表过所查的文章。",
  removed: "标题已删除",
  kinds: KINDS,
  withdrawn: "已撤回",
  reason: (reason: string) => `已撤回：${reason}`,
  /** "领导层来信，2026年5月1日。" */
  opening: (kind: StoryKind, on: string) => `${KINDS[kind]}，${formatDate(on)}。`,
  facts: { author: "作者", speaker: "发言身份" },
  body: "内容",
  titles: {
    stated: "已发表",
    ended: "已撤回",
    resumed: "重新发表",
    changed: changedIn,
  },
  filter: { kind: "类别" },
  unknown: "此地址所指的内容不存在。",
  all: "全部文章",
  office: {
    new: "发表文章",
    title: "标题",
    kind: "类别",
    on: "文章日期",
    author: "作者",
    authorHint: "先写角色；只有本人同意具名时才写姓名。",
    speaker: "作者的角色",
    speakerNone: "不属于路线图的任何角色",
    body: "正文",
    bodyHint:
      "使用 Markdown：**粗体**，以 - 开头的列表，链接写作 [文字](https://…)。最多 5,000 个字符。",
    withdrawn: "已撤回",
  },
};
