import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asAsker } from "../../test/asAsker.ts";
import { drawnSearches } from "../../test/drawnSearches.ts";
import { listed } from "../../test/listedAndAsked.ts";

const SECRET = "Quilvandrex";
let app: Awaited<ReturnType<typeof asAsker>>;
beforeAll(async () => {
  app = await asAsker();
  await app.record(...listed);
});
afterAll(() => app.end());

const suggested = async (q: string) => {
  const { status, body } = await app.json(
    `/api/v1/search/suggestions?${new URLSearchParams({ q })}`,
  );
  expect(status).toBe(200);
  return body.items as string[];
};

describe("what the search suggests", () => {
  test("are known words that begin so, and then the names that hold all words, short ones first", async () => {
    expect(await suggested("pat")).toEqual([
      "patient",
      "patients",
      "Give every patient the same care",
    ]);
    expect(await suggested("Whó is")).toEqual(["Who is heard"]);
    expect(await suggested("same patient")).toEqual(["Give every patient the same care"]);
    expect(await suggested("zzz")).toEqual([]);
  });

  test("is at most eight, never what stands there already, and nothing for a single letter", async () => {
    const all = await Promise.all("abcdefgimopstw".split("").map((a) => suggested(`${a}e`)));
    expect(all.every((items) => items.length <= 8)).toBe(true);
    expect(await suggested("Who is heard")).toEqual([]);
    expect(await suggested("p")).toEqual([]);
    expect(await suggested('"pat"')).toEqual([]);
  });

  test("answers whatever is typed, and keeps an answer as long as the record stands still", async () => {
    for (const q of drawnSearches(7, 100)) await suggested(q);
    const first = await app.request("/api/v1/search/suggestions?q=pat");
    const tag = first.headers.get("etag")!;
    const again = await app.request("/api/v1/search/suggestions?q=pat", {
      headers: { "if-none-match": tag },
    });
    expect(again.status).toBe(304);
  });

  test("is never a word of a draft, of a question that waits or was declined, or of words that were removed", async () => {
    const knows = async () => [...(await suggested("quilv")), ...(await suggested(SECRET))];
    const lead = await app.signInAs("lead", "clinical");
    const draft = await app.request("/api/v1/desk/drafts/2026-10/clinical", {
      method: "PUT",
      json: { fields: { summary: `${SECRET} was said.` } },
      cookie: lead,
      headers: { "if-match": "0" },
    });
    expect(draft.ok).toBe(true);
    await app.ask({ question: `Who is ${SECRET}?` });
    await app.ask({ question: `Where is ${SECRET}?`, of: "sphere/clinical" });
    expect(await knows()).toEqual([]);
    const [declined, published] = (await app.waiting()).map(({ id }) => id);
    await app.decide(declined!, { do: "decline", reason: "personal" });
    expect(await knows()).toEqual([]);
    await app.decide(published!, { do: "publish", sphere: "clinical" });
    expect(await suggested("quilv")).toEqual(["quilvandrex", expect.stringContaining(SECRET)]);
    await app.remove((x) => x.field === "question", `/questions/${published}`);
    expect(await knows()).toEqual([]);
  });
});
