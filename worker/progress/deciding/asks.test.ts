import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  asExecutive,
  ID,
  type Items,
  type Read,
  type Start,
  update,
} from "../../test/asExecutive.ts";
import { newUpdate, refusal } from "../../test/asLead.ts";
import { tick } from "../../clock.ts";

let app: Awaited<ReturnType<typeof asExecutive>>;
beforeEach(async () => {
  app = await asExecutive();
});
afterEach(() => app.end());

describe("an executive asks the lead in public", () => {
  const ask = async () => {
    const done = await app.send(`${update}/questions`, { question: "Which one?", who: "public" });
    return ((await done.json()) as { id: string }).id;
  };

  test("the question and its answer are public, each from its day on", async () => {
    const id = await ask();
    expect(await app.page(`/updates/${ID}`)).toContain("The lead has not answered yet.");
    await app.on("2026-11-25T15:00:00Z");
    const { items } = await app.get<Items>("/api/v1/desk/questions", app.session.cookie);
    expect(items).toMatchObject([{ id, update: ID, question: "Which one?", private: false }]);
    expect(await app.page("/desk", app.session.cookie)).toContain(
      "One question waits for your answer",
    );
    const done = await app.form(
      `/desk/questions/${id}`,
      { answer: "The ninth." },
      app.session.cookie,
    );
    expect(done.headers.get("location")).toMatch(`/updates/${ID}?seen=`);
    const [now] = (await app.get<Read>(update)).questions;
    expect(now).toMatchObject({ answer: "The ninth.", answered: { role: "lead" } });
    const [then] = (await app.asof("2026-11-24")).questions;
    expect(then).toMatchObject({ question: "Which one?", answer: null, answered: null });
    const again = await app.form(`/desk/questions/${id}`, { answer: "No." }, app.session.cookie);
    expect(again.status).toBe(409);
  });

  test("the lead gets a letter without the words", async () => {
    await ask();
    const [mail] = await app.rows("select address, body from outbox where kind = 'question'");
    expect(mail!.address).toBe("lead-clinical@example.org");
    expect(mail!.body).not.toContain("Which one?");
  });

  test("the deputy may answer, another sphere's lead may not", async () => {
    const id = await ask();
    const path = `${update}/questions/${id}/answer`;
    const other = await app.send(path, { answer: "We." }, await app.signInAs("lead", "students"));
    expect(await refusal(other)).toEqual([403, "update.other_sphere"]);
    const elsewhere = path.replace(ID, "2026-10-clinical");
    const deputy = await app.signInAs("deputy", "clinical");
    expect((await app.send(elsewhere, { answer: "We." }, deputy)).status).toBe(404);
    expect((await app.send(path, { answer: "The ninth." }, deputy)).status).toBe(201);
    expect((await app.get<Read>(update)).questions[0]?.answered).toMatchObject({ role: "deputy" });
  });
});

describe("an executive asks the lead alone", () => {
  const QUESTION = "Is it about money?";
  const ANSWER = "It is about people.";
  const ask = async () => {
    const done = await app.send(`${update}/questions`, { question: QUESTION, who: "private" });
    return ((await done.json()) as { id: string }).id;
  };

  test("nothing of it enters the record, and only the two of them read it", async () => {
    const id = await ask();
    const deputy = await app.signInAs("deputy", "clinical");
    const admin = await app.signInAs("admin");
    const lead = app.session.cookie;
    expect((await app.get<Items>("/api/v1/desk/questions", deputy)).items).toEqual([]);
    const [item] = (await app.get<Items>("/api/v1/desk/questions", lead)).items;
    expect(item).toMatchObject({ id, question: QUESTION, private: true });
    const path = `${update}/questions/${id}/answer`;
    expect((await app.send(path, { answer: ANSWER }, deputy)).status).toBe(404);
    expect((await app.send(path, { answer: ANSWER }, lead)).status).toBe(201);
    expect(await refusal(await app.send(path, { answer: "No." }, lead))).toEqual([
      409,
      "question.answered",
    ]);
    const start = (cookie: string) => app.get<Start>(`/api/v1/board/updates/${ID}`, cookie);
    expect((await start(app.executive.cookie)).private_questions).toMatchObject([
      { answer: ANSWER },
    ]);
    expect((await start(admin)).private_questions).toEqual([]);
    const everything = [
      await app.page(`/updates/${ID}`),
      await app.page("/record/events.ndjson"),
      await app.page(`/board/updates/${ID}`, admin),
      JSON.stringify(await app.rows("select body, subject from outbox")),
      JSON.stringify(await app.rows("select answer from idempotency")),
    ].join("\n");
    expect(everything).not.toContain(QUESTION);
    expect(everything).not.toContain(ANSWER);
    expect(await app.rows("select seq from events where kind like 'lead.%'")).toEqual([]);
  });

  test("without a lead there is nobody to ask", async () => {
    const cookie = await app.signInAs("lead", "students");
    await app.publish(newUpdate({ sphere: "students" }), { cookie });
    await app.record({
      kind: "appointment.ended",
      subject: "appointment/lead-students",
      role: "admin",
      facts: { appointment: "lead-students", until: "2026-11-24" },
    });
    const asked = await app.send("/api/v1/updates/2026-11-students/questions", {
      question: QUESTION,
      who: "private",
    });
    expect(await refusal(asked)).toEqual([409, "question.no_lead"]);
  });

  test("it is deleted after a year", async () => {
    await ask();
    const left = async () => (await app.rows("select id from private_asks")).length;
    app.clock.now = new Date("2027-11-23T15:00:00Z");
    await tick(app.deps);
    expect(await left()).toBe(1);
    app.clock.now = new Date("2027-11-25T15:00:00Z");
    await tick(app.deps);
    expect(await left()).toBe(0);
  });
});
