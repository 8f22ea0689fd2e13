/** Texts of the forms that anybody may send, without an account. */
export const asking = {
  title: "Ask a question",
  described: "Ask about a strategy, a sphere or an action, without an account.",
  lede: "You need no account and no name. A moderator reads your question first, by the rules below.",
  of: "What is it about?",
  ofHint: "It decides which lead answers.",
  ofStrategy: (number: number, title: string) => `Strategy ${number}: ${title}`,
  ofSphere: (title: string) => `Sphere: ${title}`,
  ofAction: (title: string) => `Action: ${title}`,
  question: "Your question",
  questionHint:
    "It is published in these words, for good. Please name no patient and no private person.",
  address: "Your mail address, if you like",
  addressHint:
    "Only to tell you what becomes of it. It is never shown, never part of the record, and deleted once the question is answered or not published.",
  form: "Your question",
  send: "Send the question",
  off: "Questions are not taken at present.",
  offLede: "What was asked before can be read.",
  away: "What can be asked about could not be read just now. Your words stand below; send them in a minute.",
  trap: "Leave this empty",
  wrong: {
    "about.missing": "Choose what your question is about.",
    "text.missing": "Write your question here.",
    "text.too_long": "This is too long.",
    "text.broken": "This holds signs that cannot be kept. Type it again.",
    "address.malformed": "Write an address such as name@example.org, or leave this empty.",
  } as Record<string, string>,
  next: {
    title: "What happens next",
    read: "A moderator reads it, usually within a few working days. Nothing of it is public until then.",
    published:
      "If it fits the rules it is published here as you wrote it, and goes to the lead of the sphere. Its clock runs from today.",
    declined:
      "If not, it is deleted together with your address, and counted by its reason. Nothing else of it is kept.",
    answered: "The answer stands on the page of the question for good.",
    mailed: "If you left an address, you get a mail at each of these steps and at no other time.",
  },
  received: {
    title: "Your question was received.",
    lede: "It is not public yet.",
    another: "Ask another question",
    all: "All questions",
  },
};
