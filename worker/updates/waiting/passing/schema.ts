import * as v from "valibot";
import { dayWord, monthWord, slug } from "../../../validate.ts";

const text = v.nullable(v.string());

/** What waits, or came back; as whoever may read it sees it. */
export const waitingItem = v.object({
  month: monthWord,
  sphere: slug,
  title: text,
  role: v.picklist(["lead", "deputy"]),
  /** Whether whoever asks sent it. */
  mine: v.boolean(),
  sent_on: dayWord,
  /** The day on which it is published; null: it waits for the approver. */
  publish_on: v.nullable(dayWord),
  /** How late it will count if it is published on that day, or today. */
  days_late: v.number(),
  /** From this day on the deputy may publish it for the approver. */
  away_on: v.nullable(dayWord),
  returned_on: v.nullable(dayWord),
  /** What the approver said when returning it. */
  comment: text,
  /** The refusal for which it was not published on its day. */
  refused: text,
  /** Names the text as it was read: approving and taking back say which one they mean. */
  version: v.string(),
  may: v.object({ approve: v.boolean(), publish: v.boolean(), take: v.boolean() }),
});

export type WaitingItem = v.InferOutput<typeof waitingItem>;
