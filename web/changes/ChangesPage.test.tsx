import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changedPromises } from "../../worker/test/changedPromises.ts";
import { readPage, wordsOf } from "../../worker/test/readPage.ts";

let app: Awaited<ReturnType<typeof changedPromises>>;
beforeAll(async () => {
  app = await changedPromises();
});
afterAll(() => app.end());

const read = (query = "") => readPage(app, `/changes${query}`);
const hrefs = (page: Awaited<ReturnType<typeof read>>["document"], selector: string) =>
  [...page.querySelectorAll(selector)].map((a) => a.getAttribute("href"));

/** The heads of its parts; how the page is cited stands on every page. */
const parts = (page: Awaited<ReturnType<typeof read>>["document"]) =>
  wordsOf(page, "h2").filter((head) => head !== "Cite this");

describe("the page of what changed", () => {
  test("begins with a sentence, and tells every change under its kind", async () => {
    const { document } = await read("?from=2026-01-06");
    expect(wordsOf(document, "h1")).toEqual(["What changed"]);
    expect(wordsOf(document, ".lede")[0]).toBe(
      "Between the end of 6 January 2026 and the end of 20 May 2026, 23 things differ in the record.",
    );
    expect(parts(document)).toEqual([
      "By kind",
      "New",
      "Stage moved",
      "Date moved",
      "Who answers changed",
      "Worded or set anew",
      "Dropped or reinstated",
      "Merged or continued in other words",
      "Steps reached",
      "Evidence added",
      "No update received",
      "Reported",
    ]);
    const dates = wordsOf(document, "section[aria-labelledby=slipped] .what")[0];
    expect(dates).toContain("From 15 December 2026 to 4 January 2027.");
    expect(dates).toContain("First promised for 15 December 2026; +20 days since then in all.");
    expect(dates).toContain("capacity.One analyst, not two.");
    const posts = wordsOf(document, "section[aria-labelledby=owner] .what");
    expect(posts[0]).toContain("Lead: Ada Example; before, nobody.");
    expect(posts[1]).toContain("Lead: one person whose name is not published; before, nobody.");
    expect(wordsOf(document, "section[aria-labelledby=reported] header p")[0]).toBe(
      "Newest first. One of them came late.",
    );
  });

  test("links every count to its kind, and each change to its page", async () => {
    const { document } = await read("?from=2026-01-06");
    expect(hrefs(document, "section[aria-labelledby=kinds] a")[0]).toBe(
      "/changes?from=2026-01-06&group=new",
    );
    const only = (await read("?from=2026-01-06&group=dropped")).document;
    expect(parts(only)).toEqual(["By kind", "Dropped or reinstated"]);
    expect(wordsOf(only, "h1")).toEqual(["What changed (dropped or reinstated)"]);
    expect(wordsOf(only, ".lede")[0]).toBe(
      "Between the end of 6 January 2026 and the end of 20 May 2026, 1 of 23 things that differ in the record is of this kind.",
    );
    expect(only.querySelector('[data-of="changes"]')!.getAttribute("data-count")).toBe("1");
    expect(hrefs(only, "section[aria-labelledby=dropped] a")).toEqual(["/actions/students-two"]);
  });

  test("says plainly that nothing changed", async () => {
    const same = (await read("?from=2026-05-20&to=2026-05-20")).document;
    expect(wordsOf(same, ".lede")[0]).toBe(
      "Both days are 20 May 2026, so nothing differs: the two states are the same.",
    );
    const quiet = (await read("?from=2026-01-10&to=2026-01-20")).document;
    expect(wordsOf(quiet, ".lede")[0]).toContain("nothing changed.");
    expect(parts(quiet)).toEqual([]);
  });

  test("asks for two days in a plain form that has an address", async () => {
    const { document } = await read("?from=2026-01-06&sphere=students");
    const form = document.querySelector("form.filters")!;
    expect([form.getAttribute("method"), form.getAttribute("action")]).toEqual(["get", "/changes"]);
    expect([...form.querySelectorAll("[name]")].map((field) => field.getAttribute("name"))).toEqual(
      ["strategy", "sphere", "from", "to"],
    );
    expect(wordsOf(document, "h1")).toEqual(["What changed: students"]);
    const presets = hrefs(document, 'nav[aria-label="Stretches of time"] li:not([hidden]) a');
    expect(presets).toEqual([
      "/changes?from=2026-04-20&sphere=students",
      "/changes?from=2026-02-20&sphere=students",
      "/changes?from=2025-05-20&sphere=students",
      "/changes?from=2026-01-04&sphere=students",
    ]);
  });

  test("keeps every link in the day that is read", async () => {
    const { document } = await read("?from=2026-01-06&asof=2026-04-30");
    const ways = hrefs(document, "main a").filter((href) => href?.startsWith("/"));
    expect(ways.length).toBeGreaterThan(10);
    expect(ways.filter((href) => !href?.includes("asof=2026-04-30"))).toEqual([]);
    expect(document.querySelector("[data-island]")).toBeNull();
  });

  test("is read as of a day long past without the days of its address", async () => {
    const { document } = await read("?from=2026-04-01&to=2026-05-01&sphere=students&group=new");
    const form = document.querySelector("form#asof")!;
    const kept = [...form.querySelectorAll("input[type=hidden]")].map((field) => [
      field.getAttribute("name") ?? "",
      field.getAttribute("value") ?? "",
    ]);
    expect(kept).toEqual([
      ["sphere", "students"],
      ["group", "new"],
    ]);
    const asked = new URLSearchParams([...kept, ["asof", "2026-01-10"]]);
    expect((await read(`?${asked}`)).status).toBe(200);
  });

  test("gives the same number again since the beginning", async () => {
    const { document } = await read("?from=2025-12-01");
    expect(wordsOf(document, ".lede")[0]).toContain("From the beginning to the end of 20 May 2026");
    const entry = document.querySelector('.receipt [data-of="changes"]')!;
    const rows = entry.querySelector("a")!.getAttribute("href")!;
    const answer = await app.request(rows.replace("/changes", "/api/v1/changes"));
    const { total } = (await answer.json()) as { total: number };
    expect(String(total)).toBe(entry.getAttribute("data-count"));
  });

  test("says where a reason was removed, and nothing where none was given", async () => {
    const removed = await changedPromises();
    const seqOf = async (kind: string, action: string) => {
      const { rows } = await removed.store.client.execute({
        sql: "select min(seq) as seq from events where kind = ? and subject = ?",
        args: [kind, `action/${action}`],
      });
      return Number(rows[0]!.seq);
    };
    for (const [n, of] of [
      await seqOf("action.dropped", "students-two"),
      await seqOf("action.rescheduled", "students-one"),
    ].entries()) {
      await removed.store.client.execute({
        sql: "delete from event_text where seq = ? and field = 'reason'",
        args: [of],
      });
      await removed.record({
        kind: "text.redacted",
        subject: `redaction/r-${n}`,
        role: "moderator",
        facts: { of, fields: ["reason"], reason: "personal", asked: "admin" },
      });
    }
    const { document } = await readPage(removed, "/changes?from=2026-01-06");
    const part = (id: string) => wordsOf(document, `section[aria-labelledby=${id}] .what`)[0];
    expect(part("dropped")).toContain("Dropped.The reason was removed.");
    expect(part("slipped")).toContain("capacity.The reason was removed.");
    expect(part("stage")).not.toContain("removed");
    const feed = await (await removed.request("/changes.atom?sphere=students")).text();
    expect(feed.split("(words that were removed)").length).toBeGreaterThan(2);
    const month = await readPage(removed, "/months/2026-04");
    const students = wordsOf(month.document, "section[aria-labelledby=students]")[0];
    expect(students).toContain("Dropped: The promise of students-two.The reason was removed.");
    removed.end();
  });

  test("refuses what makes no sense, and a day to come", async () => {
    const turned = await read("?from=2026-05-02&to=2026-05-01");
    expect(turned.status).toBe(422);
    expect(wordsOf(turned.document, ".lede")[0]).toContain("The first day has to come before");
    expect((await read("?from=never")).status).toBe(422);
    const late = await read("?to=2026-12-31");
    expect(late.status).toBe(404);
    expect(wordsOf(late.document, "h1")).toEqual(["That day has not come yet."]);
    expect((await read("?action=nothing-here")).status).toBe(404);
  });
});

