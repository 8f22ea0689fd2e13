import type { Role } from "../../db/words.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const CODE_LIFE = 10 * MINUTE;
export const SESSION_LIFE = 14 * DAY;

/** How long a browser stays known as one that signed in. */
export const BROWSER_LIFE = 365 * DAY;

/** Wrong tries that one code survives. */
export const TRIES = 5;

/**
 * Wrong tries a day against one address: all strangers' browsers together, and each browser that
 * has signed in before. Their sum stays under 100, so that a day of guessing six digits succeeds
 * less than once in ten thousand.
 */
export const STRANGERS_BUDGET = 50;
export const BROWSER_BUDGET = 25;

/** Codes may be tried until ten minutes after they were asked for: a day of tries reaches back. */
export const BUDGET_WINDOW = DAY + CODE_LIFE;

/**
 * Unused codes an hour that strangers may have mailed to one address. A flood has to end somewhere;
 * a low bound would let strangers keep a lead on a new browser from ever getting a code.
 */
export const STRANGERS_MAILS = 600;

const CODES = 1_000_000;
const FAIR = Math.floor(2 ** 32 / CODES) * CODES;

/** Six digits from four random bytes; undefined where they would make some codes likelier. */
export function codeFrom(bytes: Uint8Array): string | undefined {
  const n = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return n < FAIR ? String(n % CODES).padStart(6, "0") : undefined;
}

/** The address asked for, if it lies in this site; undefined otherwise. */
export function ownPath(next: string, origin: string): string | undefined {
  if (!next || !URL.canParse(next, origin)) return undefined;
  const url = new URL(next, origin);
  if (url.origin !== origin || url.pathname.startsWith("//")) return undefined;
  return url.pathname + url.search + url.hash;
}

/** Where someone begins who was not on the way to a page. */
export function firstPage(roles: readonly Role[]): string {
  if (roles.includes("lead") || roles.includes("deputy")) return "/desk";
  if (roles.includes("executive")) return "/board";
  if (roles.includes("admin")) return "/office";
  if (roles.includes("approver")) return "/desk";
  if (roles.includes("assessor")) return "/desk/assessments";
  return roles.includes("moderator") ? "/office/redactions" : "/";
}
