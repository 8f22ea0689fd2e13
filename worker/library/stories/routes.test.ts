import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRemovers } from "../../test/asRemovers.ts";
import { listed } from "../../test/listedAndAsked.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";

const PAGE = "/stories/one-year-on";

describe("the stories that the public reads", () => {
  let app: Awaited<ReturnType<typeof asRemovers>>;
  /** Posted on the 24th, withdrawn on the 25th; another has dangerous Markdown. */
  beforeAll(async () => {
    app = await asRemovers();
    const [posted, withdrawn] = listed.filter((e) => e.kind.startsWith("story."));
    await app.record(posted!, {
      kind: "story.posted",
      subject: "story/pulse",
      role: "admin",
      facts: {
        story: "pulse",
        kind: "pulse",
        on: "2026-11-20",
        speaker: null,
        strategies: [],
        spheres: [],
        actions: [],
      },
      texts: {
        title: "Pulse",
        body: "# Big\n\n[in](https://example.org) [out](javascript:x) <script>1</script> ![i](x)",
        author: "The office",
      },
    });
    app.clock.now = new Date("2026-11-25T15:00:00Z");
    await app.record(withdrawn!);
  });
  afterAll(() => app.end());

  test("stand the newest first, with the role that speaks, by kind", async () => {
    const page = await pageOf(await app.request("/stories"));
    expect(wordsOf(page, ".ledger li")).toEqual([
      "20 November 2026PulseOn the pulse · The office",
      "1 May 2026One year onLeadership letter · The executiveWithdrawn",
    ]);
    const { body } = await app.json("/api/v1/stories?kind=letter&sphere=clinical");
    expect(body).toMatchObject({ total: 1, items: [{ speaker: "executive" }] });
    expect((await app.request("/stories?kind=poem")).status).toBe(422);
  });

  test("print Markdown without anything that runs or leads astray", async () => {
    const page = await pageOf(await app.request("/stories/pulse"));
    const words = page.querySelector("#body")!.closest("section")!.querySelector(".words")!;
    expect(words.querySelectorAll("h1, script, img, a[href^=javascript]")).toHaveLength(0);
    expect(words.querySelector("a")!.getAttribute("rel")).toBe("nofollow ugc noopener");
  });

  test("keep their page with the reason when they are withdrawn, and say both sides of the day", async () => {
    const now = await pageOf(await app.request(PAGE));
    expect(wordsOf(now, ".note")).toEqual(["Withdrawn: It named the wrong year."]);
    expect(wordsOf(now, ".lede")).toEqual(["Leadership letter of 1 May 2026."]);
    const then = await pageOf(await app.request(`${PAGE}?asof=2026-11-24`));
    expect(wordsOf(then, ".note")).toEqual([]);
    const strategy = await pageOf(await app.request("/strategies/fair-care"));
    expect(strategy.querySelector(`a[href="${PAGE}"]`)).not.toBeNull();
  });

  test("lose any of their words lawfully, with a tombstone for each", async () => {
    const fields = ["body", "author"];
    await app.remove((x) => fields.includes(x.field), PAGE);
    for (const query of ["", "?asof=2026-11-24"]) {
      const page = await pageOf(await app.request(PAGE + query));
      expect(wordsOf(page, ".tomb")).toHaveLength(2);
      expect(page.body.textContent).not.toContain("more than we did");
    }
    const corrections = await pageOf(await app.request("/corrections"));
    expect(corrections.querySelector(`.ledger a[href="${PAGE}"]`)!.textContent).toBe("A story");
  });
});
