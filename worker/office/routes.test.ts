import { afterAll, describe, expect, test, vi } from "vitest";
import { write } from "../../db/client.ts";
import { outbox } from "../../db/schema/record.ts";
import { insert } from "../record/project.ts";
import { officeOf } from "../test/officeOf.ts";
import { pageOf } from "../test/pageOf.ts";
import { wordsOf } from "../test/readPage.ts";
import { smallRecord } from "../test/smallRecord.ts";

vi.spyOn(console, "info").mockImplementation(() => undefined);
const apps: { end(): void }[] = [];
afterAll(() => apps.forEach((app) => app.end()));

async function opened(o: Parameters<typeof officeOf>[0] = {}) {
  const office = await officeOf(o);
  apps.push(office.app);
  return office;
}

describe("an institution that starts from nothing", () => {
  test("reaches its first public page through the office alone", async () => {
    const { app, make, form, get } = await opened();
    expect((await get<{ founded: boolean }>("")).founded).toBe(false);
    const founded = await form("roadmap", {
      form: "found",
      title: "Our roadmap",
      goal: "Fair care.",
      body: "The Board",
      team: "",
      contact: "Office, roadmap@example.org",
      zone: "America/Chicago",
      approval: "no",
      assessment: "no",
      questions: "yes",
      due_working_days: "5",
      grace_working_days: "3",
      holidays: "2026-12-25\n2027-01-01, 2026-12-25",
    });
    expect(founded.status).toBe(303);
    expect(founded.headers.get("location")).toMatch(/^\/office\/roadmap\?saved=found&seen=\d+$/);
    const strategy = await make("strategies", { title: "Caring for everyone: alike!" });
    expect(strategy).toMatchObject({ status: 201, slug: "caring-for-everyone-alike", version: 1 });
    const sphere = await make("spheres", { title: "Über uns", reports_from: "2026-11" });
    expect(sphere).toMatchObject({ status: 201, slug: "uber-uns" });
    const person = await make("people", { name: "Ada Example", address: "Ada@Example.org" });
    const lead = { person: person.id, role: "lead", scope: sphere.slug, from: "2026-11-01" };
    expect((await make("appointments", lead)).status).toBe(201);
    const action = await make("actions", {
      strategy: strategy.slug,
      sphere: sphere.slug,
      wording: "Every desk has an interpreter.",
      due: "2027-06-30",
      owners: [person.id],
    });
    expect(action).toMatchObject({ status: 201, slug: "every-desk-has-an-interpreter" });

    const home = await app.request("/");
    expect(home.status).toBe(200);
    expect(await home.text()).toContain("Our roadmap");
    expect(await get("")).toMatchObject({ founded: true, strategies: 1, unled: 0, actions: 1 });
    expect(await get("rules")).toMatchObject({
      rules: { binds_from: "0000-01", holidays: ["2026-12-25", "2027-01-01"] },
    });
    const [mail] = await app.store.db.select().from(outbox);
    expect(mail).toMatchObject({ kind: "invitation", address: "ada@example.org" });
    expect(
      (await make("roadmap", { title: "Another", body: "x", contact: "x", zone: "UTC" })).type,
    ).toBe("subject.exists");
  });

  test("a form that is not complete is shown again with all that was typed", async () => {
    const { form } = await opened();
    const answer = await form("roadmap", {
      form: "found-form",
      title: "Our roadmap",
      body: "The Board",
      contact: "",
      zone: "Chicago",
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const html = await answer.text();
    expect(html).toContain('value="Our roadmap"');
    expect(html).toContain('value="Chicago"');
    expect(html).toContain("There is no time zone of this name");
  });
});

describe("an invitation", () => {
  test("is in the language of whoever invites, and so are later mails until the invited one chooses", async () => {
    const { app, make } = await opened({ events: smallRecord() });
    await app.store.client.execute("update addresses set language = 'es' where person = 'admin'");
    const { id } = await make("people", { name: "Gil", address: "gil@example.org" });
    const [mail] = await app.rows("select subject, body, language from outbox");
    expect(mail).toMatchObject({ language: "es" });
    expect(String(mail!.subject)).toMatch(/^Invitación para trabajar en: /);
    expect(String(mail!.body)).toContain("/es/sign-in\nCada vez recibe un código por correo");
    const [row] = await app.rows(`select language from addresses where person = '${id}'`);
    expect(row).toEqual({ language: "es" });
  });
});

describe("the outbox", () => {
  test("shows what waits with its error, the address masked, and lets a dead letter start again", async () => {
    const { app, cookie, get, edit } = await opened({ events: smallRecord() });
    const at = app.clock.now.toISOString();
    const row = { kind: "reminder", subject: "x", body: "x", createdAt: at, dueAt: at };
    const dead = { ...row, id: "m-1", address: "someone@example.org", tries: 8, error: "550 no" };
    await write(app.store, [insert(outbox, dead)]);
    expect(await get("outbox")).toMatchObject({
      items: [{ id: "m-1", address: "s…@example.org", tries: 8, error: "550 no", dead: true }],
    });
    expect(JSON.stringify(await get("outbox"))).not.toContain("someone@");
    const named = async (path: string) =>
      wordsOf(await pageOf(await app.request(path, { cookie })), "tbody td").join();
    expect(await named("/office/outbox")).toContain("Reminder of an update");
    expect(await named("/zh-Hans/office/outbox")).toContain("报告提醒");
    expect((await edit("outbox/m-1", { do: "again" }, 0)).status).toBe(200);
    expect(await get("outbox")).toMatchObject({ items: [{ tries: 0, dead: false }] });
    expect((await edit("outbox/m-1", { do: "discard" }, 0)).status).toBe(200);
    expect(await get("outbox")).toMatchObject({ items: [] });
  });
});
