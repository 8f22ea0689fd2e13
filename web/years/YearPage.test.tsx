import { afterAll, beforeAll, expect, test } from "vitest";
import { closePeriods } from "../../worker/months/editions/commands.ts";
import { pageOf } from "../../worker/test/pageOf.ts";
import { removed } from "../../worker/test/removed.ts";
import { yearOfReports } from "../../worker/test/yearOfReports.ts";
import { attributes, texts } from "../ui/rendered.tsx";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
  app.clock.now = new Date("2027-02-01T15:00:00Z");
  await closePeriods(app.deps);
});
afterAll(() => app.end());

const read = async (path: string) => pageOf(await app.request(path));
const section = async (id: string) =>
  texts(await read("/years/2026"), `section[aria-labelledby="${id}"]`)[0];

test("the review of a year says what was promised and what became of it", async () => {
  const page = await read("/years/2026");
  expect(texts(page, "h1")).toEqual(["2026: one of four actions promised this year is done."]);
  expect(texts(page, "section h2")).toEqual([
    "Promised",
    "Done",
    "Slipped",
    "Dropped",
    "By strategy",
    "Month by month",
    "In the record",
    "This page is frozen",
  ]);
  expect(await section("promised")).toContain(
    "Four actions were promised: one done, two continuing and one dropped.",
  );
});

test("it names what was done, moved and dropped, with days and reasons", async () => {
  expect(await section("done")).toContain("The promise of clinical-one.");
  expect(await section("slipped")).toMatch(/The promise of students-one\..*30 days.*Capacity/);
  expect(await section("dropped")).toMatch(/students-two\..*20 April 2026.*No one came\./);
});

test("its figures are those of the progress page on the same day", async () => {
  const { cohorts } = (await (await app.request("/api/v1/progress?asof=2027-01-12")).json()) as {
    cohorts: { year: number; promised: number; counts: Record<string, number> }[];
  };
  const { promised, counts } = cohorts.find((c) => c.year === 2026)!;
  const cells = texts(await read("/years/2026"), "section[aria-labelledby=promised] td");
  expect(cells.map(Number)).toEqual([
    counts.done,
    counts.continuing,
    counts.changed,
    counts.merged,
    counts.dropped,
    promised,
  ]);
});

test("it lists the months with who reported and who did not", async () => {
  const months = texts(await read("/years/2026"), "section[aria-labelledby=months] li");
  expect(months).toHaveLength(12);
  expect(months[3]).toContain("One sphere with nothing to report. clinical sent none.");
});

test("a reason that was removed has left it, and one that was never given is not said to have", async () => {
  const other = await yearOfReports();
  await other.record({
    kind: "action.dropped",
    subject: "action/students-one",
    role: "import",
    facts: { action: "students-one", month: "2026-05" },
  });
  const [drop] = (
    await other.store.client.execute(
      "select seq from events where kind = 'action.dropped' and subject = 'action/students-two'",
    )
  ).rows;
  const of = Number(drop!.seq);
  await other.store.client.execute(`delete from event_text where seq = ${of} and field = 'reason'`);
  await other.record({
    kind: "text.redacted",
    subject: "redaction/r-1",
    role: "moderator",
    facts: { of, fields: ["reason"], reason: "personal", asked: "admin" },
  });
  other.clock.now = new Date("2027-02-01T15:00:00Z");
  await closePeriods(other.deps);
  const page = await pageOf(await other.request("/years/2026"));
  expect(
    texts(page, "section[aria-labelledby=dropped] tbody tr").map(
      (row) => /A text here.*/.exec(row)?.[0],
    ),
  ).toEqual([undefined, "A text here was removed lawfully."]);
  other.end();
});

