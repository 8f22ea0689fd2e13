import { signing, strangers } from "./keptOfReaders.ts";
import { office, work } from "./keptOfWork.ts";

/** Texts of /privacy. It names every private table with every column, as a test makes sure. */
export const privacy = {
  title: "Privacy",
  described: "What this site keeps about people, why, for how long, and who sees it.",
  lede: "Whoever only reads leaves nothing here. What is kept of others stands below, table by table.",
  readers: "If you only read",
  readersText: [
    "Public pages set no cookie, run no foreign script, load nothing from other sites, and count nobody. Logs hold the kind of page, the time it took and what went wrong; they hold no address of a person, of a machine or of a page with a name in it.",
    "Two pages remember something in your own browser, if they can: on which day you last looked at what changed, and the last checkpoint of the record that you saw. It is not sent anywhere.",
    "Where scripts run, the search asks this site for suggestions while you type; what you type there is written down nowhere.",
  ],
  names: "If you have a post",
  namesText: [
    "The public record names roles. A name stands beside a role only as long as its bearer agrees; hidden, it leaves earlier days too. What you publish is public for good; it can be corrected in the open, or removed lawfully by two people.",
    "Drafts are kept on the device you write on as well, until you publish or sign out there.",
  ],
  cookies: "Cookies",
  cookiesText: [
    "Only signing in sets cookies, and no script can read them: one for the code (10 minutes), one for the session (14 days), and one that knows this browser again (a year). Where the database runs on several machines, a fourth one lives for 5 seconds after you have written something.",
  ],
  copies: "Copies",
  copiesText: [
    "A backup holds what the database holds, without codes, sessions, known browsers, mailed links, links to packs, waiting mail and addresses of those who ask. How long backups are kept is for the people who run this site to say.",
  ],
  rights: "To see, correct or delete what is kept of you",
  rightsText: "Write to the office. Two people decide about what stands in the public record.",
  contact: "How to reach us",
  head: {
    what: "What is kept",
    why: "What for",
    long: "How long",
    seen: "Who sees it",
    columns: "Every column",
  },
  groups: {
    strangers: "If you ask or follow without an account",
    signing: "If you sign in",
    work: "If you report for a sphere",
    office: "If you work in the office or read as an executive",
  },
  tables: { strangers, signing, work, office },
};
