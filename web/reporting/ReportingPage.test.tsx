import { afterAll, beforeAll, expect, test } from "vitest";
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
  expect(texts(page, "tfoot td")).toEqual([
    "1 of 2",
    "1 of 2",
    "1 of 2",
    "1 of 2",
    "0 of 0",
    "4 of 8",
  ]);
});

test("every cell leads to the sphere's part of its month", async () => {
  const page = await read("/reporting?months=all");
  expect(attributes(page, "tbody td a.st", "href")).toHaveLength(10);
  expect(attributes(page, "tbody td a", "href")[3]).toBe("/months/2026-04#clinical");
});

test("the choice of months is a row of links, the chosen one marked", async () => {
  const page = await read("/reporting?months=24");
  expect(texts(page, "nav [aria-current=true]")).toContain("24 months");
  expect((await app.request("/reporting?months=7")).status).toBe(422);
});
