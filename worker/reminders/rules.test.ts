import { describe, expect, test } from "vitest";
import { addDays, daysBetween, type Day, monthDates, monthsFrom } from "../months/rules.ts";
import { addresseesOf, type Due, type Holder, ladder, stepDue, stepsDue } from "./rules.ts";

const rules = (holidays: string[] = []) => [
  { bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays },
];
const rungs = (month: string, holidays: string[] = []) =>
  ladder(monthDates(month, rules(holidays)), holidays).map((r) => `${r.step} ${r.on}`);

describe("the days of the ladder", () => {
  test("October 2026 is due on Friday 6 November: weekends move to Monday", () => {
    expect(rungs("2026-10")).toEqual([
      "opened 2026-10-01",
      "soon 2026-11-02",
      "due 2026-11-06",
      "late 2026-11-09",
      "last 2026-11-11",
    ]);
  });

  test("a holiday moves a mail on, and two that fall together are one", () => {
    expect(rungs("2026-10", ["2026-10-01", "2026-10-02", "2026-11-09", "2026-11-10"])).toEqual([
      "opened 2026-10-05",
      "soon 2026-11-02",
      "due 2026-11-06",
      "last 2026-11-11",
    ]);
  });

  test("a February of 29 days counts them", () => {
    expect(rungs("2028-02")).toEqual([
      "opened 2028-02-01",
      "soon 2028-03-02",
      "due 2028-03-07",
      "late 2028-03-09",
      "last 2028-03-13",
    ]);
  });
});

/** The mails of a month when the clock looks on some days only. */
function sentOn(month: string, days: Day[], holidays: string[] = []) {
  const taken: { step: ReturnType<typeof ladder>[number]["step"]; on: Day }[] = [];
  for (const today of days) {
    const steps = taken.map((t) => t.step);
    const due = stepDue(monthDates(month, rules(holidays)), holidays, today, steps);
    if (due) taken.push({ step: due.step, on: today });
  }
  return taken.map((t) => `${t.step} ${t.on}`);
}
const everyDay = (from: Day, to: Day) =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));

describe("which step is due", () => {
  test("each step once, on its own day, however often the clock looks", () => {
    const days = everyDay("2026-09-01", "2026-12-31").flatMap((d) => [d, d, d]);
    expect(sentOn("2026-10", days)).toEqual(rungs("2026-10"));
  });

  test("after three days without a clock only the newest mail is caught up", () => {
    const days = everyDay("2026-09-01", "2026-12-31");
    const without = (...gone: string[]) => days.filter((d) => !gone.includes(d));
    expect(sentOn("2026-10", without("2026-11-06", "2026-11-07", "2026-11-08"))).toEqual([
      "opened 2026-10-01",
      "soon 2026-11-02",
      "late 2026-11-09",
      "last 2026-11-11",
    ]);
    expect(sentOn("2026-10", without("2026-11-02", "2026-11-03", "2026-11-04"))).toEqual([
      "opened 2026-10-01",
      "soon 2026-11-05",
      "due 2026-11-06",
      "late 2026-11-09",
      "last 2026-11-11",
    ]);
  });

  test("what was missed is caught up on a working day only, and the last mail for a week", () => {
    expect(sentOn("2026-10", ["2026-10-31", "2026-11-01"])).toEqual([]);
    expect(sentOn("2026-10", everyDay("2026-11-14", "2026-12-31"))).toEqual(["last 2026-11-16"]);
    expect(sentOn("2026-10", everyDay("2026-11-19", "2026-12-31"))).toEqual([]);
  });

  test("a holiday declared late never brings an earlier step back", () => {
    const dates = monthDates("2026-10", rules());
    expect(stepDue(dates, ["2026-11-09"], "2026-11-06", ["opened", "soon", "late"])).toBe(
      undefined,
    );
  });

  test("over two years no mail falls on a free day, and each month has its five steps in order", () => {
    const holidays = ["2027-01-01", "2027-12-24", "2027-12-27", "2028-01-03", "2028-02-29"];
    const days = everyDay("2027-01-01", "2029-03-01");
    for (const month of monthsFrom("2027-01", "2028-12")) {
      const sent = sentOn(month, days, holidays);
      expect(sent).toEqual(rungs(month, holidays));
      const on = sent.map((s) => s.split(" ")[1]!);
      expect(on.filter((d) => holidays.includes(d))).toEqual([]);
      expect(on.filter((d) => [0, 6].includes(new Date(d).getUTCDay()))).toEqual([]);
      expect(on).toEqual([...new Set(on)].toSorted());
    }
  });
});

