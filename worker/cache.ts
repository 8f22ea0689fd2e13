import type { Context } from "hono";
import type { Store } from "../db/client.ts";
import { type Env, factory } from "./context.ts";
import { localDay, type MonthRules } from "./months/rules.ts";

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
    rules: JSON.parse(String(row?.rules ?? "[]")) as Head["rules"],
  };
}

const HEAD_SQL = `select h.seq, h.at, r.zone, r.sample,
  (select at from events where seq = 1) as first_at,
  (select body from event_text where seq = r.title_seq and field = 'title') as title,
  (select body from event_text where seq = r.body_seq and field = 'body') as body,
  (select json_group_array(json_object('at', at, 'bindsFrom', binds_from, 'dueWorkingDays', due_working_days,
    'graceWorkingDays', grace_working_days, 'holidays', json(holidays)))
    from (select e.at, r.* from rules r join events e on e.seq = r.seq order by r.seq)) as rules
  from head h left join roadmap r on r.until_seq = 9007199254740991`;

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
  known.set(key, { head, readAt: now });
  return head;
}

/** Forgets the known head: the next reader sees what was just appended. */
export const forgetHead = (key: string) => known.delete(key);

type Stored = { status: 200; headers: [string, string][]; body: string };
const answers = new Map<string, Stored>();
let held = 0;
const MOST = 32 * 1024 * 1024;

function keep(key: string, answer: Stored) {
  answers.set(key, answer);
  held += answer.body.length;
  for (const [oldest, stored] of answers) {
    if (held <= MOST) break;
    answers.delete(oldest);
    held -= stored.body.length;
  }
}

/** The host of requests that a page makes to its own routes. */
export const IN_PROCESS = "in-process";

/** The query names that some public answer depends on. */
const ASKED = new Set(
  "asof page per_page strategy sphere stage health month months cohort kind lineage state slipped evidence from to q chart".split(
    " ",
  ),
);

/** The part of the address that an answer depends on: known query names only, in order. */
function address(c: Context<Env>): string {
  const url = new URL(c.req.url);
  const asked = [...url.searchParams].filter(([name, value]) => ASKED.has(name) && value !== "");
  return `${url.pathname}?${new URLSearchParams(asked.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString()}`;
}

async function etagOf(key: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  return `W/"${btoa(String.fromCharCode(...new Uint8Array(digest).slice(0, 15)))}"`;
}

/**
 * Public GET answers: a function of build, head, local day and address. Gives 304 to whoever has
 * it, the kept answer where there is one, and keeps what the route makes.
 */
export const publicAnswer = (build: string) =>
  factory.createMiddleware(async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
    if (new URL(c.req.url).host === IN_PROCESS) return next();
    const { now, settings, realm } = c.var.deps;
    const today = localDay(now(), c.var.head.zone);
    const key = [build, realm, settings.origin, c.var.head.seq, today, address(c)].join(" ");
    const etag = await etagOf(key);
    const freshness = { etag, "cache-control": "public, max-age=0, must-revalidate" };
    const wanted = c.req.header("if-none-match")?.split(/\s*,\s*/) ?? [];
    const stored = answers.get(key);
    if (wanted.includes(etag) && stored) return c.body(null, 304, freshness);
    if (stored) return new Response(stored.body, stored);
    await next();
    if (c.res.status !== 200) return undefined;
    const type = c.res.headers.get("content-type") ?? "";
    if (c.res.headers.get("cache-control")?.includes("no-store")) return undefined;
    for (const [name, value] of Object.entries(freshness)) c.res.headers.set(name, value);
    if (!/^(text\/html|application\/(json|atom\+xml|xml))/.test(type)) return undefined;
    const body = await c.res.clone().text();
    keep(key, { status: 200, headers: [...c.res.headers], body });
    if (wanted.includes(etag)) c.res = c.body(null, 304, freshness);
    return undefined;
  });
