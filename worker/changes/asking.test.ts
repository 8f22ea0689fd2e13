import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewEvent } from "../record/kinds/all.ts";
import { changedSince, counts } from "../test/changedSince.ts";

let app: Awaited<ReturnType<typeof changedSince>>;
beforeAll(async () => {
  app = await changedSince();
});
afterAll(() => app.end());

const read = (query: string) => app.changes(query);

describe("a part of the roadmap", () => {
  const subjects = async (query: string) => {
    const { items } = await read(`?from=2026-01-06&to=2026-06-20&${query}`);
    return items.map((i) => i.sphere ?? i.subject);
  };

  test("one sphere alone", async () => {
    expect(new Set(await subjects("sphere=students"))).toEqual(new Set(["students"]));
  });

  test("one action, with its updates, its evidence and the silences of its sphere", async () => {
    const only = await read("?from=2026-01-06&to=2026-06-20&action=clinical-one");
    expect(only.about.action?.title).toBe("The promise of clinical-one.");
    expect(counts(only)).toEqual({
      stage: 1,
      owner: 1,
      evidence: 3,
      corrected: 1,
      missed: 2,
      reported: 3,
    });
  });

  test("one strategy, with the leads of its spheres", async () => {
    const only = await read("?from=2026-01-06&to=2026-06-20&strategy=fair-care");
    expect(only.about.strategy?.number).toBe(1);
    expect(counts(only)).toMatchObject({ new: 1, owner: 2, wording: 2, reported: 4 });
  });

  test("one group, while the others stay counted", async () => {
    const only = await read("?from=2026-01-06&to=2026-06-20&group=evidence");
    expect(only.items.map((i) => i.group)).toEqual([
      "evidence",
      "evidence",
      "evidence",
      "evidence",
    ]);
    expect(only.total).toBe(4);
    expect(counts(only)).toMatchObject({ reported: 7 });
  });

  test("that does not exist is not found", async () => {
    expect((await read("?action=nothing-here")).type).toBe("subject.not_found");
  });

  test("empty choices of the form choose nothing", async () => {
    const { total } = await read("?from=2026-01-06&to=2026-06-20&strategy=&sphere=&group=");
    expect(total).toBe(28);
  });
});

describe("a question that makes no sense", () => {
  test.each([
    ["a day that is none", "?from=2026-02-30", "from", "day.malformed"],
    ["an end before its beginning", "?from=2026-05-02&to=2026-05-01", "from", "day.after_end"],
    ["an unknown group", "?group=gossip", "group", "choice.unknown"],
    ["a page that is none", "?page=0", "page", "page.malformed"],
    ["more than a hundred at once", "?per_page=101", "per_page", "per_page.too_large"],
  ])("%s is refused with its path", async (_, query, path, message) => {
    const { status, fields } = await read(query);
    expect([status, fields]).toEqual([422, [{ path, message }]]);
  });

  test.each([
    ["a day to come", "?to=2026-06-21", "asof.future"],
    ["a day after the one that is read", "?to=2026-05-02&asof=2026-05-01", "asof.future"],
    ["an end before the first event", "?from=2025-01-01&to=2025-12-31", "asof.before_first"],
  ])("%s is a clear 404", async (_, query, type) => {
    expect(await read(query)).toMatchObject({ status: 404, type });
  });
});

test("as of an earlier day it tells what could be known then", async () => {
  const then = await read("?from=2026-01-06&asof=2026-05-19");
  expect(then.to).toBe("2026-05-19");
  expect(counts(then)).toEqual({
    stage: 2,
    slipped: 1,
    dropped: 1,
    evidence: 4,
    missed: 2,
    reported: 6,
  });
  const live = await read("?from=2026-01-06&to=2026-05-19");
  expect(then.items).toEqual(live.items);
});

test("101 changes stand on two pages, and every count stays complete", async () => {
  const promise = (n: number): NewEvent => ({
    kind: "action.promised",
    subject: `action/more-${n}`,
    role: "admin",
    facts: {
      action: `more-${n}`,
      strategy: "fair-care",
      sphere: "clinical",
      cohort: 2026,
      due: null,
      stage: "not_started",
      month: "2026-06",
      owners: [],
      continues: null,
    },
    texts: { wording: `Promise ${n}.` },
  });
  await app.onDay("2026-06-22", ...Array.from({ length: 101 }, (_, n) => promise(n)));
  const first = await read("?from=2026-06-21&per_page=100");
  const second = await read("?from=2026-06-21&per_page=100&page=2");
  expect([first.items.length, second.items.length, first.total]).toEqual([100, 1, 101]);
  expect(counts(first)).toEqual({ new: 101 });
  expect(counts(second)).toEqual({ new: 101 });
  expect(new Set([...first.items, ...second.items].map((i) => i.id)).size).toBe(101);
  expect(first.items[0]?.title).toBe("Promise 0.");
  expect(second.items[0]?.title).toBe("Promise 100.");
});
