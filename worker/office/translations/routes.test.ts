import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { officeOf } from "../../test/officeOf.ts";
import { pageOf } from "../../test/pageOf.ts";
import { smallRecord } from "../../test/smallRecord.ts";
import type { Texts } from "./schema.ts";

const TITLE = "strategy.fair-care.title";
const first = "La misma atención para cada paciente";
const second = "Dar a cada paciente la misma atención";
const original = "Give every patient the same care";
const later = "Give everybody the same care";

let office: Awaited<ReturnType<typeof officeOf>>;
beforeAll(async () => {
  office = await officeOf({ events: smallRecord(), now: "2026-11-20T15:00:00Z" });
});
afterAll(() => office.app.end());

const page = async (path: string) => pageOf(await office.app.request(path));
const say = (words: string, version?: number, of = 1) =>
  office.edit(`translations/es/${TITLE}`, { of, words }, version);
const texts = (query = "") => office.get<Texts>(`translations/es${query}`);
const record = (title: string) =>
  office.app.record({
    kind: "strategy.changed",
    subject: "strategy/fair-care",
    role: "admin",
    facts: { strategy: "fair-care" },
    texts: { title },
  });
const events = async () =>
  (await office.app.store.client.execute("select seq from events")).rows.length;

describe("what is not a translation of words that stand is refused, and changes nothing", () => {
  test.each([
    ["without a version", TITLE, { of: 1, words: first }, undefined, 428],
    ["of a version that nobody has seen", TITLE, { of: 1, words: first }, 3, 412],
    ["of other words than those that stand", TITLE, { of: 2, words: first }, 0, 412],
    ["without words", TITLE, { of: 1, words: " " }, 0, 422],
    ["without the words' version", TITLE, { words: first }, 0, 422],
    ["of a text there is not", "strategy.none.title", { of: 1, words: first }, 0, 404],
    ["of a text that nobody wrote", "strategy.fair-care.about", { of: 1, words: first }, 0, 404],
    ["of a draft or an update", "update.2026-11-clinical.summary", { of: 1, words: first }, 0, 404],
  ])("%s", async (_case, target, body, version, status) => {
    const before = await events();
    const answer = await office.edit(`translations/es/${target}`, body, version);
    expect(answer.status).toBe(status);
    expect(await events()).toEqual(before);
  });

  test("in a language that is not offered, English among them", async () => {
    for (const language of ["fr", "en", "es-ES", "__proto__"]) {
      const path = `translations/${language}/${TITLE}`;
      expect((await office.edit(path, { of: 1, words: first }, 0)).status, language).toBe(404);
      const { cookie } = office;
      const { status } = await office.app.request(`/office/translations/${language}`, { cookie });
      expect(status, language).toBe(404);
    }
  });
});

test("readers in other languages get the institution's words where it gave some, others nothing new", async () => {
  const english = await (await office.app.request("/strategies/fair-care")).text();
  expect(await say(first, 0)).toMatchObject({ status: 200, id: TITLE, version: 1 });
  const own = await page("/es/strategies/fair-care");
  expect(own.querySelector("h1 [lang=es]")!.textContent).toBe(first);
  expect(own.title).toContain(first);
  expect(own.querySelector(".words")!.getAttribute("lang")).toBe("en");
  expect(own.querySelector(".words")!.textContent).toBe("No gap.");
  expect(own.querySelector("[data-older]")).toBeNull();
  expect(own.querySelector("#translated")).not.toBeNull();
  expect(own.querySelector('aside a[hreflang=en][href="/strategies/fair-care"]')).not.toBeNull();
  const list = await page("/es/actions/clinical-one");
  const link = list.querySelector('a[href="/es/strategies/fair-care"]')!;
  expect(link.textContent).toContain(first);
  const chinese = await (await office.app.request("/zh-Hans/strategies/fair-care")).text();
  expect(chinese).toContain(original);
  expect(chinese).not.toContain('id="translated"');
  const again = await (await office.app.request("/strategies/fair-care")).text();
  const still = (html: string) => html.slice(html.indexOf("<main"), html.indexOf("<aside"));
  expect(still(again)).toBe(still(english));
});

test("the same again is no change, a second writer reads what the first wrote", async () => {
  expect((await say(first, 1)).wrong).toEqual([" nothing.changed"]);
  expect(await say(second, 0)).toMatchObject({ status: 412, now: { words: first, version: 1 } });
});

