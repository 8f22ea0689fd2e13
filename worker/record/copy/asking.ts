import { type Logged, readLine } from "./lines.ts";

export type Get = (path: string) => Promise<{ status: number; text: string }>;

/** What was found wrong; `seq` and `field` name the event and the text, where one is to blame. */
export type Fault = {
  what:
    | "address"
    | "unreachable"
    | "failed"
    | "no_checkpoint"
    | "browser"
    | "key"
    | "signature"
    | "shorter"
    | "rewritten"
    | "too_many"
    | "unreadable"
    | "subject"
    | "words"
    | "missing"
    | "gap"
    | "leaf"
    | "root"
    | "proof";
  seq?: number;
  field?: string;
};

/** What a site answered is wrong, or did not come. */
export class Wrong extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.what);
    this.fault = fault;
  }
}

export const wrong = (what: Fault["what"], seq?: number, field?: string): never => {
  throw new Wrong({ what, ...(seq && { seq }), ...(field && { field }) });
};

export type Tree = { size: number; root: string };

/** What an address answers; `none` is what it means that there is nothing. */
export async function ask(get: Get, path: string, none: Fault["what"] = "failed"): Promise<string> {
  const { status, text } = await get(path).catch(() => wrong("unreachable"));
  if (status === 200) return text;
  if (status === 404) return wrong(none);
  return wrong(status === 429 || status === 503 ? "unreachable" : "failed");
}

/** A proof as the site gives it. */
export async function proofAt(get: Get, path: string) {
  const proof = JSON.parse(await ask(get, path)) as { path: unknown; root?: unknown };
  return Array.isArray(proof.path)
    ? { path: proof.path as string[], root: proof.root }
    : wrong("unreadable");
}

/** The events about a subject from one place on, up to another if there is one. */
export async function eventsOf(
  get: Get,
  subject: string,
  from: number,
  to?: number,
): Promise<Logged[]> {
  const upTo = to === undefined ? "" : `&to=${to}`;
  const text = await ask(get, `/record/events.ndjson?subject=${subject}&from=${from}${upTo}`);
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const e = readLine(line) ?? wrong("unreadable");
      const isAsked = subject.endsWith("/") ? e.subject.startsWith(subject) : e.subject === subject;
      if (!isAsked || e.seq < from || e.seq > (to ?? e.seq)) wrong("subject", e.seq);
      return e;
    });
}
