import { type Browser, chromium } from "@playwright/test";
import { chromiumPath } from "../chromium.mjs";

const OFFICE =
  "redactions people strategies spheres actions appointments excuses mails measures outbox roadmap rules targets".split(
    " ",
  );
const START: Record<string, string[]> = {
  "": [
    "/",
    "/actions",
    "/updates",
    "/changes",
    "/corrections",
    "/record",
    "/progress",
    "/measures",
  ],
  lead: ["/desk", "/desk/record", "/desk/handover/students", "/offline"],
  executive: ["/board", "/board/pictures", "/board/updates", "/board/pack", "/board/years/2026"],
  assessor: ["/desk/assessments"],
  admin: ["/office", ...OFFICE.map((noun) => `/office/${noun}`)],
};
const MOST = 60;

/** `shown`: pages on which hostile words stand, as words. */
export type Toured = { pages: number; shown: number; wrong: string[] };

/** What a page remembers of scripts that ran, and of what its policy stopped. */
function watch() {
  const page = globalThis as unknown as {
    stopped: string[];
    addEventListener: EventTarget["addEventListener"];
  };
  page.stopped = [];
  page.addEventListener("securitypolicyviolation", (e) => {
    const { violatedDirective, blockedURI } = e as Event & Record<string, string>;
    page.stopped.push(`${violatedDirective} ${blockedURI}`);
  });
}

async function read(
  browser: Browser,
  at: { origin: string; who: string; token?: string; bypassCSP: boolean },
): Promise<Toured> {
  const { origin, who, token, bypassCSP } = at;
  const context = await browser.newContext({ bypassCSP });
  const wrong: string[] = [];
  if (token)
    await context.addCookies([{ name: "session", value: token, url: origin, httpOnly: true }]);
  await context.addInitScript(watch);
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    wrong.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== "data:") wrong.push(`asks ${url.origin}`);
  });
  const seen = new Set<string>();
  let shown = 0;
  const waiting = [...START[who]!];
  for (let path = waiting.shift(); path && seen.size < MOST; path = waiting.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    await page.goto(origin + path, { waitUntil: "load" });
    if (seen.size % 4 === 0) await page.emulateMedia({ media: "print" });
    // Charts and islands start late; what would run on focus gets it.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>(
        "a, input, textarea, summary, [tabindex]",
      ))
        each.focus();
      scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForTimeout(60);
    const found = await page.evaluate(() => ({
      ran: "ran" in globalThis,
      shown: document.documentElement.textContent.includes("ran=1"),
      stopped: (globalThis as unknown as { stopped: string[] }).stopped,
      links: [...document.querySelectorAll("a[href]")].map((a) => (a as HTMLAnchorElement).href),
      here: location.origin,
    }));
    if (found.shown) shown += 1;
    if (found.ran) wrong.push(`${path} as ${who}: a script ran`);
    for (const what of found.stopped) wrong.push(`${path} as ${who}: stopped ${what}`);
    if (found.here !== origin) wrong.push(`${path} led to ${found.here}`);
    for (const link of found.links) {
      const url = new URL(link);
      const file = /\.(?:zip|csv|json|ndjson|xlsx|atom|txt)$|^\/(?:files|record\/|api)/.test(
        url.pathname,
      );
      const own = who === "" || /^\/(?:desk|board|office)/.test(url.pathname);
      if (url.origin === origin && own && !file && !/[?&](?:asof|verify)=/.test(url.search))
        waiting.push(url.pathname + url.search);
    }
    await page.emulateMedia({ media: null });
  }
  await context.close();
  return { pages: seen.size, shown, wrong };
}

/** Reads the pages of a site in a browser as everybody, with its policy or without. */
export async function tour(
  origin: string,
  tokens: Record<string, string>,
  bypassCSP: boolean,
): Promise<Toured> {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const all: Toured = { pages: 0, shown: 0, wrong: [] };
  try {
    for (const who of Object.keys(START)) {
      const { pages, shown, wrong } = await read(browser, {
        origin,
        who,
        token: tokens[who],
        bypassCSP,
      });
      all.pages += pages;
      all.shown += shown;
      all.wrong.push(...wrong);
    }
  } finally {
    await browser.close();
  }
  return all;
}
