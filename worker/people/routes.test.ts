import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { signIns } from "../../db/schema/access.ts";
import { outbox } from "../../db/schema/record.ts";
import { LEAD, signingIn } from "../test/signingIn.ts";
import { startApp } from "../test/startApp.ts";

vi.spyOn(console, "info").mockImplementation(() => undefined);
const { app, browser, mailedCode, signIn, afresh } = await signingIn();
afterAll(() => app.end());
beforeEach(() => afresh());

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

  test("its mail is in the language of the page where it was asked for", async () => {
    const said = async (path: string) => {
      await afresh();
      await browser().send(path, { address: LEAD });
      const [mail] = await app.store.db.select().from(outbox);
      expect(mail!.body.match(/\d{6,}/g)).toEqual([await mailedCode()]);
      expect(mail!.subject).not.toMatch(/\d/);
      return `${mail!.subject}\n${mail!.body}`;
    };
    expect(await said("/sign-in")).toContain("Your code to sign in is");
    expect(await said("/es/sign-in")).toContain("Su código para iniciar sesión es");
    expect(await said("/zh-Hans/sign-in")).toContain("您的登录验证码是");
  });

  test("signing in on a page in another language says in which one mail is to come", async () => {
    await afresh();
    const spoken = async () =>
      (await app.rows("select language from addresses")).map((row) => row.language);
    const b = browser();
    await signIn(b);
    expect(await spoken()).toEqual([null]);
    await b.send("/es/sign-in", { address: LEAD });
    expect(await spoken()).toEqual([null]);
    await b.send("/es/sign-in", { code: (await mailedCode())! });
    expect(await spoken()).toEqual(["es"]);
    // An address without a language says nothing about who reads it.
    await signIn(b);
    expect(await spoken()).toEqual(["es"]);
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
