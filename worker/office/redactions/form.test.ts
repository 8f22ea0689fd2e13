import { afterEach, expect, test } from "vitest";
import { refusal } from "../../test/asLead.ts";
import { asRemovers, PAGE } from "../../test/asRemovers.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";

let app: Awaited<ReturnType<typeof asRemovers>>;
let keys = 0;
afterEach(() => app.end());

test("the same as plain forms: find, choose, look, ask, agree", async () => {
  app = await asRemovers();
  const open = async (path: string, cookie: string) => pageOf(await app.request(path, { cookie }));
  const address = `/office/redactions?page=${encodeURIComponent(PAGE)}`;
  const choose = await open(address, app.admin);
  expect(wordsOf(choose, "#texts .picks")[0]).toMatch(
    /^The summary as it was published, 22 November 2026/,
  );
  const obstacles = (await app.texts()).find((x) => x.field === "obstacles")!;
  for (const box of choose.querySelectorAll("#texts input[name=text]")) {
    const words = choose.getElementById(box.getAttribute("aria-describedby") ?? "");
    const text = (await app.texts()).find((x) => x.id === box.getAttribute("value"));
    expect(words?.textContent).toBe(text?.text);
  }
  const look = await open(`${address}&text=${obstacles.id}&reason=health`, app.admin);
  expect(wordsOf(look, "#ask, .tomb").join(" ")).toContain("information about somebody’s health");
  expect(wordsOf(look, "del")).toEqual(["Ask Mary Example for the keys."]);
  const send = (form: Record<string, string>, cookie: string) =>
    app.request(`${address}&text=${obstacles.id}&reason=health`, {
      form: { idempotency_key: `form-of-removal-${(keys += 1)}`, ...form },
      cookie,
    });
  const given = { form: "ask", page: PAGE, texts: obstacles.id, reason: "health", note: "" };
  const wrong = await send({ ...given, texts: "1:title" }, app.admin);
  expect(wrong.status).toBe(422);
  expect(wordsOf(await pageOf(wrong), ".bad-sum")[0]).toContain("not there, or was removed");
  const sent = await send(given, app.admin);
  expect(sent.status).toBe(303);
  const { id } = (await app.asks()).items[0]!;
  const mine = await send(
    { form: `agree-${id}`, target: id, version: "1", do: "agree" },
    app.admin,
  );
  expect(mine.status).toBe(403);
  const waits = await open("/office/redactions", app.moderator);
  expect(wordsOf(waits, ".nav a")).toContain("Removals");
  const request = "Request 1: words of the update of clinical for November 2026";
  expect(wordsOf(waits, "[aria-labelledby=waits] h3")).toEqual([request]);
  expect(wordsOf(waits, "form button")).toContain(`Agree and remove for good. ${request}`);
  expect(wordsOf(waits, "[aria-labelledby=waits] li").join(" ")).toContain("Just now: no drafts");
  const agreed = await send(
    { form: `agree-${id}`, target: id, version: "1", do: "agree" },
    app.moderator,
  );
  expect(agreed.status).toBe(303);
  expect((await app.json(`/api/v1${PAGE}`)).body.obstacles).toBeNull();
});

test("a wording and a reason of an action, an intended result and a sphere's words leave tombstones", async () => {
  app = await asRemovers();
  await app.remove(() => true, "/actions/clinical-one");
  await app.remove((x) => x.field === "result", "/strategies/fair-care", "rights");
  const action = (await app.json("/api/v1/actions/clinical-one")).body;
  expect(action).toMatchObject({
    wording: null,
    result: null,
    redacted: [{ field: "wording" }, { field: "result", asked: "admin", role: "moderator" }],
  });
  const page = await pageOf(await app.request("/actions/clinical-one"));
  expect(wordsOf(page, ".opening .tomb")).toHaveLength(2);
  const strategy = await pageOf(await app.request("/strategies/fair-care?asof=2026-11-23"));
  expect(wordsOf(strategy, ".tomb")[0]).toContain("somebody else’s rights in the words");
  expect((await app.json("/api/v1/spheres/clinical")).body.redacted).toEqual([]);
});

test("a removed name leaves the role, and the person can still sign in", async () => {
  app = await asRemovers();
  await app.record({
    kind: "person.named",
    subject: "person/lead-clinical",
    role: "admin",
    facts: { person: "lead-clinical", public: true, first: false },
    texts: { name: "Mary Example" },
  });
  expect((await app.json("/api/v1/spheres/clinical")).body.lead).toMatchObject({
    name: "Mary Example",
  });
  const names = (await app.texts("/people")).filter((x) => x.text === "Mary Example");
  const id = await app.idOf(await app.ask({ page: "/people", texts: names.map((x) => x.id) }));
  expect((await app.decide(id, "agree", app.moderator)).status).toBe(200);
  expect((await app.json("/api/v1/spheres/clinical")).body.lead).toMatchObject({ name: null });
  const page = await (await app.request("/spheres/clinical?asof=2026-11-24")).text();
  expect(page).not.toContain("Mary Example");
  expect((await app.request("/desk", { cookie: app.session.cookie })).status).toBe(200);
});

test("another request for the same words ends with them, and whoever decides on it is told so", async () => {
  app = await asRemovers();
  const id = await app.idOf(await app.ask({ all: true }, app.moderator));
  await app.remove((x) => x.field === "obstacles");
  expect((await app.asks()).items).toHaveLength(1);
  await app.remove(() => true);
  expect((await app.asks()).items).toEqual([]);
  const late = await app.decide(id, "agree", app.admin);
  expect(await refusal(late)).toEqual([409, "redaction.gone"]);
  const [end] = await app.rows(`select what, person from audit where id = 'redaction/${id}/end'`);
  expect(end).toMatchObject({ what: "removal.ended", person: "moderator" });
});
