import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startNode } from "../../worker/test/startNode.ts";
import { knownOf, pagesOf } from "../addresses.ts";

/** In bytes, compressed by gzip. */
const PAGE = 15_000;
const STYLES = 9_500;
const WORKER = 950_000;

/** What the pages start that offer a script: they read and work without. */
const SCRIPTS: Record<string, number> = {
  "/changes": 2_000,
  "/record": 2_000,
  "/reporting": 2_000,
  "/search": 2_000,
  "/months/:month/copy": 2_000,
  "/years/:year/copy": 2_000,
};

const zipped = (bytes: string | Uint8Array) => gzipSync(bytes).length;

const together = (html: string, tag: RegExp) =>
  [...new Set([...html.matchAll(tag)].map((found) => found[1]!))]
    .map((path) => zipped(readFileSync(join("dist/client", path))))
    .reduce((sum, bytes) => sum + bytes, 0);

const scriptsOf = (html: string) =>
  together(html, /(?:rel="modulepreload" href|<script[^>]* src)="([^"]+)"/g);
const stylesOf = (html: string) => together(html, /rel="stylesheet" href="([^"]+)"/g);

let node: Awaited<ReturnType<typeof startNode>>;
const read = async (path: string) => (await fetch(node.origin + path)).text();

beforeAll(async () => {
  node = await startNode({ SAMPLE: "1" });
}, 60_000);
afterAll(() => node.end());

/** Addresses of the sitemap; of the many actions, updates and months each eighth. */
async function listed() {
  const map = await read("/sitemap.xml");
  const paths = [...map.matchAll(/<loc>([^<]+)/g)].map((found) => new URL(found[1]!).pathname);
  const many = /^\/(?:actions|updates|months)\/./;
  return paths.filter((path, i) => !many.test(path) || i % 8 === 0);
}

describe("what a reader on a slow line has to load", () => {
  test("no public page of the sample is over 15 kB", async () => {
    const paths = await listed();
    expect(paths.length).toBeGreaterThan(50);
    const over: string[] = [];
    for (const path of paths) {
      const bytes = zipped(await read(path));
      if (bytes > PAGE) over.push(`${path}: ${bytes} bytes`);
    }
    expect(over).toEqual([]);
  }, 60_000);

  test("a public page carries no script, but for six kinds that start one of 2 kB", async () => {
    const asked = () => knownOf((path) => fetch(node.origin + path));
    const known = await vi.waitFor(asked, { timeout: 15_000, interval: 200 });
    const over: string[] = [];
    for (const [pattern, address] of Object.entries(pagesOf(known))) {
      const html = await read(address);
      const [scripts, styles, page] = [scriptsOf(html), stylesOf(html), zipped(html)];
      if (scripts > (SCRIPTS[pattern] ?? 0)) over.push(`${address}: ${scripts} bytes of script`);
      if (styles > STYLES) over.push(`${address}: ${styles} bytes of styles`);
      if (page > PAGE) over.push(`${address}: ${page} bytes`);
    }
    expect(over).toEqual([]);
  }, 60_000);

  test("what is uploaded to Workers grows by no accident", () => {
    const assets = readdirSync("dist/server/assets").map((name) => `dist/server/assets/${name}`);
    const all = ["dist/server/worker.js", ...assets].map((file) => readFileSync(file));
    expect(zipped(Buffer.concat(all))).toBeLessThan(WORKER);
  });
});
