import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { sessions, signIns } from "../../db/schema/access.ts";
import { LEAD, wrongFor, signingIn } from "../test/signingIn.ts";

vi.spyOn(console, "info").mockImplementation(() => undefined);
const { app, browser, mailedCode, signIn, afresh } = await signingIn();
afterAll(() => app.end());
beforeEach(() => afresh());

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
    const html = await (
      await b.send("/sign-in", { code: wrongFor(await mailedCode()), address: LEAD })
    ).text();
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
