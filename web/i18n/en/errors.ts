import type { ErrorCode } from "../../../worker/errors.ts";
import { formatDate } from "../format.ts";

/** What happened, and what to do, in the reader's words. */
export const errors = {
  unexpected:
    "Something went wrong on our side. Nothing you wrote was lost. Please try again in a minute.",
  about:
    "Addresses here never die, so it may be mistyped, or the link that brought you was cut short.",
  ways: "Ways on",
  unsent: {
    title: "What you sent",
    about:
      "It stands on this page alone: leave it open until it is sent. Nothing is done twice, however often you send it. Files have to be chosen again.",
    again: "Send it again",
  },
  days: {
    begins: (day: string) =>
      `The record begins on ${formatDate(day)}; every day from then until today can be read.`,
    empty: "The record is still empty.",
    first: (day: string) => `This page on the first day, ${formatDate(day)}`,
    firstHint: "As it was published that day, if it existed by then.",
    today: "This page as it stands today",
    todayHint: "The newest state of the record.",
  },
  doors: {
    home: ["The roadmap", "What was promised, and what became of it."],
    strategies: ["The strategies", "Every promise, in the roadmap's order."],
    months: ["Month by month", "What every sphere reported, silences included."],
    actions: ["Every action", "By strategy, sphere, stage and year."],
  } as Record<"home" | "strategies" | "months" | "actions", readonly [string, string]>,
  code: {
    "request.malformed": "The request could not be read.",
    "request.idempotency_key_missing":
      "The form lacks its key. Open it again and send it once more.",
    "request.unauthenticated": "Please sign in first.",
    "request.forbidden": "Your role does not open this page.",
    "request.foreign_origin": "This was sent from another website, so it was not carried out.",
    "request.not_found": "There is no page at this address.",
    "request.too_large": "This is more than can be sent at once. Go back and send less.",
    "request.unsupported_type": "This kind of content is not accepted here.",
    "request.invalid": "Some answers need your attention.",
    "request.key_reused":
      "This form was sent before with other words. Open it again to send these.",
    "request.version_missing": "Say which version you are changing.",
    "request.too_many": "That was often in a short time. Please wait a minute.",
    "asof.malformed": "That is not a day. Write it as year, month, day: 2026-03-31.",
    "asof.future": "That day has not come yet.",
    "asof.before_first": "Nothing had been published yet on that day.",
    "subject.not_found": "There is nothing at this address.",
    "subject.exists": "Something with this name is here already.",
    "subject.changed_meanwhile":
      "Someone else changed this while you were writing. Both texts are below.",
    "update.already_published": "An update for this month is published already.",
    "update.month_not_open": "This month is not open for reports.",
    "update.other_sphere": "You can only report for your own sphere.",
    "update.withdrawn":
      "This update is withdrawn. Only a correction for privacy is still possible.",
    "update.not_owed": "This sphere does not report for that month.",
    "update.needs_approval":
      "Here an approver reads every update before it is published. Send it to the approver.",
    "update.own":
      "Nobody marks, asks about or decides on an update of their own sphere. Somebody else has to.",
    "update.seen_already": "You have marked this update as read before.",
    "action.other_update": "That update does not speak of this action. Choose another one.",
    "question.answered": "This question is answered already.",
    "question.open": "This question has no answer yet.",
    "question.off": "Questions are not taken at present.",
    "question.gone": "This question was decided already.",
    "question.no_lead": "The sphere has no lead just now who could be asked alone.",
    "waiting.own": "Somebody other than its writer has to let it pass.",
    "waiting.approver_reads": "The approver still has time to read it.",
    "waiting.gone": "It waits no longer: it was published, taken back or returned meanwhile.",
    "waiting.no_approval": "This roadmap asks no approver. Publish it now, or on a day.",
    "waiting.waits_already": "An update for this month waits already. Take that one back first.",
    "waiting.writer_left": "Its writer no longer speaks for the sphere.",
    "waiting.words_removed":
      "Words in it were removed from the public record by two people; where they stood it is empty now.",
    "action.move_refused": "This action cannot make that move.",
    "action.other_strategy":
      "Executives decide about the actions of their own strategies. Its owner or the office has to.",
    "action.carried_already": "This action is carried over into that year already.",
    "year.not_closing":
      "What goes on into the next year is decided from 1 November on, and not before.",
    "assessment.off": "This roadmap has no independent assessment.",
    "assessment.admin":
      "Whoever administers the roadmap does not assess it. Somebody else has to judge.",
    "assessment.own":
      "Nobody assesses what they answer for. Somebody else has to judge this action.",
    "assessment.month":
      "This month cannot be judged now. Judge the last month that closed, or one that is open.",
    "excuse.own": "Someone other than the lead has to write the excuse.",
    "excuse.month_closed": "The month is closed; it can no longer be excused.",
    "handover.done": "This post is handed over already.",
    "subject.redacted": "Everything that was written here was removed lawfully.",
    "redaction.own": "Somebody else has to agree or decline: nobody does so for their own request.",
    "redaction.not_yours": "Only the person who asked can take the request back.",
    "redaction.gone": "This request was decided or taken back already.",
    "redaction.asker_left":
      "Whoever asked is no administrator or moderator any more, so this request cannot be agreed to. Decline it; if the words must go, ask for it yourself.",
    "redaction.address_changed":
      "Since this was asked, one of you two changed the other’s mail address, so it is not certain that two people decide. Decline it and ask anew, or let somebody else agree.",
    "stranger.trap":
      "One field of this form is for programs that fill in everything; it has to stay empty. If your browser filled it in, send the form once more.",
    "stranger.too_fast":
      "This was sent faster than a person can write. Read it once more, and send it again.",
    "stranger.stale":
      "The form had been open for too long. What you wrote stands here: send it again.",
    "stranger.too_many":
      "Much has been sent within this hour, so nothing more is taken for now. What you wrote stands here: send it again in an hour.",
    "signin.wrong_code": "That code is not right.",
    "signin.code_dead": "That code no longer works. Ask for a new one.",
    "signin.too_many": "Too many wrong codes were tried for this address today.",
    "record.behind":
      "Nothing can be published just now: the record in the database ends before what was already published, or differs from it. The people who run this have to put it right. Reading goes on.",
    "server.unexpected":
      "Something went wrong on our side. Nothing you wrote was lost. Please try again in a minute.",
    "server.busy": "The record does not answer just now. Please try again in a few seconds.",
  } satisfies Record<ErrorCode, string>,
};
