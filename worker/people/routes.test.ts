import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { write } from "../../db/client.ts";
import { addresses, knownBrowsers, sessions, signIns } from "../../db/schema/access.ts";
import { outbox } from "../../db/schema/record.ts";
import { startApp } from "../test/startApp.ts";
import { smallRecord } from "../test/smallRecord.ts";

type App = Awaited<ReturnType<typeof startApp>>;
const START = "2026-11-22T15:00:00Z";
const LEAD = "lead-clinical@example.org";

let app: App;
beforeAll(async () => {
  vi.spyOn(console, "info").mockImplementation(() => undefined);
  app = await startApp({ now: START, events: smallRecord() });
  await app.signInAs("lead", "clinical");
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.now = new Date(START);
  const tables = [signIns, sessions, knownBrowsers, outbox];
  await write(
    app.store,
    tables.map((t) => sql`delete from ${t}`),
  );
});

/** A browser: it keeps the cookies it gets. */
function browser() {
  const jar = new Map<string, string>();
  const send = async (path: string, form?: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await app.request(path, { form, headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/Max-Age=0/i.test(line)) jar.delete(name!);
      else jar.set(name!, value!);
    }
    return answer;
  };
  return { jar, send };
}

async function mailedCode(address = LEAD): Promise<string | undefined> {
  const rows = await app.store.db.select().from(outbox).where(sql`address = ${address}`);
  return rows.at(-1)?.body.match(/\d{6}/)?.[0];
}

const wrongFor = (code: string | undefined) => (code === "000000" ? "000001" : "000000");

async function signIn(b = browser(), next = "") {
  await b.send("/sign-in", { address: LEAD });
  const answer = await b.send("/sign-in", { code: (await mailedCode())!, next });
  return { b, answer };
}

describe("signing in", () => {
  test("an invited address gets a code by mail, and the code opens the desk", async () => {
    const b = browser();
    const asked = await b.send("/sign-in?next=/desk", { address: ` ${LEAD.toUpperCase()} ` });
    expect(asked.status).toBe(200);
    expect(asked.headers.get("cache-control")).toBe("no-store");
    expect(await asked.text()).toContain('autocomplete="one-time-code"');
    const [mail] = await app.store.db.select().from(outbox);
    expect(mail).toMatchObject({ kind: "code", address: LEAD });
    expect(mail!.expiresAt).toBe("2026-11-22T15:10:00.000Z");
    const code = (await mailedCode())!;
    const done = await b.send("/sign-in", { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(done.status).toBe(303);
    expect(done.headers.get("location")).toBe("/desk");
    expect(b.jar.get("session")).toMatch(/^[0-9a-f]{64}$/);
    expect((await b.send("/desk")).status).not.toBe(303);
  });

  test("the second form is also taken at an address of its own", async () => {
    const b = browser();
    await b.send("/sign-in", { address: LEAD });
    const done = await b.send("/sign-in/code", { code: (await mailedCode())!, next: "/months" });
    expect(done.headers.get("location")).toBe("/months");
  });

  test("nobody is sent off the site afterwards", async () => {
    const { answer } = await signIn(browser(), "//evil.example/");
    expect(answer.headers.get("location")).toBe("/desk");
  });

  test("cookies are closed to scripts and to other sites, and hold for this host alone on https", async () => {
    const { answer } = await signIn();
    for (const line of answer.headers.getSetCookie())
      expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const safe = await startApp({ origin: "https://roadmap.example.org" });
    const asked = await safe.request("/sign-in", { form: { address: LEAD } });
    expect(asked.headers.getSetCookie()[0]).toMatch(
      /^__Host-flow=[0-9a-f]{64}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    safe.end();
  });

  test("reading the page changes nothing and sets no cookie, however often it is opened", async () => {
    for (const path of ["/sign-in", "/sign-in?next=/desk&code=123456", "/sign-in/code"])
      for (const method of ["GET", "HEAD"]) {
        const answer = await app.request(path, { method });
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
    expect(await app.store.db.select().from(signIns)).toEqual([]);
    expect(await app.store.db.select().from(outbox)).toEqual([]);
  });

  test("an address nobody invited gets the same answer and no mail", async () => {
    const other = "somebody-else1@example.org";
    const known = await browser().send("/sign-in", { address: LEAD });
    const unknown = await browser().send("/sign-in", { address: other });
    expect(unknown.status).toBe(known.status);
    const names = (r: Response) => [...r.headers.keys()].toSorted();
    expect(names(unknown)).toEqual(names(known));
    expect((await unknown.text()).replaceAll(other, LEAD)).toBe(await known.text());
    expect((await app.store.db.select().from(outbox)).map((m) => m.address)).toEqual([LEAD]);
    expect(await app.store.db.select().from(signIns)).toHaveLength(2);
  });

  test("what is not an address is asked for again, with what was typed", async () => {
    for (const address of ["lead", "a@b\r\nBcc: c@d.org", "a@b.org, c@d.org"]) {
      const answer = await browser().send("/sign-in", { address });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain("Write an address such as");
    }
    expect(await (await browser().send("/sign-in", { address: "lead@" })).text()).toContain(
      'value="lead@"',
    );
  });
});

describe("a code", () => {
  test("works once, also when twenty copies of the form arrive together", async () => {
    const b = browser();
    await b.send("/sign-in", { address: LEAD });
    const code = (await mailedCode())!;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => b.send("/sign-in", { code })),
    );
    expect(answers.filter((a) => a.status === 303)).toHaveLength(1);
    expect(await app.store.db.select().from(sessions)).toHaveLength(1);
  });

  test("works only in the browser that asked for it", async () => {
    const b = browser();
    await b.send("/sign-in", { address: LEAD });
    const code = (await mailedCode())!;
    const stranger = browser();
    expect((await stranger.send("/sign-in", { code })).status).toBe(422);
    await stranger.send("/sign-in", { address: LEAD });
    expect((await stranger.send("/sign-in", { code })).status).toBe(422);
    expect((await b.send("/sign-in", { code })).status).toBe(303);
  });

  test("dies after ten minutes, and when the same browser asks for a new one", async () => {
    const b = browser();
    await b.send("/sign-in", { address: LEAD });
    const first = (await mailedCode())!;
    app.clock.now = new Date("2026-11-22T15:10:01Z");
    expect(await (await b.send("/sign-in", { code: first })).text()).toContain("no longer works");
    await b.send("/sign-in", { address: LEAD });
    const second = (await mailedCode())!;
    const flow = b.jar.get("flow")!;
    await b.send("/sign-in", { address: LEAD });
    const third = (await mailedCode())!;
    expect((await b.send("/sign-in", { code: second })).status).toBe(422);
    const stale = browser();
    stale.jar.set("flow", flow);
    expect((await stale.send("/sign-in", { code: second })).status).toBe(422);
    expect((await b.send("/sign-in", { code: third })).status).toBe(303);
  });

  test("dies after five wrong tries; the right one then comes too late", async () => {
    const b = browser();
    await b.send("/sign-in", { address: LEAD });
    const code = (await mailedCode())!;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => b.send("/sign-in", { code: wrongFor(code) })),
    );
    expect(answers.every((a) => a.status === 422)).toBe(true);
    const [row] = await app.store.db.select().from(signIns);
    expect(row!.wrongTries).toBe(5);
    expect((await b.send("/sign-in", { code })).status).toBe(422);
  });

  test("a wrong one keeps the address and says so beside the field", async () => {
    const b = browser();
    await b.send("/sign-in", { address: LEAD });
    const html = await (await b.send("/sign-in", { code: wrongFor(await mailedCode()), address: LEAD })).text();
    expect(html).toContain("That code is not right.");
    expect(html).toContain(`name="address" value="${LEAD}"`);
  });
});

