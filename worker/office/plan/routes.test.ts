import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Items, officeOf } from "../../test/officeOf.ts";
import { smallRecord } from "../../test/smallRecord.ts";

vi.spyOn(console, "info").mockImplementation(() => undefined);
const apps: { end(): void }[] = [];
afterAll(() => apps.forEach((app) => app.end()));

async function opened(o: Parameters<typeof officeOf>[0] = {}) {
  const office = await officeOf(o);
  apps.push(office.app);
  return office;
}

describe("the office", () => {
  let office: Awaited<ReturnType<typeof officeOf>>;
  beforeAll(async () => {
    office = await opened({ events: smallRecord() });
  });

  test("is shut to everyone who is no administrator, reading and writing", async () => {
    const { app } = office;
    const lead = await app.signInAs("lead", "clinical");
    const paths = ["", "/roadmap", "/rules", "/strategies", "/spheres", "/actions", "/people"];
    for (const path of [...paths, "/appointments", "/excuses", "/outbox", "/choices"]) {
      expect((await app.request(`/api/v1/office${path}`)).status).toBe(401);
      expect((await app.request(`/api/v1/office${path}`, { cookie: lead })).status).toBe(403);
      const headers = { "idempotency-key": "lead-tries-this" };
      const post = { method: "POST", json: {}, cookie: lead, headers };
      expect([403, 404]).toContain((await app.request(`/api/v1/office${path}`, post)).status);
    }
    expect((await app.request("/office", { cookie: lead })).status).toBe(403);
    expect((await app.request("/office/people")).headers.get("location")).toBe(
      "/sign-in?next=%2Foffice%2Fpeople",
    );
  });

  test("an edit names the version it saw: none is refused, a stale one is shown both texts", async () => {
    const { edit, form, get } = office;
    const first = (await get<Items<{ slug: string; version: number }>>("strategies")).items[0]!;
    expect((await edit("strategies/fair-care", { title: "A" })).status).toBe(428);
    const done = await edit("strategies/fair-care", { title: "Fair care for all" }, first.version);
    expect(done).toMatchObject({ status: 200, slug: "fair-care", version: first.version + 1 });
    const late = await edit("strategies/fair-care", { title: "Care" }, first.version);
    expect(late).toMatchObject({ status: 412, now: { title: "Fair care for all" } });

    const shown = await form("strategies?edit=fair-care", {
      form: "edit-fair-care",
      target: "fair-care",
      version: String(first.version),
      title: "Care that is fair",
      number: "1",
      position: "1",
    });
    expect(shown.status).toBe(412);
    const html = await shown.text();
    expect(html).toContain('value="Care that is fair"');
    expect(html).toContain("Fair care for all");
    expect(html).toContain(`name="version" value="${first.version + 1}"`);
  });

  test("a repeated form counts once, and nothing changed is not an event", async () => {
    const { app, form, edit, get, make } = office;
    const fields = { form: "new", title: "Twice", idempotency_key: "the-same-key-twice" };
    const [one, two] = await Promise.all([form("spheres", fields), form("spheres", fields)]);
    expect([one!.status, two!.status]).toEqual([303, 303]);
    const { items } = await get<Items<{ slug: string; version: number }>>("spheres");
    expect(items.filter((s) => s.slug.startsWith("twice"))).toHaveLength(1);
    expect(await edit("spheres/twice", { title: "Twice" }, 1)).toMatchObject({
      status: 422,
      wrong: [" nothing.changed"],
    });
    expect(await make("spheres", { title: "Twice" })).toMatchObject({ slug: "twice-2" });
    expect(await make("spheres", { title: "X", slug: "twice" })).toMatchObject({
      type: "subject.exists",
    });
    expect(
      (
        await app.request("/api/v1/office/spheres", {
          method: "POST",
          json: { title: "Y" },
          cookie: office.cookie,
        })
      ).status,
    ).toBe(400);
  });

  test("names nobody knows are refused beside their field", async () => {
    const { make, edit } = office;
    const promise = { strategy: "nowhere", sphere: "nobody", wording: "We will.", owners: ["x"] };
    expect((await make("actions", promise)).wrong).toEqual([
      "strategy strategy.unknown",
      "sphere sphere.unknown",
      "owners person.unknown",
    ]);
    expect(
      (await make("appointments", { person: "x", role: "lead", scope: "mars", from: "2026-11-01" }))
        .wrong,
    ).toEqual(["person person.unknown", "scope sphere.unknown"]);
    expect((await edit("strategies/nowhere", { title: "A" }, 1)).type).toBe("subject.not_found");
    expect((await edit("roadmap", { zone: "Mars/Base" }, 1)).wrong).toEqual(["zone zone.unknown"]);
    expect((await make("strategies", { title: "A", owner: "x" })).wrong).toEqual([
      "owner field.unknown",
    ]);
    expect((await make("strategies", {})).wrong).toEqual(["title field.missing"]);
  });

  test("the time zone stays once months have been judged in it", async () => {
    expect((await office.edit("roadmap", { zone: "Europe/Paris" }, 1)).wrong).toEqual([
      "zone zone.fixed",
    ]);
  });

  test("new rules and holidays bind from the next month that opens", async () => {
    const { app, edit, get } = office;
    const changed = await edit(
      "rules",
      { due_working_days: 3, grace_working_days: 2, holidays: ["2027-01-01"] },
      1,
    );
    expect(changed.status).toBe(200);
    expect(await get("rules")).toMatchObject({ rules: { binds_from: "2026-12", version: 2 } });
    const cell = async (month: string) => {
      const answer = await app.request(`/api/v1/months/${month}`);
      return (await answer.json()) as { due: string };
    };
    expect((await cell("2026-11")).due).toBe("2026-12-07");
    expect(
      (
        await edit(
          "rules",
          { due_working_days: 3, grace_working_days: 2, holidays: ["2027-02-30"] },
          2,
        )
      ).wrong,
    ).toEqual(["holidays.0 day.malformed"]);
  });

  test("a month that has opened is owed: a sphere cannot move out of it", async () => {
    const { edit, make } = office;
    expect((await edit("spheres/clinical", { reports_from: "2027-01" }, 1)).wrong).toEqual([
      "reports_from month.already_owed",
    ]);
    expect((await make("spheres", { title: "Late", reports_from: "2026-10" })).wrong).toEqual([
      "reports_from month.in_the_past",
    ]);
  });

  test("nobody excuses their own sphere, and an excuse comes before the close", async () => {
    const { app, make, form, get } = office;
    const cell = { sphere: "students", month: "2026-11", reason: "Flood in the office." };
    expect((await make("excuses", { ...cell, month: "2026-09" })).type).toBe("excuse.month_closed");
    expect((await make("excuses", { ...cell, month: "2027-01" })).type).toBe(
      "update.month_not_open",
    );
    expect((await make("excuses", { ...cell, sphere: "twice" })).type).toBe("update.not_owed");
    await app.record({
      kind: "appointment.made",
      subject: "appointment/admin-leads",
      role: "admin",
      facts: {
        appointment: "admin-leads",
        person: "admin",
        role: "deputy",
        scope: "students",
        from: "2026-01-01",
      },
    });
    const own = await form("excuses", { form: "excuse", ...cell });
    expect(own.status).toBe(403);
    const html = await own.text();
    expect(html).toContain("Flood in the office.");
    expect(html).toContain("Someone other than the lead");
    const other = await make("excuses", { ...cell, sphere: "clinical" });
    expect(other.status).toBe(201);
    expect((await make("excuses", { ...cell, sphere: "clinical" })).type).toBe("subject.exists");
    expect(await get("excuses")).toMatchObject({
      items: [{ sphere: "clinical", month: "2026-11" }],
    });
  });
});