const known = (more: Partial<Parameters<typeof stepsDue>[0]> = {}) => ({
  rules: rules(),
  spheres: [
    { slug: "clinical", title: "Clinical", reports_from: "2026-01" },
    { slug: "students", title: null, reports_from: "2026-11" },
    { slug: "later", title: null, reports_from: null },
  ],
  filings: [],
  excuses: [],
  scheduled: [],
  taken: [],
  ...more,
});
const due = (today: Day, more = {}) =>
  stepsDue(known(more), today, "UTC").map((d) => `${d.title} ${d.month} ${d.step}`);

describe("who owes", () => {
  test("only spheres that report, for the months they owe", () => {
    expect(due("2026-11-02")).toEqual([
      "Clinical 2026-10 soon",
      "Clinical 2026-11 opened",
      "students 2026-11 opened",
    ]);
  });

  test("nothing once something is reported, excused or set for a day", () => {
    const cell = { sphere: "clinical", month: "2026-10" };
    const filing = { ...cell, id: "u", kind: "nothing", at: "2026-10-20T12:00:00Z" } as const;
    const november = ["Clinical 2026-11 opened", "students 2026-11 opened"];
    expect(due("2026-11-06", { filings: [filing] })).toEqual(november);
    expect(due("2026-11-06", { excuses: [cell] })).toEqual(november);
    expect(due("2026-11-06", { scheduled: [cell] })).toEqual(november);
  });
});

describe("whom a mail is for", () => {
  const holder = (
    person: string,
    role: Holder["role"],
    scope: string | null,
    from = "2026-01-01",
  ): Holder => ({ person, address: `${person}@example.org`, language: null, role, scope, from });
  const lead = holder("lead", "lead", "clinical");
  const deputy = holder("deputy", "deputy", "clinical");
  const executives = [
    holder("care", "executive", "fair-care"),
    holder("other", "executive", "other"),
    holder("chief", "executive", null),
  ];
  const at = (step: Due["step"]): Due => ({
    sphere: "clinical",
    month: "2026-10",
    step,
    on: "2026-11-06",
    title: "Clinical",
    dates: monthDates("2026-10", rules()),
  });
  const to = (step: Due["step"], holders: Holder[]) =>
    addresseesOf(at(step), holders, ["fair-care"]).to.map((a) => `${a.person} as ${a.as}`);

  test("the lead; two days late the deputy too, five days late the executives of its strategies", () => {
    const all = [lead, deputy, ...executives, holder("foreign", "lead", "students")];
    expect(to("opened", all)).toEqual(["lead as lead"]);
    expect(to("late", all)).toEqual(["lead as lead", "deputy as deputy"]);
    expect(to("last", all)).toEqual(["lead as lead", "care as executive", "chief as executive"]);
  });

  test("a vacant post leaves the deputy, who gets one mail", () => {
    expect(to("due", [deputy])).toEqual(["deputy as standin"]);
    expect(to("late", [deputy])).toEqual(["deputy as standin"]);
    expect(addresseesOf(at("due"), [deputy], []).vacant).toBe(true);
    expect(to("due", executives)).toEqual([]);
  });

  test("whoever came after the due day is not asked for it", () => {
    const fresh = holder("fresh", "lead", "clinical", "2026-11-07");
    expect(to("late", [fresh, deputy])).toEqual(["deputy as standin"]);
    expect(addresseesOf(at("late"), [fresh], []).vacant).toBe(false);
    expect(to("late", [{ ...fresh, from: "2026-11-06" }])).toEqual(["fresh as lead"]);
  });

  test("one person with two posts gets one mail, and nobody without an address gets any", () => {
    const both = [lead, { ...deputy, person: "lead" }];
    expect(to("late", both)).toEqual(["lead as lead"]);
    expect(to("due", [{ ...lead, address: null }, deputy])).toEqual(["deputy as standin"]);
  });
});
