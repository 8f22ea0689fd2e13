import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tick } from "../clock.ts";
import { smallRecord } from "../test/smallRecord.ts";
import { startApp } from "../test/startApp.ts";
import { following } from "../test/following.ts";

let app: Awaited<ReturnType<typeof startApp>>;
let by: ReturnType<typeof following>;
beforeAll(async () => {
  app = await startApp({ now: "2026-11-22T15:00:00Z", events: smallRecord() });
  by = following(app);
});
afterAll(() => app.end());

const people = () =>
  app.rows<{ address: string; confirmed_at: string | null }>("select * from subscriptions");

describe("asking to follow by mail", () => {
  test("sends one mail that asks, and nothing else before the address says yes", async () => {
    const answer = await by.ask({ address: "One@Example.org" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/follow?received=yes"]);
    const [mail, ...others] = await by.mails();
    expect([mail!.address, mail!.kind, others]).toEqual(["one@example.org", "confirm", []]);
    expect(mail!.body).toContain("What would be followed: Everything on the roadmap.");
    await tick(app.deps);
    expect(await by.mails()).toHaveLength(1);
    expect((await people())[0]!.confirmed_at).toBeNull();
  });

  test("answers the same whether or not the address is known, and mails once an hour", async () => {
    const again = await by.ask({ address: "one@example.org", scope: "sphere", of: "clinical" });
    expect([again.status, again.headers.get("location")]).toEqual([303, "/follow?received=yes"]);
    expect(await by.mails("one@example.org")).toHaveLength(1);
    app.wait(3_600_000);
    await by.ask({ address: "one@example.org", scope: "sphere", of: "clinical" });
    const [, second] = await by.mails("one@example.org");
    expect(second!.body).toContain("What would be followed: clinical.");
  });

  test("refuses what is no address, no rhythm, nothing that exists, and what no person sent", async () => {
    const before = (await by.mails()).length;
    const wrong: Record<string, string>[] = [
      { address: "a@good.org\r\nBcc: e@evil.org" },
      { address: "nobody" },
      { rhythm: "hourly" },
      { scope: "everything" },
      { website: "https://spam.example" },
      { stamp: "" },
    ];
    for (const each of wrong) expect((await by.ask(each)).status, JSON.stringify(each)).toBe(422);
    expect((await by.ask({ scope: "sphere", of: "none" })).status).toBe(404);
    expect(await by.mails()).toHaveLength(before);
    const page = await (
      await by.ask({ address: "nobody", scope: "sphere", of: "clinical" })
    ).text();
    expect(page).toContain("Write an address such as name@example.org.");
    expect(page).toContain("Follow the sphere “clinical”");
  });
});

describe("the page behind the mailed link", () => {
  test("opens without doing anything, as mail scanners do; its button says yes", async () => {
    app.wait(3_600_000);
    await by.ask({ address: "two@example.org" });
    const path = await by.page("two@example.org");
    for (let n = 0; n < 3; n++) {
      const shown = await app.request(path);
      expect(shown.status).toBe(200);
      expect(shown.headers.get("cache-control")).toBe("no-store");
      expect(shown.headers.get("referrer-policy")).toBe("no-referrer");
      expect(await shown.text()).toContain("Do you want to follow by mail?");
    }
    expect((await by.press(path, "confirm")).status).toBe(303);
    expect(await (await app.request(path)).text()).toContain("You follow by mail.");
    expect((await by.press(path, "confirm")).status).toBe(303);
  });

  test("changes the rhythm, and nothing for whoever guesses", async () => {
    const path = await by.page("two@example.org");
    await by.press(path, "rhythm", { rhythm: "posted" });
    const [row] = await app.rows(
      "select rhythm from subscriptions where address = 'two@example.org'",
    );
    expect(row).toMatchObject({ rhythm: "posted" });
    const guessed = `/follow/${"a".repeat(64)}`;
    expect((await app.request(guessed)).status).toBe(404);
    expect((await by.press(guessed, "leave")).status).toBe(404);
    expect((await by.press(path, "sell")).status).toBe(422);
  });

  test("is asked for, and opened, in the language of the page that was read", async () => {
    app.wait(3_600_000);
    const form = await (await app.request("/es/follow")).text();
    expect(form).toContain('action="/es/follow"');
    await by.ask({ address: "tres@example.org" }, "/es/follow");
    const [mail] = await by.mails("tres@example.org");
    expect(mail?.subject).toContain("¿desea seguirla?");
    expect(mail?.body).toMatch(/:8787\/es\/follow\/[a-p]{64}/);
    const path = `/es${await by.page("tres@example.org")}`;
    const said = await by.press(path, "confirm");
    expect(said.headers.get("location")).toMatch(/^\/es\/follow\//);
    expect(await (await app.request(path)).text()).toContain("Usted sigue por correo.");
    await by.press(path, "leave");
  });

  test("takes no late yes: after a day the address is forgotten", async () => {
    app.wait(3_600_000);
    await by.ask({ address: "late@example.org" });
    const path = await by.page("late@example.org");
    app.wait(86_400_001);
    expect((await by.press(path, "confirm")).status).toBe(404);
    await tick(app.deps);
    expect((await people()).map((p) => p.address)).toEqual(["two@example.org"]);
    expect(await by.mails("late@example.org")).toEqual([]);
  });

  test("following the same again replaces what was, instead of writing twice", async () => {
    await by.confirmed({ address: "two@example.org", rhythm: "monthly" });
    const rows = await app.rows(
      "select rhythm, confirmed_at is not null as yes from subscriptions",
    );
    expect(rows).toEqual([{ rhythm: "monthly", yes: 1 }]);
  });
});

describe("leaving", () => {
  test("needs one POST without cookies or an origin, and never happens by a GET", async () => {
    app.wait(3_600_000);
    const path = await by.confirmed({ address: "three@example.org" });
    const leave = `${path}/leave`;
    expect((await app.app.request(`http://127.0.0.1:8787${leave}`)).status).toBe(303);
    expect((await people()).map((p) => p.address)).toContain("three@example.org");
    const oneClick = () =>
      app.app.request(`http://127.0.0.1:8787${leave}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "List-Unsubscribe=One-Click",
      });
    expect((await oneClick()).status).toBe(200);
    expect((await oneClick()).status).toBe(200);
    expect((await people()).map((p) => p.address)).not.toContain("three@example.org");
    expect((await app.request(path)).status).toBe(404);
  });

  test("deletes the address everywhere, and keeps a hash that tells nobody who it was", async () => {
    app.wait(3_600_000);
    const path = await by.confirmed({ address: "canary@example.org" });
    expect((await by.press(path, "leave")).status).toBe(200);
    const { rows } = await app.store.client.execute(
      "select name from sqlite_master where type = 'table' and name not like 'search_words%'",
    );
    for (const { name } of rows) {
      const all = await app.store.client.execute(`select * from "${String(name)}"`);
      expect(JSON.stringify(all.rows), String(name)).not.toContain("canary@");
    }
    const kept = await app.rows<{ hash: string }>("select hash from suppressed");
    expect(kept.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    const note = (await app.deps.gone.read()) ?? "";
    expect(kept.every(({ hash }) => note.includes(hash))).toBe(true);
    expect(note).not.toContain("@");
  });

  test("another site cannot press the buttons of the page", async () => {
    const path = await by.page("two@example.org");
    const from = { headers: { origin: "https://evil.example" }, form: { act: "leave" } };
    expect((await app.request(path, from)).status).toBe(403);
  });
});
