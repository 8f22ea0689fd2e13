import { formatDate } from "../format.ts";

/** My record: what the public sees about a lead's sphere, and the own name. */
export const record = {
  title: "My record",
  heading: "What the record says about your sphere",
  lede: "Exactly what everybody reads, counted by the same functions. There is no other record of you.",
  none: "You speak for no sphere today.",
  noneLede:
    "What was reported in your time stands on the pages of the spheres. There is no other record of you.",
  reports: (sphere: string) => `What ${sphere} reported`,
  slips: (sphere: string) => `What slipped in ${sphere}`,
  ways: (sphere: string) => `The same on the public pages, ${sphere}`,
  sphere: "The page of the sphere",
  sphereAbout: "Its posts, its reports, its actions, what slipped.",
  updates: "Its updates",
  updatesAbout: "Every one of them, in the order they came.",
  reporting: "Every sphere’s months",
  reportingAbout: "The same grid for all of them.",
  name: {
    title: "Your name",
    shown: (name: string) => `The record names you beside your role: ${name}.`,
    hidden: "The record shows your role without your name.",
    hide: "Hide my name",
    hideAbout:
      "It leaves every page, feed and export at once, pages of earlier days too. The role and its days stay: a post is never hidden. Copies that others made are theirs.",
    show: "Show my name",
    showAbout:
      "It will stand beside your role from today on, and on earlier days on which it was public.",
    unnamed: "no name is given",
  },
  mails: {
    title: "Your mails",
    legend: "In which language?",
    about:
      "Reminders and all other mails. The words of the record stay in the language in which they were written. Signing in on a page in another language chooses it, too.",
    choose: "Keep this language",
  },
  post: (role: string, title: string, from: string) =>
    `${role}${title ? `, ${title}` : ""}, since ${formatDate(from)}`,
};
