import type { Fault } from "../../../worker/record/copy/asking.ts";
import type { Progress } from "../../../worker/record/log/reader.ts";
import type { Target } from "../../../db/words.ts";
import { health } from "./health.ts";
import { fieldName } from "./corrections.ts";
import { FIELDS, KINDS } from "./kinds.ts";
import { formatMonth, formatNumber, plural } from "../format.ts";

const fieldOf = (field: string) => FIELDS[field] ?? fieldName(field, null);

const events = (n: number) => plural(n, "event", "events");

/** The record itself: what it is, what it proves, and how anybody checks it. */
export const checking = {
  title: "The record",
  description: "What the record is, what it proves and what not, and how anybody can check it.",
  lede: (total: number) =>
    total === 0
      ? "Nothing has been published yet. The record begins with the first event."
      : `${formatNumber(total)} ${total === 1 ? "event" : "events"}, in the order they were published. Every page here is computed from them. None can be changed or taken away without it showing to whoever kept an older checkpoint.`,
  what: [
    "The record is one list. Whatever becomes public here is an event at its end: a promise, a report, a new date, a correction. Nothing in the list is ever edited. Who wants to put something right adds an event that says so.",
    "Every event has a fingerprint, a number that comes out differently as soon as one letter of the event does. All fingerprints together give one number, the root. The root and the number of events, signed by this site, are a checkpoint: one line that stands for everything published so far.",
  ],
  kind: (kind: string) => (KINDS as Record<string, string>)[kind] ?? kind,
  field: fieldOf,
  subject: {
    roadmap: "The roadmap",
    rules: "The rules",
    person: "A person",
    appointment: "A post",
    redaction: "A removed text",
    record: "The record",
    ask: "A question to a lead",
    question: "A question of the community",
    seen: "An update that was read",
    target: (figure: Target) => `The target of “${health.names[figure]}”`,
    update: (sphere: string, month: string) => `${sphere}, ${formatMonth(month)}`,
    month: (month: string) => formatMonth(month),
  },
  newest: {
    title: "The newest checkpoint",
    about: "One line stands for everything published up to it.",
    none: "Nothing is signed yet.",
    size: "Events",
    root: "Root",
    signed: "Signed",
    key: "Key of this site",
    keyNote: "Whoever has it can check every signature.",
    note: "The signed note",
    noteAbout: "The checkpoint as it is signed, as plain text. Keep a copy.",
    all: "Every checkpoint ever signed",
    allAbout: "Newest first, as JSON.",
    log: "The whole record",
    logAbout: "One event a line, with everything that is needed to compute its fingerprint.",
    asof: "The checkpoint of the day you read as of.",
  },
  proves: {
    title: "What this proves, and what not",
    yes: "It proves",
    yesText: [
      "that nothing published up to a checkpoint was changed, taken away or inserted before it, to anybody who holds that checkpoint",
      "that two people who compare their checkpoints read the same record",
      "that a text removed for a lawful reason was there: its place and its fingerprint stay, the words do not",
    ],
    no: "It does not prove",
    noText: [
      "that an update is true. It proves what this site published as whose, and in which order",
      "the time that stands at an event: this site writes it. Only the order is proven, and that an event was there before the day on which somebody outside received a checkpoint that covers it",
      "anything at all, if nobody outside this site keeps old checkpoints: by the signature alone nobody sees a change, as the people who run this can make a whole new record and sign that",
      "that something was reported. What was never published is not in the record; the months that lack a report say so themselves",
    ],
  },
  kept: {
    title: "Where checkpoints go",
    text: "Out of our hands, so that nobody has to trust us: every feed and every mail, except those with a code to sign in, carries the newest one, every frozen page of a month prints the one before it, your browser keeps one when you check a page below, and this site keeps its own outside the database. If the fingerprints in the database no longer agree with that one, nothing can be published any more until it is put right. The site compares the fingerprints that it stored, and does not compute those of old events again: an event that was edited in the database by hand is found by whoever checks the whole record, for which there is a program, npm run verify.",
  },
  verify: {
    title: "Verify this page",
    about: "Your own browser computes it; you take nobody’s word.",
    which: "Address of a page",
    hint: "An update, a strategy, a sphere, an action or a month, such as /updates/2026-10-clinical",
    choose: "Choose this page",
    page: "The page to check:",
    none: "Every update, strategy, sphere, action and month has a link in its foot that leads here.",
    noScript:
      "Checking in the browser needs JavaScript, which is off or has not arrived. With it, a button here fetches the signed checkpoint, the events about the page and their proofs, computes every fingerprint anew and says what it found. Without it, use the steps below: they need no browser and nothing of ours.",
    button: "Verify this page",
    again: "Verify once more",
    step: {
      signature: "Fetching the newest checkpoint and checking its signature.",
      before: "Comparing it with the checkpoint this browser kept from an earlier visit.",
      events: "Fetching the events about this page.",
      proofs: "Computing their fingerprints and following each proof up to the signed root.",
    } satisfies Record<Progress, string>,
    good: (n: number) =>
      `Every event that the site gave about this page is proven: ${events(n)}, as ${n === 1 ? "it stands" : "they stand"} in the signed record.`,
    whole: "That it gave all of them shows only in the whole record.",
    waiting: (n: number) =>
      `${n === 1 ? "One text was" : `${formatNumber(n)} texts were`} removed by an event that is not signed yet, so nothing proves the reason so far. Check again in a minute.`,
    bad: "Something is wrong. This page cannot be verified.",
    unchecked: "This page could not be checked.",
    tree: (size: number, root: string) => `Signed: ${formatNumber(size)} events, root ${root}.`,
    first: (kept: boolean): string =>
      kept
        ? "This browser held no earlier checkpoint. It keeps this one now, so that your next check shows whether anything up to it was changed."
        : "This browser held no earlier checkpoint, and it refuses to keep this one. Keep the signed note yourself, to compare it later.",
    continued: (size: number, kept: boolean) =>
      `The record still begins with the ${formatNumber(size)} events this browser saw at an earlier check. ${kept ? "The new checkpoint is kept." : "The browser refuses to keep the new checkpoint; the earlier one stays."}`,
    compare:
      "These are the words that are proven. The page must show the same; where it shows others, tell the people who run this, and anybody else.",
    lines:
      "What updates say about an action, a sphere or a strategy is proven on the pages of those updates.",
    proven: "The proven words, event by event",
    gone: "Removed or hidden. The record still proves that a text stood here, and gives the event that took it away.",
    unsigned:
      "Removed, not yet signed. The event that took it away is newer than the signed record; check again in a minute.",
    seq: (n: number) => `event ${formatNumber(n)}`,
    fault: {
      address: "The record holds nothing of its own about a page at this address.",
      unreachable: "An answer did not come. That proves nothing either way; try again in a minute.",
      failed:
        "The site answered with an error where a part of the record or a proof belongs. That proves nothing either way; if it stays so, the site cannot prove this page. Ask the people who run this.",
      no_checkpoint:
        "Nothing in this record is signed yet, so there is nothing to check it against.",
      browser:
        "This browser cannot check Ed25519 signatures, or the address is not secure (https). A newer browser can, and so can the steps below.",
      key: "The site signs with another key than at your earlier check. Ask the people who run this why, before you believe what it signs.",
      signature: "The checkpoint is not signed by the key of this site.",
      shorter:
        "The record holds fewer events than this browser saw at an earlier check. Something published was taken away.",
      rewritten:
        "The record no longer begins with what this browser saw at an earlier check. Something published was changed.",
      too_many: "There are more events about this page than a browser can check in good time.",
      unreadable: "What the site answered is not in the form of the record.",
      subject: "The site gave an event about something else.",
      words: "The words are not those that were published.",
      missing: "Words are kept back, and no event says why.",
      gap: "An event about this page was left out before this one, or given twice.",
      leaf: "The event does not give the fingerprint that the site states.",
      root: "The proof is about another record than the signed one.",
      proof: "The proof does not lead from the event to the signed root.",
    } satisfies Record<Fault["what"], string>,
    where: (seq?: number, field?: string) =>
      seq === undefined
        ? ""
        : `It concerns event ${formatNumber(seq)}${field ? `, the text “${fieldOf(field)}”` : ""}.`,
    forget: "Forget the checkpoint this browser kept",
    forgotten: "Forgotten. The next check starts anew.",
  },
  without: {
    title: "How to check without us",
    about: "With tools of your own, on a computer of your own.",
    steps: [
      "Fetch the whole record and its newest checkpoint, and keep both:",
      "Compute every fingerprint, every root and the signature. The format page says how, with examples, in any language. The program of this site does it too, and names the first event that is wrong:",
      "Compare with an older checkpoint: your own, one from a mail or a feed, or somebody else’s. The site gives the proof that the older record is the beginning of the newer one:",
    ],
    format: "The format of the record, byte by byte",
  },
  events: {
    title: "The latest events",
    about: "Newest first. Each is one line of the record.",
    caption: "The latest events of the record",
    seq: "No.",
    kind: "What happened",
    subject: "About",
    when: "Published",
    late: (day: string) => `entered ${day}`,
    none: "There is no event yet.",
  },
};
