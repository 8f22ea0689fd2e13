import type { Store } from "../db/client.ts";
import { forgetAnswers } from "./answers/answers.ts";
import type { Deps } from "./context.ts";
import { WORDS_NOW } from "./library/terms/queries.ts";
import { type Meant, meantOf } from "./library/terms/rules.ts";
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
  /** Whether the roadmap has its actions assessed. */
  assessment: boolean;
  /** How many events are signed: pages and feeds print the newest checkpoint. */
  signed: number;
  /** Every reporting rule with the instant it became known, oldest first. */
  rules: (MonthRules & { at: string })[];
  /** The terms of the common language that are in use. */
  terms: readonly Meant[];
};

/** One read: the head and what every page's frame shows of the roadmap. */
async function readHead(store: Store, have?: Head): Promise<Head> {
  const args = [have?.seq ?? -1, have?.at ?? ""];
  const result = await store.client.execute({ sql: HEAD_SQL, args });
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
    terms: row?.terms ? meantOf(String(row.terms)) : (have?.terms ?? []),
  };
}

/** The terms are told only where the position is another one than that which is known. */
const HEAD_SQL = `select h.seq, h.at,
  case when h.seq = ? and h.at = ? then null else ${WORDS_NOW} end as terms, r.zone, r.sample, r.assessment,
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
  terms: [],
};

type Known = {
  head: Head;
  /** When it was last asked for, and when the database last told it. */
  askedAt: number;
  readAt: number;
};
const known = new Map<string, Known>();

/** How long a known head may stand before it is read again, in milliseconds. */
export const HEAD_MAX_AGE = { node: 1000, edge: 5000 };

/** The head from memory, where it is young enough and not behind `seen`. */
export function youngHead(key: string, now: number, maxAge: number, seen: number) {
  const have = known.get(key);
  return have && now - have.askedAt < maxAge && have.head.seq >= seen ? have.head : undefined;
}

/** Readers wait this long for a database that does not answer, in milliseconds. */
const PATIENCE = 400;

/** So long they are given what is kept where it does not; then words may have been removed elsewhere. */
const OUTAGE = 15 * 60_000;

/** A head that is older than one told this recently was only late, in milliseconds. */
const OVERTAKEN = 10_000;

async function refreshed(store: Store, key: string, now: number): Promise<Head> {
  const head = await readHead(store, known.get(key)?.head);
  const have = known.get(key);
  // Two looks may come back in the other order, and a replica may tell an older head.
  if (have && have.head.seq > head.seq && now - have.readAt < OVERTAKEN) return have.head;
  // Words that were removed meanwhile must not stay in memory either.
  if (have && have.head.seq !== head.seq) forgetAnswers();
  known.set(key, { head, askedAt: now, readAt: now });
  return head;
}

/**
 * The head from memory; read again when older than `maxAge` or behind `seen`. Where the database
 * does not answer, the one that is known goes on for a while.
 */
export async function currentHead(
  store: Store,
  key: string,
  now: number,
  maxAge: number,
  seen = 0,
): Promise<Head> {
  const young = youngHead(key, now, maxAge, seen);
  if (young) return young;
  const have = known.get(key);
  const fresh = refreshed(store, key, now);
  if (!have || maxAge === 0 || have.head.seq < seen || now - have.readAt > OUTAGE) return fresh;
  // One reader looks; the others do not wait for what may not come.
  have.askedAt = now;
  const stands = new Promise<Head>((resolve) => setTimeout(resolve, PATIENCE, have.head));
  return Promise.race([fresh.catch(() => have.head), stands]);
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long a replica may take to come as far as somebody has seen, in ms between two looks. */
const RESTS = [5, 10, 20, 40];

type Reading = Pick<Deps, "store" | "realm" | "headMaxAge" | "steer">;

/** The same for a primary, which may be far away. */
const FOR_PRIMARY = 1000;

/** The primary's head, which the request then reads at; without its primary a replica is still read. */
async function primaryHead({ store, realm, steer }: Reading): Promise<Head | undefined> {
  steer?.atPrimary(true);
  const none = () => undefined;
  const head = await Promise.race([
    currentHead(store, realm, Date.now(), 0).catch(none),
    rest(FOR_PRIMARY).then(none),
  ]);
  if (!head) steer?.atPrimary(false);
  return head;
}

/**
 * The head for a request of somebody who saw a position, or wrote something just now. Where a replica
 * has not come as far it is waited for a moment; then the request reads the primary.
 */
export async function headFor(from: Reading, seen: number, wrote: boolean): Promise<Head> {
  const { store, realm, headMaxAge, steer } = from;
  const look = () => currentHead(store, realm, Date.now(), headMaxAge, seen);
  let head = (wrote ? await primaryHead(from) : undefined) ?? (await look());
  if (!steer) return head;
  for (const ms of RESTS) {
    if (head.seq >= seen) break;
    await rest(ms);
    head = await look();
  }
  if (head.seq < seen) head = (await primaryHead(from)) ?? head;
  // Nobody has seen what is not there.
  if (head.seq < seen) steer.atPrimary(wrote);
  steer.atLeast(head.seq);
  return head;
}

/** For a page that says the head cannot be read: the last one known, however old. */
export const lastHead = (key: string): Head => known.get(key)?.head ?? NO_HEAD;

/** Forgets the known head: the next reader sees what was just appended. */
export function forgetHead(key: string) {
  known.delete(key);
  forgetAnswers();
}

/** The host of requests that a page makes to its own routes. */
export const IN_PROCESS = "in-process";
