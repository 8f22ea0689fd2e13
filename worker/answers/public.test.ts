import { afterAll, beforeAll, expect, test } from "vitest";
import { forgetHead, IN_PROCESS } from "../cache.ts";
import { yearOfReports } from "../test/yearOfReports.ts";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
});
afterAll(() => app.end());

test.each(["/progress.csv?chart=stages", "/actions", "/updates.atom"])(
  "%s is the same bytes when it is kept, and is not sent twice",
  async (path) => {
    const first = await app.request(path);
    const bytes = Buffer.from(await first.arrayBuffer());
    const again = await app.request(path);
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
    expect(again.headers.get("content-type")).toBe(first.headers.get("content-type"));
    const etag = first.headers.get("etag")!;
    const had = await app.request(path, { headers: { "if-none-match": etag } });
    expect([had.status, await had.text()]).toEqual([304, ""]);
  },
);

test("a kept page repeats nothing that one reader's address said beside what it asked for", async () => {
  const first = await app.request("/actions?mailing=ann%40example.org&stage=done&page=1");
  expect(await first.text()).not.toMatch(/mailing|ann(@|%40)/);
  const kept = await app.request("/actions?page=1&stage=done");
  expect(kept.headers.get("etag")).toBe(first.headers.get("etag"));
  const text = await kept.text();
  expect(text).not.toContain("mailing");
  expect(text).toContain("/actions?stage=done");
});

test("an answer to somebody who is signed in is given to nobody else", async () => {
  const cookie = await app.signInAs("executive");
  for (const path of [
    "/board",
    "/api/v1/board",
    "/board?stage=done",
    "/board/x.css",
    "/desk/x.css",
  ])
    for (const from of [{ cookie }, undefined]) {
      const answer = await app.request(path, { headers: from });
      expect(answer.headers.get("cache-control"), path).toMatch(/no-store/);
      const own = from !== undefined && !path.endsWith(".css");
      expect(answer.status === 200, path).toBe(own);
    }
});

test("a public page is the same, whoever asks for it and signed in or not", async () => {
  const cookie = await app.signInAs("executive");
  const signedIn = await app.request("/strategies", { headers: { cookie } });
  expect(signedIn.headers.get("set-cookie")).toBe(null);
  const text = await signedIn.text();
  const other = await app.request("/strategies");
  expect(other.headers.get("etag")).toBe(signedIn.headers.get("etag"));
  expect(await other.text()).toBe(text);
});

test("whoever gives our pages' own name for a host is answered as anybody is", async () => {
  const usual = await app.request("/api/v1/actions");
  const named = await app.app.request(`http://${IN_PROCESS}/api/v1/actions`);
  expect(named.headers.get("etag")).toBe(usual.headers.get("etag"));
  expect(await new Response(named.body).text()).toBe(await usual.text());
});

test("a page that the record overtook while it was made is not kept", async () => {
  const [slow, fast] = [app.request("/actions?stage=paused"), app.request("/spheres")];
  forgetHead(app.deps.realm);
  await Promise.all([slow, fast]);
  const again = await app.request("/actions?stage=paused");
  expect(await again.text()).toBe(await (await slow).text());
});
