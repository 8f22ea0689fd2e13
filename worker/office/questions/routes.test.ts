import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asAsker } from "../../test/asAsker.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";

let app: Awaited<ReturnType<typeof asAsker>>;
let id: string;
/** One question waits, and whoever asked left an address. */
beforeEach(async () => {
  app = await asAsker();
  await app.ask({ address: "asker@example.org" });
  id = (await app.waiting())[0]!.id;
});
afterEach(() => app.end());

const mails = async (kind: string) =>
  (await app.rows(`select * from outbox where kind = '${kind}' order by created_at`)).map((m) => ({
    to: String(m.address),
    subject: String(m.subject),
    body: String(m.body),
    expires: m.expires_at,
  }));

describe("a question that waits", () => {
  test("is shown to moderators and administrators, oldest first, and its address to nobody", async () => {
    await app.ask({ of: "action/clinical-one", question: "When?" });
    const { waiting } = (await app.json("/api/v1/office/questions", app.admin)).body;
    expect(waiting).toMatchObject([
      { question: "Who decides what is fair?", sphere: null, mailed: true },
      { question: "When?", sphere: "clinical", mailed: false },
    ]);
    for (const path of ["/api/v1/office/questions", "/office/questions"]) {
      const answer = await app.request(path, { cookie: app.moderator });
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain("asker@example.org");
    }
    const office = await app.json("/api/v1/office", app.admin);
    expect(office.body.asked).toBe(2);
  });

  test("is published in its own words and handed to a lead, by a form without a script", async () => {
    const page = await pageOf(await app.request("/office/questions", { cookie: app.moderator }));
    const form = page.querySelector(`#publish-${id}`)!;
    const fields = Object.fromEntries(
      [...form.querySelectorAll("input")].map((i) => [i.getAttribute("name")!, i.value]),
    );
    await app.signInAs("lead", "clinical");
    const sent = { ...fields, sphere: "clinical", question: "Something else?" };
    const refused = await app.request("/office/questions", { form: sent, cookie: app.moderator });
    expect(refused.status).toBe(422);
    delete (sent as Record<string, string>).question;
    const done = await app.request("/office/questions", { form: sent, cookie: app.moderator });
    expect(done.status).toBe(303);
    const { body } = await app.json(`/api/v1/questions/${id}`);
    expect(body).toMatchObject({
      question: "Who decides what is fair?",
      about: "strategy",
      of: "fair-care",
      sphere: "clinical",
      asked_on: "2026-11-24",
    });
    expect(await app.rows("select body, address from asked")).toMatchObject([
      { body: "", address: "asker@example.org" },
    ]);
    expect(await mails("asker")).toMatchObject([
      { to: "asker@example.org", subject: "Your question was published" },
    ]);
    expect((await mails("question"))[0]!.body).toContain(`/desk/answers/${id}`);
    expect((await mails("asker"))[0]!.expires).not.toBeNull();
    const events = await (await app.request("/record/events.ndjson")).text();
    expect(events).not.toContain("asker@example.org");
  });

  test("is not published for a counted reason, and nothing else of it is left anywhere", async () => {
    const counts = await app.json("/api/v1/questions");
    expect((await app.decide(id, { do: "decline" })).status).toBe(422);
    expect((await app.decide(id, { do: "decline", reason: "rude" })).status).toBe(422);
    expect((await app.decide(id, { do: "decline", reason: "abusive" })).status).toBe(200);
    const after = await app.json("/api/v1/questions");
    expect(after.body).toEqual({ ...counts.body, declined: [{ reason: "abusive", count: 1 }] });
    expect(await app.rows("select 1 from asked")).toHaveLength(0);
    const [mail] = await mails("asker");
    expect(mail!.body).toContain("It insults or threatens somebody.");
    const tables = await app.rows(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
    );
    for (const { name } of tables) {
      const held = JSON.stringify(await app.rows(`select * from "${String(name)}"`));
      expect(held, String(name)).not.toContain("Who decides what is fair");
    }
    expect((await app.request(`/questions/${id}`)).status).toBe(404);
    const page = await pageOf(await app.request("/questions"));
    expect(wordsOf(page, "[aria-labelledby=rules] li")).toContain(
      "It insults or threatens somebody. Once so far.",
    );
  });

  test("is decided once, whoever else decides at the same time", async () => {
    const all = await Promise.all([
      app.decide(id, { do: "publish", sphere: "clinical" }),
      app.decide(id, { do: "decline", reason: "spam" }, 0, app.admin),
    ]);
    const [first, second] = all.map((a) => a.status).toSorted((a, b) => a - b);
    expect([first, [404, 409].includes(second!)]).toEqual([200, true]);
    expect((await app.decide("q-none", { do: "decline", reason: "spam" })).status).toBe(404);
    expect((await app.decide(id, { do: "publish", sphere: "nowhere" })).status).toBe(422);
  });
});

test("a published question is handed on to another sphere, and its clock goes on", async () => {
  await app.decide(id, { do: "publish", sphere: "clinical" });
  expect((await app.decide(id, { do: "route", sphere: "clinical" }, 1)).status).toBe(422);
  expect((await app.decide(id, { do: "route", sphere: "students" }, 0)).status).toBe(412);
  expect((await app.decide(id, { do: "route", sphere: "students" }, 1)).status).toBe(200);
  const { body } = await app.json(`/api/v1/questions/${id}`);
  expect(body).toMatchObject({ sphere: "students", routes: [{ sphere: "students" }] });
  expect((await app.json("/api/v1/questions?sphere=clinical")).body.total).toBe(0);
});