describe("a change of words never hides", () => {
  const long = Array.from({ length: 600 }, (_, n) => `word${n}`).join(" ");

  test.each([
    ["a negation", `It must be shown. ${long}`, `It must not be shown. ${long}`, "not"],
    ["a number", `${long} In 212 houses.`, `${long} In 21 houses.`, "21"],
  ])("%s, however long the text around it is", async (_, was, now, word) => {
    const day = app.clock.now.toISOString().slice(0, 10);
    const reworded = (wording: string) => ({
      kind: "action.reworded" as const,
      subject: "action/clinical-one",
      role: "lead" as const,
      facts: { action: "clinical-one" },
      texts: { wording, reason: "They asked." },
    });
    await app.record(reworded(was));
    app.wait(86_400_000);
    await app.record(reworded(now));
    const { document } = await read(`?from=${day}&group=wording`);
    const marked = document.querySelector("section[aria-labelledby=wording] .fix")!;
    expect(
      wordsOf(marked, "ins").some((text) => text.split(/\s+/).some((w) => w.startsWith(word))),
    ).toBe(true);
    expect(marked.closest("details")).toBeNull();
    // Everything else stands too: nothing of either text was cut away.
    for (const each of [...was.split(" "), ...now.split(" ")])
      expect(marked.textContent).toContain(each);
  });
});