test("a translation of earlier words says so beside itself, until somebody translates the new ones", async () => {
  office.app.clock.now = new Date("2026-11-21T15:00:00Z");
  await record(later);
  const answer = await texts(`?state=older&edit=${TITLE}`);
  expect(answer.counts.older).toBe(1);
  expect(answer.items.map((i) => i.id)).toEqual([TITLE]);
  expect(answer.edited).toMatchObject({
    original: later,
    words: null,
    earlier: first,
    of_version: 2,
  });
  const own = await page("/es/strategies/fair-care");
  expect(own.querySelector("h1 [lang=es]")!.textContent).toBe(first);
  const note = own.querySelector("h1 + p")!;
  expect(note.textContent).toContain("El original se modificó el 21 de noviembre de 2026");
  expect(note.querySelector("a")!.getAttribute("href")).toBe("/strategies/fair-care");
  const listed = await page("/es/strategies");
  expect(listed.querySelector("aside li")!.textContent).toContain(first);
  const before = await page("/es/strategies/fair-care?asof=2026-11-20");
  expect(before.querySelector("h1 [lang=es]")!.textContent).toBe(first);
  expect(before.querySelector("[data-older]")).toBeNull();
  expect((await say(second, 1, 1)).status).toBe(412);
  office.app.clock.now = new Date("2026-11-22T15:00:00Z");
  expect((await say(second, 1, 2)).status).toBe(200);
  const now = await page("/es/strategies/fair-care");
  expect(now.querySelector("h1 [lang=es]")!.textContent).toBe(second);
  expect(now.querySelector("[data-older]")).toBeNull();
  const dayBefore = await page("/es/strategies/fair-care?asof=2026-11-21");
  expect(dayBefore.querySelector("h1 [lang=es]")!.textContent).toBe(first);
});

test("what is typed is shown again where it is refused, beside the words that stand now", async () => {
  const fields = { form: `words-${TITLE}`, target: TITLE, of: "1", version: "1", words: "Mío" };
  const refused = await office.form(`translations/es?edit=${TITLE}`, fields);
  expect(refused.status).toBe(412);
  const again = await pageOf(refused);
  expect(again.querySelector("textarea")!.textContent).toBe("Mío");
  expect(again.querySelector(".beside [lang=en]")!.textContent).toContain(later);
  expect(again.querySelector("[name=of]")!.getAttribute("value")).toBe("2");
  const long = await office.form(`translations/es?edit=${TITLE}`, { ...fields, words: "" });
  expect(long.status).toBe(422);
  const done = await office.form(`translations/es?edit=${TITLE}`, {
    ...fields,
    of: "2",
    version: "2",
    words: '<b>A & "B"</b>',
  });
  expect(done.headers.get("location")).toMatch(/^\/office\/translations\/es\?saved=/);
  const html = await (await office.app.request("/es/strategies/fair-care")).text();
  expect(html).toContain('lang="es">&lt;b>A &amp; &quot;B&quot;&lt;/b></span>');
  expect(html).not.toContain("<b>A &amp;");
});

test("each milestone of an action has words of its own in another language", async () => {
  const set = (milestone: string, title: string) =>
    office.app.record({
      kind: "milestone.set",
      subject: "action/clinical-one",
      role: "admin",
      facts: { action: "clinical-one", milestone, due: null },
      texts: { title },
    });
  await set("draft", "A first draft");
  await set("pilot", "A pilot on two wards");
  const steps = (await texts("?about=action")).items.filter(({ field }) => field === "title");
  expect(steps.map(({ original }) => original)).toEqual(["A first draft", "A pilot on two wards"]);
  for (const [n, words] of ["Un primer borrador", "Una prueba en dos salas"].entries()) {
    const of = Number(steps[n]!.id.split(".").at(-1));
    const done = await office.edit(`translations/es/${steps[n]!.id}`, { of, words }, n);
    expect(done.status).toBe(200);
  }
  const own = await page("/es/actions/clinical-one");
  expect(own.body.textContent).toContain("Un primer borrador");
  expect(own.body.textContent).toContain("Una prueba en dos salas");
  expect(own.body.textContent).not.toContain("A first draft");
  expect(own.querySelector("[data-older]")).toBeNull();
  const { counts } = await texts("?state=older");
  expect(counts.older).toBe(0);
});
