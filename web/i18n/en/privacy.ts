/** A private table: what it is, why, for how long, who sees it, and what each column holds. */
type Kept = {
  title: string;
  why: string;
  long: string;
  seen: string;
  columns: Record<string, string>;
};

const NOBODY = "Nobody: only the software reads it";
const OPERATOR = "The people who run the server";

/** What strangers leave. */
const strangers = {
  asked: {
    title: "Questions that wait, and addresses that wait for an answer",
    why: "A moderator reads each question before it is published; the answer goes to the address, if one was left.",
    long: "The words until they are published or declined; the address until the answer or the refusal.",
    seen: "Moderators see the words. Nobody is shown the address.",
    columns: {
      id: "Its number",
      about: "Whether it is about a strategy, a sphere or an action",
      of: "About which one",
      body: "The words",
      address: "The address for the answer, if one was left",
      askedAt: "When it came",
      askedOn: "On which day it came",
      publishedAt: "When it was published",
    },
  },
  subscriptions: {
    title: "Who follows by mail",
    why: "To send what was asked for, in the language it was asked in, and nothing twice.",
    long: "Until it is left. An address that has not said yes within a day gets nothing.",
    seen: NOBODY,
    columns: {
      id: "Its number",
      address: "The address",
      scope: "What is followed: everything, one thing, a search, or missed reports",
      of: "Which one, or the words of the search",
      rhythm: "Once a month, or as it happens",
      language: "The language of its mails",
      askedAt: "When it was asked for",
      confirmedAt: "When the address said yes",
      token: "A fingerprint of the link in its mails",
      toldSeq: "Up to where it was told",
      toldMonth: "The last month it had a digest of",
    },
  },
  suppressed: {
    title: "That something was left",
    why: "So that no copy of the database brings back what was left.",
    long: "As long as the roadmap stands; it holds no address.",
    seen: NOBODY,
    columns: { hash: "A keyed fingerprint", at: "When it was left" },
  },
  askedFor: {
    title: "How often something was asked for in an hour",
    why: "Against floods of questions and mails.",
    long: "Some hours: counts of hours that are over are not used.",
    seen: NOBODY,
    columns: {
      hash: "A keyed fingerprint of an address or a network",
      what: "What was asked for",
      hour: "The hour",
      times: "How often",
    },
  },
} satisfies Record<string, Kept>;

/** What signing in takes. */
const signing = {
  addresses: {
    title: "Addresses of people with a post",
    why: "Codes for signing in and reminders go there.",
    long: "Until the office takes the person out.",
    seen: "Administrators",
    columns: {
      person: "Whose it is",
      address: "The address",
      createdAt: "When it was entered",
    },
  },
  signIns: {
    title: "Codes for signing in",
    why: "A code works once, in the browser that asked for it, and may be tried a few times only.",
    long: "A day and ten minutes; the code itself works for ten minutes.",
    seen: NOBODY,
    columns: {
      flow: "A fingerprint of the browser's cookie",
      addressMac: "A keyed fingerprint of the address that was typed",
      person: "Who it is for, if anybody",
      codeMac: "A keyed fingerprint of the code",
      knownBrowser: "Whether this browser signed in before",
      createdAt: "When it was asked for",
      expiresAt: "When it ends",
      wrongTries: "How often it was mistyped",
      usedAt: "When it was used",
    },
  },
  sessions: {
    title: "Who is signed in",
    why: "So that one need not sign in again on each page.",
    long: "14 days, or until signing out.",
    seen: NOBODY,
    columns: {
      token: "A fingerprint of the browser's cookie",
      person: "Who it is",
      createdAt: "When it began",
      expiresAt: "When it ends",
    },
  },
  knownBrowsers: {
    title: "Browsers that signed in before",
    why: "So that strangers who guess codes do not lock out whoever holds the address.",
    long: "A year.",
    seen: NOBODY,
    columns: {
      browser: "A fingerprint of the browser's cookie",
      person: "Who signed in with it",
      createdAt: "When",
    },
  },
  outbox: {
    title: "Mails",
    why: "They wait here until the relay has taken them.",
    long: "30 days after they left; a code until it ends.",
    seen: "Administrators see which ones wait or failed, never a code.",
    columns: {
      id: "Its number",
      kind: "What it is for",
      address: "To whom",
      subject: "Its subject",
      body: "Its words",
      createdAt: "When it was written",
      dueAt: "When it is tried next",
      expiresAt: "When it is worthless",
      tries: "How often it was tried",
      error: "What the relay said",
      sentAt: "When it left",
    },
  },
} satisfies Record<string, Kept>;

