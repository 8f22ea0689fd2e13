/** What is saved where, who can see it, and what to do when two texts meet. */
export const draft = {
  bar: {
    both: (time: string) => `Saved on this device and server ${time}`,
    server: (time: string) => `Saved on the server ${time}`,
    device: (time: string) => `Saved on this device ${time}`,
    waiting: "Saved on this device, will send when connected",
    unsaved:
      "Not saved: the server does not answer, and nothing is kept on this device. Leave this page open.",
    signedOut: "Saved on this device. Your sign-in has ended; you can go on writing.",
    signedOutOnly: "Not saved: your sign-in has ended. Leave this page open and sign in here.",
    conflict: "Somebody saved another text. Choose above which one goes on.",
    met: "Saved on this device. Somebody saved another text meanwhile: “Save draft” shows both.",
    closed: "This month was published meanwhile. Your words stay on this device.",
    refused: "Saved on this device only: the server did not take it. It may be too long.",
    none: "Nothing is public yet.",
  },
  who: {
    lead: "Draft, only you and your deputy can see this",
    deputy: "Draft, only you and your lead can see this",
  },
  save: "Save draft",
  signIn: "Sign in here",
  choose: "Compare the texts",
  shared: "This is a shared computer: keep nothing on it",

  beside: {
    title: "Two texts, one update",
    about:
      "They were written apart from each other. Nothing is overwritten: choose the one to go on with, and copy from the other what you need. Only what differs is shown.",
    here: "On this page",
    device: (time: string) => `Kept on this device, ${time}`,
    mine: (time: string) => `You saved on the server, ${time}`,
    lead: (time: string) => `Your deputy saved, ${time}`,
    deputy: (time: string) => `Your lead saved, ${time}`,
    take: "Go on with this text",
    empty: "left empty",
    ours: "What you wrote stands in the form below. Saving it once more puts it in the place of this text.",
  },

  left: {
    title: "Words that were not published",
    about:
      "They go after 30 days. Copy what a correction or the next update can use. What stands on the server, only your sphere’s lead and deputy can see.",
    drop: "Delete them from this device",
    dropSaved: "Delete what stands on the server",
  },

  offline: {
    title: "There is no connection",
    about:
      "Nothing that you wrote is lost. What you write now stays on this device and is sent when the connection is back.",
    here: "What can be written here",
  },

  signin: {
    title: "Sign in and go on",
    about: "Your text stays where it is. The code arrives by mail in less than a minute.",
    sent: (address: string) =>
      `If ${address} is invited, a code is on its way. It lives for ten minutes.`,
    ask: "Send me a code",
    enter: "Sign in",
    close: "Not now",
    other: "Another address",
    malformed: "Write the whole address, such as ada@example.org.",
    wrong: "That code is not right, or it no longer works.",
    often: "That was often in a short time. Please wait a minute.",
    offline: "The server does not answer just now.",
  },
};
