import { sql } from "drizzle-orm";
import { write } from "../../db/client.ts";
import { addresses, knownBrowsers, sessions, signIns } from "../../db/schema/access.ts";
import { outbox } from "../../db/schema/record.ts";
import { keyedHash as mac, securityEvent, tokenHash } from "../access.ts";
import type { Deps } from "../context.ts";
import { Refusal } from "../errors.ts";
import { FIRST, type Language } from "../languages/rules.ts";
import { hex } from "../record/leaf.ts";
import {
  BROWSER_BUDGET,
  BROWSER_LIFE,
  BUDGET_WINDOW,
  CODE_LIFE,
  codeFrom,
  SESSION_LIFE,
  STRANGERS_BUDGET,
  STRANGERS_MAILS,
  TRIES,
} from "./rules.ts";

const newToken = (deps: Deps) => hex(deps.random(32));

function newCode(deps: Deps): string {
  for (;;) {
    const code = codeFrom(deps.random(4));
    if (code) return code;
  }
}

const shifted = (now: Date, ms: number) => new Date(now.getTime() + ms).toISOString();

/** Codes, sessions and known browsers whose time is over, as what may follow “from”. */
export const oldSignIns = (now: Date) => [
  sql`${signIns} where expires_at < ${shifted(now, -BUDGET_WINDOW)}`,
  sql`${sessions} where expires_at < ${now.toISOString()}`,
  sql`${knownBrowsers} where created_at < ${shifted(now, -BROWSER_LIFE)}`,
];

/**
 * Starts a sign-in and returns the token that binds it to this browser. The same statements run for
 * an invited address and any other; only the database knows whether a mail came of it.
 */
export async function startSignIn(
  deps: Deps,
  asked: { address: string; flow?: string; browser?: string; title: string; language: Language },
): Promise<string> {
  const now = deps.now();
  const iso = now.toISOString();
  const token = newToken(deps);
  const flow = await tokenHash(token);
  const code = newCode(deps);
  const letter = { what: "code", code, roadmap: asked.title } as const;
  const { subject, body } = deps.letter(letter, asked.language);
  const addressMac = await mac(deps, "address", asked.address);
  const codeMac = await mac(deps, "code", flow, code);
  const browser = await tokenHash(asked.browser ?? "");
  const older = await tokenHash(asked.flow ?? "");
  const expires = shifted(now, CODE_LIFE);
  const invited = sql`(select person from ${addresses} where address = ${asked.address})`;
  const known = sql`(select browser from ${knownBrowsers} where browser = ${browser} and person = ${invited})`;
  const asks = sql`(select count(*) from ${signIns} where address_mac = ${addressMac}
    and created_at > ${shifted(now, -3_600_000)} and known_browser is null and used_at is null)`;
  await write(deps.store, [
    ...oldSignIns(now).map((rows) => sql`delete from ${rows}`),
    sql`update ${signIns} set expires_at = ${iso} where flow = ${older} and expires_at > ${iso}`,
    sql`insert into ${signIns} (flow, address_mac, person, code_mac, known_browser, created_at, expires_at, wrong_tries)
      values (${flow}, ${addressMac}, ${invited}, ${codeMac}, ${known}, ${iso}, ${expires}, 0)`,
    sql`insert into ${outbox} (id, kind, address, language, subject, body, created_at, due_at, expires_at, tries)
      select ${hex(deps.random(16))}, 'code', address, ${asked.language}, ${subject}, ${body},
        ${iso}, ${iso}, ${expires}, 0 from ${addresses} where address = ${asked.address} and (${known} is not null or ${asks} <= ${STRANGERS_MAILS})`,
  ]);
  deps.afterCommit();
  return token;
}

/** From now on somebody is written to in a language. */
const speaking = (person: string, language: Language) =>
  sql`update ${addresses} set language = ${language} where person = ${person}`;

/** What was spent of the budget that this sign-in draws on. */
const spent = sql`(select coalesce(sum(s.wrong_tries), 0) from ${signIns} s
  where s.address_mac = sign_ins.address_mac and s.known_browser is sign_ins.known_browser`;

type Spent = { person: string; browser: string | null };

/** Uses the code up, or counts a wrong try: each in one guarded statement, so no race wins twice. */
async function spend(deps: Deps, flow: string, codeMac: string): Promise<Spent> {
  const now = deps.now();
  const iso = now.toISOString();
  const within = sql`${spent} and s.created_at > ${shifted(now, -BUDGET_WINDOW)})
    < case when known_browser is null then ${STRANGERS_BUDGET} else ${BROWSER_BUDGET} end`;
  const live = sql`flow = ${flow} and used_at is null and expires_at > ${iso} and wrong_tries < ${TRIES}`;
  const right = sql`code_mac = ${codeMac} and person is not null`;
  const [wrong, used, left] = await write(deps.store, [
    sql`update ${signIns} set wrong_tries = wrong_tries + 1
      where ${live} and ${within} and not (${right}) returning wrong_tries`,
    sql`update ${signIns} set used_at = ${iso}
      where ${live} and ${within} and ${right} returning person, known_browser`,
    sql`select ${within} as within from ${signIns} where ${live}`,
  ]);
  const row = used!.rows[0];
  if (row)
    return {
      person: String(row.person),
      browser: row.known_browser === null ? null : String(row.known_browser),
    };
  const tries = wrong!.rows[0]?.wrong_tries;
  if (tries !== undefined) {
    securityEvent("sign-in.wrong-code");
    throw new Refusal(Number(tries) < TRIES ? "signin.wrong_code" : "signin.code_dead");
  }
  const exhausted = left!.rows[0] && Number(left!.rows[0].within) === 0;
  securityEvent(exhausted ? "sign-in.budget-spent" : "sign-in.dead-code");
  throw new Refusal(exhausted ? "signin.too_many" : "signin.code_dead");
}

export type SignedIn = { person: string; session: string; browser: string };

/** Trades a code for a session: a new token, and the browser's old one is dead. */
export async function finishSignIn(
  deps: Deps,
  given: { code: string; flow?: string; browser?: string; session?: string; language: Language },
): Promise<SignedIn> {
  const flow = await tokenHash(given.flow ?? "");
  const { person, browser } = await spend(deps, flow, await mac(deps, "code", flow, given.code));
  const now = deps.now();
  const iso = now.toISOString();
  const session = newToken(deps);
  // Only a token of ours is kept: a planted one would not hash to what was found at the start.
  const kept = given.browser && (await tokenHash(given.browser)) === browser ? given.browser : "";
  const mine = kept || newToken(deps);
  await write(deps.store, [
    sql`delete from ${sessions} where token = ${await tokenHash(given.session ?? "")}`,
    sql`insert into ${sessions} (token, person, created_at, expires_at)
      values (${await tokenHash(session)}, ${person}, ${iso}, ${shifted(now, SESSION_LIFE)})`,
    sql`insert into ${knownBrowsers} (browser, person, created_at)
      values (${await tokenHash(mine)}, ${person}, ${iso})
      on conflict (browser) do update set created_at = excluded.created_at`,
    // The first language is that of every address without one: it says nothing about who reads it.
    ...(given.language === FIRST ? [] : [speaking(person, given.language)]),
  ]);
  securityEvent("sign-in.done", person);
  return { person, session, browser: mine };
}

/** Ends the session of this token, on every instance at once. */
export async function signOut(deps: Deps, token: string): Promise<void> {
  await write(deps.store, [sql`delete from ${sessions} where token = ${await tokenHash(token)}`]);
  securityEvent("signed-out");
}
