import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRemovers } from "../../../worker/test/asRemovers.ts";
import { pageOf } from "../../../worker/test/pageOf.ts";
import { wordsOf } from "../../../worker/test/readPage.ts";
import type { NewEvent } from "../../../worker/record/kinds/all.ts";
import { explained } from "./Explained.tsx";

const admin = { role: "admin" as const };
const defined = (slug: string, texts: Record<string, string>): NewEvent => ({
  kind: "term.defined",
  subject: `term/${slug}`,
  ...admin,
  facts: { term: slug },
  texts,
});

const told = (term: string, language: string, word: string, definition?: string): NewEvent => ({
  kind: "term.translated",
  subject: `term/${term}`,
  ...admin,
  facts: { term, language, first: true },
  texts: { word, ...(definition && { definition }) },
});

const BODY = [
  "# Bias in our wards",
  "**Bias at night**",
  "See [bias](https://example.org/bias), `bias`, “Bias in Medicine”, **bias** & <bias>, then bias.",
  "Every cohort was asked; no Cohort was left out.",
].join("\n\n");

const posted: NewEvent = {
  kind: "story.posted",
  subject: "story/wards",
  ...admin,
  facts: {
    story: "wards",
    kind: "letter",
    on: "2026-05-01",
    speaker: null,
    strategies: [],
    spheres: [],
    actions: [],
  },
  texts: { title: "Bias", body: BODY, author: "The office" },
};

describe("a term of the common language in what people wrote", () => {
  let app: Awaited<ReturnType<typeof asRemovers>>;
  const read = async (path: string) => pageOf(await app.request(path));
  /** A letter of the 24th; its terms are defined on that day and on the next one. */
  beforeAll(async () => {
    app = await asRemovers();
    await app.record(
      posted,
      defined("bias", {
        word: "Bias",
        definition: "Judging <first> & asking later.",
        source: "Us",
      }),
    );
    app.clock.now = new Date("2026-11-25T15:00:00Z");
    await app.record(defined("cohort", { word: "Cohort", definition: "Promised in one year." }));
  });
  afterAll(() => app.end());

  test("leads to the glossary at its first use, outside titles, headings, links, code and quotations", async () => {
    const page = await read("/stories/wards");
    expect(wordsOf(page, "a.term")).toEqual(["bias", "cohort"]);
    const [first] = page.querySelectorAll("a.term");
    expect(first!.getAttribute("href")).toBe("/glossary#bias");
    expect(first!.closest("strong")).not.toBeNull();
    expect(first!.closest("p")!.textContent).toBe(
      "See bias, bias, “Bias in Medicine”, bias & <bias>, then bias.",
    );
  });

  test("carries its meaning and source, unfolded by a button without any script", async () => {
    const page = await read("/stories/wards");
    const buttons = [...page.querySelectorAll("button.meaning")];
    expect(buttons.map((b) => b.getAttribute("aria-label"))).toEqual([
      "What “Bias” means here",
      "What “Cohort” means here",
    ]);
    for (const button of buttons) {
      const about = page.getElementById(button.getAttribute("popovertarget")!)!;
      expect(about.getAttribute("popover")).toBe("auto");
      expect(about.closest("main")).not.toBeNull();
    }
    expect(wordsOf(page, "#meaning-bias p")).toEqual([
      "Bias",
      "Judging <first> & asking later.",
      "Source: Us",
      "In the glossary",
    ]);
  });

  test("is explained in the language of the page, and stands in texts of every language", async () => {
    await app.record(
      told("bias", "es", "Sesgo", "Un juicio."),
      told("cohort", "zh-Hans", "年度承诺"),
    );
    const spanish = await read("/es/stories/wards");
    expect(wordsOf(spanish, "a.term")).toEqual(["bias", "cohort"]);
    expect(wordsOf(spanish, "#meaning-bias p").slice(0, 2)).toEqual(["Sesgo (Bias)", "Un juicio."]);
    expect(spanish.querySelector("#meaning-bias p + p")!.getAttribute("lang")).toBeNull();
    expect(spanish.querySelector("#meaning-cohort p + p")!.getAttribute("lang")).toBe("en");
    const [button] = spanish.querySelectorAll("button.meaning");
    expect(button!.getAttribute("lang")).toBe("es");
    expect(button!.getAttribute("aria-label")).toBe("Qué significa aquí «Sesgo»");
    const chinese = await read("/zh-Hans/stories/wards");
    expect(wordsOf(chinese, "#meaning-cohort p").slice(0, 2)).toEqual([
      "年度承诺（Cohort）",
      "Promised in one year.",
    ]);
    expect(wordsOf(await read("/stories/wards"), "#meaning-bias p")[0]).toBe("Bias");
  });

  test("is explained as of a day only where it was defined by then, and stays in that day", async () => {
    const page = await read("/stories/wards?asof=2026-11-24");
    expect(wordsOf(page, "a.term")).toEqual(["bias"]);
    expect(page.querySelector("a.term")!.getAttribute("href")).toBe(
      "/glossary?asof=2026-11-24#bias",
    );
  });

  test("is not explained in the glossary itself, nor in feeds", async () => {
    expect(wordsOf(await read("/glossary"), ".term, .means")).toEqual([]);
    const feed = await (await app.request("/changes.atom")).text();
    expect(feed).not.toContain("popover");
  });

  test("is explained no more once its meaning was removed", async () => {
    await app.remove((x) => x.text.startsWith("Judging"), "/glossary");
    expect(wordsOf(await read("/stories/wards"), "a.term")).toEqual(["cohort"]);
    expect(wordsOf(await read("/stories/wards?asof=2026-11-24"), "a.term")).toEqual([]);
  });
});

describe("a page without a word of the common language", () => {
  const elsewhere = [{ language: "es-MX", word: "Sesgo", definition: null }];
  const bias = {
    slug: "bias",
    word: "Bias",
    forms: [],
    definition: "It.",
    source: null,
    elsewhere,
  };

  test("is left as it is, byte for byte", () => {
    const page = '<main><p class="words">Nothing &amp; "more".</p><p>bias</p></main>';
    expect(explained("/updates/1", page, [bias])).toBe(page);
  });

  test("keeps what is folded away as it is, and explains what follows", () => {
    const folded = '<details><div class="words"><p>bias</p></div></details>';
    const page = `<main>${folded}<div class="words"><p>A bias.</p></div><p>bias</p></main>`;
    const made = explained("/updates/1", page, [bias]);
    expect(made.startsWith(`<main>${folded}<div class="words"><p>A <span`)).toBe(true);
    expect(made.match(/class="term"/g)).toHaveLength(1);
  });

  test("is explained by its word in texts of another language, and by no other there", () => {
    const page =
      '<main><p lang="es" class="words">Un bias, un sesgo; sesgos.</p><div lang="es"><p class="words">Sesgo.</p></div></main>';
    const made = explained("/updates/1", page, [bias]);
    expect(made.match(/class="term"[^>]*>[^<]*/g)).toEqual([
      'class="term" href="/glossary#bias">sesgo',
    ]);
    const later = explained("/updates/1", page.replace(/sesgo;/, ""), [bias]);
    expect(later.match(/class="term"[^>]*>[^<]*/g)).toEqual([
      'class="term" href="/glossary#bias">Sesgo',
    ]);
  });
});
