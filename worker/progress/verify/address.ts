import type { Store } from "../../../db/client.ts";
import { isContinued, isIncluded } from "../../record/log/check.ts";
import { readCheckpoint, type Verified } from "../../record/verify.ts";
import { answersFrom, type Ask, type Given } from "./answers.ts";
import { askedOf, spread } from "./asked.ts";
import { type Check, checkRecord, type Copy, isOfLost, many, wrongPage } from "./record.ts";
import { firstDifference, firstLine, json } from "./rules.ts";

/** How many proofs, and items of a list, are asked of a large record unless all are wanted. */
export const MOST = 2000;

/** How many requests are under way at once. */
const AT_ONCE = 8;

/** Another clock may be wrong by less than this: what is late is judged by the publisher's own day. */
const DAY = 86_400_000;

/** How long before its date an answer may have been made. */
const MOMENT = 2000;

/** How often a record is checked that grows while it is. */
const MOST_TIMES = 3;

type Get = (path: string) => Promise<Given>;

type Options = { now: Date; most: number; realm: string };

async function inTurn<T>(
  all: readonly T[],
  work: (each: T) => Promise<string | undefined>,
  atOnce = AT_ONCE,
) {
  const wrong: (string | undefined)[] = [];
  let next = 0;
  const run = async () => {
    for (let i = next++; i < all.length; i = next++) wrong[i] = await work(all[i]!);
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  return wrong.filter((w) => w !== undefined);
}

const parsed = <T>({ status, text }: Given) =>
  status === 200 ? (json(text) as T | undefined) : undefined;

/** What is compared: of a refusal all but its title, which is worded where somebody reads it. */
const told = (given: Given): unknown => {
  if (given.status === 200) return parsed(given);
  const refusal = json(given.text) as Record<string, unknown> | undefined;
  return refusal && { ...refusal, title: "" };
};

/** Whether the publisher's own proofs hold against what was computed from the log. */
async function proofs(get: Get, copy: Copy, log: Verified, most: number): Promise<Check> {
  const tree = readCheckpoint(copy.note ?? "");
  if (!tree || tree.size > log.size) return { said: "proofs: none to ask for", wrong: [] };
  const { size, root } = tree;
  const seqs = spread(
    Array.from({ length: size }, (_, i) => size - i),
    most,
  ).toReversed();
  const wrong = await inTurn(seqs, async (seq) => {
    const proof = parsed<{ path: string[] }>(await get(`/record/proof/${seq}?size=${size}`));
    const held =
      Array.isArray(proof?.path) &&
      (await isIncluded(log.leaves[seq - 1]!, seq - 1, size, proof.path, root));
    return held ? undefined : `event ${seq}: its proof does not lead to the signed root`;
  });
  const older = copy.older
    .filter((note) => !isOfLost(log, note))
    .map(readCheckpoint)
    .filter((c) => c !== undefined);
  for (const c of older.filter((each) => each.size <= size)) {
    const proof = parsed<{ path: string[] }>(
      await get(`/record/consistency?from=${c.size}&to=${size}`),
    );
    if (!Array.isArray(proof?.path) || !(await isContinued(c, tree, proof.path)))
      wrong.push(`no proof that the record goes on from its first ${c.size} events`);
  }
  const all =
    seqs.length === size ? "every one" : `evenly spread over ${size}; --all asks the rest`;
  return { said: `${many(seqs.length, "proof")} asked and checked, ${all}`, wrong };
}

/** Whether every public answer is what the record gives. */
async function figures(get: Get, own: Ask, { now, most }: Options): Promise<Check> {
  const { paths, left } = await askedOf(own, now, most);
  const differs = (path: string, published: Given, mine: Given) => {
    if (published.status !== mine.status)
      return `${path} answers ${published.status}, the record gives ${mine.status}`;
    const [theirs, ours] = [told(published), told(mine)];
    const found =
      theirs === undefined || ours === undefined
        ? firstLine(published.text, mine.text)
        : firstDifference(theirs, ours);
    return found && `${path}: ${found}`;
  };
  const compare = async (path: string) => {
    const published = await get(path);
    const date = published.date ?? now;
    if (Math.abs(date.getTime() - now.getTime()) > DAY)
      return `${path} is answered as of ${date.toISOString()}: the clock there is wrong, or here`;
    const found = differs(path, published, await own(path, date));
    // Made in the last moment of a day, and dated in the first one of the next.
    const before = new Date(date.getTime() - MOMENT);
    return found && differs(path, published, await own(path, before)) && found;
  };
  // A publisher makes few downloads at once.
  const isLarge = (path: string) => path.startsWith("/data/");
  const wrong = [
    ...(await inTurn(paths.filter(isLarge), compare, 1)),
    ...(await inTurn(
      paths.filter((path) => !isLarge(path)),
      compare,
    )),
  ];
  const rest = left > 0 ? `, ${left} items left out; --all asks them` : "";
  return { said: `${many(paths.length, "public answer")} counted again${rest}`, wrong };
}

type Page = { html?: unknown };

/** Whether the frozen pages are those whose hash stands in the record. */
async function pages(get: Get, log: Verified): Promise<Check> {
  const wrong = await inTurn(log.editions, async (edition) => {
    const { period } = edition;
    const path = period.length === 4 ? `/years/${period}` : `/months/${period}/edition`;
    const answer = parsed<Page & { edition?: Page | null }>(await get(`/api/v1${path}`));
    const html = answer?.html ?? answer?.edition?.html;
    return wrongPage(`the edition of ${period}`, html, edition);
  });
  return { said: `${many(log.editions.length, "edition")} hashed again`, wrong };
}

/** Opens a record anew: what its publisher gives now, and an empty store. */
type Open = () => Promise<{ copy: Copy; store: Store }>;

async function checkOnce(open: Open, get: Get, options: Options) {
  const { copy, store } = await open();
  const { checks, log, signed, whole } = await checkRecord({ ...copy, grows: true }, store);
  checks.push(await proofs(get, copy, log, options.most), await pages(get, log));
  if (whole) checks.push(await figures(get, answersFrom(store, options.realm), options));
  const more = await get(`/record/events.ndjson?from=${log.size + 1}`);
  const grew = more.status === 200 && more.text.trim() !== "";
  return { checks, size: log.size, signed, key: copy.key, grew };
}

/**
 * Checks a running address. What is published between the download of its log and the last answer
 * makes an honest record differ: where something is wrong and it grew meanwhile, it is checked anew.
 */
export async function checkAddress(open: Open, get: Get, options: Options) {
  for (let times = 1; ; times++) {
    const checked = await checkOnce(open, get, options);
    const right = checked.checks.every(({ wrong }) => wrong.length === 0);
    if (right || !checked.grew || times === MOST_TIMES) return checked;
  }
}
