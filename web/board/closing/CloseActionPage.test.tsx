import { afterAll, beforeAll, expect, test } from "vitest";
import { pageOf } from "../../../worker/test/pageOf.ts";
import { wordsOf } from "../../../worker/test/readPage.ts";
import { yearClosing } from "../../../worker/test/yearClosing.ts";

let app: Awaited<ReturnType<typeof yearClosing>>;
let cookie: string;
beforeAll(async () => {
  app = await yearClosing();
  await at("2026-11-24T15:00:00Z");
});
afterAll(() => app.end());

async function at(instant: string) {
  await app.at(instant);
  cookie = await app.signInAs("executive", "fair-care");
}

const read = async (path: string) => pageOf(await app.request(path, { cookie }));
const decide = (action: string, fields: Record<string, string>) =>
  app.form(action, { do: "publish", ...fields }, cookie);

test("the overview and the office lead to the close from November until the end of January", async () => {
  const doors = async () => {
    const start = await pageOf(await app.request("/office", { cookie: app.session.office }));
    return [await read("/board"), start].map((page) =>
      [...page.querySelectorAll('a[href^="/board/years/"]')].map((a) => a.textContent),
    );
  };
  const door = ["How the year 2026 closes"];
  for (const [instant, found] of [
    ["2026-10-31T15:00:00Z", []],
    ["2026-11-01T15:00:00Z", door],
    ["2027-01-31T15:00:00Z", door],
    ["2027-02-01T15:00:00Z", []],
    ["2026-11-24T15:00:00Z", door],
  ] as const) {
    await at(instant);
    expect(await doors()).toEqual([found, found]);
  }
});

test("the page of an action says for good that it was carried over, and why", async () => {
  await decide("clinical-one", { decide: "carry", reason: "The rooms open in spring." });
  const page = await read("/actions/clinical-one");
  expect(wordsOf(page, ".facts > div").at(-1)).toBe(
    "Carried overinto 2027 by the executive owner on 24 November 2026: The rooms open in spring.",
  );
  const form = await read("/board/years/2026/clinical-one");
  expect(wordsOf(form, ".note")).toEqual([
    "It is carried over into 2027 already. It can still be continued in other words or dropped.",
  ]);
});

test("both pages of a reworded promise show its words before and now", async () => {
  const wording = "The promise of clinical-two, at every site.";
  await decide("clinical-two", { decide: "reword", wording, reason: "It was too small." });
  const old = await read("/actions/clinical-two");
  const links = [...old.querySelectorAll("[aria-labelledby=lineage] .ledger a")];
  const next = links[0]!.getAttribute("href")!;
  for (const page of [old, await read(next)]) {
    expect(wordsOf(page, "[aria-labelledby=lineage] del").join()).toContain("clinical-two.");
    expect(wordsOf(page, "[aria-labelledby=lineage] ins").join()).toContain("at every site.");
  }
});

test("an action of another year, or of none, has no form", async () => {
  for (const path of ["/board/years/2025/clinical-one", "/board/years/2026/nowhere"])
    expect((await app.request(path, { cookie })).status).toBe(404);
});

test("whoever was signed out meanwhile finds the words again, within the margins of the page", async () => {
  const sent = { decide: "carry", reason: "The rooms open in spring." };
  const page = await pageOf(await app.form("students-one", { do: "publish", ...sent }, ""));
  expect(wordsOf(page, ".wrap > [aria-labelledby=written]").join()).toContain(sent.reason);
});
