import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageOf } from "../../worker/test/pageOf.ts";
import { wordsOf } from "../../worker/test/readPage.ts";
import { yearOfReports } from "../../worker/test/yearOfReports.ts";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
});
afterAll(() => app.end());

const read = async (path: string) => pageOf(await app.request(path));
const policyOf = async (path: string) =>
  (await app.request(path)).headers.get("content-security-policy") ?? "";

describe("a page for the frame of another website", () => {
  test("says in words how a strategy, a sphere or an action stands, and as of which day", async () => {
    expect(wordsOf(await read("/embed/strategy/fair-care"), "main > *")).toEqual([
      "Example Health System: The roadmap",
      "Give every patient the same care",
      "Of four actions, one is done, one is being planned, one has not been started and one was dropped.",
      "As of 20 May 2026. Read it in the public record",
    ]);
    expect(wordsOf(await read("/embed/sphere/clinical"), "main > p")[1]).toBe(
      "Its update for May 2026 can still come in time. Of two actions, one is done and one has not been started.",
    );
    expect(wordsOf(await read("/embed/action/clinical-one?asof=2026-02-01"), "main > p")).toEqual([
      "Example Health System: The roadmap",
      "Underway and on track; due 15 December 2026.",
      "As of 1 February 2026. Read it in the public record",
    ]);
  });

  test("alone may be shown in frames, sets no cookie, and leads out of the frame", async () => {
    const answer = await app.request("/embed/sphere/clinical");
    expect(answer.headers.has("set-cookie")).toBe(false);
    expect(await policyOf("/embed/sphere/clinical")).toMatch(/frame-ancestors \*$/);
    const page = await pageOf(answer);
    for (const link of page.querySelectorAll("a")) expect(link.getAttribute("target")).toBe("_top");
    const canonical = page.querySelector("link[rel=canonical]")!.getAttribute("href");
    expect(canonical).toBe("http://127.0.0.1:8787/spheres/clinical");
    for (const path of ["/spheres/clinical", "/", "/about", "/embed", "/embed/sphere/clinical/x"])
      expect(await policyOf(path), path).toMatch(/frame-ancestors 'none'$/);
  });

  test("says where nothing of the name stands", async () => {
    for (const path of ["/embed/sphere/none", "/embed/month/2026-01"]) {
      const answer = await app.request(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(wordsOf(await pageOf(answer), "h1")).toEqual([
        "Nothing of this name stands in the record.",
      ]);
    }
  });
});

describe("what is given to be put into another website", () => {
  test("is a frame and words with the day, a link back and no script", async () => {
    const page = await read("/actions/clinical-one?asof=2026-02-01");
    const [frame, words] = [...page.querySelectorAll("details textarea")].map((t) => t.textContent);
    expect(frame).toContain('<iframe src="http://127.0.0.1:8787/embed/action/clinical-one" title=');
    expect(words).toBe(
      '<p><a href="http://127.0.0.1:8787/actions/clinical-one?asof=2026-02-01">The promise of clinical-one.</a>: Underway and on track; due 15 December 2026. As of 1 February 2026.</p>',
    );
  });

  test("is told to those who show a preview of a link: title and state in words", async () => {
    const page = await read("/actions/clinical-one");
    const said = (name: string) =>
      page.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content");
    expect(said("title")).toBe("The promise of clinical-one.");
    expect(said("description")).toMatch(/^Done since \d+ \w+ 2026\. It is so — for everyone\.$/);
    expect(said("url")).toBe("http://127.0.0.1:8787/actions/clinical-one");
    expect(page.querySelector('meta[name="description"]')!.getAttribute("content")).toBe(
      said("description"),
    );
    for (const path of ["/", "/months/2026-02", "/how-we-count", "/about"])
      expect((await read(path)).querySelectorAll('meta[property="og:title"]'), path).toHaveLength(
        1,
      );
  });
});
