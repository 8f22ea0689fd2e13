import type { Approval } from "../../../db/words.ts";
import type { Told } from "../../../worker/people/handover/schema.ts";
import { formatDate, formatMonth, monthName } from "../format.ts";
import { wordings } from "./wordings.ts";

const WHY =
  "You get this mail because you left your address with the question. It is used for nothing else.";
const LAST = "Your address is deleted now: this is the last mail about it.";

const TOLD: Record<Told, string> = {
  successor: "you come after them",
  lead: "you are the lead of the sphere",
  deputy: "you are the deputy of the sphere",
  executive: "you are an executive owner",
  office: "you keep this record",
};

/** Mails to people with a post, and to whoever asked something. Browsers never load these. */
export const letters = {
  /** Above the checkpoint, which stands at the foot. */
  foot: "The record as it is signed; keep it, to check later that nothing was changed:",
  signIn: (page: string) =>
    `Sign in with this address at ${page}\nYou get a code by mail each time; there is no password.`,
  wordings,
  reminder: {
    owed: (actions: number) => {
      if (actions === 0) return "one sentence on what moved";
      const lines = actions === 1 ? "the open action" : `each of ${actions} open actions`;
      return `one sentence on what moved and a line for ${lines}`;
    },
    last: (month: string, said: string) => `In ${monthName(month)}: “${said}”`,
    /** What a preview quotes. */
    example: "Here stands how the last report began.",
    vacant: (sphere: string) => `The post of lead of ${sphere} is vacant.`,
    copied: {
      deputy: "The deputy gets a copy of this mail.",
      executive: "The executive is told as well.",
    },
    contact: "the roadmap's office",
  },
  invitation: {
    subject: (roadmap: string) =>
      roadmap ? `You are invited to work on: ${roadmap}` : "You are invited",
    body: (roadmap: string) =>
      roadmap
        ? `You are invited to work on the public record “${roadmap}”.`
        : "You are invited to work on a public record.",
  },
  approve: {
    subject: (sphere: string, month: string) =>
      `To read before it is published: ${sphere}, ${formatMonth(month)}`,
    body: (sphere: string, month: string, page: string) =>
      `The ${sphere} sphere has finished its update for ${formatMonth(month)}. It is published when you approve it.

Read it, then approve it or return it with a comment:
${page}

If it is not answered within two working days, the sphere's deputy may publish it. The page then says so.`,
  },
  returned: {
    subject: (sphere: string, month: string) =>
      `Not published yet: ${sphere}, ${formatMonth(month)}`,
    said: (comment: string) => `What the approver said:\n\n${comment}`,
    body: (sphere: string, month: string, why: string, page: string) =>
      `Your update for ${formatMonth(month)} (${sphere}) came back to you. It has not been published.

${why}

What you wrote is kept. Go on from there:
${page}`,
  },
  published: {
    subject: (sphere: string, month: string) => `Published: ${sphere}, ${formatMonth(month)}`,
    how: {
      approved: "The approver has read and approved it.",
      away: "The deputy published it, because the approver had not answered.",
      day: "Its day has come.",
    } satisfies Record<Approval | "day", string>,
    body: (sphere: string, month: string, how: string, page: string) =>
      `Your update for ${formatMonth(month)} (${sphere}) is public. ${how}

It stands at:
${page}`,
  },
  /** To a lead: about an update, from an executive; or of the community. */
  question: {
    subject: (sphere: string, month: string | null) =>
      month === null
        ? `${sphere}: a question of the community`
        : `${sphere}: a question about ${formatMonth(month)}`,
    community: (sphere: string) =>
      `A question of the community waits for the answer of ${sphere}. It is public, and so will be the answer; how long it waits is public too.`,
    about: (sphere: string, month: string) =>
      `There is a question about the update of ${sphere} for ${formatMonth(month)}.`,
    alone: "Only you and whoever asks can read it and your answer.",
    open: "The question is public, and so is the answer.",
    read: (page: string) => `Read it and answer: ${page}`,
    why: "You get this mail because you are the lead of the sphere.",
  },
  removal: {
    subject: "A removal waits for a second person",
    body: (
      roadmap: string,
      page: string,
    ) => `Somebody asks to remove words from the public record${roadmap ? ` “${roadmap}”` : ""}.
It needs a second person: nothing is removed before an administrator or a moderator other than the one who asked agrees.

Read the request and decide at ${page}`,
  },
  handover: {
    subject: (role: "lead" | "deputy", sphere: string) => `${sphere}: the ${role} hands over`,
    yours: (role: "lead" | "deputy", sphere: string) => `You are the next ${role} of ${sphere}`,
    hands: (role: "lead" | "deputy", sphere: string) =>
      `The ${role} of the sphere ${sphere} hands over the post.`,
    begins: (day: string) => `From ${formatDate(day)} it is yours. You owe nothing from before.`,
    vacant: (day: string) => `From ${formatDate(day)} the post is vacant.`,
    appointed: (role: "lead" | "deputy", day: string) =>
      `From ${formatDate(day)} the ${role} of the sphere is whom the office has appointed.`,
    unnamed: (role: "lead" | "deputy", day: string) =>
      `From ${formatDate(day)} the sphere has a new ${role}, whose name is not published.`,
    named: (role: "lead" | "deputy", day: string, name: string) =>
      `From ${formatDate(day)} the ${role} of the sphere is ${name}.`,
    deputyLeft: "The post of deputy is vacant from then on.",
    public: (page: string) => `The public page says so: ${page}`,
    appoint: (page: string) => `You can appoint a successor at ${page}`,
    report: (page: string) => `You can report for the sphere at ${page}`,
    note: (note: string) => `Their note, which is not public:\n\n${note}`,
    why: (to: Told) => `You get this mail because ${TOLD[to]}.`,
  },
  /** To whoever asked, where an address was left. */
  asker: {
    published: {
      subject: "Your question was published",
      body: (
        day: string,
        page: string,
      ) => `The question that you asked on ${formatDate(day)} is published, in your words: ${page}

It went to the lead who answers it. Its age stands on that page; you get another mail with the answer.

${WHY}`,
    },
    declined: {
      subject: "Your question was not published",
      body: (
        day: string,
        reason: string,
        rules: string,
      ) => `The question that you asked on ${formatDate(day)} was read and is not published. ${reason}

It was deleted, and only the reason is counted. By which rules that is decided: ${rules}

You may ask again in other words. ${LAST}`,
    },
    answered: {
      subject: "Your question was answered",
      body: (
        day: string,
        page: string,
      ) => `The question that you asked on ${formatDate(day)} was answered: ${page}

${LAST}`,
    },
  },
};
