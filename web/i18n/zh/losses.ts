import type { Lost } from "../../../worker/record/log/reader.ts";
import { formatNumber } from "../format.ts";
import type { losses as en } from "../en/losses.ts";

const lostEvents = (after: number, upTo: number | null) =>
  upTo === null
    ? `事件 ${formatNumber(after)} 之后的事件`
    : upTo === after + 1
      ? `至少包括事件 ${formatNumber(upTo)}`
      : `至少包括事件 ${formatNumber(after + 1)} 至 ${formatNumber(upTo)}`;

/** What the record says of parts of itself that were lost. */
export const losses: typeof en = {
  title: "本记录有一部分遗失",
  about: "记录由备份恢复。因此失去了什么，记录自行说明。",
  what: (on: string, after: number, upTo: number | null) =>
    `${on}，记录由一份截至事件 ${formatNumber(after)} 的备份恢复。其后发布的内容已遗失：${lostEvents(after, upTo)}。${upTo === null ? "没有人保存过记录曾到达的位置。" : "记录曾到达的位置，依据数据库之外保存的最新检查点得知；更晚的事件也可能已遗失。"}`,
  reason: "所述原因",
  removed: "所述原因已删除。",
  checkpoint: "遗失记录的已签名检查点",
  hold: "持有遗失部分副本的人，可用此检查点证明其中原有的内容。此后的事件从备份终止处继续编号，因此其编号曾被使用过。",
  /** To a reader whose browser kept a checkpoint of the lost part. */
  met: (size: number, { after, upTo, seq, reason }: Lost, on: string, kept: boolean) =>
    `此浏览器保存了涵盖 ${formatNumber(size)} 条事件的检查点，而记录并未由此延续。记录说明了原因：${on}，记录由备份恢复，遗失的事件：${lostEvents(after, upTo)}（见事件 ${formatNumber(seq)}）。${reason === null ? "所述原因已删除。" : `所述原因：${reason}`}已没有可与遗失部分比对的内容。${kept ? "新的检查点已保存。" : "浏览器拒绝保存新的检查点；仍保留较早的检查点。"}`,
};
