import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

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

export const LOOKS = ["light", "dark", "narrow"] as const;

/** WCAG 2.2 AA and good practice, as far as a program can tell, in light, dark and at 320 px without sideways scrolling. */
export async function expectAccessible(
  page: Page,
  looks: readonly (typeof LOOKS)[number][] = LOOKS,
) {
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look === "dark" ? "dark" : "light" });
    await page.setViewportSize({ width: look === "narrow" ? 320 : 1280, height: 900 });
    const found = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
    const said = found.violations.map(
      (v) => `${look} ${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`,
    );
    expect(said).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, `${page.url()} scrolls sideways at ${look}`).toBeLessThanOrEqual(0);
  }
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
