export const signin = {
  title: "Sign in",
  lede: "For leads, deputies, executives and administrators of this roadmap. Everyone else can read everything without signing in.",
  how: "With a code by mail",
  howAbout: "You get a new code each time. There is no password.",
  address: "Your address",
  addressHint: "The mail address under which you were invited.",
  ask: "Send me a code",
  sentTitle: "Enter the code",
  sent: (address: string) =>
    `If ${address} is invited here, a code is on its way to it. The mail comes within a minute.`,
  bound: "The code works in this browser only, once, for ten minutes.",
  mailbox: "This installation keeps its mail to itself: ",
  mailboxDoor: "open the local mailbox",
  code: "Code",
  codeHint: "Six digits.",
  enter: "Sign in",
  none: "No mail came?",
  noneAbout:
    "Look among unwanted mail. If you are not sure that you are invited, ask the roadmap's office. A new code makes the older one worthless.",
  again: "Send a new code",
  other: "Use another address",
  mail: {
    subject: (roadmap: string) =>
      roadmap ? `Your code to sign in: ${roadmap}` : "Your code to sign in",
    body: (code: string) => `Your code to sign in is

${code}

Type it on the page where you asked for it. It works there only, once, for ten minutes.

If you did not ask for it, you need not do anything: nobody can sign in without this mail.
Nobody will ever ask you to tell them this code.`,
  },
  wrong: {
    address: "Write an address such as name@example.org.",
    code: "The code has six digits.",
    wrong_code: "That code is not right. Look at the newest mail and try again.",
    code_dead:
      "That code no longer works: it was used, it is older than ten minutes, it was tried too often, or it was asked for in another browser. Send a new one.",
    too_many:
      "Too many wrong codes were tried for this address today. Sign in from a browser you have used before, or try again tomorrow.",
  },
};
