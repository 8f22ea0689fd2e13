import { hex, sha256 } from "../../record/leaf.ts";
import {
  allows,
  HOPS,
  isPage,
  leadsOn,
  mayBeAsked,
  MOST_READ,
  MOST_ROBOTS,
  PATIENCE,
  shutsOut,
} from "./rules.ts";
import type { Fetched, FetchLink } from "../schema.ts";

/** There was no answer: `barred` by our own rules, `near` since our own network did not carry it. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
  readonly why: "barred" | "near" | "far";
  constructor(why: "barred" | "near" | "far") {
    super(`no answer: ${why}`);
    this.why = why;
  }
}

/** What one look found; `none`: nothing that could be said about the link. */
export type Look =
  | { found: "opened"; hash: string | null }
  | { found: "failed"; answered: boolean }
  | { found: "refused" }
  | { found: "none" };

/** Looks at an address as a reader would, within all limits together. */
export async function lookAt(fetchLink: FetchLink, address: string, agent: string): Promise<Look> {
  const signal = AbortSignal.timeout(PATIENCE);
  const ask = (url: URL, most: number) => fetchLink(url, { agent, most, signal });
  const asked = new Map<string, Fetched>();
  const mayLook = async (url: URL) => {
    const robots = asked.get(url.origin) ?? (await ask(new URL("/robots.txt", url), MOST_ROBOTS));
    asked.set(url.origin, robots);
    if (robots.status >= 500) return false;
    if (robots.status !== 200 || robots.packed) return true;
    return allows(new TextDecoder().decode(robots.body), url.pathname + url.search);
  };
  try {
    let url = mayBeAsked(address);
    for (let hops = 0; hops <= HOPS; hops++) {
      if (!url) return { found: "none" };
      if (!(await mayLook(url))) return { found: "refused" };
      const got = await ask(url, MOST_READ);
      if (!leadsOn(got.status) || got.location === null) return judged(got);
      url = mayBeAsked(got.location, url);
    }
    return { found: "failed", answered: true };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return error.why === "far" ? { found: "failed", answered: false } : { found: "none" };
  }
}

async function judged(got: Fetched): Promise<Look> {
  if (shutsOut(got.status)) return { found: "refused" };
  if (got.status < 200 || got.status > 299) return { found: "failed", answered: true };
  if (isPage(got.type) || got.packed || !got.whole) return { found: "opened", hash: null };
  return { found: "opened", hash: hex(await sha256(got.body)) };
}