/** What leads and deputies leave. */
const work = {
  drafts: {
    title: "Drafts",
    why: "What is being written survives a crash and a change of device.",
    long: "Until it is published, or 30 days after it was last touched.",
    seen: "The lead and the deputy of the sphere",
    columns: {
      month: "For which month",
      sphere: "For which sphere",
      version: "Which state of it",
      body: "The words",
      person: "Who saved it last",
      savedAt: "When",
    },
  },
  waiting: {
    title: "Finished updates that wait",
    why: "For their day, or for an approver.",
    long: "Until they are published or taken back; 30 days after they were returned.",
    seen: "The lead and the deputy of the sphere, and approvers",
    columns: {
      month: "For which month",
      sphere: "For which sphere",
      person: "Who sent it",
      role: "In which role",
      body: "The words",
      key: "Its number",
      sentAt: "When it was sent",
      publishOn: "On which day it is published",
      comment: "Why it came back",
      returnedAt: "When it came back",
    },
  },
  files: {
    title: "Uploaded files",
    why: "Evidence of what was done.",
    long: "30 days, if no update cites it. With an update it is public, until it is lawfully removed.",
    seen: "Until then the lead and the deputy of the sphere, and approvers. Who uploaded it is never shown.",
    columns: {
      id: "A fingerprint of its bytes",
      name: "Its name",
      type: "Its type",
      size: "Its size",
      person: "Who uploaded it",
      uploadedAt: "When",
      publishedAt: "When it became public",
      sphere: "For which sphere",
    },
  },
  reminders: {
    title: "Which reminders were sent",
    why: "So that each is sent once.",
    long: "As long as the roadmap stands; nobody is named in it.",
    seen: NOBODY,
    columns: {
      month: "For which month",
      sphere: "For which sphere",
      step: "Which one",
      on: "For which day",
      sentAt: "When",
    },
  },
  mailLinks: {
    title: "Links in reminders",
    why: "“Nothing to report” in two actions, without signing in.",
    long: "90 days after they end.",
    seen: NOBODY,
    columns: {
      token: "A fingerprint of the link",
      person: "Who may use it",
      sphere: "For which sphere",
      month: "For which month",
      does: "What it does",
      createdAt: "When it was made",
      expiresAt: "When it ends",
      usedAt: "When it was used",
    },
  },
  privateNotes: {
    title: "Notes for executives",
    why: "What a lead tells executives beside the public update. The public is told that there is one.",
    long: "As long as the roadmap stands, or until the text is removed.",
    seen: "Executives and administrators",
    columns: { update: "Of which update", body: "The words", createdAt: "When" },
  },
  privateAsks: {
    title: "Questions of executives to a lead alone",
    why: "To ask without an audience.",
    long: "A year.",
    seen: "Whoever asked, and the sphere's lead",
    columns: {
      id: "Its number",
      update: "About which update",
      sphere: "Of which sphere",
      person: "Who asked",
      asked: "The question",
      askedAt: "When",
      answered: "The answer",
      answeredAt: "When it was answered",
      answeredBy: "Who answered",
    },
  },
} satisfies Record<string, Kept>;

