import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ROLES } from "../../../db/words.ts";
import {
  appointed,
  asAssessor,
  ASSESSMENTS,
  type Counted,
  type Listed,
  newJudgement,
} from "../../test/asAssessor.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { refusal } from "../../test/asLead.ts";
import { smallRecord } from "../../test/smallRecord.ts";

let app: Awaited<ReturnType<typeof asAssessor>>;
beforeEach(async () => {
  app = await asAssessor();
});
afterEach(() => app.end());

const written = async () => (await app.rows("select seq from assessments")).length;

describe("an assessor records a judgement", () => {
  test("it stands beside the lead's word for the same month, with its reasons, from that day on", async () => {
    const done = await app.judge(newJudgement());
    expect(done.status).toBe(201);
    expect(await done.json()).toMatchObject({
      action: "clinical-one",
      month: "2026-10",
      version: 1,
    });
    expect(await app.voice()).toMatchObject({
      differs: true,
      voices: [
        {
          month: "2026-10",
          stage: "underway",
          health: "at_risk",
          reasons: "Two of nine laboratories told us so.",
          said: "It began.",
          lead: { stage: "underway", health: "on_track", update: "2026-10-clinical" },
          differs: true,
        },
      ],
    });
    expect(await app.voice("clinical-one", "2026-11-21")).toMatchObject({ voices: [] });
    expect(await app.voice("clinical-two")).toMatchObject({ voices: [], differs: false });
  });

  test("what the lead says after the month's close changes no comparison; of an open month it does", async () => {
    await app.judge(newJudgement());
    await app.judge(newJudgement({ month: "2026-11" }));
    expect((await app.voice())!.history.map((v) => [v.month, v.differs])).toEqual([
      ["2026-11", true],
      ["2026-10", true],
    ]);
    await app.leadSays({ stage: "underway", health: "at_risk" });
    expect((await app.voice())!.history.map((v) => [v.month, v.differs])).toEqual([
      ["2026-11", false],
      ["2026-10", true],
    ]);
    expect((await app.voice())!.voices.map((v) => v.month)).toEqual(["2026-11"]);
  });

  test("a repeat gets the first answer; without a key, or with unknown members, nothing is kept", async () => {
    const first = await app.judge(newJudgement(), { key: "the-same-key" });
    const again = await app.judge(newJudgement(), { key: "the-same-key" });
    expect(await again.json()).toEqual(await first.json());
    const { cookie } = app.assessor;
    const bare = await app.request(ASSESSMENTS, { json: newJudgement(), cookie });
    expect(await refusal(bare)).toEqual([400, "request.idempotency_key_missing"]);
    expect(await written()).toBe(1);
  });

  test("a revision names what was read, and both versions stay in sight", async () => {
    await app.judge(newJudgement());
    const later = newJudgement({ health: "on_track", reasons: "They have caught up." });
    expect(await refusal(await app.judge(later))).toEqual([428, "request.version_missing"]);
    expect(await refusal(await app.judge(later, { version: 2 }))).toEqual([
      412,
      "subject.changed_meanwhile",
    ]);
    expect((await app.judge(later, { version: 1 })).status).toBe(201);
    const voice = (await app.voice())!;
    expect(voice.history.map((v) => [v.version, v.holds, v.health])).toEqual([
      [2, true, "on_track"],
      [1, false, "at_risk"],
    ]);
    expect(voice).toMatchObject({ differs: false, voices: [{ version: 2 }] });
  });

  test("what is wrong with it is said by its field", async () => {
    const wrong = async (more: Record<string, unknown>) =>
      refusal(await app.judge(newJudgement(more)));
    expect(await wrong({ health: null })).toEqual([422, "request.invalid", "health"]);
    expect(await wrong({ stage: "done" })).toEqual([422, "request.invalid", "health"]);
    expect(await wrong({ reasons: "  " })).toEqual([422, "request.invalid", "reasons"]);
    expect(await wrong({ stage: "finished" })).toEqual([422, "request.invalid", "stage"]);
    expect(await wrong({ action: "no-such" })).toEqual([404, "subject.not_found"]);
    expect(await wrong({ month: "2026-09" })).toEqual([409, "assessment.month"]);
    expect(await wrong({ month: "2026-12" })).toEqual([409, "assessment.month"]);
    expect(await written()).toBe(0);
  });

  test("an action that was promised after a month's close is judged for later months alone", async () => {
    const promised = smallRecord().find((e) => e.subject === "action/clinical-one")!;
    const action = "clinical-three";
    await app.record({
      ...promised,
      subject: `action/${action}`,
      facts: { ...promised.facts, action },
    } as NewEvent);
    const late = newJudgement({ action });
    expect(await refusal(await app.judge(late))).toEqual([409, "assessment.month"]);
    expect((await app.judge({ ...late, month: "2026-11" })).status).toBe(201);
  });

  test("several assessors are shown each, and an action they disagree on counts once", async () => {
    const second = appointed("p-second", "assessor");
    await app.record(second);
    const other = await app.signInAs("p-second");
    await app.judge(newJudgement({ health: "on_track" }));
    await app.judge(newJudgement({ health: "off_track" }), { cookie: other });
    const voice = (await app.voice())!;
    expect(voice.voices.map((v) => [v.health, v.differs])).toEqual([
      ["off_track", true],
      ["on_track", false],
    ]);
    expect((await app.get<Counted>("/api/v1/progress")).second_voice).toMatchObject({
      assessed: 1,
      differ: 1,
      unassessed: 3,
    });
  });
});

