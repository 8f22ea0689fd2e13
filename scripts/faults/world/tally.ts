import { appendFileSync } from "node:fs";

/** The long run of `npm run faults`; else a few of everything, for `npm test`. */
export const LONG = process.env.FAULTS_TALLY !== undefined;

export const ofLong = <T>(long: T, quick: T): T => (LONG ? long : quick);

export const COUNTED = [
  "faults injected",
  "writes acknowledged",
  "writes lost",
  "writes half written",
  "writes refused in good order",
  "reads tried",
  "reads refused",
] as const;

type Counted = (typeof COUNTED)[number];

/** One line of what is added up: a number of something, or how long it took to come back. */
export type Told = { what: Counted; n: number } | { after: string; ms: number };

function tell(line: Told) {
  if (process.env.FAULTS_TALLY)
    appendFileSync(process.env.FAULTS_TALLY, `${JSON.stringify(line)}\n`);
}

export const counted = (what: Counted, n = 1) => tell({ what, n });

/** How long it took, from the end of a fault, until it was over for everybody. */
export const recovered = (after: string, ms: number) => tell({ after, ms: Math.round(ms) });
