import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { write } from "../../../db/client.ts";
import { mailLinks } from "../../../db/schema/desk.ts";
import { smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";
import { applySteps } from "./apply.ts";
import { readPast } from "./past/read.ts";
import { prepare } from "./prepare.ts";

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp({ events: smallRecord() });
});
afterAll(() => app.end());

async function load(people: string) {
  const { store, deps, clock } = app;
  const past = await readPast(store);
  const files = new Map([["people.csv", `id,name,public,address\n${people}\n`]]);
  const { outcomes, steps } = prepare({ files }, past, clock.now);
  expect(outcomes.filter((o) => o.verdict === "refuse")).toEqual([]);
  await applySteps(store, steps, past, { now: clock.now, random: deps.random });
}

const desk = async (cookie: string) => (await app.request("/desk", { cookie })).status;

test("an imported address shuts out whoever had the old one, and nobody else", async () => {
  await load("ann,Ann,no,ann@example.org\nbea,Bea,no,bea@example.org");
  const [ann, bea] = [await app.signInAs("ann"), await app.signInAs("bea")];
  await write(app.store, [
    sql`insert into ${mailLinks} (token, person, sphere, month, does, created_at, expires_at)
      values ('t', 'ann', 'clinical', '2026-10', 'nothing', '2026-11-01', '2026-12-01')`,
  ]);
  await load("ann,Ann,no,ann@example.org\nbea,Bea,no,bea@example.org");
  expect([await desk(ann), await desk(bea)]).toEqual([403, 403]);
  await load("ann,Ann,no,ann@new.example.org\nbea,Bea,no,bea@example.org");
  expect([await desk(ann), await desk(bea)]).toEqual([303, 403]);
  const found = await app.store.client.execute(
    "select (select address from addresses where person = 'ann') as address, (select count(*) from mail_links) as links",
  );
  expect(found.rows[0]).toMatchObject({ address: "ann@new.example.org", links: 0 });
});

test("a page of the office read before the import cannot give the old address back", async () => {
  await load("cai,Cai,no,cai@example.org");
  const cookie = await app.signInAs("admin");
  const people = async () => {
    const answer = await app.request("/api/v1/office/people", { cookie });
    const { items } = (await answer.json()) as { items: { id: string; version: number }[] };
    return items.find((p) => p.id === "cai")!;
  };
  const before = await people();
  await load("cai,Cai,no,cai@new.example.org");
  const stale = await app.request("/api/v1/office/people/cai", {
    method: "PATCH",
    json: { address: "cai@example.org" },
    cookie,
    headers: { "idempotency-key": "an-old-page", "if-match": `"${before.version}"` },
  });
  expect(stale.status).toBe(412);
  expect(await people()).toMatchObject({ address: "cai@new.example.org" });
});
