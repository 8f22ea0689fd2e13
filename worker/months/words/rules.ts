import type { Day, Month } from "../rules.ts";

const utc = { timeZone: "UTC" } as const;
const monthIn = new Intl.DateTimeFormat("en-GB", { ...utc, month: "long", year: "numeric" });
const dayIn = new Intl.DateTimeFormat("en-GB", { ...utc, dateStyle: "long" });

/** "October 2026", in mails and feeds, which are English. */
export const monthName = (month: Month): string =>
  monthIn.format(new Date(`${month}-01T00:00:00Z`));

/** "6 November 2026" */
export const dayName = (day: Day): string => dayIn.format(new Date(`${day}T00:00:00Z`));
