import { capital, count, formatDate } from "../format.ts";

/** Questions of the community on the desk of those who answer. */
export const answering = {
  title: (n: number) =>
    `${capital(count(n))} ${n === 1 ? "question" : "questions"} of the community ${n === 1 ? "waits" : "wait"} for your answer`,
  asked: (day: string, near: string) => `Asked on ${formatDate(day)}, ${near}`,
  late: "more than 30 days",
  go: "Answer",
  page: (sphere: string) => `A question of the community for ${sphere}`,
  lede: "It is public, and your answer will be, by your role: it stands on the page of the question for good. Only an answer stops its clock.",
  question: "The question",
  about: "It is about",
  public: "The page of the question",
  answer: "Your answer",
  answerHint: "Bold, lists and links can be written in Markdown.",
  elsewhere:
    "If another sphere has to answer, tell a moderator or the administration: they hand it on.",
  publish: "Publish the answer",
  fix: {
    page: (sphere: string) => `Correct an answer of ${sphere}`,
    lede: "Change the words that are wrong. The page of the question will show the old and the new ones, with your reason. Its clock stays where it stopped.",
    answered: (asked: string, on: string) =>
      `Asked on ${formatDate(asked)}, answered on ${formatDate(on)}`,
    door: "Correct this answer",
    doorHint:
      "For the lead and the deputy of the sphere and the administrators, who are asked to sign in.",
  },
  wrong: {
    "text.missing": "Please write something here.",
    "text.too_long": "This is too long.",
    "text.broken": "This text cannot be kept as it is. Type it again.",
  } as Record<string, string>,
};