describe("guessing at one address", () => {
  async function attack(address: string) {
    let tries = 0;
    for (let i = 0; i < 40; i++) {
      const b = browser();
      await b.send("/sign-in", { address });
      const wrong = wrongFor(await mailedCode(address));
      for (let n = 0; n < 5; n++) {
        const answer = await b.send("/sign-in", { code: wrong });
        if (answer.status === 429) return tries;
        tries += 1;
      }
    }
    return tries;
  }

  test("ends for strangers after fifty wrong tries a day, invited or not, but not for a browser that is known", async () => {
    const { b: known } = await signIn();
    expect(await attack(LEAD)).toBe(50);
    expect(await attack("nobody@example.org")).toBe(50);
    const stranger = browser();
    await stranger.send("/sign-in", { address: LEAD });
    const right = await stranger.send("/sign-in", { code: (await mailedCode())! });
    expect(right.status).toBe(429);
    expect((await signIn(known)).answer.status).toBe(303);
    app.clock.now = new Date("2026-11-23T15:11:00Z");
    expect((await signIn()).answer.status).toBe(303);
  });

  test("only wrong tries count: signing in sixty times a day locks nobody out", async () => {
    for (let i = 0; i < 60; i++) expect((await signIn()).answer.status).toBe(303);
  });

  test("a planted browser cookie gives no budget of its own", async () => {
    const b = browser();
    b.jar.set("browser", "planted");
    await signIn(b);
    expect(b.jar.get("browser")).not.toBe("planted");
  });
});

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

describe("another site", () => {
  test.each([
    ["a form", "application/x-www-form-urlencoded", `address=${LEAD}`],
    ["text", "text/plain", `address=${LEAD}`],
    ["JSON", "application/json", JSON.stringify({ address: LEAD })],
  ])("cannot send %s in a reader's name", async (_what, type, body) => {
    for (const origin of ["https://evil.example", "null"])
      for (const path of ["/sign-in", "/sign-in/code", "/sign-out"]) {
        const headers = { origin, "content-type": type };
        expect((await app.request(path, { method: "POST", headers, body })).status).toBe(403);
      }
    expect(await app.store.db.select().from(signIns)).toEqual([]);
  });
});

test("the log tells what happened without code, token or address", async () => {
  const said: string[] = [];
  vi.mocked(console.info).mockImplementation((line: string) => void said.push(line));
  const { b } = await signIn();
  const code = (await mailedCode())!;
  await b.send("/sign-in", { code: "000000" });
  await b.send("/sign-out", {});
  const log = said.join("\n");
  expect(log).toContain('{"security":"sign-in.done","person":"lead-clinical"}');
  expect(log).toContain("signed-out");
  for (const secret of [code, LEAD, ...b.jar.values()]) expect(log).not.toContain(secret);
});