test("it tells what was carried over and why, and what goes on in other words, word by word", async () => {
  const other = await yearOfReports();
  const about = (action: string) => ({ subject: `action/${action}`, role: "admin" as const });
  other.clock.now = new Date("2026-12-01T15:00:00Z");
  await other.record(
    {
      kind: "action.carried",
      ...about("students-one"),
      facts: { action: "students-one", year: 2027 },
      texts: { reason: "The analyst starts in *March*." },
    },
    {
      kind: "action.continued",
      ...about("clinical-two"),
      facts: { action: "clinical-two", by: "clinical-three" },
      texts: { reason: "It grew." },
    },
    {
      kind: "action.promised",
      ...about("clinical-three"),
      facts: {
        action: "clinical-three",
        strategy: "fair-care",
        sphere: "clinical",
        cohort: 2027,
        due: null,
        stage: "not_started",
        month: "2026-12",
        owners: [],
        continues: "clinical-two",
      },
      texts: { wording: "The promise of clinical-two, everywhere." },
    },
    {
      kind: "action.carried",
      ...about("clinical-one"),
      facts: { action: "clinical-one", year: 2027 },
      texts: { reason: "Carried over, and done before the close after all." },
    },
  );
  other.clock.now = new Date("2027-02-01T15:00:00Z");
  await closePeriods(other.deps);
  const page = await pageOf(await other.request("/years/2026"));
  expect(texts(page, "section h2").slice(3, 6)).toEqual([
    "Dropped",
    "Carried over into 2027",
    "In other words in 2027",
  ]);
  const [carried, ...more] = texts(page, "section[aria-labelledby=carried] tbody tr");
  expect(carried).toMatch(/students-one\..*1 December 2026.*The analyst starts in March\./);
  expect(more).toEqual([]);
  const words = "section[aria-labelledby=reworded]";
  expect(texts(page, `${words} del`).join()).toContain("clinical-two.");
  expect(texts(page, `${words} ins`).join()).toContain("clinical-two, everywhere.");
  expect(attributes(page, `${words} td a`, "href")).toContain("/actions/clinical-three");
  const edition = async () =>
    (await (await other.request("/api/v1/years/2026")).json()) as { edition: { hash: string } };
  const frozen = (await edition()).edition.hash;
  await other.record({
    kind: "action.carried",
    ...about("students-two"),
    facts: { action: "students-two", year: 2027 },
    texts: { reason: "Too late for the frozen page." },
  });
  await closePeriods(other.deps);
  expect((await edition()).edition.hash).toBe(frozen);
  await removed(other, "action/students-one", ["reason"]);
  await closePeriods(other.deps);
  expect((await edition()).edition.hash).not.toBe(frozen);
  const after = await pageOf(await other.request("/years/2026"));
  expect(texts(after, "section[aria-labelledby=carried] tbody tr")[0]).toContain(
    "A text here was removed lawfully.",
  );
  other.end();
});

test("its reports are counted as of the first day on which every month was closed", async () => {
  const page = await read("/years/2026");
  expect(
    attributes(page, "section[aria-labelledby=months] .receipt a", "href").slice(0, 2),
  ).toEqual([
    "/reporting?from=2026-01&to=2026-12&asof=2027-01-13",
    "/api/v1/reporting/cells?from=2026-01&to=2026-12&asof=2027-01-13",
  ]);
});

test("a year that is not closed says when it will be; another has no page", async () => {
  const page = await read("/years/2027");
  expect(texts(page, "h1")).toEqual(["The year 2027 is not closed yet."]);
  expect(texts(page, ".lede")[0]).toContain("after Wednesday 12 January 2028");
  expect((await app.request("/years/2026?asof=2027-01-12")).status).toBe(200);
  expect(texts(await read("/years/2026?asof=2027-01-12"), "h1")).toEqual([
    "The year 2026 is not closed yet.",
  ]);
  for (const year of ["2025", "2028", "26"])
    expect((await app.request(`/years/${year}`)).status).toBe(404);
});

test("it says itself that only removed words leave it", async () => {
  const foot = (await section("_frozen"))!;
  expect(foot).toContain(
    "This review was frozen on 1 February 2027. Only words that are removed from the record leave it; what came later stands in the pages of its months.",
  );
});

test("the list of months leads to the reviews", async () => {
  expect(attributes(await read("/months"), "header a", "href")).toEqual(
    expect.arrayContaining(["/years/2026"]),
  );
});
