/** What is finished and not yet public: it waits for its day, or for the approver. */
export const waiting = {
  /** On the preview: the ways other than publishing now. */
  later: "Publish on a later day",
  day: "Day",
  dayHint: (until: string) =>
    `It is published as that day begins. Until ${until} it counts as on time; after that the record says how late it came.`,
  dayLate: (days: string) =>
    `It is published as that day begins. Today it would count as ${days} late; every day adds one.`,
  send: "Publish on that day",
  ask: "Send to the approver",
  asked:
    "Here an approver reads every update first. When it is approved, it is public at once and permanent. Until then you can take it back.",

  title: (month: string, sphere: string) => `${month}’s update, ${sphere}`,
  back: (month: string, sphere: string) => `${month}’s update came back, ${sphere}`,
  until: "It is finished and waits until ",
  untilWhen: (when: string) => ` (${when}), when it is published as the day begins. `,
  onTime: "It will count as on time.",
  late: (days: string) => `It will count as ${days} late.`,
  lateNow: (days: string) => `Published today it counts as ${days} late.`,
  since: (day: string) => `It is finished and waits for the approver since ${day}.`,
  awayFrom: (day: string) =>
    `If nobody answers, the deputy may publish it from ${day} on; the page then says so.`,
  away: "No approver has answered in time: you may publish it. The page will say so.",
  toRead: (who: string, day: string) => `Sent by ${who} on ${day}, to be read by you.`,
  private: "Until then only the sphere’s lead and its deputy can read it.",
  privateAsked: "Only the sphere’s lead, its deputy and the approver can read it.",
  returned: (day: string) => `The approver returned it on ${day} and said:`,
  refused: (on: string) => `It was to be published on ${on}, and could not be.`,
  kept: "It was taken back. Another draft had been begun meanwhile, so its words stand here.",
  inForm: "What was written stands in the form again.",
  read: "Read what waits",
  reread: "Read what was sent",
  decide: "Read and decide",
  take: "Take it back",

  page: {
    approve: "Approve and publish",
    permanent: "Approving makes it public and permanent, in its writer’s name.",
    back: "Return it with a comment",
    comment: "What has to change?",
    commentHint: "Mailed to its writer and shown on the sphere’s desk. It is not public.",
    backSend: "Return it",
    publish: "Publish it while the approver is away",
    cannot: "As it stands it can no longer be published:",
  },
  all: "Everything owed is written and waits.",
  approver: {
    speaks: "You approve updates",
    none: "Nothing waits for you.",
    some: (n: string, one: boolean) =>
      `${n} ${one ? "update waits" : "updates wait"} for you to read.`,
  },
  form: {
    title: (month: string) => `${month}’s update is finished and waits.`,
    lede: "To change it, take it back first. Its words then stand in the form again.",
  },
  quiet: (months: string) =>
    `There has been nothing to report for ${months} months in a row. The record calls this a quiet streak; an update ends it.`,
};

/** How an update passed the approver, on its public page. */
export const approval = {
  approved: "read and approved by the approver before it was published",
  away: "published by the deputy while the approver was away",
};
