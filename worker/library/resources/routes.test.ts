import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRemovers } from "../../test/asRemovers.ts";
import { listed } from "../../test/listedAndAsked.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";

const PAGE = "/resources/interpreter-card";

describe("the resources that the public reads", () => {
  let app: Awaited<ReturnType<typeof asRemovers>>;
  /** Listed on the 24th, withdrawn on the 25th. */
  beforeAll(async () => {
    app = await asRemovers();
    const own = listed.filter((e) => e.kind.startsWith("resource."));
    await app.record(own[0]!);
    app.clock.now = new Date("2026-11-25T15:00:00Z");
    await app.record(own[1]!);
  });
  afterAll(() => app.end());

  test("are narrowed by kind, topic, language and audience in the address", async () => {
    const found = async (query: string) =>
      ((await app.json(`/api/v1/resources?${query}`)).body.items as object[]).length;
    expect(await found("kind=handout&topic=Language&language=es&audience=Patients")).toBe(1);
    for (const none of ["kind=course", "topic=Law", "language=en", "audience=Staff"])
      expect(await found(none)).toBe(0);
    expect(await found("strategy=fair-care")).toBe(1);
    expect((await app.json("/api/v1/resources?kind=book")).status).toBe(422);
    expect((await app.request("/resources?kind=book")).status).toBe(422);
    const page = await pageOf(await app.request("/resources?topic=Language"));
    expect(wordsOf(page, "h1")).toEqual(["One thing to use."]);
    expect(wordsOf(page, "tbody td")).toEqual([
      "Handout in Spanish",
      "Language",
      "Patients",
      "2 May 2026 207 days ago",
    ]);
  });

  test("say when they were looked at, and why they are offered no more; the page stays", async () => {
    const now = await pageOf(await app.request(PAGE));
    expect(wordsOf(now, ".note")).toEqual(["Offered no more: A better one is coming."]);
    expect(wordsOf(now, ".facts").join()).toContain("2 May 2026, 207 days ago");
    const then = await pageOf(await app.request(`${PAGE}?asof=2026-11-24`));
    expect(wordsOf(then, ".note")).toEqual([]);
    expect(wordsOf(then, ".facts").join()).toContain("2 March 2026, 267 days ago");
    const sphere = await pageOf(await app.request("/spheres/clinical"));
    expect(sphere.querySelector(`a[href="${PAGE}"]`)).not.toBeNull();
  });

  test("lose any of their words lawfully, with a tombstone for each", async () => {
    const fields = ["maker", "description", "reason"];
    await app.remove((x) => fields.includes(x.field), PAGE);
    const page = await pageOf(await app.request(PAGE));
    expect(wordsOf(page, ".tomb")).toHaveLength(3);
    expect(wordsOf(page, ".note")).toEqual(["Offered no more"]);
    const corrections = await pageOf(await app.request("/corrections"));
    expect(corrections.querySelector(`.ledger a[href="${PAGE}"]`)!.textContent).toBe("A resource");
  });
});
