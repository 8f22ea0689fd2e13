import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRemovers } from "../test/asRemovers.ts";
import { measured } from "../test/measuredAndJudged.ts";
import { pageOf } from "../test/pageOf.ts";
import { wordsOf } from "../test/readPage.ts";
import type { MeasureDetail, MeasureItem } from "./schema.ts";

const SLUG = "heard";
const PAGE = `/measures/${SLUG}`;

describe("the measures that the public reads", () => {
  let app: Awaited<ReturnType<typeof asRemovers>>;
  /** The measure is defined on the 24th, read and put right; on the 25th its definition changes. */
  beforeAll(async () => {
    app = await asRemovers();
    const until = measured.findIndex((e) => e.kind === "measure.changed");
    await app.record(...measured.slice(0, until));
    app.clock.now = new Date("2026-11-25T15:00:00Z");
    await app.record(measured[until]!);
    await app.record({
      kind: "reading.taken",
      subject: "reading/heard-2026-11-20-2",
      role: "admin",
      facts: {
        reading: "heard-2026-11-20-2",
        measure: SLUG,
        series: 2,
        on: "2026-11-20",
        value: null,
        hidden: true,
        parts: { students: null },
      },
      texts: { source: "=HYPERLINK(1)", note: "Hardly anybody answered." },
    });
  });
  afterAll(() => app.end());

  const one = async (query = "") =>
    (await app.json(`/api/v1${PAGE}${query}`)).body as unknown as MeasureDetail;
  const list = async (query = "") =>
    (await app.json(`/api/v1/measures${query}`)).body.items as MeasureItem[];

  test("are listed with where they began, stand, and are meant to go", async () => {
    expect(await list()).toEqual([
      {
        slug: SLUG,
        title: "Who was heard",
        unit: "people",
        kind: "people",
        direction: "higher",
        decimals: 0,
        retired: false,
        baseline: { value: null, hidden: true, on: "2026-02-01" },
        latest: {
          id: "heard-2026-11-20-2",
          on: "2026-11-20",
          value: null,
          hidden: true,
          before_break: false,
        },
        target: { value: 60, on: "2027-06-30" },
        change: null,
        reached: null,
      },
    ]);
    expect(await list("?strategy=fair-care")).toHaveLength(1);
    expect(await list("?strategy=another")).toEqual([]);
    expect((await app.json("/api/v1/measures?strategy=No!")).status).toBe(422);
    expect((await app.json("/api/v1/measures/none")).status).toBe(404);
  });

  test("are read as of a day: before the break the line had not broken", async () => {
    const then = await one("?asof=2026-11-24");
    expect(then).toMatchObject({ series: 1, breaks: [], definition: "People who said so." });
    expect(then.latest).toMatchObject({ value: 41, before_break: false });
    expect(then.timeline.map((n) => n.kind)).toEqual(["corrected", "group_added", "defined"]);
    const now = await one();
    expect(now.breaks).toMatchObject([{ series: 2, on: "2026-11-25" }]);
    expect(now.strategies.map((s) => s.slug)).toEqual(["fair-care"]);
    expect((await app.request(`${PAGE}?asof=2026-11-22`)).status).toBe(404);
  });

  test("say in words what is hidden and where the line breaks, and never print a nought for it", async () => {
    const page = await pageOf(await app.request(PAGE));
    expect(wordsOf(page, ".lede")).toEqual([
      "On 20 November 2026 it was fewer than eleven people; the number is hidden.",
    ]);
    const [table] = page.querySelectorAll("table");
    expect(wordsOf(table!, "tbody tr")).toEqual([
      "20 November 2026hidden: fewer than eleven peoplehidden: fewer than eleven people=HYPERLINK(1)Hardly anybody answered.",
      "Break on 25 November 2026What is counted, or the baseline, changed: readings before and after do not compare.What changed",
      "1 May 202641 corrected on 24 November 202612The spring surveyFew answered.",
    ]);
    expect(wordsOf(page, ".spine")[0]).toContain("The reading of 1 May 2026 was put right");
    expect(wordsOf(page, ".spine")[0]).toContain("Value: was 40, now 41.");
    expect(wordsOf(page, ".spine")[0]).toContain(
      "Students: was hidden: fewer than eleven people, now 12.",
    );
    const listed = await pageOf(await app.request("/measures"));
    expect(wordsOf(listed, "tbody td")).toEqual([
      "hidden: fewer than eleven people 1 February 2026",
      "hidden: fewer than eleven people 20 November 2026",
      "60 by 30 June 2027",
      "Higher is better",
      "cannot be told",
    ]);
    const strategy = await pageOf(await app.request("/strategies/fair-care"));
    expect(strategy.querySelector(`a[href="${PAGE}"]`)!.textContent).toBe("Who was heard");
  });

  test("are taken home as CSV that no spreadsheet runs", async () => {
    const answer = await app.request(`${PAGE}.csv`);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("etag")).toBeTruthy();
    expect((await answer.text()).split("\r\n")).toEqual([
      "what,on,series,group,label,value,hidden,source,note,corrected",
      "baseline,2026-02-01,2,,,,yes,,,",
      "reading,2026-05-01,1,,,41,no,The spring survey,Few answered.,2026-11-24",
      "reading,2026-05-01,1,students,Students,12,no,The spring survey,Few answered.,2026-11-24",
      'reading,2026-11-20,2,,,,yes,"\'=HYPERLINK(1)",Hardly anybody answered.,',
      'reading,2026-11-20,2,students,Students,,yes,"\'=HYPERLINK(1)",Hardly anybody answered.,',
      "target,2027-06-30,2,,,60,no,,,",
      "",
    ]);
    expect((await app.request("/measures/none.csv")).status).toBe(404);
  });

  test("keep their numbers when their words are removed, with a tombstone for each", async () => {
    const fields = ["definition", "note", "label"];
    expect((await app.texts(PAGE)).map((x) => x.field)).toEqual(
      expect.arrayContaining([...fields, "reason", "source"]),
    );
    await app.remove((x) => fields.includes(x.field), PAGE);
    for (const query of ["", "?asof=2026-11-24"]) {
      const told = await one(query);
      expect(told).toMatchObject({ definition: null, groups: [{ label: null }] });
      expect(told.redacted).toMatchObject([{ field: "definition", reason: "personal" }]);
      expect(told.readings[0]).toMatchObject({ value: 41, redacted: [{ field: "note" }] });
      const page = await pageOf(await app.request(PAGE + query));
      expect(wordsOf(page, ".tomb").join()).toContain("Removed lawfully: the definition.");
    }
    const corrections = await pageOf(await app.request("/corrections"));
    expect(corrections.querySelector(`.ledger a[href="${PAGE}"]`)!.textContent).toBe("A measure");
  });
});
