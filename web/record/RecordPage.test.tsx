import { afterAll, beforeAll, expect, test } from "vitest";
import { everyKind } from "../../worker/test/everyKind.ts";
import { pageOf } from "../../worker/test/pageOf.ts";
import { smallRecord } from "../../worker/test/smallRecord.ts";
import { startApp } from "../../worker/test/startApp.ts";

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp({ now: "2026-11-02T15:00:00Z", events: smallRecord() });
});
afterAll(() => app.end());

test("of two addresses to check the first one is offered", async () => {
  const answer = await app.request("/record?verify=/actions/clinical-one&verify=/spheres/clinical");
  expect(answer.status).toBe(200);
  const page = await pageOf(answer);
  const offered = [...page.querySelectorAll("[data-island=verify]")];
  expect(offered.map((place) => place.getAttribute("data-page"))).toEqual([
    "/actions/clinical-one",
  ]);
});

test("it lists what happened to measures, judgements, questions and targets, each with its page", async () => {
  const all = await startApp({ now: "2026-11-02T15:00:00Z", events: everyKind() });
  const listed = async (page: string) => {
    const document = await pageOf(await all.request(`/record${page}`));
    return [...document.querySelectorAll("tr[id^=event]")].map((row) => [
      row.querySelector("th")?.textContent,
      row.querySelector("td")?.textContent,
      row.querySelector("td a")?.getAttribute("href"),
    ]);
  };
  const rows = [...(await listed("")), ...(await listed("?page=2"))];
  for (const row of [
    ["A measure was defined", "Who was heard", "/measures/heard"],
    ["A reading was corrected", "Who was heard", "/measures/heard"],
    ["An assessor judged an action", "The promise of clinical-one.", "/actions/clinical-one"],
    ["A lead was asked in public", "A question to a lead", "/updates/2026-03-clinical"],
    ["A lead answered in public", "A question to a lead", "/updates/2026-03-clinical"],
    ["A target was set or ended", "The target of “In time”", "/reporting#targets"],
  ])
    expect(rows).toContainEqual(row);
  all.end();
});

test("it claims no more than is proven", async () => {
  const html = await (await app.request("/record")).text();
  expect(html).not.toMatch(/dated back|unseen|who said what when|Everything the record holds/);
  expect(html).toContain("by the signature alone nobody sees a change");
  expect(html).toContain("in which order");
});
