import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tick } from "../clock.ts";
import { pageOf } from "../test/pageOf.ts";
import { wordsOf } from "../test/readPage.ts";
import { startApp } from "../test/startApp.ts";
import { daysAgo, KEPT_DAYS } from "./rules.ts";

const NOW = new Date("2030-06-01T12:00:00Z");
let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp({ now: NOW.toISOString() });
});
afterAll(() => app.end());

const put = async (sql: string, ...args: (string | null)[]) =>
  void (await app.store.client.execute({ sql, args }));
const left = async (table: string, column: string) =>
  (await app.rows(`select ${column} as it from ${table} order by 1`)).map(({ it }) => it);

/** A row from a day before its time is over, and one from a day after. */
const both = async (days: number, write: (name: string, at: string) => Promise<void>) => {
  await write("young", daysAgo(NOW, days - 1));
  await write("old", daysAgo(NOW, days + 1));
};

const answer = (key: string, at: string, scope = "p") =>
  put("insert into idempotency values (?, ?, '', '{}', 1, ?)", scope, key, at);
const line = (id: string, at: string) =>
  put("insert into audit values (?, ?, 'p-1', 'address.set', 'person/p-2')", id, at);
const pack = (id: string, at: string) =>
  put("insert into packs values (?, 'p-1', '', '', '[]', 1, ?)", id, at);
const link = (token: string, of: string, expires: string, revoked: string | null = null) =>
  put("insert into pack_links values (?, ?, 'p-1', '', ?, ?)", token, of, expires, revoked);

describe("what is kept in private goes when its stated time is over", () => {
  test("first answers do, long after any honest repeat, and the clock's own mark does not", async () => {
    expect(KEPT_DAYS.answers).toBeGreaterThanOrEqual(90);
    await both(KEPT_DAYS.answers, answer);
    await answer("seen", daysAgo(NOW, 1000), "clock");
    await tick(app.deps);
    expect(await left("idempotency", "key")).toEqual(["seen", "young"]);
  });

  test("notes for executives do, and what signing in left", async () => {
    await both(KEPT_DAYS.notes, (name, at) =>
      put("insert into private_notes values (?, 'N', ?)", name, at),
    );
    await both(365, (name, at) => put("insert into known_browsers values (?, 'p-1', ?)", name, at));
    await both(0, (name, at) => put("insert into sessions values (?, 'p-1', '', ?)", name, at));
    await tick(app.deps);
    expect(await left("private_notes", "update_id")).toEqual(["young"]);
    expect(await left("known_browsers", "browser")).toEqual(["young"]);
    expect(await left("sessions", "token")).toEqual(["young"]);
  });

  test("packs do, but not while somebody holds a link into one; links do some time after their end", async () => {
    await both(KEPT_DAYS.packs, pack);
    const long = daysAgo(NOW, KEPT_DAYS.packs + 10);
    for (const id of ["held", "revoked"]) await pack(id, long);
    const soon = daysAgo(NOW, -10);
    await link("works", "held", soon);
    await link("ended", "revoked", soon, daysAgo(NOW, 1));
    await both(KEPT_DAYS.links, (name, at) => link(`until-${name}`, "young", at));
    await tick(app.deps);
    expect(await left("packs", "id")).toEqual(["held", "young"]);
    expect(await left("pack_links", "token")).toEqual(["ended", "until-young", "works"]);
  });

  test("lines of the audit do; those that later ones go by stay and forget who it was", async () => {
    await both(KEPT_DAYS.audit, line);
    await both(KEPT_DAYS.audit, (name, at) => line(`person/${name}/address/1`, at));
    await tick(app.deps);
    expect(await left("audit", "id || ' ' || coalesce(person, 'nobody')")).toEqual([
      "person/old/address/1 nobody",
      "person/young/address/1 p-1",
      "young p-1",
    ]);
  });

  test("a bounded number at once, and what is not due costs no write", async () => {
    await put(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 700)
      insert into idempotency select 'p', 'old-' || i, '', '{}', 1, '2020-01-01' from n`);
    await tick(app.deps);
    expect(await left("idempotency where key like 'old-%'", "key")).toHaveLength(200);
    await tick(app.deps);
    const changes = async () => app.rows("select total_changes() as n");
    const stood = await changes();
    await tick(app.deps);
    expect(await changes()).toEqual(stood);
  });

  test("and the page about privacy says these times", async () => {
    const said = wordsOf(await pageOf(await app.request("/privacy")), "tbody tr").join("\n");
    for (const days of [KEPT_DAYS.answers, KEPT_DAYS.links, KEPT_DAYS.drafts])
      expect(said).toContain(`${days} days`);
    for (const days of [KEPT_DAYS.notes, KEPT_DAYS.packs, KEPT_DAYS.audit])
      expect(said).toContain(`${days / 365} years`);
  });
});
