import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asAsker } from "../../test/asAsker.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";

let app: Awaited<ReturnType<typeof asAsker>>;
let id: string;
let lead: string;
/** A question waits for the lead of Clinical since a while, and whoever asked for the answer. */
beforeEach(async () => {
  app = await asAsker();
  await app.ask({ address: "asker@example.org" });
  id = (await app.waiting())[0]!.id;
  await app.decide(id, { do: "publish", sphere: "clinical" });
  app.wait(5 * 86_400_000);
  lead = await app.signInAs("lead", "clinical");
});
afterEach(() => app.end());

const answer = (said: string, cookie: string) =>
  app.request(`/api/v1/questions/${id}/answer`, {
    json: { answer: said },
    cookie,
    headers: app.key(),
  });

describe("a question of the community", () => {
  test("stands on the desk of those who answer for the sphere, with its age", async () => {
    const { items } = (await app.json("/api/v1/desk/answers", lead)).body as { items: unknown[] };
    expect(items).toMatchObject([{ id, question: "Who decides what is fair?", days: 5 }]);
    const desk = await pageOf(await app.request("/desk", { cookie: lead }));
    expect(wordsOf(desk, "#answers")).toEqual([
      "One question of the community waits for your answer",
    ]);
    expect(desk.querySelector(`a[href="/desk/answers/${id}"]`)).not.toBeNull();
    const others = await app.signInAs("lead", "students");
    expect((await app.json("/api/v1/desk/answers", others)).body.items).toEqual([]);
  });

  test("is answered by a form without a script; the clock stops and the asker is told", async () => {
    const path = `/desk/answers/${id}`;
    const page = await pageOf(await app.request(path, { cookie: lead }));
    const key = page.querySelector("input[name=idempotency_key]")!.getAttribute("value")!;
    const form = { idempotency_key: key, answer: "" };
    const empty = await app.request(path, { form, cookie: lead });
    expect(empty.status).toBe(422);
    const done = await app.request(path, {
      form: { ...form, answer: "A *board* of patients." },
      cookie: lead,
    });
    expect(done.headers.get("location")).toMatch(new RegExp(`^/questions/${id}\\?seen=\\d+$`));
    const shown = await pageOf(await app.request(`/questions/${id}`));
    expect(wordsOf(shown, ".said em")).toEqual(["board"]);
    expect((await app.json(`/api/v1/questions/${id}`)).body).toMatchObject({
      answered_by: "lead",
      answered_on: "2026-11-29",
      days: 5,
    });
    expect(await app.rows("select 1 from asked")).toHaveLength(0);
    const mails = await app.rows("select subject, body from outbox where kind = 'asker'");
    expect(mails.at(-1)).toMatchObject({ subject: "Your question was answered" });
    expect((await app.json("/api/v1/desk/answers", lead)).body.items).toEqual([]);
    const events = await (await app.request("/record/events.ndjson")).text();
    expect(events).toContain('"question.answered"');
    expect(events).not.toContain("asker@example.org");
  });

  test("is answered once, by its own sphere, and an expired session loses no word", async () => {
    const students = await app.signInAs("lead", "students");
    expect((await answer("We do.", students)).status).toBe(403);
    const late = await app.request(`/desk/answers/${id}`, { form: { answer: "A long answer." } });
    expect(late.status).toBe(401);
    expect(await late.text()).toContain("A long answer.");
    const all = await Promise.all([answer("A board.", lead), answer("Nobody.", lead)]);
    expect(new Set(all.map((a) => a.status))).toEqual(new Set([201, 409]));
    expect((await app.decide(id, { do: "route", sphere: "students" }, 2)).status).toBe(409);
  });
});
