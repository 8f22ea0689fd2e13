import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sessions } from "../../../db/schema/access.ts";
import { events } from "../../../db/schema/record.ts";
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

describe("people and roles", () => {
  let office: Awaited<ReturnType<typeof officeOf>>;
  beforeAll(async () => {
    office = await opened({ events: smallRecord() });
  });

  test("an address is private: setting it changes no public byte, and a taken one is refused", async () => {
    const { app, make, edit, get } = office;
    const ada = await make("people", { name: "Ada Example" });
    const before = [
      await app.store.db.select().from(events),
      await app.store.client.execute("select * from head"),
    ];
    const set = await edit(`people/${ada.id}`, { address: "ada@example.org" }, 1);
    expect(set).toMatchObject({ status: 200, version: 2 });
    expect([
      await app.store.db.select().from(events),
      await app.store.client.execute("select * from head"),
    ]).toEqual(before);
    expect((await make("people", { name: "Bo", address: "ada@example.org" })).wrong).toEqual([
      "address address.taken",
    ]);
    const { items } = await get<Items<{ id: string; address: string | null }>>("people");
    expect(items.find((p) => p.id === ada.id)?.address).toBe("ada@example.org");
    const found = JSON.stringify(await app.store.db.select().from(events));
    expect(found).not.toContain("ada@example.org");
  });

  test("a new address shuts out whoever had the old one", async () => {
    const { app, make, edit } = office;
    const cy = await make("people", { name: "Cy", address: "cy@example.org" });
    const cookie = await app.signInAs(cy.id!);
    expect((await app.request("/desk", { cookie })).status).toBe(403);
    await edit(`people/${cy.id}`, { address: "cy@new.example.org" }, cy.version);
    expect((await app.request("/desk", { cookie })).status).toBe(303);
    expect(await app.store.db.select().from(sessions).where(eq(sessions.person, cy.id!))).toEqual(
      [],
    );
  });

  test("a page read before the address changed gives the old address back to nobody", async () => {
    const { make, edit, form, get } = office;
    const gus = await make("people", { name: "Gus", address: "gus@example.org" });
    const asShown = { target: gus.id!, form: "edit", version: String(gus.version), public: "no" };
    const changed = await edit(`people/${gus.id}`, { address: "gus@new.example.org" }, gus.version);
    const stale = { ...asShown, name: "Gustav", address: "gus@example.org" };
    expect((await form("people", stale)).status).toBe(412);
    const { items } = await get<Items<{ id: string; address: string; version: number }>>("people");
    const now = items.find((p) => p.id === gus.id);
    expect(now).toMatchObject({ address: "gus@new.example.org", version: changed.version });
    const named = await edit(`people/${gus.id}`, { name: "Gustav" }, changed.version);
    expect(named).toMatchObject({ status: 200, version: changed.version + 1 });
  });

  test("of two who change an address at the same time, the second has to look again", async () => {
    const { make, edit } = office;
    const hal = await make("people", { name: "Hal" });
    const both = await Promise.all(
      ["one", "two"].map((x) => edit(`people/${hal.id}`, { address: `${x}@example.org` }, 1)),
    );
    expect(both.map((b) => b.status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  test("a sphere has one lead at a time; an ended role opens nothing from that day on", async () => {
    const { app, make, edit, get } = office;
    const dee = await make("people", { name: "Dee", address: "dee@example.org" });
    const eve = await make("people", { name: "Eve", address: "eve@example.org" });
    const lead = { role: "lead", scope: "clinical", from: "2026-11-01" };
    const first = await make("appointments", { ...lead, person: dee.id });
    expect(first.status).toBe(201);
    expect((await make("appointments", { ...lead, person: dee.id })).wrong).toEqual([
      "role role.held_already",
    ]);
    expect((await make("appointments", { ...lead, person: eve.id })).wrong).toEqual([
      "role role.held_by_another",
    ]);
    const cookie = await app.signInAs(dee.id!);
    expect((await app.request("/desk", { cookie })).status).toBe(200);
    expect((await edit(`appointments/${first.id}`, { until: "2026-10-01" }, 1)).wrong).toEqual([
      "until day.before_start",
    ]);
    expect((await edit(`appointments/${first.id}`, { until: "2026-11-22" }, 1)).status).toBe(200);
    expect((await app.request("/desk", { cookie })).status).toBe(403);
    expect(
      (await make("appointments", { ...lead, person: eve.id, from: "2026-11-22" })).status,
    ).toBe(201);
    expect((await edit(`appointments/${first.id}`, { until: "2026-11-25" }, 2)).wrong).toEqual([
      "until appointment.ended",
    ]);
    expect(await get("")).toMatchObject({ unled: 1 });
  });

  test("the last administrator can neither leave nor lose the address", async () => {
    const { make, edit, get } = office;
    const { items } =
      await get<Items<{ id: string; role: string; version: number }>>("appointments");
    const admin = items.find((a) => a.role === "admin")!;
    expect((await edit(`appointments/${admin.id}`, { until: "2026-12-01" }, 1)).wrong).toEqual([
      "until admin.last",
    ]);
    expect((await edit("people/admin", { address: null }, 1)).wrong).toEqual([
      "address admin.last",
    ]);
    const fay = await make("people", { name: "Fay", address: "fay@example.org" });
    await make("appointments", { person: fay.id, role: "admin", from: "2026-11-22" });
    expect((await edit(`appointments/${admin.id}`, { until: "2026-12-01" }, 1)).status).toBe(200);
  });
});
