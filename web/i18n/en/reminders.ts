/** The pages behind the links of a reminder, and the office's page for the mails' words. */
export const reminders = {
  kick: "From your mail",
  nothing: {
    title: (month: string, sphere: string) => `${sphere}: nothing to report for ${month}?`,
    lede: (day: string) =>
      `The update is due on ${day}. Nothing is sent before you press the button. You need not sign in.`,
    overdue: (day: string) =>
      `The update was due on ${day}. Nothing is sent before you press the button. You need not sign in.`,
    about: "Your answer",
    line: "Why, in one line?",
    hint: "Public, in at most 280 characters. Change this suggestion as you like. The actions stay as they stand.",
    suggestion: (month: string) => `There is nothing to report for ${month}.`,
    send: "Nothing to report",
    counted:
      "It is public at once and counts as a report. Until the month closes an update can still take its place.",
    wrong: {
      "text.missing": "Write one line: readers see it instead of an update.",
      "text.too_long": "At most 280 characters.",
    } as Record<string, string>,
    wrongElse: "This line cannot be read. Please type it again.",
  },
  write: {
    title: (month: string, sphere: string) => `${sphere}: write the ${month} update`,
    lede: (day: string) => `It is due on ${day}.`,
    overdue: (day: string) => `It was due on ${day}. It can still be posted.`,
    about: "The form",
    go: "Write the update",
    code: (address: string) =>
      `Writing needs signing in: the button sends a code to ${address}, and then the form opens.`,
  },
  leave: {
    title: (sphere: string) => `You are no longer the lead of ${sphere}?`,
    lede: "The button opens the hand-over. There you say since when, and who follows or that the post is vacant. Nothing changes before you confirm it there; you are asked to sign in first.",
    after:
      "The public page then shows who answers, or that the post is vacant. What the sphere owes stays its own. The deputy and the executive are told.",
    about: "The hand-over",
    go: "Hand over",
  },
  used: {
    title: (month: string, sphere: string) => `${sphere} has reported for ${month}`,
    lede: "This link has done its work: nothing to report is public now.",
    at: "It stands at ",
    told: (counted: string, month: string) => `${counted} spheres have reported for ${month}.`,
  },
  reported: {
    title: (month: string, sphere: string) => `${sphere} has already reported for ${month}`,
    lede: "There is nothing left to do with this link.",
    about: "The report",
  },
  expired: {
    title: "This link has expired",
    lede: (month: string) =>
      `It was for ${month}, which closed more than two weeks ago. A late report is still possible: sign in and write it.`,
  },
  left: {
    title: (sphere: string) => `You no longer speak for ${sphere}`,
    lede: "This link was mailed to whoever led the sphere then. Nothing was changed. If this is a mistake, ask the roadmap's office.",
  },
  unknown: {
    title: "This link is not known",
    lede: "It may have been cut short on its way, or it is very old. Copy the whole address from the mail, or sign in: everything can be done from your desk.",
  },
  texts: {
    mail: "Mail",
    to: "Goes to",
    whose: "Words",
    own: "The office's",
    product: "Milepost's",
    steps: {
      opened: ["The month opens", "Lead"],
      soon: ["Five days before it is due", "Lead"],
      due: ["The day it is due", "Lead"],
      late: ["Two days after", "Lead"],
      deputy: ["Two days after, the copy", "Deputy"],
      last: ["Five days after, the last one", "Lead"],
      executive: ["Five days after, the copy", "Executive"],
    } as Record<string, readonly [string, string]>,
    working:
      "On weekends and holidays no mail leaves; it waits for the next working day. All stop as soon as something is reported or excused. Where there is no lead, the deputy gets the lead's mails.",
    subject: "Subject",
    subjectHint: "Gaps work here too, but no links.",
    body: "Text",
    gaps: (gaps: string) =>
      `A gap is filled for each mail: ${gaps}. A paragraph whose gap stays empty is left out.`,
    links: (links: string) => `These links have to stay: ${links}.`,
    preview: "Preview",
    previewOf: "As it would arrive",
    previewAbout: "Saved words. The sphere is the roadmap's first; the links lead nowhere.",
    typedAbout: "What you typed. It is not saved yet.",
    reset: "Back to Milepost's words",
    unknown: (gaps: string) => `Not known here: ${gaps}`,
    missing: (gaps: string) => `Missing: ${gaps}`,
  },
  ways: "Ways on",
  desk: "My month",
  deskAbout: "What is owed, after signing in.",
  public: (month: string) => `${month} in public`,
  publicAbout: "What every sphere reported, silences included.",
};
