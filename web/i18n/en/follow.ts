import type { Rhythm, ScopeWord } from "../../../db/words.ts";
import { formatDate, formatMonth, list, plural } from "../format.ts";

const WHOLE: Record<ScopeWord, string> = {
  roadmap: "Everything on the roadmap",
  missed: "Missed reports",
  search: "What a search finds",
  strategy: "A strategy",
  sphere: "A sphere",
  action: "An action",
};

/** How what is followed is called, in a sentence of its own. */
const named = (scope: ScopeWord, title: string | null) =>
  scope === "search" && title ? `What a search for “${title}” finds` : (title ?? WHOLE[scope]);

/** Following the roadmap, or a part of it, without an account. */
export const follow = {
  title: "Follow",
  link: "Follow",
  described: "Hear of what changes, by feed, calendar or mail, without an account.",
  headline: {
    roadmap: (_title: string) => "Follow the whole roadmap",
    missed: (_title: string) => "Follow missed reports alone",
    search: (words: string) =>
      words ? `Follow what a search for “${words}” finds` : "Follow what a search finds",
    strategy: (title: string) => `Follow the strategy “${title}”`,
    sphere: (title: string) => `Follow the sphere “${title}”`,
    action: (title: string) => `Follow the action “${title}”`,
  } satisfies Record<ScopeWord, (title: string) => string>,
  lede: "By feed, by calendar or by mail. You need no account, and nobody counts what you read.",
  ways: {
    title: "Feeds and a calendar",
    about:
      "Give one of these addresses to your feed reader or your calendar. Nothing is stored about you.",
    updates: "Updates, as Atom",
    updatesAbout: "Each update as it is published. A correction updates its entry.",
    json: "Updates, as JSON Feed",
    jsonAbout: "The same for programs that read JSON.",
    changes: "What changed, as Atom",
    changesAbout: "Every change of the last 31 days, months without an update included.",
    thing: "What changed here, as Atom",
    thingAbout: "Every change of the last year, months without an update included.",
    missed: "Missed reports, as Atom",
    missedAbout: "Each month that closed without an update, and what became of it.",
    search: "What the search finds, as Atom",
    searchAbout: "What holds these words, newest first.",
    calendar: "Calendar",
    calendarAbout: "When reports, actions and their steps are due, and when people meet.",
  },
  mail: {
    title: "By mail",
    about:
      "You get one mail that asks whether it was you. Nothing else is sent before you say yes, and one press in any mail ends it.",
    address: "Your mail address",
    addressHint: "It is used for these mails alone, never shown, and deleted when you leave.",
    rhythm: "How often",
    rhythms: {
      monthly: "Once a month, when a month has closed",
      posted: "As it happens",
    } satisfies Record<Rhythm, string>,
    send: "Send me the mail that asks",
    wrong: {
      "address.malformed": "Write an address such as name@example.org.",
      "rhythm.missing": "Choose how often.",
    } as Record<string, string>,
  },
  received: {
    title: "Look into your mailbox.",
    lede: "If it can be written to, the address gets one mail with a button that says yes. It works for 24 hours. At most one such mail leaves in an hour, so a second one may take a while.",
    more: "Follow something else",
  },
  last: {
    title: "What followers were told last",
    about: (month: string) => `The mail that left when ${formatMonth(month)} had closed.`,
    none: "No month has closed yet, so nothing was told.",
  },
  others: {
    title: "Something else",
    roadmap: "The whole roadmap",
    missed: "Only missed reports",
    strategies: "One strategy",
    strategiesAbout: "“Follow” stands below the head of its page.",
    spheres: "One sphere",
    actions: "One action",
    search: "A search",
    searchAbout: "Search first; the way to follow it stands above what is found.",
  },
  digest: {
    between: (from: string | null, to: string) =>
      from === null
        ? `From the beginning until ${formatDate(to)}`
        : `From ${formatDate(from)} until ${formatDate(to)}`,
    quiet: "Nothing else changed.",
    silent: (month: string, names: readonly string[]) =>
      `No update received for ${formatMonth(month)}: ${list(names)}.`,
    allReported: "Nobody who owed an update for this month is missing.",
    gone: "Words that were removed",
    fromTo: (was: string, now: string) => `${was} → ${now}`,
    found: (n: number) => `${plural(n, "thing", "things")} among what the search finds changed:`,
    foundNone: "Nothing among what the search finds changed.",
    more: "All that changed, with every reason",
  },
  letter: {
    confirmSubject: (roadmap: string) => `${roadmap}: do you want to follow?`,
    confirm: (roadmap: string, scope: ScopeWord, title: string | null) =>
      `Somebody gave this address to follow ${roadmap} by mail. What would be followed: ${named(scope, title)}.`,
    rhythms: {
      monthly: "You would get one mail when a month has closed.",
      posted: "You would get a mail whenever something is posted.",
    } satisfies Record<Rhythm, string>,
    press: "If it was you, open this page and press the button. It works for 24 hours:",
    otherwise:
      "If it was not you, do nothing: no further mail comes, and the address is forgotten after a day.",
    monthly: (roadmap: string, scope: ScopeWord, title: string | null, month: string) =>
      scope === "roadmap"
        ? `${roadmap}: what changed until the close of ${formatMonth(month)}`
        : `${named(scope, title)}: what changed until the close of ${formatMonth(month)}`,
    posted: (roadmap: string, scope: ScopeWord, title: string | null) =>
      scope === "roadmap"
        ? `${roadmap}: something was posted`
        : `${named(scope, title)}: something was posted`,
    leave:
      "You asked for these mails. To get fewer of them or none, and have your address deleted:",
  },
  mailed: {
    kick: "Following by mail",
    asked: {
      title: "Do you want to follow by mail?",
      lede: (scope: ScopeWord, title: string | null) =>
        `What you would follow: ${named(scope, title)}.`,
      go: "Yes, write to me",
    },
    confirmed: {
      title: "You follow by mail.",
      lede: (scope: ScopeWord, title: string | null) => `What you follow: ${named(scope, title)}.`,
    },
    unknown: {
      title: "This link opens nothing any more.",
      lede: "You may have left already, or said yes too late. No mail is sent to you by it.",
    },
    left: {
      title: "You are written to no more.",
      lede: "Your address was deleted. Only a hash is kept, so that no backup brings it back.",
    },
    rhythm: "Another rhythm",
    change: "Change it",
    leaving: "Leave",
    leavingAbout: "Your address is deleted at once.",
    leave: "Stop these mails and delete my address",
    again: "Follow again, or something else",
  },
};
