import type { Context } from "hono";
import type { Store } from "../db/client.ts";
import { type Env, factory } from "./context.ts";
import { localDay, type MonthRules } from "./months/rules.ts";
import { knownTrouble } from "./record/kept/head.ts";

/** What is known of the record's newest position without asking for more. */
export type Head = {
  seq: number;
  at: string;
  /** Day of the first event in the roadmap's zone; null in an empty record. */
  firstDay: string | null;
  zone: string;
  title: string;
  body: string;
  sample: boolean;
  /** Whether the roadmap has its actions assessed. */
  assessment: boolean;
  /** How many events are signed: pages and feeds print the newest checkpoint. */
  signed: number;
  /** Every reporting rule with the instant it became known, oldest first. */
  rules: (MonthRules & { at: string })[];
};

/** One read: the head and what every page's frame shows of the roadmap. */
async function readHead(store: Store): Promise<Head> {
  const result = await store.client.execute(HEAD_SQL);
  const row = result.rows[0];
  const zone = String(row?.zone ?? "UTC");
  return {
    seq: Number(row?.seq ?? 0),
    at: String(row?.at ?? ""),
    firstDay: row?.first_at ? localDay(String(row.first_at), zone) : null,
    zone,
    title: String(row?.title ?? ""),
    body: String(row?.body ?? ""),
    sample: Number(row?.sample ?? 0) === 1,
    assessment: Number(row?.assessment ?? 0) === 1,
    signed: Number(row?.signed ?? 0),
    rules: JSON.parse(String(row?.rules ?? "[]")) as Head["rules"],
  };
}

const HEAD_SQL = `select h.seq, h.at, r.zone, r.sample, r.assessment,
  (select at from events where seq = 1) as first_at,
  (select max(size) from checkpoints) as signed,
  (select body from event_text where seq = r.title_seq and field = 'title') as title,
  (select body from event_text where seq = r.body_seq and field = 'body') as body,
  (select json_group_array(json_object('at', at, 'bindsFrom', binds_from, 'dueWorkingDays', due_working_days,
    'graceWorkingDays', grace_working_days, 'holidays', json(holidays)))
    from (select e.at, r.* from rules r join events e on e.seq = r.seq order by r.seq)) as rules
  from head h left join roadmap r on r.until_seq = 9007199254740991`;

/** Stands for a record that does not answer, so that a page can still say so. */
const NO_HEAD: Head = {
  seq: 0,
  at: "",
  firstDay: null,
  zone: "UTC",
  title: "",
  body: "",
  sample: false,
  assessment: false,
  signed: 0,
  rules: [],
};

type Known = { head: Head; readAt: number };
const known = new Map<string, Known>();

/** How long a known head may stand before it is read again, in milliseconds. */
export const HEAD_MAX_AGE = { node: 1000, edge: 5000 };

/** The head from memory; read again when older than `maxAge` or behind `seen`. */
export async function currentHead(
  store: Store,
  key: string,
  now: number,
  maxAge: number,
  seen = 0,
): Promise<Head> {
  const have = known.get(key);
  if (have && now - have.readAt < maxAge && have.head.seq >= seen) return have.head;
  const head = await readHead(store);
  // Words that were removed meanwhile must not stay in memory either.
  if (have && have.head.seq !== head.seq) forgetAnswers();
  known.set(key, { head, readAt: now });
  return head;
}

/** For a page that says the head cannot be read: the last one known, however old. */
export const lastHead = (key: string): Head => known.get(key)?.head ?? NO_HEAD;

/** Forgets the known head: the next reader sees what was just appended. */
export function forgetHead(key: string) {
  known.delete(key);
  forgetAnswers();
}

type Stored = { status: 200; headers: [string, string][]; body: ArrayBuffer };

/** What an answer takes beside its body: headers, key and the room they stand in. */
const OVERHEAD = 1024;

