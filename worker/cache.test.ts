import { afterAll, beforeAll, expect, test } from "vitest";
import { answersWithin } from "./cache.ts";
import { yearOfReports } from "./test/yearOfReports.ts";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
});
afterAll(() => app.end());

const answer = (bytes: number) => ({
  status: 200 as const,
  headers: [],
  body: new ArrayBuffer(bytes),
});

test("an answer that is kept again takes its room once", () => {
  const answers = answersWithin(10_000);
  answers.keep("other", answer(3000));
  for (let times = 0; times < 20; times++) answers.keep("same", answer(3000));
  expect(answers.get("other")?.body.byteLength).toBe(3000);
  expect(answers.get("same")?.body.byteLength).toBe(3000);
});

test("where the room is used up, the answer that was kept first goes", () => {
  const answers = answersWithin(10_000);
  for (const name of ["first", "second", "third"]) answers.keep(name, answer(3000));
  expect(answers.get("first")).toBeUndefined();
  expect(answers.get("third")).toBeDefined();
  answers.keep("too large", answer(20_000));
  expect(answers.get("too large")).toBeUndefined();
});

test("many small answers take room too", () => {
  const answers = answersWithin(10_000);
  for (let n = 0; n < 100; n++) answers.keep(String(n), answer(1));
  expect(answers.get("0")).toBeUndefined();
  expect(answers.get("99")).toBeDefined();
});

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
