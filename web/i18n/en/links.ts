import { capital, formatDate, formatMonth, plural } from "../format.ts";

/** Links that are cited as evidence, and what looking at them found. */
export const links = {
  broken: (since: string, found: string) =>
    since === found
      ? `Broken since ${formatDate(since)}.`
      : `Broken since ${formatDate(since)}. Looked at again on ${formatDate(found)}.`,
  changed: (found: string, first: string | null) =>
    first === null
      ? `Changed: on ${formatDate(found)} it was not the same file as before.`
      : `Changed: on ${formatDate(found)} it was not the same file as on ${formatDate(first)}.`,
  refused: (since: string) =>
    `Not looked at: since ${formatDate(since)} its site does not let our weekly check in.`,
  again: (since: string) => `Works again since ${formatDate(since)}.`,

  told: {
    link_broken: (day: string) => `Broken since ${formatDate(day)}.`,
    link_changed: (day: string) => `Not the same file any more on ${formatDate(day)}.`,
    link_mended: (day: string) => `Since ${formatDate(day)} as it was cited again.`,
  },

  count: {
    title: "Links shown as evidence",
    about:
      "A program looks at each link soon after it was published, and then once a week. Only what it finds to be different becomes part of the record. Links of words that were removed or withdrawn are not looked at any more.",
    names: { broken: "Broken since", changed: "Changed", refused: "Not looked at" },
    tests: {
      broken:
        "Two looks in a row, at least a day apart, got no answer or the answer that nothing is there. The day is that of the first of them.",
      changed:
        "What the link leads to holds other bytes than on the day of the first look. Web pages are made anew for every reader, so this is said of files only, and of the first 768 kilobytes of each.",
      refused:
        "Its site does not let programs in, or asks to sign in. That says nothing against the link.",
    },
  },

  desk: {
    title: (n: number) => `${capital(plural(n, "link", "links"))} of yours broke`,
    about:
      "Nobody can open what you showed as evidence there. Correct the update with an address that works: the correction is public, and the new address is looked at at once.",
    since: (day: string, looked: string | null) =>
      looked === null
        ? `Broken since ${formatDate(day)}.`
        : `Broken since ${formatDate(day)}. Last looked at on ${formatDate(looked)}.`,
    where: (month: string) => `In the update for ${formatMonth(month)}.`,
    go: "Correct the update",
  },
};