/** Answers by their etag, together at most `most` bytes: the one that was kept first goes first. */
export function answersWithin(most: number) {
  const answers = new Map<string, Stored>();
  let held = 0;
  const forget = (etag: string) => {
    const stored = answers.get(etag);
    if (answers.delete(etag)) held -= stored!.body.byteLength + OVERHEAD;
  };
  return {
    get: (etag: string) => answers.get(etag),
    keep(etag: string, answer: Stored) {
      forget(etag);
      answers.set(etag, answer);
      held += answer.body.byteLength + OVERHEAD;
      for (const oldest of answers.keys()) {
        if (held <= most) break;
        forget(oldest);
      }
    },
    clear() {
      answers.clear();
      held = 0;
    },
  };
}

const answers = answersWithin(32 * 1024 * 1024);

/** Finished downloads, on Node: the largest answers, and the dearest to make. */
export const downloads = answersWithin(64 * 1024 * 1024);

function forgetAnswers() {
  answers.clear();
  downloads.clear();
}

const tagsHeld = (c: Context<Env>) => c.req.header("if-none-match")?.split(/\s*,\s*/) ?? [];

/** Whether who asks has it already; what compresses an answer on its way marks its tag as weak. */
export const holds = (c: Context<Env>, etag: string): boolean =>
  tagsHeld(c).some((tag) => tag.replace(/^W\//, "") === etag);

/** The host of requests that a page makes to its own routes. */
export const IN_PROCESS = "in-process";

/** The query names that some public answer depends on. */
const ASKED = new Set(
  "asof page per_page strategy sphere action group stage health month months cohort kind lineage state slipped outcome evidence moved from to q chart verify disagree".split(
    " ",
  ),
);

/**
 * An address with the query names that an answer depends on, and no other: a kept page must not
 * repeat to everybody what one reader's address said.
 */
export function knownAddress(address: string): URL {
  const url = new URL(address);
  const asked = [...url.searchParams].filter(([name, value]) => ASKED.has(name) && value !== "");
  url.search = new URLSearchParams(asked).toString();
  return url;
}

/** The part of the address that an answer depends on, in order. */
function address(c: Context<Env>): string {
  const url = knownAddress(c.req.url);
  url.searchParams.sort();
  return url.pathname + url.search;
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest).slice(0, 15)));
}

/**
 * Public GET answers: a function of build, head, local day and address. Gives 304 to whoever has
 * it, the kept answer where there is one, and keeps what the route makes.
 */
export function publicAnswer(build: string) {
  // The names of all its files, digested with the first request: a Worker that starts may not wait.
  let built: string | undefined;
  return factory.createMiddleware(async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
    if (new URL(c.req.url).host === IN_PROCESS) return next();
    const { now, settings, realm } = c.var.deps;
    const { seq, signed, zone } = c.var.head;
    const today = localDay(now(), zone);
    const state = knownTrouble(realm) ?? "whole";
    built ??= await digestOf(build);
    const key = [built, realm, settings.origin, seq, signed, state, today, address(c)].join(" ");
    const etag = `W/"${await digestOf(key)}"`;
    const freshness = { etag, "cache-control": "public, max-age=0, must-revalidate" };
    const wanted = tagsHeld(c);
    const stored = answers.get(etag);
    if (wanted.includes(etag) && stored) return c.body(null, 304, freshness);
    if (stored) return new Response(stored.body, stored);
    await next();
    if (c.res.status !== 200) return undefined;
    const type = c.res.headers.get("content-type") ?? "";
    if (c.res.headers.get("cache-control")?.includes("no-store")) return undefined;
    for (const [name, value] of Object.entries(freshness)) c.res.headers.set(name, value);
    if (!/^(text\/(html|csv)|application\/(json|atom\+xml|xml))/.test(type)) return undefined;
    const body = await c.res.clone().arrayBuffer();
    answers.keep(etag, { status: 200, headers: [...c.res.headers], body });
    if (wanted.includes(etag)) c.res = c.body(null, 304, freshness);
    return undefined;
  });
}