describe("nobody else writes or changes a judgement", () => {
  test.each(ROLES.filter((role) => role !== "assessor"))("not as %s", async (role) => {
    await app.judge(newJudgement());
    const scope = role === "lead" || role === "deputy" ? "clinical" : null;
    const cookie = await app.signInAs(role, scope);
    for (const version of [undefined, 1])
      expect(
        await refusal(await app.judge(newJudgement({ reasons: "Mine." }), { cookie, version })),
      ).toEqual([403, "request.forbidden"]);
    expect((await app.form("clinical-one", { month: "2026-10" }, cookie)).status).toBe(403);
    expect((await app.request("/desk/assessments", { cookie })).status).toBe(403);
    expect((await app.voice())!.history).toHaveLength(1);
  });

  test("not by naming another person, whoever asks", async () => {
    await app.judge(newJudgement());
    const [{ person }] = (await app.rows("select person from assessments")) as unknown as [
      { person: string },
    ];
    await app.record(appointed("p-second", "assessor"));
    for (const cookie of [app.assessor.cookie, await app.signInAs("p-second")])
      expect(
        await refusal(await app.judge(newJudgement({ person }), { cookie, version: 1 })),
      ).toEqual([422, "request.invalid", "person"]);
    expect(await written()).toBe(1);
  });

  test("not without a session, nor once the post has ended", async () => {
    expect(await refusal(await app.judge(newJudgement(), { cookie: "" }))).toEqual([
      401,
      "request.unauthenticated",
    ]);
    await app.record({
      kind: "appointment.ended",
      subject: "appointment/assessor",
      role: "admin",
      facts: { appointment: "assessor", until: "2026-11-22" },
    });
    expect(await refusal(await app.judge(newJudgement()))).toEqual([403, "request.forbidden"]);
  });

  test.each([
    ["leads its sphere", "lead", "clinical", "assessment.own"],
    ["deputises in its sphere", "deputy", "clinical", "assessment.own"],
    ["owns its strategy", "executive", "fair-care", "assessment.own"],
    ["owns the whole roadmap", "executive", null, "assessment.own"],
    ["administers the roadmap", "admin", null, "assessment.admin"],
  ] as const)("not an assessor who %s", async (_, role, scope, code) => {
    await app.record(appointed("p-both", "assessor"), appointed("p-both", role, scope));
    const cookie = await app.signInAs("p-both");
    expect(await refusal(await app.judge(newJudgement(), { cookie }))).toEqual([403, code]);
    expect(await app.page("/desk/assessments/clinical-one", cookie)).not.toContain(
      "Record this judgement",
    );
    const other = await app.judge(
      newJudgement({ action: "students-one", stage: "done", health: null }),
      { cookie },
    );
    const may = role === "lead" || role === "deputy";
    expect(other.status).toBe(may ? 201 : 403);
  });
});

describe("the list of judgements", () => {
  beforeEach(async () => {
    await app.judge(newJudgement());
    await app.judge(newJudgement({ action: "clinical-two", stage: "not_started", health: null }));
    await app.judge(newJudgement({ month: "2026-11", stage: "paused", health: null }));
  });
  const list = (query: string) => app.get<Listed>(`${ASSESSMENTS}${query}`);
  const named = async (query: string) =>
    (await list(query)).items.map((i) => `${i.action.slug} ${i.month}`);

  test("is narrowed to an action, a strategy, a month, and to what disagrees", async () => {
    expect(await named("")).toHaveLength(3);
    expect(await named("?disagree=yes")).toEqual(["clinical-one 2026-11", "clinical-one 2026-10"]);
    expect(await named("?disagree=no")).toEqual(["clinical-two 2026-10"]);
    expect(await named("?action=clinical-two")).toEqual(["clinical-two 2026-10"]);
    expect(await named("?month=2026-11")).toEqual(["clinical-one 2026-11"]);
    expect(await named("?strategy=fair-care&per_page=1&page=2")).toHaveLength(1);
    expect((await list("?strategy=other")).total).toBe(0);
    expect((await list("?asof=2026-11-21")).total).toBe(0);
    expect((await app.request(`${ASSESSMENTS}?disagree=perhaps`)).status).toBe(422);
  });

  test("agrees with what the pages count", async () => {
    const { second_voice } = await app.get<Counted>("/api/v1/strategies/fair-care");
    expect(second_voice).toMatchObject({ assessed: 2, differ: 1, unassessed: 2 });
    expect(await app.page("/progress")).toContain("Assessors judge one action otherwise");
    expect(await app.page("/strategies/fair-care")).toContain("On one of two assessed actions");
  });
});

test("the reasons can be removed, and leave a tombstone", async () => {
  await app.judge(newJudgement());
  const cookie = await app.signInAs("admin");
  const { items } = await app.get<{ items: { field: string; seq: number; text: string }[] }>(
    "/api/v1/office/redactions/texts?page=/actions/clinical-one",
    cookie,
  );
  const found = items.find((i) => i.field === "reasons")!;
  expect(found.text).toBe("Two of nine laboratories told us so.");
  await app.record({
    kind: "text.redacted",
    subject: "redaction/r-1",
    role: "admin",
    facts: { of: found.seq, fields: ["reasons"], reason: "personal", asked: "moderator" },
  });
  await app.store.client.execute(`delete from event_text where seq = ${found.seq}`);
  expect((await app.voice())!.voices[0]).toMatchObject({ reasons: null, differs: true });
  expect(await app.page("/actions/clinical-one")).toContain("Removed lawfully: the reasons.");
});
