import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePeriods } from "../../worker/months/editions/commands.ts";
import { pageOf } from "../../worker/test/pageOf.ts";
import { yearOfReports } from "../../worker/test/yearOfReports.ts";
import { attributes, texts } from "../ui/rendered.tsx";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
});
afterAll(() => app.end());

const read = async (path: string) => pageOf(await app.request(path));
const section = async (path: string, sphere: string) =>
  texts(await read(path), `section[aria-labelledby="${sphere}"]`)[0];

describe("the page of a month", () => {
  test("has its finding as the headline and every sphere in order", async () => {
    const page = await read("/months/2026-04");
    expect(texts(page, "h1")).toEqual([
      "April 2026: one sphere with nothing to report. clinical sent none.",
    ]);
    expect(texts(page, "section h2")).toEqual(["Contents", "clinical", "students", "By strategy"]);
    expect(attributes(page, "section[aria-labelledby=_contents] a", "href")).toEqual([
      "#clinical",
      "#students",
    ]);
  });

  test("prints a silence as large as a report", async () => {
    const page = await read("/months/2026-04");
    expect(texts(page, ".miss .st")).toEqual(["No update received for April 2026"]);
    expect(texts(page, ".miss")[0]).toContain(
      "Last report: March 2026. It was silent in one of four months up to this one. The one action it still answers for stands as it stood.",
    );
  });

  test("shows both a nothing-to-report and the update that replaced it", async () => {
    const students = await section("/months/2026-02", "students");
    expect(students).toContain("What students did in 2026-02.");
    expect(students).toContain("Published first, and replaced by the update above:");
    expect(students).toContain("Exams come first.");
  });

  test("lists late posts under Errata", async () => {
    expect(await section("/months/2026-02", "_errata")).toContain(
      "16 March 2026clinical reported after the month had closed.Late by 10 days",
    );
    expect((await read("/months/2026-02?asof=2026-03-12")).getElementById("_errata")).toBeNull();
  });

  test("once frozen leads to the rows of the day after its close, not to those of today", async () => {
    const frozen = await yearOfReports();
    await closePeriods(frozen.deps);
    const page = await pageOf(await frozen.request("/months/2026-02"));
    const links = (selector: string) => attributes(page, `article ${selector} a`, "href");
    expect(links('[data-of="month"]').slice(0, 2)).toEqual([
      "/reporting?month=2026-02&asof=2026-03-12",
      "/api/v1/months/2026-02?asof=2026-03-12",
    ]);
    expect(links('[data-of="moved"]')[0]).toBe("/changes?from=2026-01-31&to=2026-03-11");
    expect(links('[data-of="silence"]')[0]).toBe(
      "/reporting?sphere=clinical&from=2025-03&to=2026-02&state=owed&asof=2026-03-12",
    );
    const of = async (address: string) =>
      (await (
        await frozen.request(address.replace("/reporting", "/api/v1/reporting/cells"))
      ).json()) as {
        items: { sphere: string; state: string }[];
      };
    const { items } = await of(links('[data-of="month"]')[0]!);
    expect(items.map((cell) => [cell.sphere, cell.state])).toEqual([
      ["clinical", "missed"],
      ["students", "on_time"],
    ]);
    frozen.end();
  });

  test("prints an excuse with its reason, as it was emphasised", async () => {
    const page = await read("/months/2026-03");
    expect(texts(page, "section[aria-labelledby=students]")[0]).toContain(
      "Excused on 30 March 2026 by an administrator:",
    );
    expect(texts(page, "section[aria-labelledby=students] em")).toEqual(["closed"]);
  });

  test("tells what happened to promises outside an update", async () => {
    const students = await section("/months/2026-04", "students");
    expect(students).toContain("Dropped: The promise of students-two.No one came.");
    expect(students).toContain("From 15 December 2026 to 14 January 2027. Reason: capacity.");
  });
});

test.each([
  ["/months/2025-12", "December 2025 lies before the first month of this roadmap, January 2026."],
  ["/months/2026-06", "June 2026 has not begun on the day you are reading."],
  ["/months/2026-13", "A month is written as year and month: 2026-10."],
])("%s is a page that helps on", async (path, why) => {
  const answer = await app.request(path);
  expect(answer.status).toBe(404);
  const page = await pageOf(answer);
  expect(texts(page, ".lede")).toEqual([why]);
  expect(attributes(page, ".doors a", "href").at(-1)).toBe("/months");
});

test("the list of months gives each its finding, and the open one its due day", async () => {
  const page = await read("/months");
  const entries = texts(page, ".ledger li");
  expect(entries).toHaveLength(5);
  expect(entries[0]).toContain("Due Friday 5 June");
  expect(entries[4]).toContain("One sphere on time. students sent none.");
});
