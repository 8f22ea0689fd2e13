import { sql, type SQL } from "drizzle-orm";
import { write } from "../../db/client.ts";
import { linkVisits } from "../../db/schema/links.ts";
import type { Deps } from "../context.ts";
import { Raced } from "../record/append.ts";
import type { NewEvent } from "../record/kinds/all.ts";
import { zoneNow } from "../updates/desk/queries.ts";
import { commit } from "../write.ts";
import { lookAt } from "./asking/commands.ts";
import { mayBeAsked } from "./asking/rules.ts";
import { type Due, dueNow, urlsOf } from "./queries.ts";
import { ASKED, dueBefore, findingOf, ourOwnFault } from "./rules.ts";

/** Says that a link is being looked at; nothing comes back where another process said so first. */
const claim = ({ of, n, visited, failures }: Due, at: string): SQL =>
  sql`insert into ${linkVisits} (of_seq, n, at, failures) values (${of}, ${n}, ${at}, ${failures})
    on conflict do update set at = excluded.at, failures = excluded.failures
    where ${linkVisits.at} = ${visited ?? ""} returning of_seq`;

/** Those of the links that are looked at in this tick: the others can be passed over at once. */
function taken(due: readonly Due[], origin: string): { links: Due[]; asked: Due[] } {
  const own = new URL(origin).host;
  const asked = due.filter((l) => l.url !== null && (mayBeAsked(l.url)?.host ?? own) !== own);
  const rest = due.filter((l) => !asked.includes(l));
  const now = asked.slice(0, ASKED);
  return { links: [...now, ...rest], asked: now };
}

/**
 * Looks at the links whose look is due, a few at a time. Each is claimed first, so that two clocks at
 * once look once; a clock that died in between looks again when it is due again.
 */
export async function checkLinks(deps: Deps): Promise<void> {
  const { fetchLink, store, settings } = deps;
  if (!fetchLink) return;
  const now = deps.now();
  const at = now.toISOString();
  const due = await dueNow(store.db, dueBefore(now));
  const { links, asked } = taken(due, settings.origin);
  if (links.length === 0) return;
  const claims = await write(
    store,
    links.map((link) => claim(link, at)),
  );
  const mine = asked.filter((_, i) => claims[i]!.rows.length > 0);
  if (mine.length === 0) return;
  const agent = `Milepost (+${settings.origin}/)`;
  const looks = await Promise.all(mine.map((link) => lookAt(fetchLink, link.url!, agent)));
  if (ourOwnFault(looks)) return;
  const [[zone], urls] = await store.db.batch([zoneNow(store.db), urlsOf(store.db, mine)]);
  const found = mine.flatMap((link, i) => {
    const same = urls.some((u) => u.of === link.of && u.n === link.n && u.url === link.url);
    return same ? [{ link, ...findingOf(link, looks[i]!, now, zone?.zone ?? "UTC") }] : [];
  });
  const visits = found.flatMap(({ link, failures }) =>
    failures === link.failures
      ? []
      : [
          sql`update ${linkVisits} set failures = ${failures}
            where of_seq = ${link.of} and n = ${link.n} and at = ${at}`,
        ],
  );
  const news = found.flatMap(({ link, news: facts }) => (facts ? [{ link, facts }] : []));
  if (news.length === 0) {
    if (visits.length > 0) await write(store, visits);
    return;
  }
  const subject = ({ of, n }: Due) => `link/${of}/${n}`;
  const events = news.map(({ link, facts }): NewEvent => ({
    kind: "link.checked",
    subject: subject(link),
    role: "clock",
    facts: { of: link.of, n: link.n, ...facts },
  }));
  const expect = Object.fromEntries(news.map(({ link }) => [subject(link), link.version]));
  try {
    await commit(deps, { events, expect, also: visits });
  } catch (error) {
    // Another process found it first.
    if (!(error instanceof Raced)) throw error;
  }
}
