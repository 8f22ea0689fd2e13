import { afterAll, beforeAll, expect, test } from "vitest";
import { publishing } from "../../worker/test/many.ts";
import { MONTH, replicated } from "./world/replicated.ts";
import { ofLong } from "./world/tally.ts";

const WRITERS = ofLong(500, 30);
let servers: Awaited<ReturnType<typeof replicated>>;

beforeAll(async () => {
  // One more than publish: whoever comes when it is too late.
  servers = await replicated(WRITERS + 1);
}, 60_000);
afterAll(() => servers.end());

test("with a replica whoever saved a draft finds it on another server", async () => {
  expect(await servers.drafts(WRITERS)).toEqual([]);
}, 300_000);

test("with a replica every publisher finds what they published, on another server and as a stranger", async () => {
  expect(await servers.publishers(WRITERS)).toEqual([]);
}, 300_000);

test("a position that nobody can have seen costs no waiting", async () => {
  const began = performance.now();
  const answer = await fetch(`${servers.other.origin}/about?seen=999999999`);
  expect(answer.status).toBe(200);
  expect(performance.now() - began).toBeLessThan(1000);
});

test("without its primary a replica is read, and who writes is told within three seconds to come back", async () => {
  await servers.primary.stop("SIGKILL");
  for (const path of ["/", "/actions", "/api/v1/updates", "/actions?stage=done&seen=999999999"]) {
    const answer = await fetch(servers.other.origin + path);
    expect([answer.status, path]).toEqual([200, path]);
    await answer.text();
  }
  const began = performance.now();
  const { origin } = servers.one;
  const refused = await fetch(`${origin}/api/v1/updates`, publishing(WRITERS, MONTH, origin));
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(performance.now() - began).toBeLessThan(3000);
}, 60_000);
