import { afterAll, beforeAll, expect, test } from "vitest";
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

test("it claims no more than is proven", async () => {
  const html = await (await app.request("/record")).text();
  expect(html).not.toMatch(/dated back|unseen|who said what when|Everything the record holds/);
  expect(html).toContain("by the signature alone nobody sees a change");
  expect(html).toContain("in which order");
});
