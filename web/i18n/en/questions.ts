import type { About, Actor, DeclineReason } from "../../../db/words.ts";
import { capital, formatDate, plural } from "../format.ts";

const days = (n: number) => (n === 1 ? "1 day" : `${n} days`);

const REASONS: Record<DeclineReason, string> = {
  personal: "It names or describes a private person, or tells of somebody’s health.",
  abusive: "It insults or threatens somebody.",
  elsewhere: "It is about something that is no part of this roadmap.",
  repeated: "The same was asked here before, and the answer stands.",
  spam: "It advertises something, or was sent by a program.",
};

/** How often something happened until now. */
const so = (n: number) => {
  if (n === 0) return "Never so far.";
  return n === 1 ? "Once so far." : `${n} times so far.`;
};

/** Texts of /questions, of a question's page, and of the short list on other pages. */
export const questions = {
  title: "Questions",
  described: "What the community asked, who answers, and how long it takes.",
  none: "No question has been published yet.",
  noneLede: "Whatever is asked and published stands here, with its answer or with its age.",
  finding: (open: number, answered: number) => {
    if (open === 0)
      return `${capital(plural(answered, "question", "questions"))} answered, none waits.`;
    const waiting = plural(open, "question waits", "questions wait");
    return `${capital(waiting)} for an answer, ${plural(answered, "is", "are")} answered.`;
  },
  lede: (late: number, median: number | null) => {
    const took = median === null ? "" : `Half of the answers came within ${days(median)}. `;
    const over =
      late === 0
        ? "No question waits for more than 30 days."
        : `${capital(plural(late, "question waits", "questions wait"))} for more than 30 days.`;
    return `${took}${over}`;
  },
  ask: "Ask a question",
  sheet: "Download all as CSV",
  notTaken: "Questions are not taken at present; those that were published stay.",
  removed: "The words of this question were removed",
  open: (n: number) => (n === 0 ? "waits since today" : `waits for ${days(n)}`),
  answeredAfter: (n: number) =>
    n === 0 ? "answered on the same day" : `answered after ${days(n)}`,
  about: {
    strategy: "About a strategy",
    sphere: "About a sphere",
    action: "About an action",
  } satisfies Record<About, string>,
  by: {
    admin: "Administrator",
    executive: "Executive owner",
    lead: "Lead",
    deputy: "Deputy",
    approver: "Approver",
    assessor: "Assessor",
    moderator: "Moderator",
    import: "Imported",
    clock: "The clock",
  } satisfies Record<Actor, string>,
  filter: {
    state: "State",
    strategy: "Strategy",
    sphere: "Sphere",
    states: { open: "Open", answered: "Answered" },
  },
  unknown: "The address asks for something that does not exist.",
  all: "All questions",
  table: {
    caption: "Questions: those that wait, then those that were answered",
    question: "Question",
    about: "About",
    sphere: "Who answers",
    asked: "Asked on",
    state: "State",
    empty: "No question fits what was asked for.",
  },
  rules: {
    title: "What is published, and what is not",
    about:
      "A moderator reads each question before it is public. Whether it is welcome plays no part.",
    published:
      "Every question about the roadmap, one of its strategies, spheres or actions is published in the words in which it was asked. Nobody changes them.",
    not: "A question is not published for one of these reasons only, and each time is counted:",
    reason: (reason: DeclineReason) => REASONS[reason],
    times: (reason: DeclineReason, n: number) => `${REASONS[reason]} ${so(n)}`,
    rows: "Each one, by its day and reason, stands in the sheet of all questions.",
    clock:
      "The clock runs from the day on which a question is received until its answer is published; nothing else stops it. Once it waits for more than 30 days it counts as late, here and on the page of the sphere.",
    private:
      "Who asked is never shown and never part of the record. An address that was left for the answer is deleted with the answer, or when the question is not published.",
  },
  page: {
    of: (asked: string) => `A question, asked on ${formatDate(asked)}`,
    facts: {
      about: "About",
      sphere: "Who answers",
      state: "State",
      lead: (sphere: string) => `The lead of ${sphere}`,
      open: (n: number) => (n === 0 ? "Waits since today" : `Waits for ${days(n)}`),
      late: "More than 30 days",
      answered: (on: string) => `Answered on ${formatDate(on)}`,
      took: (n: number) => (n === 0 ? "On the same day" : `After ${days(n)}`),
    },
    words: "The question",
    answer: "The answer",
    answeredBy: (role: string, on: string) => `${role}, ${formatDate(on)}`,
    waits: "It has not been answered yet.",
    gone: { question: "the question", answer: "the answer" },
    way: "Its way",
    asked: "It was received",
    published: "It was published",
    routed: (sphere: string) => `It went to ${sphere}`,
    answered: "It was answered",
    corrected: "Its answer was put right",
  },
  part: {
    title: "Questions",
    about: "What the community asked, and what was answered.",
    none: "Nobody has asked about this yet.",
    counted: (total: number, open: number, late: number) => {
      const all = plural(total, "question", "questions");
      if (open === 0) return `${capital(all)}, answered each.`;
      const waiting = plural(open, "waits", "wait");
      if (late === 0) return `${capital(all)}, of which ${waiting} for an answer.`;
      return `${capital(all)}, of which ${waiting} for an answer, ${plural(late, "of them", "of them")} for more than 30 days.`;
    },
    all: "All questions about this",
  },
};
