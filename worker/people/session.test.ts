import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { write } from "../../db/client.ts";
import { addresses, knownBrowsers, sessions, signIns } from "../../db/schema/access.ts";
import { outbox } from "../../db/schema/record.ts";
import { LEAD, START, signingIn } from "../test/signingIn.ts";

vi.spyOn(console, "info").mockImplementation(() => undefined);
const { app, browser, mailedCode, signIn, afresh } = await signingIn();
afterAll(() => app.end());
beforeEach(() => afresh());

describe("a session", () => {
  const reads = async (cookie: string) =>
    (await app.request("/desk", { headers: { cookie } })).status;

  test("gets a new token at every sign-in, and the browser's old one is dead", async () => {
    const { b } = await signIn();
    const old = `session=${b.jar.get("session")}`;
    await signIn(b);
    expect(await reads(old)).toBe(303);
    expect(await reads(`session=${b.jar.get("session")}`)).not.toBe(303);
  });

  test("is dead after signing out", async () => {
    const { b } = await signIn();
    const token = `session=${b.jar.get("session")}`;
    const out = await b.send("/sign-out", {});
    expect(out.status).toBe(303);
    expect(out.headers.get("location")).toBe("/");
    expect(b.jar.has("session")).toBe(false);
    expect(await reads(token)).toBe(303);
  });

  test("loses what an ended appointment opened with the next request", async () => {
    const { b } = await signIn();
    const token = `session=${b.jar.get("session")}`;
    expect(await reads(token)).not.toBe(403);
    const appointment = "lead-clinical";
    await app.record({
      kind: "appointment.ended",
      subject: `appointment/${appointment}`,
      role: "admin",
      facts: { appointment, until: "2026-11-22" },
    });
    expect(await reads(token)).toBe(403);
    await app.record({
      kind: "appointment.made",
      subject: "appointment/again",
      role: "admin",
      facts: {
        appointment: "again",
        person: "lead-clinical",
        role: "lead",
        scope: "clinical",
        from: "2026-11-22",
      },
    });
  });

  test("is dead when the address is taken away, and after two weeks", async () => {
    const { b } = await signIn();
    const token = `session=${b.jar.get("session")}`;
    app.clock.now = new Date("2026-12-06T14:59:00Z");
    expect(await reads(token)).not.toBe(303);
    app.clock.now = new Date("2026-12-06T15:00:01Z");
    expect(await reads(token)).toBe(303);
    app.clock.now = new Date(START);
    await write(app.store, [sql`delete from ${addresses} where address = ${LEAD}`]);
    expect(await reads(token)).toBe(303);
    await write(app.store, [
      sql`insert into ${addresses} (person, address, created_at) values ('lead-clinical', ${LEAD}, ${START})`,
    ]);
  });

  test("a stolen database holds no code and no token that could be used", async () => {
    const { b } = await signIn();
    await browser().send("/sign-in", { address: LEAD });
    const code = (await mailedCode())!;
    await write(app.store, [sql`delete from ${outbox}`]);
    const rows = JSON.stringify([
      await app.store.db.select().from(signIns),
      await app.store.db.select().from(sessions),
      await app.store.db.select().from(knownBrowsers),
    ]);
    for (const secret of [code, ...b.jar.values(), LEAD]) expect(rows).not.toContain(`"${secret}"`);
  });

  test("what has expired is swept when someone signs in", async () => {
    await signIn();
    await browser().send("/sign-in", { address: LEAD });
    app.clock.now = new Date("2026-12-24T15:00:00Z");
    await browser().send("/sign-in", { address: LEAD });
    expect(await app.store.db.select().from(sessions)).toEqual([]);
    expect(await app.store.db.select().from(signIns)).toHaveLength(1);
  });
});
