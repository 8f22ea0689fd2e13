import { afterAll, beforeAll, expect, test } from "vitest";
import { listed } from "../../test/listedAndAsked.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";
import { smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";
import type { ChangeList } from "../schema.ts";

let app: Awaited<ReturnType<typeof startApp>>;
/** Everything of the library is stated on 22 November; on the 24th it is changed and ended. */
beforeAll(async () => {
  app = await startApp({ events: smallRecord() });
  const own = listed.filter((e) => /^(?:gathering|resource|story|term)\./.test(e.kind));
  const first = /\.(?:announced|listed|posted|defined)$/;
  await app.record(...own.filter((e) => first.test(e.kind)));
  app.clock.now = new Date("2026-11-24T15:00:00Z");
  await app.record(...own.filter((e) => !first.test(e.kind)));
});
afterAll(() => app.end());

const told = async (query: string) =>
  (await (await app.request(`/api/v1/changes?${query}&group=library`)).json()) as ChangeList;

test("what is new in the library is told, and what became of it since", async () => {
  const { items } = await told("from=2026-11-21&to=2026-11-22");
  expect(items.map((i) => `${i.kind} ${i.title}`)).toEqual([
    "shelved Who is heard",
    "shelved Card: I need an interpreter",
    "shelved One year on",
    "shelved Cohort",
  ]);
  const since = await told("from=2026-11-22&to=2026-11-24");
  expect(since.items).toMatchObject([
    {
      kind: "shelf_ended",
      url: "/gatherings/who-is-heard",
      settings: [{ field: "starts_at", was: "12:30", now: "13:00" }],
      texts: [{ field: "attendance" }, { field: "recap", was: null, now: "Two wishes came up." }],
      text: "Snow.",
    },
    { kind: "shelf_ended", settings: [{ field: "checked_on" }], text: "A better one is coming." },
    { kind: "shelf_ended", url: "/stories/one-year-on" },
    { kind: "shelf_ended", url: "/glossary#cohort", text: "Nobody said it." },
  ]);
  expect((await told("from=2026-11-22&to=2026-11-24&sphere=clinical")).items).toHaveLength(3);
  expect((await told("from=2026-11-22&to=2026-11-24&sphere=students")).items).toEqual([]);
});

test("it is told in plain words", async () => {
  const page = await pageOf(await app.request("/changes?from=2026-11-22&to=2026-11-24"));
  const words = wordsOf(page, "main").join();
  for (const said of [
    "This gathering was cancelled.",
    "Begins at: 12:30 → 13:00.",
    "This story was withdrawn.",
    "This word is used no more.",
  ])
    expect(words).toContain(said);
});
