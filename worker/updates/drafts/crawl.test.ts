import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { begin } from "../../office/begin.ts";
import { exportFolder } from "../../test/exportFolder.ts";
import { readPast } from "../../office/import/past/read.ts";
import { startApp } from "../../test/startApp.ts";
import { unstamped } from "../../test/unstamped.ts";

const WORD = "Zwiebelfisch";
/** More pages at once than this take longer than a page may. */
const AT_ONCE = 50;
const FIRST = [
  "/",
  "/sitemap.xml",
  "/updates.atom",
  "/record/checkpoint",
  "/record/events.ndjson",
  "/embed/sphere/clinical",
];

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
  await begin({ ...app.deps, settings: { ...app.deps.settings, SAMPLE: "1" as const } });
}, 60_000);
afterAll(() => app.end());

/** Of other languages the lists, and what is about the draft's sphere: the rest tells the same things. */
const OTHER = /^\/(?:es|zh-Hans)(?:\/|$)/;
const TOLD = /^\/es(?:\/[a-z-]+)?$|^\/(?:es|zh-Hans)\/(?:months|spheres|updates)\/[^?]*clinical/;

/**
 * Of other days, of what can be verified, compared or followed, those about the draft's sphere: the
 * rest is the same.
 */
const followed = (path: string) =>
  OTHER.test(path)
    ? TOLD.test(path)
    : !/[?&](?:asof|verify|from|to)=|^\/(?:actions\/.*\.atom|(?:calendar\.ics|follow)\?)/.test(
        path,
      ) || /^\/(?:months|spheres|updates)\/[^?]*clinical|[?]sphere=clinical/.test(path);

/** As many of one kind as say how it is made; all where there is time, as `npm run audit` has. */
const OF_A_KIND = process.env.EVERY ? Infinity : 6;

const ONE = /(actions|spheres|strategies)\/[^/.]+/;

/** What is about the draft's sphere or month is of a kind of its own. */
const kindOf = (path: string) => {
  const [place = "", query] = path.split("?");
  const one = place.replace(ONE, "$1/1").replaceAll(/\/[^/]*\d[^/.]*/g, "/1");
  const asked = [...new Set(new URLSearchParams(query).keys())].toSorted().join();
  return `${one}?${asked} ${/clinical|2026-11/.test(path)}`;
};

/** Lets the first of every kind through. */
function fewOfAKind() {
  const met = new Map<string, number>();
  return (path: string) => {
    const kind = kindOf(path);
    const nth = (met.get(kind) ?? 0) + 1;
    met.set(kind, nth);
    return nth <= OF_A_KIND;
  };
}

/** Only two archives are made at a time: whoever comes third waits and asks again. */
async function read(fresh: ReturnType<typeof createApp>, address: string): Promise<Response> {
  for (;;) {
    const answer = await fresh.request(address);
    if (answer.status !== 503) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Everything that a stranger can reach by links, the sitemap and the description of the API. */
async function crawl(realm: string): Promise<Map<string, string>> {
  // A process of its own: nothing is remembered from an earlier crawl.
  const fresh = createApp(() => ({ ...app.deps, realm }));
  const { origin } = app.deps.settings;
  const found = new Map<string, string>();
  const few = fewOfAKind();
  const described = await fresh.request(`${origin}/api/v1/openapi.json`);
  const { paths } = (await described.json()) as { paths: Record<string, { get?: unknown }> };
  const open = Object.keys(paths).filter((path) => paths[path]!.get && !path.includes("{"));
  const waiting = [...FIRST, ...open];
  const known = new Set(["", ...waiting]);
  while (waiting.length > 0) {
    const now = waiting.splice(0, AT_ONCE);
    const pages = await Promise.all(
      now.map(async (path) => {
        const answer = await read(fresh, origin + path);
        // The ETag names the database, which is another one here; routes.test.ts compares it.
        const headers = [...answer.headers].filter(([name]) => name !== "etag");
        const head = headers.map((h) => h.join(": ")).join("\n");
        return [path, `${answer.status}\n${head}\n\n${unstamped(await answer.text())}`] as const;
      }),
    );
    for (const [path, bytes] of pages) found.set(path, bytes);
    const linked = pages.flatMap(([, bytes]) => [
      ...[...bytes.matchAll(/href="(\/[^"#]*)/g)].map((m) => m[1]!.replaceAll("&amp;", "&")),
      ...[...bytes.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)/g)].map((m) => m[1]!),
    ]);
    const own = linked.filter(
      (path) => !/^\/(?:assets|favicon|web|@)/.test(path) && followed(path),
    );
    const next = [...new Set(own)].filter((path) => !known.has(path));
    for (const path of next) known.add(path);
    waiting.push(...next.filter(few));
  }
  return found;
}

const exported = async () => [...exportFolder(await readPast(app.store))].flat().join("\n");

test("a draft is in no byte of what a stranger can reach, and changes none of it", async () => {
  const before = await crawl("before");
  const files = await exported();
  const cookie = await app.signInAs("lead", "clinical");
  const saved = await app.request("/api/v1/desk/drafts/2026-11/clinical", {
    method: "PUT",
    json: { fields: { summary: `${WORD}: eight of nine.`, needs: WORD, need: "decision" } },
    cookie,
    headers: { "if-match": "0" },
  });
  expect(saved.status).toBe(200);
  const after = await crawl("after");
  expect(before.size).toBeGreaterThan(200);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const changed = [...after].filter(([path, bytes]) => bytes !== before.get(path));
  expect(changed.map(([path]) => path)).toEqual([]);
  expect([...after].filter(([, bytes]) => bytes.includes(WORD))).toEqual([]);
  expect(await exported()).toBe(files);
}, 120_000);
