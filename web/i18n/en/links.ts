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
    link_broken: (day: string, month: string) =>
      `Broken since ${formatDate(day)}; shown in the update for ${formatMonth(month)}.`,
    link_changed: (day: string, month: string) =>
      `Not the same file any more on ${formatDate(day)}; shown in the update for ${formatMonth(month)}.`,
    link_mended: (day: string, month: string) =>
      `As it was cited again on ${formatDate(day)}; shown in the update for ${formatMonth(month)}.`,
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
