import { appendFileSync } from "node:fs";

/** The long run of `npm run faults`; else a few of everything, for `npm test`. */
export const LONG = process.env.FAULTS_TALLY !== undefined;

export const ofLong = <T>(long: T, quick: T): T => (LONG ? long : quick);

export type Counted =
  | "faults injected"
  | "writes acknowledged"
  | "writes lost"
  | "writes half written"
  | "refused in good order"
  | "reads tried"
  | "reads refused";

/** Where the long run adds up what every file counted. */
function told(line: object) {
  if (process.env.FAULTS_TALLY)
    appendFileSync(process.env.FAULTS_TALLY, `${JSON.stringify(line)}\n`);
}

export const counted = (what: Counted, n = 1) => told({ what, n });

/** How long it took, from the end of a fault, until somebody could write again. */
export const recovered = (after: string, ms: number) => told({ after, ms: Math.round(ms) });
