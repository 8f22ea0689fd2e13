import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asCorrector, ID, oldWords } from "../../test/asCorrector.ts";

let app: Awaited<ReturnType<typeof asCorrector>>;
beforeEach(async () => {
  app = await asCorrector();
});
afterEach(() => app.end());

describe("the form without a script", () => {
  const post = (form: Record<string, string>, cookie = app.session.cookie) =>
    app.request(`/desk/correct/${ID}`, { form, cookie });
  const typed = (more: Record<string, string> = {}) => ({
    idempotency_key: "key-of-the-form",
    version: "1",
    why: "typing",
    reason: "A slip.",
    summary: oldWords,
    obstacles: "Ask Mary Example for the keys.",
    "line.clinical-one": "It began.",
    "evidence.1.title": "The list",
    "evidence.1.url": "https://example.org/list",
    do: "compare",
    ...more,
  });

  test("starts from the published words and is closed to others", async () => {
    const page = await app.request(`/desk/correct/${ID}`, { cookie: app.session.cookie });
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toContain("no-store");
    const html = await page.text();
    expect(html).toContain("It begna.");
    expect(html).toContain('name="evidence.1.url"');
    expect((await app.request(`/desk/correct/${ID}`)).status).toBe(303);
    const other = await app.signInAs("lead", "students");
    expect((await app.request(`/desk/correct/${ID}`, { cookie: other })).status).toBe(403);
    expect((await app.request("/desk/correct/none", { cookie: app.session.cookie })).status).toBe(
      404,
    );
    const desk = await app.request("/desk", { cookie: app.session.cookie });
    expect(await desk.text()).toContain(`href="/desk/correct/${ID}"`);
  });

  test("compares first and publishes then", async () => {
    const compared = await post(typed());
    expect(compared.status).toBe(200);
    const html = await compared.text();
    expect(html).toContain("Old and new, side by side");
    expect(html).toContain("It begna.");
    expect(html).toContain('name="line.clinical-one" value="It began."');
    expect(await app.rows("select seq from corrections")).toEqual([]);
    const done = await post(typed({ do: "publish" }));
    expect(done.status).toBe(303);
    expect(done.headers.get("location")).toMatch(new RegExp(`^/updates/${ID}\\?seen=\\d+$`));
    expect(await app.rows("select field from corrections")).toEqual([
      { field: "line.clinical-one" },
    ]);
  });

  test("loses nothing: on a wrong answer, a stale version or an ended session", async () => {
    const wrong = await post(typed({ reason: "" }));
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("It began.");
    await app.correct({ "line.clinical-one": "It began late." });
    const stale = await post(typed());
    expect(stale.status).toBe(412);
    const html = await stale.text();
    expect(html).toContain("It began.");
    expect(html).toContain("It began late.");
    expect(html).toContain('name="version" value="2"');
    const out = await post(typed(), "");
    expect(out.status).toBe(401);
    expect(await out.text()).toContain("It began.");
  });

  test("withdraws with an explanation", async () => {
    const none = await post({ ...typed({ do: "withdraw" }), reason: "" });
    expect(none.status).toBe(422);
    const done = await post({ ...typed({ do: "withdraw" }), reason: "Not ours." });
    expect(done.status).toBe(303);
    expect(await (await app.request(`/updates/${ID}`)).text()).toContain("Not ours.");
  });
});
