import type { Month } from "../rules.ts";

const utc = { timeZone: "UTC" } as const;
const monthIn = new Intl.DateTimeFormat("en-GB", { ...utc, month: "long", year: "numeric" });

/** "October 2026", in feeds, which are English. */
export const monthName = (month: Month): string =>
  monthIn.format(new Date(`${month}-01T00:00:00Z`));
