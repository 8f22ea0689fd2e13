import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";

const worker = (exports as unknown as { default: { fetch: typeof fetch } }).default;
const ask = (path: string, headers: Record<string, string> = {}) =>
  worker.fetch(`http://127.0.0.1:8787${path}`, { headers });

test("a Worker tells what its database says to whoever holds the token, and to nobody else", async () => {
  const told = await ask("/metrics", { authorization: "Bearer a-token-of-the-tests-of-workers" });
  expect(told.status).toBe(200);
  expect(told.headers.get("cache-control")).toBe("no-store");
  const text = await told.text();
  expect(text).toContain("milepost_database_answers 1\n");
  expect(text).toContain("milepost_read_only 0\n");
  for (const authorization of ["", "Bearer another-token-of-the-tests"]) {
    const refused = await ask("/metrics", { authorization });
    expect(refused.status).toBe(404);
    expect(await refused.text()).not.toContain("milepost_database");
  }
});

test("who asks to sign in without end is told to wait", async () => {
  const flood = { "cf-connecting-ip": "192.0.2.7" };
  const tried = async () => (await ask("/sign-in/code", flood)).status;
  const statuses = new Set<number>();
  for (let asked = 0; asked < 300; asked += 100)
    for (const status of await Promise.all(Array.from({ length: 100 }, tried)))
      statuses.add(status);
  expect(await tried()).toBe(429);
  expect((await ask("/sign-in/code", { "cf-connecting-ip": "192.0.2.8" })).status).not.toBe(429);
});
