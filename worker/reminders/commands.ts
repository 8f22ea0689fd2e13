import { type SQL, sql } from "drizzle-orm";
import { uniqueViolation, write } from "../../db/client.ts";
import { mailLinks, reminders } from "../../db/schema/desk.ts";
import { outbox } from "../../db/schema/record.ts";
import { excuses, updates } from "../../db/schema/updates.ts";
import { tokenHash } from "../access.ts";
import type { Deps } from "../context.ts";
import { toRules } from "../months/queries.ts";
import { addDays, addMonths, localDay, startOfDay } from "../months/rules.ts";
import { hex } from "../record/leaf.ts";
import { FIRST, type Language } from "../languages/rules.ts";
import { allowed, mailFor, type Matter, matterOf, savedAs, type Wording } from "./letters/rules.ts";
import { daysAgo, KEPT_DAYS } from "../retention/rules.ts";
import { holdersOn, readLadder, readMatter } from "./queries.ts";
import {
  type Addressee,
  addresseesOf,
  type Due,
  reachable,
  remindedMonths,
  stepsDue,
} from "./rules.ts";

/** A link works this many days beyond the month's close. */
const LINK_DAYS = 14;

/** A reminder that did not leave in this time is worthless; its links must not lie about. */
const MAIL_LIFE = 3 * 86_400_000;

/** How far back the newest report is looked for. */
const MONTHS_BACK = 12;

type Link = { token: string; person: string; does: string };
type Letter = { id: string; address: string; language: Language } & Wording;

/** 32 bytes in letters alone: no run of digits in a mail is mistaken for a code. */
const newToken = (deps: Deps) =>
  hex(deps.random(32)).replaceAll(/./g, (digit) => "abcdefghijklmnop"[parseInt(digit, 16)]!);

/** One addressee's mail and the links in it. */
async function letterTo(
  deps: Deps,
  due: Due,
  to: Addressee,
  matter: Matter,
  wordings: ReadonlyMap<string, Wording>,
): Promise<{ letter: Letter; links: Link[] }> {
  const name = mailFor(due.step, to.as);
  const made = await Promise.all(
    allowed(to.as).map(async (does) => {
      const token = newToken(deps);
      return { does, token, hash: await tokenHash(token) };
    }),
  );
  const links = Object.fromEntries(made.map((m) => [m.does, `/mail/${m.token}`]));
  const language = to.language ?? FIRST;
  const wording =
    wordings.get(savedAs(name, language)) ?? deps.letter({ what: "wording", name }, language);
  const mail = deps.letter({ what: "reminder", wording, matter, links }, language);
  return {
    letter: { id: hex(deps.random(16)), address: to.address, language, ...mail },
    links: made.map(({ hash, does }) => ({ token: hash, person: to.person, does })),
  };
}

/** Links that stopped working long ago. */
export const oldLinks = (now: Date): SQL =>
  sql`${mailLinks} where expires_at < ${daysAgo(now, KEPT_DAYS.links)}`;

/** The rows of one step; all or none, and none if something was reported or excused meanwhile. */
function rowsOf(due: Due, letters: Letter[], links: Link[], now: Date, expires: string): SQL[] {
  const { sphere, month, step, on } = due;
  const iso = now.toISOString();
  const worthless = new Date(now.getTime() + MAIL_LIFE).toISOString();
  const cell = sql`month = ${month} and sphere = ${sphere}`;
  const open = sql`not exists (select 1 from ${updates} where ${cell})
    and not exists (select 1 from ${excuses} where ${cell})`;
  return [
    sql`insert into ${reminders} (month, sphere, step, "on", sent_at)
      select ${month}, ${sphere}, ${step}, ${on}, ${iso} where ${open}`,
    sql`insert into ${outbox} (id, kind, address, language, subject, body, created_at, due_at, expires_at, tries)
      select value ->> 'id', 'reminder', value ->> 'address', value ->> 'language', value ->> 'subject', value ->> 'body',
        ${iso}, ${iso}, ${worthless}, 0 from json_each(${JSON.stringify(letters)}) where ${open}`,
    sql`insert into ${mailLinks} (token, person, sphere, month, does, created_at, expires_at)
      select value ->> 'token', value ->> 'person', ${sphere}, ${month}, value ->> 'does',
        ${iso}, ${expires} from json_each(${JSON.stringify(links)}) where ${open}`,
  ];
}

/** Takes a step, unless someone else did: then its mails are on their way already. */
async function take(deps: Deps, rows: SQL[]): Promise<boolean> {
  try {
    const [step] = await write(deps.store, rows);
    return step!.rowsAffected > 0;
  } catch (error) {
    if (uniqueViolation(error)?.startsWith("reminders.")) return false;
    throw error;
  }
}

/**
 * Sends the reminders that are due now. Safe to run at any time, often, and in several processes:
 * a step is a row of its own, written together with its mails.
 */
export async function remind(deps: Deps): Promise<void> {
  const now = deps.now();
  // A zone is at most 14 hours away from UTC: these months hold those of every zone.
  const around = remindedMonths(localDay(now, "UTC"));
  const [first, last] = [addMonths(around[0]!, -1), addMonths(around.at(-1)!, 1)];
  const [[roadmap], ruleRows, spheres, filings, excused, taken, scheduled] = await readLadder(
    deps.store,
    first,
    last,
  );
  if (!roadmap || ruleRows.length === 0) return;
  const { zone } = roadmap;
  const today = localDay(now, zone);
  const rules = toRules(ruleRows);
  const known = { rules, spheres, filings, excuses: excused, taken, scheduled };
  const all = stepsDue(known, today, zone);
  if (all.length === 0) return;
  const holders = await holdersOn(deps.store.db, today);
  const dues = all.filter((due) => reachable(due, holders));
  if (dues.length === 0) return;
  const [open, said, texts] = await readMatter(
    deps.store,
    [...new Set(dues.map((d) => d.sphere))],
    addMonths(first, -MONTHS_BACK),
  );
  let written = false;
  const wordings = new Map(texts.map((w) => [w.name, w]));
  for (const due of dues) {
    const ofSphere = open.filter((o) => o.sphere === due.sphere);
    const strategies = ofSphere.map((o) => o.strategy);
    const { to, vacant } = addresseesOf(due, holders, strategies);
    if (to.length === 0) continue;
    const { origin } = deps.settings;
    const matter = matterOf(due, { roadmap, open: ofSphere, said, vacant, to, origin });
    const made = await Promise.all(to.map((who) => letterTo(deps, due, who, matter, wordings)));
    const letters = made.map((m) => m.letter);
    const links = made.flatMap((m) => m.links);
    const expires = startOfDay(addDays(due.dates.graceEnds, LINK_DAYS + 1), zone);
    if (await take(deps, rowsOf(due, letters, links, now, expires))) written = true;
  }
  if (written) deps.afterCommit();
}
