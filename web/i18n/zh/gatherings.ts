import { formatFullDay } from "../format.ts";
import type { gatherings as en } from "../en/gatherings.ts";
import { changedIn } from "./library.ts";

/** "12:30 至 13:30" */
function hours(time: string, minutes: number | null): string {
  if (minutes === null) return time;
  const [h = 0, m = 0] = time.split(":").map(Number);
  const end = h * 60 + m + minutes;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${time} 至 ${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`;
}

type Time = { on: string; time: string | null; minutes: number | null };

/** Texts of /gatherings and of a gathering's page. */
export const gatherings: typeof en = {
  title: "交流活动",
  described: "围绕路线图举行的活动：即将举行的，以及以往活动的成果。",
  none: "尚未发布任何交流活动。",
  noneLede: "围绕路线图举行的活动及其成果将列于此处。",
  finding: (ahead: number, all: number) =>
    ahead === 0
      ? `没有即将举行的活动；已举行 ${all} 场。`
      : `即将举行 ${ahead} 场活动；已举行 ${all - ahead} 场。`,
  lede: (city: string) => `时间均为 ${city} 时间。会上所言以文字记述，不列出席者姓名。`,
  ahead: "即将举行",
  noneAhead: "目前没有已发布的活动。",
  before: "以往活动",
  noneBefore: "所查的活动中没有在今日之前举行的。",
  came: (words: string) => `出席：${words}`,
  cancelled: "已取消",
  removed: "标题已删除",
  part: (series: string, part: number | null) =>
    part === null ? series : `${series}，第 ${part} 部分`,
  seriesRemoved: "标题已删除的系列",
  /** "2026年12月8日星期二，12:30 至 13:30，New York 时间" */
  when: ({ on, time, minutes }: Time, city: string) =>
    [formatFullDay(on), ...(time === null ? [] : [hours(time, minutes), `${city} 时间`])].join(
      "，",
    ),
  hours,
  cancelledLede: (when: string) => `已取消。原定于${when}。`,
  held: (when: string) => `已于${when}举行。`,
  willBe: (when: string) => `将于${when}举行。`,
  facts: {
    facilitators: "主持",
    place: "地点",
    audience: "对象",
    attendance: "出席情况",
    link: "链接",
    join: "活动页面",
  },
  about: "活动内容",
  materials: "材料",
  recap: "活动成果",
  noRecap: "尚未发布回顾。",
  reason: (reason: string) => `原因：${reason}`,
  others: "同系列活动",
  titles: {
    stated: "已发布",
    ended: "已取消",
    resumed: "已恢复",
    changed: changedIn,
  },
  filter: { series: "系列", strategy: "策略", sphere: "领域" },
  unknown: "此地址所指的内容不存在。",
  all: "全部交流活动",
  office: {
    new: "发布交流活动",
    title: "标题",
    on: "日期",
    time: "开始时间",
    timeHint: "写作 12:30，以路线图所在时区为准。留空：未说明。",
    minutes: "分钟数",
    series: "系列",
    seriesHint: "系列的名称；名称相同的活动归为一组。留空：不属于任何系列。",
    part: "系列中的第几部分",
    description: "活动内容",
    facilitators: "主持",
    facilitatorsHint: "角色、部门，或同意具名者的姓名。",
    place: "地点",
    link: "链接",
    linkHint: "参加或报名的网址。",
    audience: "对象",
    materials: "材料",
    materialsHint: "供会前或会后阅读的链接和文件。",
    attendance: "出席情况",
    attendanceHint: "用文字说明，例如“近百人”。请勿写出席者姓名。",
    recap: "活动成果",
    recapHint: "会上所言及后续安排，不写出席者姓名。",
    cancelled: "已取消",
  },
};