/** What the office and executives leave. */
const office = {
  audit: {
    title: "What the office did",
    why: "Whoever has rights over others can be asked about it.",
    long: "As long as the roadmap stands.",
    seen: OPERATOR,
    columns: {
      id: "Its number",
      at: "When",
      person: "Who",
      what: "What was done",
      about: "To what",
    },
  },
  mailTexts: {
    title: "The office's own wording of mails",
    why: "It takes the place of ours.",
    long: "Until it is changed.",
    seen: "Administrators",
    columns: {
      name: "Of which mail",
      subject: "Its subject",
      body: "Its words",
      savedAt: "When it was saved",
    },
  },
  redactionAsks: {
    title: "Removals that wait for a second person",
    why: "Two people decide about what leaves the record.",
    long: "Until the second one agrees or declines.",
    seen: "Moderators and administrators",
    columns: {
      id: "Its number",
      wanted: "Which texts",
      reason: "For which kind of reason",
      note: "What the first tells the second",
      person: "Who asked",
      role: "In which role",
      askedAt: "When",
    },
  },
  packs: {
    title: "Meeting packs",
    why: "What executives take to a meeting, at a fixed address. All that it shows is public.",
    long: "As long as the roadmap stands.",
    seen: "Executives and administrators",
    columns: {
      id: "Its number",
      person: "Who made it",
      fromOn: "From which day",
      toOn: "To which day",
      strategies: "Which strategies",
      position: "Where in the record it reads",
      madeAt: "When",
    },
  },
  packLinks: {
    title: "Links to meeting packs",
    why: "So that somebody without an account can read one.",
    long: "As long as the roadmap stands; a link that ended or was revoked opens nothing.",
    seen: "Executives and administrators, without the link itself",
    columns: {
      token: "A fingerprint of the link",
      pack: "To which pack",
      person: "Who made it",
      madeAt: "When",
      expiresAt: "When it ends",
      revokedAt: "When it was revoked",
    },
  },
  idempotency: {
    title: "The first answers to what was sent",
    why: "Whoever presses twice, or loses the line, publishes once.",
    long: "As long as the roadmap stands, or until a text that it repeats is removed.",
    seen: NOBODY,
    columns: {
      scope: "Who sent it",
      key: "Its number",
      bodyHash: "A keyed fingerprint of what was sent",
      answer: "The answer",
      seq: "Where in the record it stands",
      createdAt: "When",
    },
  },
  linkVisits: {
    title: "When cited links were last looked at",
    why: "So that no other website is asked too often.",
    long: "As long as the link is cited; nobody is named in it.",
    seen: NOBODY,
    columns: {
      of: "In which update",
      n: "Which link",
      at: "When",
      failures: "How often it failed in a row",
    },
  },
} satisfies Record<string, Kept>;

/** Texts of /privacy. It names every private table with every column, as a test makes sure. */
export const privacy = {
  title: "Privacy",
  described: "What this site keeps about people, why, for how long, and who sees it.",
  lede: "Whoever only reads leaves nothing here. What is kept of others stands below, table by table.",
  readers: "If you only read",
  readersText: [
    "Public pages set no cookie, run no foreign script, load nothing from other sites, and count nobody. Logs hold the kind of page, the time it took and what went wrong; they hold no address of a person, of a machine or of a page with a name in it.",
    "Two pages remember something in your own browser, if they can: on which day you last looked at what changed, and the last checkpoint of the record that you saw. It is not sent anywhere.",
  ],
  names: "If you have a post",
  namesText: [
    "The public record names roles. A name stands beside a role only as long as its bearer agrees; hidden, it leaves earlier days too. What you publish is public for good; it can be corrected in the open, or removed lawfully by two people.",
    "Drafts are kept on the device you write on as well, until you publish or sign out there.",
  ],
  cookies: "Cookies",
  cookiesText: [
    "Only signing in sets cookies, and no script can read them: one for the code (10 minutes), one for the session (14 days), and one that knows this browser again (a year). Where the database runs on several machines, a fourth one lives for 5 seconds after you have written something.",
  ],
  copies: "Copies",
  copiesText: [
    "A backup holds what the database holds, without codes, sessions, known browsers, mailed links, links to packs and waiting mail. How long backups are kept is for the people who run this site to say.",
  ],
  rights: "To see, correct or delete what is kept of you",
  rightsText: "Write to the office. Two people decide about what stands in the public record.",
  contact: "How to reach us",
  head: {
    what: "What is kept",
    why: "What for",
    long: "How long",
    seen: "Who sees it",
    columns: "Every column",
  },
  groups: {
    strangers: "If you ask or follow without an account",
    signing: "If you sign in",
    work: "If you report for a sphere",
    office: "If you work in the office or read as an executive",
  },
  tables: { strangers, signing, work, office },
};
