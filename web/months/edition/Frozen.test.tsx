import { afterAll, beforeAll, expect, test } from "vitest";
import { closePeriods } from "../../../worker/months/editions/commands.ts";
import { pageOf } from "../../../worker/test/pageOf.ts";
import { published, smallRecord } from "../../../worker/test/smallRecord.ts";
import { startApp } from "../../../worker/test/startApp.ts";
import { yearOfReports } from "../../../worker/test/yearOfReports.ts";
import { attributes, texts } from "../../ui/rendered.tsx";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
  await closePeriods(app.deps);
});
afterAll(() => app.end());

const read = async (path: string) => pageOf(await app.request(path));

test("a closed month has its finding, its errata outside, and says that it is frozen", async () => {
  const page = await read("/months/2026-02");
  expect(texts(page, "h1")).toEqual(["February 2026: one sphere on time. clinical sent none."]);
  expect(texts(page, "section h2")).toEqual([
    "Errata",
    "Contents",
    "clinical",
    "students",
    "By strategy",
    "In the record",
    "This page is frozen",
  ]);
  expect(texts(page, "article[data-edition] h2")).toEqual([
    "Contents",
    "clinical",
    "students",
    "By strategy",
    "In the record",
  ]);
  expect(texts(page, "section[aria-labelledby=_errata]")[0]).toContain(
    "16 March 2026clinical reported after the month had closed.Late by 10 days",
  );
  expect(attributes(page, "section[aria-labelledby=_errata] a", "href")).toEqual([
    "/updates/2026-02-clinical",
  ]);
});

test("its foot gives the hash, and ways to the record and to a copy", async () => {
  const { hash } = (await (await app.request("/api/v1/months/2026-03/edition")).json()) as {
    hash: string;
  };
  const page = await read("/months/2026-03");
  const foot = "section[aria-labelledby=_frozen]";
  expect(texts(page, foot)[0]).toContain("This page was frozen on 20 May 2026.");
  expect(texts(page, `${foot} code`)).toContain(hash);
  expect(attributes(page, `${foot} a`, "href")).toEqual(
    expect.arrayContaining(["/record", "/months/2026-03/copy"]),
  );
});

test("no two parts of a page have one address, whatever its spheres are called", async () => {
  const spheres = ["contents", "strategies", "source", "errata", "frozen", "errors", "students"];
  const named = await startApp({ now: "2026-01-05T15:00:00Z", events: smallRecord(spheres) });
  await named.record(published("students", "2026-01"));
  named.clock.now = new Date("2026-03-20T15:00:00Z");
  await closePeriods(named.deps);
  await named.record(published("contents", "2026-01"));
  const { rows } = await named.store.client.execute("select seq from updates order by seq");
  const of = Number(rows[0]!.seq);
  for (const field of ["summary", "evidence.1.title"]) {
    await named.store.client.execute({
      sql: "delete from event_text where seq = ? and field = ?",
      args: [of, field],
    });
    await named.record({
      kind: "text.redacted",
      subject: `redaction/${field}`,
      role: "approver",
      facts: { of, fields: [field], reason: "personal", asked: "admin" },
    });
    await closePeriods(named.deps);
  }
  const page = await pageOf(await named.request("/months/2026-01"));
  expect(texts(page, "section[aria-labelledby=_frozen] p").join()).toMatch(
    /made again.*made again/,
  );
  expect(texts(page, "section[aria-labelledby=_errata]")).toHaveLength(1);
  const ids = attributes(page, "[id]", "id");
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).toEqual(expect.arrayContaining(spheres));
  named.end();
});

test("every shape that stands in it is drawn", async () => {
  const html = await (await app.request("/months/2026-02")).text();
  const used = new Set(html.match(/(?<=<use href="#)[\w-]+/g));
  expect(used.size).toBeGreaterThan(2);
  for (const id of used) expect(html).toContain(`<symbol id="${id}"`);
});

test("on an earlier day its links stay in that day, and before its close it is open", async () => {
  const later = await read("/months/2026-02?asof=2026-04-01");
  const hrefs = attributes(later, "article[data-edition] a", "href").filter((h) =>
    h!.startsWith("/"),
  );
  expect(hrefs.length).toBeGreaterThan(3);
  for (const href of hrefs) expect(href).toMatch(/asof=2026-(?:04-01|03-1[12])/);
  const open = await read("/months/2026-02?asof=2026-03-05");
  expect(open.querySelector("article[data-edition]")).toBeNull();
  expect(texts(open, "h1")[0]).toContain("until Friday 6 March");
});

test("the copy is one field of plain HTML; where nothing is frozen there is none", async () => {
  const page = await read("/months/2026-02/copy");
  expect(texts(page, "h1")).toEqual(["February 2026 for another website"]);
  expect(page.querySelector("textarea")!.textContent).toContain(
    "<h2>February 2026: one sphere on time. clinical sent none.</h2>",
  );
  expect((await app.request("/months/2026-05/copy")).status).toBe(404);
});
