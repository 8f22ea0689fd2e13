import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { LANGUAGES } from "../../db/words.ts";
import { inLanguage, type Language } from "../../worker/languages/rules.ts";

/** Every public page of this release; `:name` is found by following a link. */
export const PUBLIC_PAGES = [
  "/",
  "/strategies",
  "/spheres",
  "/spheres/clinical",
  "/actions",
  "/updates",
  "/corrections",
  "/months",
  "/reporting",
  "/progress",
  "/measures",
  "/questions",
  "/questions/ask",
  "/gatherings",
  "/resources",
  "/suggest",
  "/stories",
  "/glossary",
  "/search",
  "/search?q=interpretr",
  "/follow",
  "/follow?sphere=clinical",
  "/how-we-count",
  "/embed/sphere/clinical",
  "/record",
  "/data",
  "/data/api",
  "/data/dictionary",
  "/about",
  "/accessibility",
  "/privacy",
  "/sign-in",
  "/no/such/page",
];

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const SCHEMES = ["light", "dark"] as const;
/** "large" is text of twice the size, as a browser is set to it. */
const SIZES = ["wide", "narrow", "large"] as const;

type Look = { scheme: (typeof SCHEMES)[number]; size: (typeof SIZES)[number] };
type Sight = Look & { language: Language };

/** Twice the size of text on a phone so small: nothing but the width is looked at there. */
const LEAST = { width: 320, standard: 32 };

const nth = <T>(of: readonly T[], i: number): T => of[i % of.length]!;

/**
 * In which languages and looks a page is read: each of both meets each page, and each other, once.
 * EVERY asks for all that there are (`npm run audit -- pages`).
 */
export const sightsOf = (i: number): Sight[] =>
  process.env.EVERY
    ? LANGUAGES.flatMap((language) =>
        SCHEMES.flatMap((scheme) => SIZES.map((size) => ({ language, scheme, size }))),
      )
    : SIZES.map((size, n) => ({
        size,
        language: nth(LANGUAGES, i + n),
        scheme: nth(SCHEMES, i + n),
      }));

const PLAIN: readonly Look[] = [
  { scheme: "light", size: "wide" },
  { scheme: "dark", size: "wide" },
  { scheme: "light", size: "narrow" },
];

async function resize(page: Page, { width, standard }: typeof LEAST) {
  await page.setViewportSize({ width, height: 900 });
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard } });
  await browser.detach();
}

async function show(page: Page, { scheme, size }: Look) {
  await page.emulateMedia({ colorScheme: scheme });
  const width = size === "narrow" ? 320 : 1280;
  await resize(page, { width, standard: size === "large" ? 32 : 16 });
}

async function expectNoWider(page: Page, seen: string) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, `${seen} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Nothing reaches over the edge of the smallest page. */
export async function expectWhole(page: Page) {
  await resize(page, LEAST);
  await expectNoWider(page, `${page.url()}, on a small phone with large text,`);
}

/** WCAG 2.2 AA and good practice, as far as a program can tell, and no sideways scrolling. */
export async function expectAccessible(page: Page, looks: readonly Look[] = PLAIN) {
  for (const look of looks) {
    await show(page, look);
    const seen = `${page.url()}, ${look.scheme}, ${look.size}`;
    // Nothing stands in a frame, and what is in order need not be told: a quarter of the time.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
    const found = await axe.withTags(LEVELS).setLegacyMode().analyze();
    const said = found.violations.map(
      (v) => `${seen}: ${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`,
    );
    expect(said).toEqual([]);
    await expectNoWider(page, seen);
  }
}

/** How each part of a page stands and looks, in so many words. */
const looksOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const said = ["", "::before", "::after"].flatMap((drawn) => {
        const s = getComputedStyle(part, drawn || null);
        return [s.display, s.content, s.font, s.color, s.background, s.border, s.margin, s.padding]
          .concat([s.fill, s.stroke, s.strokeWidth, s.textDecoration, s.position, s.visibility])
          .concat([s.gap, s.gridTemplateColumns, s.maxInlineSize, s.cursor, s.boxShadow]);
      });
      return `${part.tagName} ${part.className}: ${[x, y, width, height, ...said].join(" ")}`;
    }),
  );

/** A page brings the rules that it uses: the whole sheet on top changes nothing. */
export async function expectOwnRules(page: Page) {
  const before = await looksOf(page);
  await page.evaluate(() => {
    for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet][media]"))
      link.media = "all";
  });
  const after = await looksOf(page);
  expect(after.filter((part, i) => part !== before[i]).slice(0, 3), page.url()).toEqual([]);
}

/** A public page as it is read in each of these ways, without a complaint of the browser. */
export async function expectReadable(page: Page, address: string, sights: readonly Sight[]) {
  const said = complaints(page);
  for (const sight of sights) {
    await page.goto(inLanguage(address, sight.language));
    await expect(page.getByRole("main"), address).toBeVisible();
    await expect(page.getByRole("alert"), address).toHaveCount(0);
    await expectWhole(page);
    await expectAccessible(page, [sight]);
  }
  expect(said).toEqual([]);
}

/** Collects what a browser complains about: the security policy's violations appear there too. */
export function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (m) => {
    if (["error", "warning"].includes(m.type()) && !m.text().includes("status of 404"))
      said.push(m.text());
  });
  page.on("pageerror", (e) => said.push(e.message));
  return said;
}
