import { afterAll, beforeAll, expect, test } from "vitest";
import type { NewEvent } from "../../worker/record/kinds/all.ts";
import { pageOf } from "../../worker/test/pageOf.ts";
import { yearOfReports } from "../../worker/test/yearOfReports.ts";
import { attributes, texts } from "../ui/rendered.tsx";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
});
afterAll(() => app.end());

const read = async (path: string) => pageOf(await app.request(path));

test("the grid says in a sentence, then in a table, who reported when", async () => {
  const page = await read("/reporting");
  expect(texts(page, "h1")).toEqual([
    "Four of eight updates owed since January 2026 came on time, one came late, one was excused and two never came.",
  ]);
  expect(texts(page, "tbody tr")[0]).toBe(
    "clinicalOn timeLate by 10 daysOn timeNo update receivedOpen2 of 4",
  );
  expect(texts(page, ".grid tfoot td")).toEqual([
    "1 of 2",
    "1 of 2",
    "1 of 2",
    "1 of 2",
    "0 of 0",
    "4 of 8",
  ]);
});

test("every cell opens the update, or what its month says where there is none", async () => {
  const page = await read("/reporting?months=all");
  expect(attributes(page, ".grid tbody td a.st", "href")).toHaveLength(10);
  expect(attributes(page, ".grid tbody td a", "href").slice(0, 5)).toEqual([
    "/updates/2026-01-clinical",
    "/updates/2026-02-clinical",
    "/updates/2026-03-clinical",
    "/months/2026-04#clinical",
    "/months/2026-05#clinical",
  ]);
});

test("below stands reporting health, month by month, and each figure as a sentence", async () => {
  const page = await read("/reporting");
  const health = page.querySelector("section[aria-labelledby=health]")!;
  expect(texts(health, "tbody tr")).toEqual([
    "May 2026still opennonenone late1 of 1nonenonenone",
    "April 20261 of 2none late1 of 11 of 1none1 of 1",
    "March 20261 of 2none late1 of 10 of 1nonenone",
    "February 20261 of 21 late, median 10 daysnone0 of 2nonenone",
    "January 20261 of 2none latenone0 of 1nonenone",
  ]);
  expect(texts(health, "h3")).toEqual([
    "Four of eight updates came in time.",
    "One update came late, by ten days.",
    "One of one action that is done shows evidence.",
    "One of five answers said that there was nothing to report.",
    "No sphere was without a lead.",
    "One of one move of a date has a stated reason.",
  ]);
  expect(health.querySelectorAll("figure [role=img]")).toHaveLength(5);
  expect(health.querySelectorAll("line.goal")).toHaveLength(0);
  expect(texts(page, "section[aria-labelledby=targets] .none")).toEqual([
    "The institution has set no target.",
  ]);
});

test("a target is a line across its months and stands in the table", async () => {
  await app.record(
    ...([60, 5] as const).map((value, i): NewEvent => ({
      kind: "target.set",
      subject: `target/${i === 0 ? "on_time" : "ownerless"}`,
      role: "admin",
      facts: { figure: i === 0 ? "on_time" : "ownerless", fromMonth: "2026-04", value },
      texts: { reason: "It can be done." },
    })),
  );
  const page = await read("/reporting");
  const health = page.querySelector("section[aria-labelledby=health]")!;
  expect(texts(health, "small.under")).toEqual([
    "still open",
    "target at least 60%",
    "target at most 5 days",
    "target at least 60%, not met",
    "target at most 5 days, met",
  ]);
  expect(health.querySelectorAll("#health-on_time line.goal:not(.under)")).toHaveLength(2);
  expect(texts(health, "#health-on_time .how")[0]).toContain("now at least 60%");
  expect(texts(page, "section[aria-labelledby=targets] tbody tr")[0]).toBe(
    "Days without a leadAt most 5 daysApril 202620 May 2026It can be done.",
  );
});

test("the choice of months is a row of links, the chosen one marked", async () => {
  const page = await read("/reporting?months=24");
  expect(texts(page, "nav [aria-current=true]")).toContain("24 months");
  expect((await app.request("/reporting?months=7")).status).toBe(422);
});
