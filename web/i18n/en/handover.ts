import { capital, count, formatDate, list, monthName } from "../format.ts";

const posts = { lead: "lead", deputy: "deputy" };
const names = (months: string[]) => list(months.map(monthName));

/** Handing over a post: what is open, who follows, and what it does. */
export const handover = {
  title: (sphere: string) => `Hand over ${sphere}`,
  ask: { lead: "I am no longer the lead", deputy: "I am no longer the deputy" },
  lede: (post: "lead" | "deputy", sphere: string, from: string) =>
    `You are the ${posts[post]} of ${sphere} since ${formatDate(from)}. The months stay as they are: what was reported stays in your time, what was not is the sphere’s.`,
  open: {
    title: (n: number) =>
      n === 0
        ? "Nothing is open"
        : n === 1
          ? "One thing is open"
          : `${capital(count(n))} things are open`,
    none: "Whoever comes after you begins with an empty desk.",
    keep: "You need not finish them. Whoever comes after you finds them.",
    owed: "To report",
    draft: "Begun",
    waiting: "Waits to be published",
    write: (month: string) => `${monthName(month)}’s update`,
    drafts: (months: string[]) => `A draft for ${names(months)}. It stays with the sphere.`,
    waits: (months: string[]) => `The update for ${names(months)}.`,
    due: (day: string) => `Due ${formatDate(day)}`,
    duePast: (day: string) => `Was due ${formatDate(day)}`,
  },
  form: {
    title: "Who comes after you?",
    successor: "After you",
    known: "Somebody who works here already",
    invited: "Somebody new, by invitation",
    vacant: "Nobody yet",
    person: "If they work here already: who?",
    personHint:
      "Everybody who can sign in and is named in public, and your sphere’s other post. Anybody else by their address, below.",
    other: { lead: "The lead of this sphere", deputy: "The deputy of this sphere" },
    new: "If they are new: their name and address",
    name: "Name",
    nameHint: "Shown beside the role only if they agree.",
    address: "Mail address",
    addressHint: "Private. The invitation goes there.",
    public: "They agreed to be named in public",
    on: "The first day without you",
    onHint: (latest: string) => `Today, or a later day up to ${formatDate(latest)}.`,
    note: "A note to go with it",
    noteHint: "By mail to whoever is told. It is not public and is kept nowhere else.",
    look: "See what this does",
  },
  effect: {
    title: "This is what it does",
    lede: "Nothing has happened yet.",
    from: (day: string) => `From ${formatDate(day)}`,
    vacant: (post: "lead" | "deputy") =>
      `The post of ${posts[post]} is vacant. The public page will say so.`,
    named: (post: "lead" | "deputy", name: string) =>
      `${name} is the ${posts[post]}. The public page will say so.`,
    unnamed: (post: "lead" | "deputy") =>
      `The ${posts[post]} you named has the post. The public page will say so, without a name.`,
    appointed: (post: "lead" | "deputy") =>
      `The ${posts[post]} whom the office has appointed has the post.`,
    deputyLeft: "The post of deputy is vacant: your successor leaves it.",
    until: "Until then",
    stay: (post: "lead" | "deputy") => `You stay the ${posts[post]} and can report.`,
    atOnce: "At once",
    gone: "Your desk no longer shows this sphere.",
    nothing: "Whoever comes after you owes nothing from before. No month changes.",
    after: "After that",
    invited: "Invitation",
    invitedTo: (address: string) => `${address} can sign in from now on.`,
    mail: "Mail",
    told: (who: string[]) => `To ${list(who)}.`,
    toldNobody: "Nobody has an address to write to.",
    who: {
      successor: "your successor",
      lead: "the lead",
      deputy: "the deputy",
      executive: "the executive owners",
      office: "the office",
    },
    public: "The day and the role are public and permanent. Your note is not.",
    confirm: "Hand over",
    back: "Back to the form",
  },
  done: {
    title: "It is handed over",
    from: (post: "lead" | "deputy", sphere: string, day: string) =>
      `From ${formatDate(day)} you are no longer the ${posts[post]} of ${sphere}.`,
    since: (post: "lead" | "deputy", sphere: string, day: string) =>
      `Since ${formatDate(day)} you are no longer the ${posts[post]} of ${sphere}.`,
    page: "See what the public page says",
    record: "Your record, and whether your name is shown",
    wrong: "If the day or the person is wrong, ask the office: it can appoint anew.",
  },
  earlier: {
    title: (month: string, sphere: string) => `${monthName(month)}, ${sphere}: before your time`,
    why: (month: string, since: string) =>
      `${monthName(month)} had opened when you began on ${formatDate(since)}. You owe nothing for it. The sphere can still report it.`,
    write: "Report it all the same",
  },
  doors: {
    title: "About your post",
    record: "My record",
    recordAbout: "What the public sees about your sphere, and nothing else.",
    leaveAbout: (sphere: string) => `Hand over ${sphere} to somebody, or leave it vacant.`,
  },
};

/** What is wrong with an answer of the hand-over, by the message that refused it. */
export const wrongHandover: Record<string, string> = {
  "successor.missing": "Choose who comes after you.",
  "person.unknown": "Choose somebody from the list.",
  "text.missing": "Write a name.",
  "text.too_long": "This is too long.",
  "text.broken": "This holds a character that cannot be stored. Type it again.",
  "address.malformed": "Write an address such as name@example.org.",
  "address.taken": "Somebody was invited under this address just now. Send it once more.",
  "successor.same": "This is your own address.",
  "role.held_by_another":
    "The office has appointed somebody for this post already. Choose “nobody yet” to leave it to them.",
  "day.malformed": "Write a day that exists: year, month, day.",
  "day.past": "Choose today or a later day.",
  "day.too_far": "Choose a day within the next 60 days.",
};
