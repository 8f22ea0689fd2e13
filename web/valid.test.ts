import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { knownOf, pagesOf } from "../bench/addresses.ts";
import { LANGUAGES } from "../db/words.ts";
import { inLanguage } from "../worker/languages/rules.ts";
import { startNode } from "../worker/test/startNode.ts";

const html = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // A table that a narrow screen lays out as blocks is no table to a reader without its roles.
    "no-redundant-role": "off",
    // In a form a button sends, unless it says otherwise.
    "no-implicit-button-type": "off",
  },
});

let node: Awaited<ReturnType<typeof startNode>>;
beforeAll(async () => {
  node = await startNode({ SAMPLE: "1" });
}, 60_000);
afterAll(() => node.end());

/** Each page in one language, so that each language meets every third; EVERY asks for all of them. */
const languagesOf = (i: number) =>
  process.env.EVERY ? LANGUAGES : [LANGUAGES[i % LANGUAGES.length]!];

test("every public page is valid HTML", async () => {
  const asked = () => knownOf((path) => fetch(node.origin + path));
  const known = await vi.waitFor(asked, { timeout: 15_000, interval: 200 });
  const wrong: string[] = [];
  const paths = [...Object.values(pagesOf(known)), "/sign-in", "/nothing-here"];
  for (const [i, path] of paths.entries())
    for (const language of languagesOf(i)) {
      const address = inLanguage(path, language);
      const page = await (await fetch(node.origin + address)).text();
      const { results } = html.validateStringSync(page, address);
      for (const { ruleId, message, selector } of results.flatMap((r) => r.messages))
        wrong.push(`${address}: ${ruleId}: ${message} (${selector})`);
    }
  expect(wrong).toEqual([]);
}, 180_000);
