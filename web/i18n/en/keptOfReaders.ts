import { KEPT_DAYS } from "../../../worker/retention/rules.ts";
/** A private table: what it is, why, for how long, who sees it, and what each column holds. */
export type Kept = {
  title: string;
  why: string;
  long: string;
  seen: string;
  columns: Record<string, string>;
};

const NOBODY = "Nobody: only the software reads it";

/** What strangers leave. */
export const strangers = {
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
      language: "The language in which it was asked, and in which mail about it is written",
      askedAt: "When it came",
      askedOn: "On which day it came",
      publishedAt: "When it was published",
    },
  },
  suggestions: {
    title: "Resources that somebody suggested",
    why: "The office lists them in the library, or does not.",
    long: "Until the office has decided. Nobody is named in it.",
    seen: "Administrators",
    columns: {
      id: "Its number",
      title: "What it is called",
      link: "Where it is",
      kind: "Of which kind it is",
      why: "What it is, and for whom",
      askedAt: "When it came",
      askedOn: "On which day it came",
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
    long: "Two hours at most.",
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
export const signing = {
  addresses: {
    title: "Addresses of people with a post",
    why: "Codes for signing in and reminders go there.",
    long: "Until the office takes the person out.",
    seen: "Administrators",
    columns: {
      person: "Whose it is",
      address: "The address",
      createdAt: "When it was entered",
      language:
        "The language of mails to it: as it was chosen, or that of the page of the last sign-in",
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
    long: `${KEPT_DAYS.mail} days after they left; a code until it ends.`,
    seen: "Administrators see which ones wait or failed, never a code.",
    columns: {
      id: "Its number",
      kind: "What it is for",
      language: "In which language it is written",
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
