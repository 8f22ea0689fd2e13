import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changedPromises } from "../../worker/test/changedPromises.ts";
import { removed } from "../../worker/test/removed.ts";
import { readPage, wordsOf } from "../../worker/test/readPage.ts";

let app: Awaited<ReturnType<typeof changedPromises>>;
beforeAll(async () => {
  app = await changedPromises();
});
afterAll(() => app.end());

const read = async (path: string) => (await readPage(app, path)).document;

describe("the page of an action", () => {
  test("opens with the promise in the words it was made in, and its axes in words", async () => {
    const page = await read("/actions/students-one");
    expect(wordsOf(page, "h1")).toEqual(["The promise of students-one, in every house."]);
    expect(page.title).toBe("The promise of students-one, in every house. · Milepost");
    expect(wordsOf(page, ".facts > div").slice(0, 1)).toEqual([
      "StagePlanning since 25 February 2026",
    ]);
    expect(wordsOf(page, ".facts > div").at(-1)).toBe(
      "To be done by4 January 2027 first date 15 December 2026; +20 days, moved once",
    );
    expect(wordsOf(page, "details dd")).toContain("A plan or money, not both.");
  });

  test("tells every entry, newest first, with both wordings and every reason", async () => {
    const page = await read("/actions/students-one");
    const entries = wordsOf(page, ".spine > li");
    expect(entries[0]).toContain("date corrected within a day");
    expect(entries[1]).toContain("They asked.");
    expect(wordsOf(page, ".fix ins").join(" ")).toContain("in every house.");
    expect(entries.find((e) => e.includes("+30 days"))).toContain("Reason: capacity.");
    expect(entries.find((e) => e.includes("No update received for January 2026"))).toBeDefined();
    expect(entries.at(-1)).toContain("promised");
  });

  test("shows one kind of entry alone where the address asks", async () => {
    const page = await read("/actions/students-one?kind=dates");
    expect(page.querySelectorAll(".spine > li")).toHaveLength(2);
    const none = await read("/actions/students-two?kind=wording");
    expect(wordsOf(none, ".none")).toContain("No entry of this kind.");
  });

  test("links an action that goes on elsewhere to its successor, and says so first", async () => {
    const page = await read("/actions/clinical-two");
    expect(wordsOf(page, ".opening .note")).toEqual([
      "This promise goes on in other words. It stays here with its history.",
    ]);
    expect(page.querySelector('.ledger a[href="/actions/clinical-three"]')).not.toBeNull();
  });

  test("can be cited as it stands today", async () => {
    const page = await read("/actions/clinical-one");
    const cite = page.querySelector("a.addr");
    expect(cite?.getAttribute("href")).toBe("/actions/clinical-one?asof=2026-05-20");
    expect(cite?.textContent).toBe("http://127.0.0.1:8787/actions/clinical-one?asof=2026-05-20");
  });

  test("read as of an earlier day knows nothing later, and its links stay in that day", async () => {
    const page = await read("/actions/students-one?asof=2026-04-19");
    expect(wordsOf(page, "h1")).toEqual(["The promise of students-one."]);
    const inside = [...page.querySelectorAll("main a")].map((a) => a.getAttribute("href") ?? "");
    // Whoever follows hears of what comes.
    const links = inside.filter((href) => href.startsWith("/") && !href.startsWith("/follow?"));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((href) => !href.includes("asof=2026-04-19"))).toEqual([]);
  });

  test("of a promise that nobody made is not found", async () => {
    expect((await readPage(app, "/actions/nothing-such")).status).toBe(404);
  });
});

describe("the page of all actions", () => {
  test("begins with a sentence and lists every promise", async () => {
    const page = await read("/actions");
    expect(wordsOf(page, "h1")).toEqual(["Five actions were promised; one is done."]);
    expect(wordsOf(page, ".lede")).toEqual([
      "Of the rest, one was dropped, one goes on in other words and two are continuing.",
    ]);
    expect(page.querySelectorAll("tbody tr")).toHaveLength(5);
  });

  test("keeps what was chosen in its form, and counts what matches", async () => {
    const page = await read("/actions?strategy=&sphere=students&stage=dropped");
    expect(wordsOf(page, "h1")).toEqual(["One action matches; none are done."]);
    expect(wordsOf(page, "option[selected]")).toContain("students");
    expect(wordsOf(page, "option[selected]")).toContain("Dropped");
  });

  test("turns pages with the chosen filters", async () => {
    const page = await read("/actions?sphere=clinical&per_page=2");
    const next = page.querySelector('a[rel="next"]')?.getAttribute("href");
    expect(next).toContain("sphere=clinical");
    expect(page.querySelectorAll("tbody tr")).toHaveLength(2);
  });

  test("says so when the address asks for what does not exist", async () => {
    const { status, document } = await readPage(app, "/actions?stage=soon");
    expect(status).toBe(422);
    expect(wordsOf(document, "h1")).toEqual(["One of the choices in this address does not exist."]);
  });
});

test("removed words leave a tombstone where they stood", async () => {
  await removed(app, "action/students-one", ["wording", "reason"]);
  app.clock.now = new Date("2026-05-21T15:00:00Z");
  const page = await read("/actions/students-one");
  expect(wordsOf(page, "h1")).toEqual(["The wording was removed"]);
  expect(wordsOf(page, ".spine .tomb")).toContainEqual(
    expect.stringMatching(/^Removed lawfully: the reason\. Removed on 20 May 2026: personal/),
  );
  expect(wordsOf(page, ".spine .tomb")).toContainEqual(
    expect.stringMatching(/^Removed lawfully: the promise\. Removed on 20 May 2026: personal/),
  );
  expect(wordsOf(await read("/actions"), "tbody th")).toContain("The wording was removed");
});
