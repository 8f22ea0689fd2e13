import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asAssessor, type Counted, newJudgement, switched } from "../../../test/asAssessor.ts";
import { refusal } from "../../../test/asLead.ts";

let app: Awaited<ReturnType<typeof asAssessor>>;
beforeEach(async () => {
  app = await asAssessor();
});
afterEach(() => app.end());

describe("the assessor's own pages", () => {
  test("list what is open with the lead's word, and what is not assessed yet", async () => {
    const { cookie } = app.assessor;
    const work = (query = "") =>
      app.get<{ items: { slug: string; month: string | null }[]; total: number }>(
        `/api/v1/desk/assessments${query}`,
        cookie,
      );
    await app.judge(newJudgement());
    expect((await work()).items.map((i) => [i.slug, i.month])).toEqual([
      ["clinical-one", "2026-10"],
      ["clinical-two", null],
      ["students-one", null],
      ["students-two", null],
    ]);
    expect((await work("?unassessed=yes")).total).toBe(3);
    expect((await work("?ended=yes")).total).toBe(0);
    expect(await app.page("/desk/assessments", cookie)).toContain("Assessed for October 2026");
  });

  test("the form records, and loses nothing that is refused", async () => {
    const { cookie } = app.assessor;
    expect(await app.page("/desk/assessments/clinical-one", cookie)).toContain("It began.");
    const fields = {
      month: "2026-10",
      version: "0",
      stage: "underway",
      health: "",
      reasons: "Hm.",
    };
    const wrong = await app.form("clinical-one", fields);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Hm.</textarea>");
    const done = await app.form("clinical-one", { ...fields, health: "off_track" });
    expect(done.headers.get("location")).toMatch(/^\/desk\/assessments\?judged=clinical-one&seen=/);
    const stale = await app.form("clinical-one", {
      ...fields,
      health: "at_risk",
      reasons: "Anew.",
    });
    expect(stale.status).toBe(412);
    const shown = await stale.text();
    expect(shown).toContain("Anew.</textarea>");
    expect(shown).toContain('name="version" value="1"');
    const out = await app.form("clinical-one", { ...fields, reasons: "Signed out." }, "");
    expect(out.status).toBe(401);
    expect(await out.text()).toContain("Signed out.");
  });

  test("an assessor lands there after signing in, and has a door to it", async () => {
    const page = await app.page("/desk/assessments", app.assessor.cookie);
    expect(page).toContain('href="/desk/assessments" aria-current="page"');
  });
});

describe("a roadmap without independent assessment", () => {
  beforeEach(() => app.record(switched(false)));

  test("says so, and takes no judgement", async () => {
    expect(await refusal(await app.judge(newJudgement()))).toEqual([409, "assessment.off"]);
    expect(await app.voice()).toBeNull();
    for (const path of ["/actions/clinical-one", "/strategies/fair-care", "/progress"])
      expect(await app.page(path)).toContain("No independent assessment");
    expect((await app.get<Counted>("/api/v1/progress")).second_voice).toBeNull();
  });

  test("the desk has no door to it", async () => {
    const page = await app.page("/desk/assessments", app.assessor.cookie);
    expect(page).toContain("No independent assessment");
    expect(page).not.toContain('<a href="/desk/assessments"');
  });
});
