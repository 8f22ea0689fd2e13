import { formatDate } from "../format.ts";

const actions = (n: number, words: string) => `${words} ${n === 1 ? "action" : "actions"}`;

/** Texts of the meeting pack. */
export const pack = {
  title: "Meeting pack",
  lede: "One printable page for each strategy, fixed at its own address: what is read there today is read there at the next meeting too.",
  about:
    "Choose the period and the strategies. The pack shows the record as it stood at the end of the period.",
  new: "Make a pack",
  from: "From the end of",
  fromHint: "What was published after this day is in the pack.",
  to: "Until the end of",
  toHint: "Everything is judged on this day. It may not lie ahead.",
  strategies: "Strategies",
  make: "Make the pack",
  wrong: {
    "day.future": "That day is still to come.",
    "day.before_first": "Nothing had been published on that day.",
    "day.after_end": "The period begins after its end.",
    "day.malformed": "Write the day as year, month, day.",
    "choice.missing": "Choose at least one strategy.",
    "choice.unknown": "That cannot be chosen here.",
  } as Record<string, string>,

  recent: "Recent packs",
  none: "No pack has been made yet.",
  period: (from: string | null, to: string) =>
    from
      ? `From the end of ${formatDate(from)} to the end of ${formatDate(to)}`
      : `From the beginning to the end of ${formatDate(to)}`,
  made: "Made on",
  all: (n: number) => `${n} ${n === 1 ? "strategy" : "strategies"}`,

  cover: "What is in it",
  summary: "The numbers of this pack by strategy",
  slipped: "Slips",
  decisions: "To decide",
  changed: "Changes",
  offTrack: "Off track",
  sheet: "These numbers",
  book: "Excel workbook (XLSX)",
  csv: "CSV",
  print: "To keep it as a PDF, print this page and choose to save it.",
  read: (position: number) =>
    `Read from the first ${position} ${position === 1 ? "event" : "events"} of the record; later ones change nothing here.`,
  signed: (size: number) =>
    `The newest signed checkpoint within them covers ${size} events; its root is`,
  unsigned: "None of them had been signed when this pack was made.",
  removals:
    "Words that are removed from the record, or a name that is hidden, leave this page too.",

  promise: "What is to come of it",
  noPromise: "No intended result is given.",
  owner: "Executive owner",
  noOwner: "Nobody yet",
  vacant: "Vacant",
  unnamed: "Named in the office",
  since: (day: string) => `since ${formatDate(day)}`,

  state: "Where it stands",
  nothing: "Nothing has been promised for it yet.",
  stages: (n: number, words: string, parts: string) => `${actions(n, words)}: ${parts}.`,
  stage: (words: string, stage: string) => `${words} ${stage.toLowerCase()}`,
  healthy: "All that is underway is on track.",
  dangers: (parts: string) => `Of what is underway, ${parts}.`,
  danger: (words: string, n: number, health: string) =>
    `${words} ${n === 1 ? "is" : "are"} ${health.toLowerCase()}`,
  moved: (n: number, words: string, days: number) =>
    `${words} open ${n === 1 ? "date has" : "dates have"} moved${days > 0 ? `, the furthest by ${days === 1 ? "a day" : `${days} days`}` : ""}.`,
  evidenced: (part: string) => `${part} done actions show evidence.`,

  changes: "What changed in the period",
  unchanged: "Nothing else changed.",
  updates: (published: string, late: string) =>
    `${published} spoke of it in the period; ${late} came late.`,
  noUpdates: "No update spoke of it in the period.",
  update: "update",
  many: "updates",
  noneLate: "none",
  asked: "Decisions needed",
  askedHint:
    "What is off track, what has moved twice or more and is late, and what updates of the period ask for, unless somebody has decided or offered help since. A request stands with the strategies that its update writes about; if it writes about none, with all that its sphere works on.",
  askedIn: (month: string, day: string) => `in its update for ${month}, on ${day}:`,
  noneAsked:
    "Nothing is off track, nothing slipped twice, and no update of the period asks for help or a decision.",
  slips: "Dates that moved, and why",
  noSlips: "No date moved in the period.",
  evidence: "Evidence of the period",
  noEvidence: "No evidence was added in the period.",
  moreEvidence: (n: number) => `And ${n} more, on the strategy's page.`,

  chart: {
    stages: "Its actions by stage, at the end of the period.",
    drift:
      "From the first promised date (ring) to the current one (disc), for open actions whose date moved.",
    caption: "Actions by stage",
    drifted: "Moved dates",
  },

  links: {
    title: "Links for readers without an account",
    about:
      "Whoever has the address reads this pack and nothing else. It ends by itself, and can be ended sooner.",
    days: "Open for",
    for: (n: string) => `${n} days`,
    make: "Make a link",
    once: "The link is made. This is its only showing; copy it now:",
    gone: "The link was made already, and its address is shown only once. End it and make another if it is lost.",
    list: "Links into this pack",
    none: "There is no link into this pack.",
    madeOn: "Made on",
    endsOn: "Open until",
    state: "State",
    states: { open: "Open", expired: "Over", revoked: "Ended" },
    end: "End this link",
    act: "End it",
  },
  shared: {
    missing: "This link does not open a pack",
    missingLede:
      "It is over, was ended, or is not complete. Ask whoever sent it for another. What is public can be read without a link.",
    public: "The public record",
  },
};
