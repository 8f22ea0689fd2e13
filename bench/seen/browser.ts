import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { chromiumPath } from "../../scripts/chromium.mjs";
import { pagesOf, knownOf } from "../addresses.ts";
import type { Host } from "../hosts/host.ts";
import { median, rounded } from "../load/rounds.ts";
import type { Row } from "../report/rows.ts";
import type { Setting } from "../setting.ts";

/** A slow phone on a slow line. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (0.75 * 1_000_000) / 8,
};
const SLOWER = 4;

const LOOKED_AT =
  "/ /strategies /strategies/:slug /spheres/:slug /actions /actions/:slug /updates/:id /months/:month /progress /reporting /changes /record".split(
    " ",
  );

/** Offers a script that the page reads and works without. */
const WITH_SCRIPT = new Set(["/reporting", "/changes", "/record", "/search"]);

type Seen = { lcp: number; cls: number; inp: number; bytes: number; js: number; requests: number };
type Watched = { lcp: number; cls: number; inp: number };

/** Runs in the page, before anything of it. */
function watch() {
  const seen: Watched = { lcp: 0, cls: 0, inp: 0 };
  (globalThis as unknown as { seen: Watched }).seen = seen;
  type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; interactionId: number };
  const on = (type: string, take: (entry: Entry) => void, more = {}) =>
    new PerformanceObserver((list) => (list.getEntries() as Entry[]).forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    });
  on("largest-contentful-paint", (e) => (seen.lcp = e.startTime));
  on("layout-shift", (e) => (seen.cls += e.hadRecentInput ? 0 : e.value));
  const longest = (e: Entry) => {
    if (e.interactionId) seen.inp = Math.max(seen.inp, e.duration);
  };
  on("event", longest, { durationThreshold: 16 });
}

/** One load with nothing kept, then a few keys and a click. */
async function seen(context: BrowserContext, address: string): Promise<Seen> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  await cdp.send("Network.emulateNetworkConditions", LINE);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const scripts = new Set<string>();
  let [bytes, js, requests] = [0, 0, 0];
  cdp.on("Network.responseReceived", (e) => {
    requests++;
    if (e.type === "Script") scripts.add(e.requestId);
  });
  cdp.on("Network.loadingFinished", (e) => {
    bytes += e.encodedDataLength;
    if (scripts.has(e.requestId)) js += e.encodedDataLength;
  });
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.waitForTimeout(300);
  const { lcp } = await page.evaluate(() => (globalThis as unknown as { seen: Watched }).seen);
  for (let i = 0; i < 4; i++) await page.keyboard.press("Tab");
  await page.locator("h1").first().click();
  const summary = page.locator("summary:visible").first();
  if ((await summary.count()) > 0) await summary.click();
  await page.waitForTimeout(500);
  const { cls, inp } = await page.evaluate(() => (globalThis as unknown as { seen: Watched }).seen);
  await page.close();
  return { lcp, cls, inp, bytes, js, requests };
}

async function rowOf(browser: Browser, what: string, address: string, cookie: string, s: Setting) {
  const all: Seen[] = [];
  for (let i = 0; i < (s.quick ? 1 : 3); i++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const [name = "", value = ""] = cookie.split("=");
    if (cookie) await context.addCookies([{ name, value, url: new URL(address).origin }]);
    all.push(await seen(context, address));
    await context.close();
  }
  const middle = (name: keyof Seen, digits = 0) => rounded(median(all.map((a) => a[name])), digits);
  const values = {
    "LCP ms": middle("lcp"),
    CLS: middle("cls", 3),
    "INP ms": middle("inp"),
    kB: rounded(middle("bytes") / 1000, 1),
    "JavaScript kB": rounded(middle("js") / 1000, 1),
    requests: middle("requests"),
  };
  const inp = values["INP ms"] === 0 ? "under 16" : values["INP ms"];
  const told = `LCP ${values["LCP ms"]} ms, CLS ${values.CLS}, INP ${inp} ms, ${values.kB} kB of which ${values["JavaScript kB"]} JavaScript`;
  return { part: "Slow phone", what, values, told };
}

/** Whether the largest part was seen in time; 0 where the browser told of none. */
const painted = (ms: number) => ms > 0 && ms <= 500;

/** What a reader on a slow phone meets, and an executive after ten years. */
export async function onSlowPhone(
  sample: Host,
  board: { host: Host; cookie: string } | undefined,
  s: Setting,
): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const rows: Row[] = [];
    const pages = pagesOf(await knownOf((path) => fetch(sample.origin + path)));
    for (const path of s.quick ? LOOKED_AT.slice(0, 4) : LOOKED_AT) {
      s.say(`slow phone: ${path}`);
      const row = await rowOf(browser, path, sample.origin + pages[path]!, "", s);
      const { values } = row;
      const none = WITH_SCRIPT.has(path) || values["JavaScript kB"] === 0;
      rows.push({
        ...row,
        target: `LCP at most 500 ms, CLS 0${WITH_SCRIPT.has(path) ? "" : ", no JavaScript"}`,
        met: painted(values["LCP ms"]) && values.CLS === 0 && none,
      });
    }
    if (!board) return rows;
    s.say("slow phone: /board");
    const row = await rowOf(browser, "/board (L)", `${board.host.origin}/board`, board.cookie, s);
    rows.push({ ...row, target: "LCP at most 500 ms", met: painted(row.values["LCP ms"]) });
    return rows;
  } finally {
    await browser.close();
  }
}
