import type { Context } from "hono";
import type { Env } from "../context.ts";

/** What something takes in memory beside its bytes: headers, key and the room they stand in. */
const OVERHEAD = 1024;

/** Things by their key, together at most `most` bytes: the one that was kept first goes first. */
export function roomFor<T>(most: number, bytesOf: (kept: T) => number) {
  const all = new Map<string, { kept: T; bytes: number }>();
  let held = 0;
  const forget = (key: string) => {
    held -= all.get(key)?.bytes ?? 0;
    all.delete(key);
  };
  return {
    get: (key: string) => all.get(key)?.kept,
    keep(key: string, kept: T) {
      forget(key);
      const bytes = bytesOf(kept) + OVERHEAD;
      all.set(key, { kept, bytes });
      held += bytes;
      for (const oldest of all.keys()) {
        if (held <= most) break;
        forget(oldest);
      }
    },
    clear() {
      all.clear();
      held = 0;
    },
  };
}

/** In which of these forms an answer is sent, the shortest first. */
const CODINGS = ["br", "gzip"] as const;
export type Coding = (typeof CODINGS)[number];

/** How an answer is made shorter; absent where the platform in front does it. */
export type Coders = Record<Coding, (body: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>>;

/** A public answer as it is given to everybody who asks for its address. */
export type Kept = {
  etag: string;
  /** The pattern of its address, for those who count. */
  route: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
  /** Its shorter forms, each made once, when it is first asked for. */
  forms: Partial<Record<Coding, Form | Promise<Form>>>;
};

/** Where answers are kept for more than one process. */
export type Shared = {
  get: (key: string) => Promise<Kept | undefined>;
  put: (key: string, kept: Kept) => void;
};

type Form = Pick<Kept, "headers" | "body">;

const lengthOf = (form: Form | Promise<Form> | undefined) =>
  form && !(form instanceof Promise) ? form.body.byteLength : 0;

const answers = roomFor<Kept>(
  32 * 1024 * 1024,
  ({ body, forms }) => body.byteLength + lengthOf(forms.br) + lengthOf(forms.gzip),
);

/** Finished downloads, on Node: the largest answers, and the dearest to make. */
export const downloads = roomFor<Uint8Array<ArrayBuffer>>(
  64 * 1024 * 1024,
  (body) => body.byteLength,
);

/** What the kept answers depend on, all of them alike. */
let moment = "";

export function forgetAnswers() {
  moment = "";
  answers.clear();
  downloads.clear();
}

/** The answer that was kept in this moment. */
export const keptAt = (when: string, address: string): Kept | undefined =>
  when === moment ? answers.get(address) : undefined;

export function keepAt(when: string, address: string, kept: Kept) {
  if (when !== moment) answers.clear();
  moment = when;
  answers.keep(address, kept);
}

const weighed = (part: string): [name: string, weight: number] => {
  const [name = "", ...rest] = part.split(";").map((each) => each.trim().toLowerCase());
  const q = rest.find((each) => each.startsWith("q="));
  return [name, q ? Number(q.slice(2)) || 0 : 1];
};

/** The form that a reader weighs highest, of equal ones the shortest; undefined: as it is. */
export function codingFor(accepted: string): Coding | undefined {
  const weights = new Map(accepted.split(",").map(weighed));
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get("*") ?? 0;
  const best = CODINGS.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  const plain = weights.get("identity") ?? 0;
  return weightOf(best) > 0 && weightOf(best) >= plain ? best : undefined;
}

/** Browsers say the same few words: what they mean is remembered. */
const known = new Map<string, Coding | undefined>();
const MOST_KNOWN = 200;

function knownCoding(accepted: string): Coding | undefined {
  if (known.has(accepted)) return known.get(accepted);
  if (known.size >= MOST_KNOWN) known.clear();
  const coding = codingFor(accepted);
  known.set(accepted, coding);
  return coding;
}

/** What a request says about the answer it wants. */
export type Wanted = { accepted: string | undefined; tags: string | undefined };

const bare = (tag: string) => tag.trim().replace(/^W\//, "");

/** Whether one of the tags is this one; what shortens an answer on its way marks its tag as weak. */
const names = (tags: string | undefined, etag: string) =>
  tags !== undefined && tags.split(",").some((tag) => bare(tag) === bare(etag));

/** Whether who asks has it already. */
export const holds = (c: Context<Env>, etag: string): boolean =>
  names(c.req.header("if-none-match"), etag);

/** A 304 has no type, so that its policy does not take the place of the kept page's. */
const BODILY = /^content-(?:type|security-policy|disposition)$/;

const answered = ({ body, headers }: Form) => new Response(body, { headers });

/** A shorter form of an answer; made again if it could not be made. */
function formOf(kept: Kept, coding: Coding, make: Coders[Coding], grown: () => void) {
  const made = kept.forms[coding];
  if (made) return made;
  const making = make(kept.body).then(
    (body) => {
      const form = { body, headers: { ...kept.headers, "content-encoding": coding } };
      kept.forms[coding] = form;
      grown();
      return form;
    },
    (error: unknown) => {
      delete kept.forms[coding];
      throw error;
    },
  );
  kept.forms[coding] = making;
  return making;
}

/** A kept answer in the form that a request wants, or the word that its sender has it. */
export function given(
  kept: Kept,
  { accepted, tags }: Wanted,
  coders: Coders | undefined,
  grown: () => void,
): Response | Promise<Response> {
  if (names(tags, kept.etag)) {
    const headers = Object.entries(kept.headers).filter(([name]) => !BODILY.test(name));
    return new Response(null, { status: 304, headers: Object.fromEntries(headers) });
  }
  const coding = coders && accepted ? knownCoding(accepted) : undefined;
  if (!coders || !coding) return answered(kept);
  const form = formOf(kept, coding, coders[coding], grown);
  return form instanceof Promise ? form.then(answered) : answered(form);
}
