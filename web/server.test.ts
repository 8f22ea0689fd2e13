import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { forgetHead } from "../worker/cache.ts";
import { pageOf } from "../worker/test/pageOf.ts";
import { yearOfReports } from "../worker/test/yearOfReports.ts";
import { texts } from "./ui/rendered.tsx";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
});
afterAll(() => app.end());
afterEach(() => {
  vi.restoreAllMocks();
});

const BUSY = "The record does not answer just now. Please try again in a few seconds.";
const locked = () => new Error("SQLITE_BUSY: database is locked");

/** The next reads of this kind find the database locked. */
function lock(how: "batch" | "execute", times = 1) {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const spied = vi.spyOn(app.store.client, how);
  for (let n = 0; n < times; n++) spied.mockRejectedValueOnce(locked());
}

async function isBusy(answer: Response) {
  const { status, headers } = answer;
  expect([status, headers.get("retry-after"), headers.get("cache-control")]).toEqual([
    503,
    "5",
    "no-store",
  ]);
  expect(texts(await pageOf(answer), "h1")).toEqual([BUSY]);
}

describe("a page whose read fails", () => {
  test.each(["/", "/actions", "/actions/clinical-one", "/months/2026-01", "/progress"])(
    "%s says so, is not kept, and is there again with the database",
    async (path) => {
      lock("batch");
      await isBusy(await app.request(path));
      const again = await app.request(path);
      expect(again.status).toBe(200);
      expect(texts(await pageOf(again), "h1")).not.toEqual([BUSY]);
    },
  );

  test("an action that does not exist is still not found", async () => {
    expect((await app.request("/actions/no-such-thing")).status).toBe(404);
  });

  test("says so to whoever is signed in", async () => {
    const cookie = await app.signInAs("executive");
    lock("batch");
    await isBusy(await app.request("/board", { cookie }));
    expect((await app.request("/board", { cookie })).status).toBe(200);
  });

  test("says that something broke where it is not the database's patience", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.spyOn(app.store.client, "batch").mockRejectedValueOnce(new Error("no such table"));
    const answer = await app.request("/strategies");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([500, null]);
    expect((await app.request("/strategies")).status).toBe(200);
  });
});

describe("a record that cannot be read at all", () => {
  test("is told in words, under the name that was known last", async () => {
    await app.request("/about");
    lock("execute");
    const answer = await app.request("/spheres");
    expect(await answer.clone().text()).toContain("Example Health System");
    await isBusy(answer);
  });

  test("is told in words by a process that has read nothing yet", async () => {
    forgetHead(app.deps.realm);
    lock("execute");
    await isBusy(await app.request("/spheres"));
    expect((await app.request("/spheres")).status).toBe(200);
  });
});

describe("scripts of parts of a page", () => {
  const typed = '<form data-island="draft"> data-island="draft"';
  const scripted = async (answer: Response) => (await answer.text()).includes(" data-site=");

  test("are not switched on by what somebody wrote", async () => {
    const cookie = await app.signInAs("lead", "clinical");
    const update = { month: "2026-05", sphere: "clinical", kind: "update", summary: typed };
    const headers = { "idempotency-key": "words-that-look-like-code" };
    const said = await app.request("/api/v1/updates", { json: update, cookie, headers });
    const { url } = (await said.json()) as { url: string };
    const page = await app.request(url);
    expect(await page.clone().text()).toContain("data-island=");
    expect(await scripted(page)).toBe(false);
    const again = await app.request("/sign-in", { form: { address: typed } });
    expect(again.status).toBe(422);
    expect(await again.clone().text()).toContain("data-island=");
    expect(await scripted(again)).toBe(false);
  });

  test("come with the form of a month that is shown again, and without hydration", async () => {
    const cookie = await app.signInAs("lead", "students");
    const form = { month: "2026-05", sphere: "students", kind: "update", do: "publish" };
    const again = await app.request("/desk/2026-05/students", { form, cookie });
    expect(again.status).toBe(422);
    const html = await again.text();
    expect([html.includes(" data-site="), html.includes("data-signed-in=")]).toEqual([true, false]);
  });
});
