import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { kinds, type NewEvent } from "../../record/kinds/all.ts";
import { everyKind } from "../../test/everyKind.ts";
import { published } from "../../test/smallRecord.ts";
import { yearOfReports } from "../../test/yearOfReports.ts";
import { closePeriods } from "./commands.ts";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeEach(async () => {
  app = await yearOfReports();
});
afterEach(() => app.end());

const pages = async () =>
  Object.fromEntries(
    (
      await app.store.client.execute("select period, html from edition_pages order by period")
    ).rows.map((r) => [String(r.period), String(r.html)]),
  );

/** The bytes that a reader of the page gets. */
const shown = async (address: string) => {
  const page = await (await app.request(address)).text();
  const from = page.indexOf("<article data-edition=");
  return from < 0 ? undefined : page.slice(from, page.lastIndexOf("</article>") + 10);
};

const edition = async (month: string, query = "") =>
  (await (await app.request(`/api/v1/months/${month}/edition${query}`)).json()) as {
    html: string;
    errata: { kind: string; on: string; update: string | null; days_late: number | null }[];
  };

/** Events of every kind, under names of their own in each round, all after the close. */
function round(n: number): NewEvent[] {
  const once = new Set(["roadmap.founded", "rules.changed", "month.closed", "year.closed"]);
  const later = everyKind().filter(
    (e) =>
      !once.has(e.kind) &&
      !e.kind.endsWith(".redacted") &&
      !(e.kind === "update.corrected" && e.facts.why === "privacy"),
  );
  const text = JSON.stringify(later)
    .replaceAll(
      /"(update|milestone|appointment|person|ask|measure|reading|gathering|resource|story|term|question)":"([^"]+)"/g,
      `"$1":"$2-r${n}"`,
    )
    .replaceAll(
      /"(subject)":"(action|strategy|sphere|person|appointment|measure|reading|gathering|resource|story|term|question)\/([^"]+)"/g,
      `"$1":"$2/$3-r${n}"`,
    )
    .replaceAll(/"(action|strategy|sphere|by|into|scope)":"([^"]+)"/g, `"$1":"$2-r${n}"`)
    .replaceAll(/"(p-\d)"/g, `"$1-r${n}"`);
  return JSON.parse(text) as NewEvent[];
}

/** About what had been published before the close. */
const since: NewEvent[] = [
  {
    kind: "rules.changed",
    subject: "rules",
    role: "admin",
    facts: { bindsFrom: "2026-07", dueWorkingDays: 9, graceWorkingDays: 1, holidays: [] },
  },
  {
    kind: "update.corrected",
    subject: "update/2026-01/clinical",
    role: "lead",
    facts: { update: "2026-01-clinical", why: "fact", fields: ["summary"] },
    texts: { summary: "It was otherwise.", reason: "A slip." },
  },
  {
    kind: "update.withdrawn",
    subject: "update/2026-02/students",
    role: "lead",
    facts: { update: "2026-02-students-2" },
    texts: { reason: "Not ours." },
  },
  {
    kind: "month.excused",
    subject: "excuse/2026-04/clinical",
    role: "admin",
    facts: { sphere: "clinical", month: "2026-04" },
    texts: { reason: "The house was closed." },
  },
  published("students", "2026-01"),
  {
    kind: "sphere.changed",
    subject: "sphere/students",
    role: "admin",
    facts: { sphere: "students", position: 1 },
    texts: { title: "Learners" },
  },
  {
    kind: "action.reworded",
    subject: "action/clinical-one",
    role: "lead",
    facts: { action: "clinical-one" },
    texts: { wording: "Something else.", reason: "They asked." },
  },
];

describe("a frozen page", () => {
  test("keeps its bytes after 200 later events of every kind except redaction", async () => {
    await closePeriods(app.deps);
    const before = await pages();
    app.clock.now = new Date("2026-06-02T15:00:00Z");
    const later = [...since, ...[1, 2, 3, 4].flatMap(round)];
    await app.record(...later);
    expect(later.length).toBeGreaterThan(200);
    const missing = Object.keys(kinds).filter((kind) => !later.some((e) => e.kind === kind));
    expect(missing.filter((kind) => !kind.endsWith(".redacted"))).toEqual([
      "roadmap.founded",
      "month.closed",
      "year.closed",
    ]);
    app.clock.now = new Date("2027-02-20T15:00:00Z");
    await closePeriods(app.deps);
    const after = await pages();
    expect(Object.keys(after)).toEqual(expect.arrayContaining(["2026-05", "2026-12", "2026"]));
    for (const [month, html] of Object.entries(before)) {
      expect(after[month]).toBe(html);
      expect(await shown(`/months/${month}`)).toBe(html);
    }
  });

  test("has what came later outside, each with its date", async () => {
    await closePeriods(app.deps);
    app.clock.now = new Date("2026-06-02T15:00:00Z");
    await app.record(...since);
    const told = async (month: string, query = "") =>
      (await edition(month, query)).errata.map((e) => [e.kind, e.on, e.update, e.days_late]);
    expect(await told("2026-01")).toEqual([
      ["corrected", "2026-06-02", "2026-01-clinical", null],
      ["late", "2026-06-02", "2026-01-students", 116],
    ]);
    expect(await told("2026-01", "?asof=2026-06-01")).toEqual([]);
    expect(await told("2026-02")).toEqual([
      ["late", "2026-03-16", "2026-02-clinical", 10],
      ["withdrawn", "2026-06-02", "2026-02-students-2", null],
    ]);
    expect(await told("2026-04")).toEqual([["excused", "2026-06-02", null, null]]);
  });

  test("is not there on a day before the close, and is there after it", async () => {
    await closePeriods(app.deps);
    expect((await app.request("/api/v1/months/2026-02/edition?asof=2026-03-11")).status).toBe(404);
    expect(await shown("/months/2026-02?asof=2026-03-11")).toBeUndefined();
    const after = await edition("2026-02", "?asof=2026-03-12");
    expect(after.html).toBe((await pages())["2026-02"]);
    const list = await (await app.request("/api/v1/months")).json();
    expect((list as { items: { edition: string }[] }).items.map((m) => m.edition?.length)).toEqual([
      undefined,
      64,
      64,
      64,
      64,
    ]);
  });
});
