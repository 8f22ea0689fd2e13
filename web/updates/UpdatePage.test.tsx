import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageOf } from "../../worker/test/pageOf.ts";
import { yearOfReports } from "../../worker/test/yearOfReports.ts";
import { attributes, texts } from "../ui/rendered.tsx";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
  await app.record({
    kind: "update.published",
    subject: "update/2026-05/clinical",
    role: "deputy",
    facts: {
      update: "2026-05-clinical",
      sphere: "clinical",
      month: "2026-05",
      need: "decision",
      privateNote: true,
      lines: [],
      evidence: [{ action: null }, { action: null }],
    },
    texts: {
      summary: "<b>Bold</b> & *plain*.",
      obstacles: "One **rig** is late. <script>alert(1)</script>",
      needs: "Buy one or [stop](javascript:alert(1)).",
      "evidence.1.title": "A list",
      "evidence.1.url": "javascript:alert(1)",
      "evidence.2.title": "A page",
      "evidence.2.url": "https://example.org/list",
    },
  });
});
afterAll(() => app.end());

const read = async (path: string) => pageOf(await app.request(path));

describe("the page of an update", () => {
  test("says when and by which role, and how it stands", async () => {
    const page = await read("/updates/2026-02-clinical");
    expect(texts(page, "h1")).toEqual(["clinical reported for February 2026, ten days late."]);
    expect(texts(page, "article > .meta")[0]).toMatch(/^Written by the lead, 16 March 2026, 11:00/);
    expect(attributes(page, "article > .meta a", "href")).toEqual([
      "/updates/2026-02-clinical?asof=2026-05-20",
    ]);
    expect(attributes(page, ".doors a", "href").slice(0, 2)).toEqual([
      "/updates/2026-01-clinical",
      "/updates/2026-03-clinical",
    ]);
  });

  test("prints a summary as it was typed and longer texts as Markdown, none as markup of their own", async () => {
    const page = await read("/updates/2026-05-clinical");
    expect(texts(page, ".words.big")).toEqual(["<b>Bold</b> & *plain*."]);
    expect(texts(page, ".words strong")).toEqual(["rig"]);
    expect(page.querySelectorAll("body script")).toHaveLength(0);
    expect(attributes(page, "main a[href^='javascript']", "href")).toEqual([]);
    expect(texts(page, "h3")).toEqual([
      "What got in the way",
      "It asks for a decision",
      "Evidence for the whole",
    ]);
    expect(texts(page, "main")[0]).toContain(
      "A note for the executives exists; only that it exists is public.",
    );
  });

  test("leads from a nothing-to-report to the update that replaced it, and back", async () => {
    const link = async (id: string) => attributes(await read(`/updates/${id}`), ".note a", "href");
    expect(await link("2026-02-students")).toEqual(["/updates/2026-02-students-2"]);
    expect(await link("2026-02-students-2")).toEqual(["/updates/2026-02-students"]);
  });

  test("is a 404 where there is none", async () => {
    expect((await app.request("/updates/none")).status).toBe(404);
    expect((await app.request("/updates/2026-02-clinical?asof=2026-03-15")).status).toBe(404);
  });
});

describe("the list of updates", () => {
  test("keeps what was chosen in its address and in its form", async () => {
    const page = await read("/updates?sphere=students&kind=nothing");
    expect(texts(page, ".lede")).toEqual(["Two updates match."]);
    expect(attributes(page, "option[selected]", "value")).toEqual(["students", "", "", "nothing"]);
    expect(attributes(page, ".ledger a", "href")).toEqual([
      "/updates/2026-04-students",
      "/updates/2026-02-students",
    ]);
  });

  test("says so when nothing matches, and refuses what makes no sense", async () => {
    expect(texts(await read("/updates?month=2026-01&sphere=students"), ".none")).toEqual([
      "No update matches. Take one of the choices away.",
    ]);
    expect((await app.request("/updates?month=January")).status).toBe(422);
  });
});
