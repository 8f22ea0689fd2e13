import { formatDate, plural } from "../format.ts";

/** Texts of the form on which anybody suggests a resource, and of what the office does with it. */
export const suggesting = {
  title: "Suggest a resource",
  described: "Suggest a link, a handout, a course or something else that others should know.",
  lede: "Have suggestions? You need no account and no name. Somebody of the office looks at it first.",
  door: "Have suggestions?",
  doorAbout: "If something is missing here that others could use, say so.",
  form: "Your suggestion",
  name: "What is it called?",
  link: "Where is it?",
  linkHint: "A link that begins with https://.",
  kind: "What kind of thing is it?",
  why: "What is it, and for whom?",
  whyHint: "One or two sentences. Please name no private person.",
  send: "Send the suggestion",
  wrong: {
    "text.missing": "Write something here.",
    "text.too_long": "This is too long.",
    "text.broken": "This holds signs that cannot be kept. Type it again.",
    "link.malformed": "Write a link such as https://example.org/page.",
    "choice.malformed": "Choose one.",
  } as Record<string, string>,
  next: {
    title: "What happens next",
    read: "The office looks at it. Nothing of it is public until then.",
    listed: "If it fits, it is listed among the resources, perhaps in other words.",
    not: "If not, it is deleted. Who sent it is not known here, so nobody is written to.",
  },
  received: {
    title: "Your suggestion was received.",
    lede: "It is not public yet.",
    another: "Suggest something else",
    all: "All resources",
  },
  office: {
    title: "Suggested",
    about: "By anybody, without an account. The oldest first; nothing of it is public.",
    none: "No suggestion waits.",
    asked: (day: string) => `Received on ${formatDate(day)}`,
    accept: "List it",
    acceptHint: "The form for a new resource then begins with these words; change what you like.",
    decline: "Delete it",
    counted: (n: number) => `${plural(n, "suggestion waits", "suggestions wait")} to be looked at`,
  },
};
