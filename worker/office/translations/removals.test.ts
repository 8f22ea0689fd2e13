import { afterAll, beforeAll, expect, test } from "vitest";
import { asRemovers } from "../../test/asRemovers.ts";
import { publicRows } from "../../test/publicRows.ts";
import { replay } from "../../record/replay.ts";

const FIRST = "La primera traducción, con un nombre";
const SECOND = "La segunda traducción, con un nombre";
const OF_RESULT = "Ninguna diferencia.";
const PAGE = "/strategies/fair-care";

let app: Awaited<ReturnType<typeof asRemovers>>;
beforeAll(async () => {
  app = await asRemovers();
  app.clock.now = new Date("2026-11-24T15:00:00Z");
  const say = (field: string, words: string, version: number) =>
    app.request(`/api/v1/office/translations/es/strategy.fair-care.${field}`, {
      method: "PATCH",
      json: { of: 1, words },
      cookie: app.admin,
      headers: { ...app.key(), "if-match": `"${version}"` },
    });
  await say("title", FIRST, 0);
  await say("title", SECOND, 1);
  await say("result", OF_RESULT, 0);
  app.clock.now = new Date("2026-11-26T15:00:00Z");
});
afterAll(() => app.end());

const read = async (path: string) => (await app.request(path)).text();
const everywhere = async () =>
  (
    await Promise.all(
      [
        `/es${PAGE}`,
        `/es${PAGE}?asof=2026-11-24`,
        "/es/strategies",
        PAGE,
        "/record/events.ndjson",
        "/data/translations.csv",
      ].map(read),
    )
  ).join("\n");

test("a translation is removed like every other text: its original stands there again", async () => {
  expect(await read(`/es${PAGE}`)).toContain(OF_RESULT);
  const answer = await app.remove((x) => x.text === OF_RESULT, PAGE);
  expect(answer.status).toBe(200);
  expect(await everywhere()).not.toContain(OF_RESULT);
  expect(await read(`/es${PAGE}`)).toContain("No gap.");
});

test("a text that is removed takes every translation with it, on every day and in the log", async () => {
  const before = await everywhere();
  for (const words of [FIRST, SECOND]) expect(before).toContain(words);
  const found = (await app.texts(PAGE)).filter((x) => x.field === "title");
  const id = await app.idOf(await app.ask({ page: PAGE, texts: found.map((x) => x.id) }));
  // Whoever agrees reads all that goes.
  const { items } = await app.asks(app.moderator);
  expect(items[0]!.texts.map((x) => x.text)).toEqual([found[0]!.text, FIRST, SECOND]);
  expect((await app.decide(id, "agree", app.moderator)).status).toBe(200);
  const after = await everywhere();
  for (const words of [FIRST, SECOND, found[0]!.text]) expect(after).not.toContain(words);
  const { cookie, body } = { cookie: app.admin, body: { of: 1, words: "Otra" } };
  const again = await app.request("/api/v1/office/translations/es/strategy.fair-care.title", {
    method: "PATCH",
    json: body,
    cookie,
    headers: { ...app.key(), "if-match": '"2"' },
  });
  expect(again.status).toBe(404);
  const rows = await publicRows(app.store);
  await replay(app.store);
  expect(await publicRows(app.store)).toEqual(rows);
});
