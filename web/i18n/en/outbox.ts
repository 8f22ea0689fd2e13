import type { MailKind } from "../../../db/words.ts";

/** The mails that have not left. */
export const outbox = {
  nothing: "No mail waits.",
  kind: "Kind",
  to: "To",
  since: "Waits since",
  tries: "Tries",
  error: "What the relay said",
  again: "Try again",
  discard: "Take out",
  dead: "given up",
  kinds: {
    code: "Code for signing in",
    invitation: "Invitation",
    reminder: "Reminder of an update",
    handover: "Hand-over of a post",
    approve: "Update to approve",
    returned: "Update that came back",
    published: "Update that was published",
    question: "Question to a lead",
    removal: "Removal that needs a second person",
    asker: "To whoever asked a question",
    confirm: "Question whether to follow",
    digest: "News to a follower",
  } satisfies Record<MailKind, string>,
};
