import type { Lost } from "../../../worker/record/log/reader.ts";
import { formatNumber, plural } from "../format.ts";

const lostEvents = (after: number, upTo: number | null) =>
  upTo === null
    ? `those after event ${formatNumber(after)}`
    : upTo === after + 1
      ? `at least event ${formatNumber(upTo)}`
      : `at least events ${formatNumber(after + 1)} to ${formatNumber(upTo)}`;

/** What the record says of parts of itself that were lost. */
export const losses = {
  title: "A part of this record was lost",
  about: "The record was brought back from a backup. It says itself what that took away.",
  what: (on: string, after: number, upTo: number | null) =>
    `On ${on} the record was brought back from a backup that ended with event ${formatNumber(after)}. What had been published after it is gone: ${lostEvents(after, upTo)}. ${upTo === null ? "Nobody had kept how far the record reached." : "How far it reached is known from the newest checkpoint that was kept outside the database; later events may have been lost too."}`,
  reason: "The reason given",
  removed: "The reason given was removed.",
  checkpoint: "The signed checkpoint of the record that was lost",
  hold: "Whoever has a copy of the lost part can prove with this checkpoint what stood there. The events since count on from where the backup ended, so their numbers were used before.",
  /** To a reader whose browser kept a checkpoint of the lost part. */
  met: (size: number, { after, upTo, seq, reason }: Lost, on: string, kept: boolean) =>
    `This browser kept a checkpoint of ${plural(size, "event", "events")}, and the record does not go on from it. The record says why: on ${on} it was brought back from a backup, and ${lostEvents(after, upTo)} ${upTo === after + 1 ? "was" : "were"} lost (event ${formatNumber(seq)} says so). ${reason === null ? "The reason given was removed." : `The reason given: ${reason}`} Nothing is left to compare the lost part with. ${kept ? "The new checkpoint is kept." : "The browser refuses to keep the new checkpoint; the earlier one stays."}`,
};
