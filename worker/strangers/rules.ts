import type { ErrorCode } from "../errors.ts";

/** What a form of strangers sends beside its own fields. */
export type Sent = Readonly<Record<string, string | undefined>>;

/** A form that comes back sooner was filled in by a program, in milliseconds. */
const SOONEST = 3000;

/** A form may stay open this long. */
const LATEST = 12 * 3_600_000;

/** How often in an hour something is taken from one network, and from all together. */
export const LIMITS = { network: 6, all: 200 } as const;

/** Why a form is not taken, from how long ago it was given out; undefined where nobody knows. */
export function refusalOf(sent: Sent, age: number | undefined): ErrorCode | undefined {
  // People do not see this field; programs fill in whatever they find.
  if (sent.website) return "stranger.trap";
  if (age === undefined || age < 0 || age > LATEST) return "stranger.stale";
  return age < SOONEST ? "stranger.too_fast" : undefined;
}

const V4 = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})$/;

/** The network that an address stands for: of the newer kind, the half that one household holds. */
export function networkOf(address: string): string {
  const old = V4.exec(address)?.[1];
  if (old) return old;
  const [left = [], right = []] = address
    .toLowerCase()
    .split("::")
    .map((half) => half.split(":").filter(Boolean));
  const between = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...between, ...right].slice(0, 4).join(":");
}

/** The hour in which something is counted. */
export const hourOf = (now: Date): string => now.toISOString().slice(0, 13);
