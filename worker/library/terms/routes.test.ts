import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRemovers } from "../../test/asRemovers.ts";
import { listed } from "../../test/listedAndAsked.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";

const PAGE = "/glossary";

describe("the glossary that the public reads", () => {
  let app: Awaited<ReturnType<typeof asRemovers>>;
  /** A term is defined on the 24th and told in Spanish; on the 25th it is used no more. */
  beforeAll(async () => {
    app = await asRemovers();
    const own = listed.filter((e) => e.kind.startsWith("term."));
    await app.record(...own.slice(0, -1), {
      kind: "term.defined",
      subject: "term/bias",
      role: "admin",
      facts: { term: "bias" },
      texts: { word: "Bias", definition: "A judgement before the facts." },
    });
    app.clock.now = new Date("2026-11-25T15:00:00Z");
    await app.record(own.at(-1)!);
  });
  afterAll(() => app.end());

  test("stands in the order of the alphabet, with forms, source and other languages", async () => {
    const then = await pageOf(await app.request(`${PAGE}?asof=2026-11-24`));
    expect(wordsOf(then, "h1")).toEqual(["Two words in common."]);
    expect(wordsOf(then, ".terms dt")).toEqual(["Bias", "Cohort"]);
    const term = then.querySelector("#cohort")!;
    expect(wordsOf(term, "dd p")).toEqual([
      "Promised in one year.",
      "Also: cohorts.",
      "Source: Us",
      "Spanish: Cohorte. Lo prometido en un año.",
    ]);
    expect(term.querySelector("[lang=es]")!.textContent).toContain("Cohorte");
  });

  test("keeps a term that is used no more, with the reason", async () => {
    const now = await pageOf(await app.request(PAGE));
    expect(wordsOf(now, "h1")).toEqual(["One word in common."]);
    expect(wordsOf(now.querySelector("#cohort")!, ".note")).toEqual([
      "Used no more: Nobody said it.",
    ]);
    expect(wordsOf(now.querySelector("#cohort")!, ".spine h3")).toEqual([
      "It is used no more",
      "It was defined",
    ]);
  });

  test("loses any of its words lawfully, those of other languages too", async () => {
    const gone = (await app.texts(PAGE)).filter((x) => /Lo prometido|Promised in/.test(x.text));
    expect(gone.map((x) => x.field)).toContain("definition");
    await app.remove((x) => gone.some((g) => g.id === x.id), PAGE);
    const page = await pageOf(await app.request(PAGE));
    expect(wordsOf(page.querySelector("#cohort")!, ".tomb")).toHaveLength(2);
    expect(page.body.textContent).not.toMatch(/Lo prometido|Promised in/);
    const corrections = await pageOf(await app.request("/corrections"));
    const link = corrections.querySelector('.ledger a[href="/glossary#cohort"]');
    expect(link!.textContent).toBe("A term");
  });
});
