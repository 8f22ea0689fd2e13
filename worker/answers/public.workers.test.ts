import { env, exports } from "cloudflare:workers";
import { expect, inject, test } from "vitest";
import { openStore } from "../../db/client.edge.ts";
import { tokenHash } from "../access.ts";

const ORIGIN = "http://127.0.0.1:8787";

type Isolate = { fetch: typeof fetch };
const here = (exports as unknown as { default: Isolate }).default;
/** The same Worker once more: it shares the cache of the data centre and nothing else. */
const elsewhere = (env as unknown as { ELSEWHERE: Isolate }).ELSEWHERE;

const shared = () => caches.open("answers");
const keyOf = (answer: Response) =>
  `${ORIGIN}/kept/${encodeURIComponent(/"(.+)"/.exec(answer.headers.get("etag")!)![1]!)}`;

async function eventually<T>(look: () => Promise<T | undefined>, ms: number): Promise<T> {
  for (const until = Date.now() + ms; ;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test("what one isolate made is given by another, and not made again", async () => {
  const path = "/about?month=2020-01";
  const made = await here.fetch(ORIGIN + path);
  const text = await made.text();
  const store = await shared();
  const kept = await eventually(() => store.match(keyOf(made)), 5000);
  expect(await kept.clone().text()).toBe(text);
  await store.put(keyOf(made), new Response(text.replace("<h1", '<h1 id="kept"'), kept));
  const given = await elsewhere.fetch(ORIGIN + path);
  expect(await given.text()).toContain('<h1 id="kept"');
  const names = ["etag", "cache-control", "content-type", "content-security-policy", "vary"];
  for (const name of [...names, "x-content-type-options"])
    expect(given.headers.get(name), name).toBe(made.headers.get(name));
});

test("two hundred at once in one isolate are all answered, three times over", async () => {
  const ask = async (wave: number, n: number) => {
    const path = n % 20 === 0 ? "/spheres" : "/api/v1/spheres";
    // An address that no other request has: nothing is kept for it.
    const answer = await here.fetch(`${ORIGIN}${path}?verify=/${wave}-${n}`);
    return [answer.status, (await answer.text()).length > 100];
  };
  for (let wave = 0; wave < 3; wave++) {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => ask(wave, n)));
    expect(answers.filter(([status, whole]) => status !== 200 || !whole)).toEqual([]);
  }
}, 60_000);

test("of an answer to somebody who is signed in nothing is kept", async () => {
  const cookie = await signedIn("admin@example.org");
  for (const path of ["/office", "/api/v1/office"]) {
    const own = await here.fetch(ORIGIN + path, { headers: { cookie } });
    expect([own.status, own.headers.get("etag")], path).toEqual([200, null]);
    for (const isolate of [here, elsewhere]) {
      const other = await isolate.fetch(ORIGIN + path, { redirect: "manual" });
      expect(other.status, path).not.toBe(200);
    }
  }
});

async function signedIn(address: string): Promise<string> {
  const token = crypto.randomUUID();
  const { client } = openStore(inject("dbUrl"));
  await client.execute({
    sql: "insert into sessions (token, person, created_at, expires_at) select ?, person, ?, ? from addresses where address = ?",
    args: [await tokenHash(token), new Date().toISOString(), "2999-01-01T00:00:00Z", address],
  });
  return `session=${token}`;
}

test("removed words are gone from page, feed, API and export of every isolate within a minute", async () => {
  const [asks, agrees] = [
    await signedIn("admin@example.org"),
    await signedIn("moderator@example.org"),
  ];
  let keys = 0;
  const send = (method: string, path: string, cookie: string, body: object) =>
    here.fetch(ORIGIN + path, {
      method,
      headers: {
        cookie,
        origin: ORIGIN,
        "content-type": "application/json",
        "idempotency-key": `a-removal-in-workerd-${(keys += 1)}`,
        "if-match": '"1"',
      },
      body: JSON.stringify(body),
    });
  const listed = await here.fetch(`${ORIGIN}/api/v1/updates?kind=update&per_page=1`);
  const [update] = ((await listed.json()) as { items: { id: string; summary: string }[] }).items;
  const page = `/updates/${update!.id}`;
  const places = [page, "/updates.atom", "/api/v1/updates", "/updates", "/data/updates.csv"];
  const words = update!.summary;
  const holds = async (isolate: Isolate, path: string) => {
    const answer = await isolate.fetch(ORIGIN + path);
    return (await answer.text()).includes(words);
  };
  for (const isolate of [here, elsewhere])
    for (const path of places) expect(await holds(isolate, path), path).toBe(true);
  const removals = "/api/v1/office/redactions";
  const found = await here.fetch(`${ORIGIN}${removals}/texts?page=${encodeURIComponent(page)}`, {
    headers: { cookie: asks },
  });
  const { items } = (await found.json()) as { items: { id: string; text: string }[] };
  const texts = items.filter(({ text }) => text.includes(words)).map(({ id }) => id);
  const asked = await send("POST", removals, asks, { page, reason: "personal", texts });
  const { id } = (await asked.json()) as { id: string };
  const done = await send("PATCH", `${removals}/${id}`, agrees, { do: "agree" });
  expect(done.status).toBe(200);
  const began = Date.now();
  for (const isolate of [here, elsewhere])
    for (const path of places)
      await eventually(async () => ((await holds(isolate, path)) ? undefined : true), 60_000);
  expect(Date.now() - began).toBeLessThan(60_000);
}, 90_000);
