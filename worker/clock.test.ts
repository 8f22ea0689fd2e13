import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { write } from "../db/client.ts";
import { tick } from "./clock.ts";
import { letter } from "./record/append.ts";
import { startApp } from "./test/startApp.ts";

let app: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => {
  app = await startApp({ now: "2026-11-22T15:00:00Z" });
});
afterEach(() => app.end());

const mail = { kind: "code", address: "lead@example.org", subject: "S", body: "B" } as const;

/** A link, a draft, an update that came back and a code, all from one day. */
async function kept() {
  await write(app.store, [
    letter({ ...mail, id: "m", expiresAt: "2026-11-22T15:10:00Z" }, "2026-11-22T15:00:00Z"),
  ]);
  await app.store.client.batch(
    [
      `insert into mail_links values ('t', 'p', 'clinical', '2026-11', 'write', '', '2026-11-22', null)`,
      `insert into drafts values ('2026-11', 'clinical', 1, '{}', 'p', '2026-11-22')`,
      `insert into waiting (month, sphere, person, role, body, key, sent_at, returned_at)
        values ('2026-11', 'clinical', 'p', 'lead', '{}', 'k', '', '2026-11-22')`,
    ],
    "write",
  );
}

async function left() {
  const rows: string[] = [];
  for (const table of ["outbox", "drafts", "waiting", "mail_links"])
    if ((await app.store.client.execute(`select 1 from ${table}`)).rows.length > 0)
      rows.push(table);
  return rows;
}

test("each goes when its time is over, and a minute in which nothing is due writes nothing", async () => {
  await kept();
  const writes = vi.spyOn(app.store.client, "batch");
  const at = async (instant: string) => {
    app.clock.now = new Date(instant);
    writes.mockClear();
    await tick(app.deps);
    const wrote = writes.mock.calls.filter(([, mode]) => mode === "write").length;
    return [wrote, await left()];
  };
  const all = ["outbox", "drafts", "waiting", "mail_links"];
  expect(await at("2026-11-22T15:09:59Z")).toEqual([0, all]);
  expect(await at("2026-11-22T15:10:01Z")).toEqual([1, all.slice(1)]);
  expect(await at("2026-12-21T12:00:00Z")).toEqual([0, all.slice(1)]);
  expect(await at("2026-12-22T12:00:00Z")).toEqual([1, ["mail_links"]]);
  expect(await at("2027-02-19T12:00:00Z")).toEqual([0, ["mail_links"]]);
  expect(await at("2027-02-20T12:00:00Z")).toEqual([1, []]);
});

test("a mail that left stands in the outbox for thirty days", async () => {
  await write(app.store, [letter({ ...mail, id: "m" }, "2026-11-22T15:00:00Z")]);
  await app.store.client.execute("update outbox set sent_at = '2026-11-22T15:00:00.000Z'");
  app.clock.now = new Date("2026-12-22T14:59:59Z");
  await tick(app.deps);
  expect(await left()).toEqual(["outbox"]);
  app.clock.now = new Date("2026-12-22T15:00:01Z");
  await tick(app.deps);
  expect(await left()).toEqual([]);
});
