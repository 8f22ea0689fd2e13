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

let app: Awaited<ReturnType<typeof asExecutive>>;
beforeEach(async () => {
  app = await asExecutive();
});
afterEach(() => app.end());

const needs = async () =>
  (await app.get<{ needs: { kind: string }[] }>("/api/v1/board", app.executive.cookie)).needs.map(
    (n) => n.kind,
  );

describe("an executive marks an update as read", () => {
  test("its page says so by role, from that day on and not before", async () => {
    const done = await app.send(`${update}/seen`, {});
    expect(done.status).toBe(201);
    expect(await done.json()).toMatchObject({ update: ID, url: `/updates/${ID}` });
    expect((await app.get<Read>(update)).seen).toEqual([{ on: "2026-11-24", role: "executive" }]);
    expect((await app.asof("2026-11-23")).seen).toEqual([]);
    expect(await app.page(`/updates/${ID}`)).toContain(
      "Read by the executive owner on 24 November 2026.",
    );
  });

  test("a repeat gets the first answer, and a second mark is refused", async () => {
    const first = await app.send(`${update}/seen`, {}, app.executive.cookie, "the-same-key");
    const again = await app.send(`${update}/seen`, {}, app.executive.cookie, "the-same-key");
    expect(await again.json()).toEqual(await first.json());
    expect(await refusal(await app.send(`${update}/seen`, {}))).toEqual([
      409,
      "update.seen_already",
    ]);
    expect((await app.get<Read>(update)).seen).toHaveLength(1);
  });

  test("nobody marks, asks about or decides on their own", async () => {
    const person = { person: "lead-clinical" };
    await app.record({
      kind: "appointment.made",
      subject: "appointment/both",
      role: "admin",
      facts: { appointment: "both", ...person, role: "executive", scope: null, from: "2026-01-01" },
    });
    const both = await app.signInAs("lead-clinical");
    const offer = { offer: "help", said: "I pay.", update: ID };
    for (const answer of [
      await app.send(`${update}/seen`, {}, both),
      await app.send(`${update}/questions`, { question: "Why?", who: "public" }, both),
      await app.send("/api/v1/actions/clinical-one/offers", offer, both),
    ])
      expect(await refusal(answer)).toEqual([403, "update.own"]);
    expect((await app.get<Items>("/api/v1/board/updates", both)).items).toEqual([]);
    expect((await app.get<Start>(`/api/v1/board/updates/${ID}`, both)).own).toBe(true);
  });

  test("leads and strangers may not, administrators may", async () => {
    expect(await refusal(await app.send(`${update}/seen`, {}, app.session.cookie))).toEqual([
      403,
      "request.forbidden",
    ]);
    expect(await refusal(await app.send(`${update}/seen`, {}, ""))).toEqual([
      401,
      "request.unauthenticated",
    ]);
    const none = await app.send("/api/v1/updates/2026-11-none/seen", {});
    expect(await refusal(none)).toEqual([404, "subject.not_found"]);
    expect((await app.send(`${update}/seen`, {}, await app.signInAs("admin"))).status).toBe(201);
    expect((await app.get<Read>(update)).seen).toEqual([{ on: "2026-11-24", role: "admin" }]);
  });

  test("a new executive owes nothing from before", async () => {
    const list = async (cookie: string) =>
      (await app.get<Items>("/api/v1/board/updates", cookie)).items.map((u) => u.id);
    expect(await list(await app.signInAs("executive", "fair-care"))).toEqual([ID]);
    expect(await list(await app.signInAs("executive", "another-strategy"))).toEqual([]);
    expect(await list(app.executive.cookie)).toEqual([ID]);
    await app.record({
      kind: "appointment.made",
      subject: "appointment/new",
      role: "admin",
      facts: {
        appointment: "new",
        person: "new",
        role: "executive",
        scope: "fair-care",
        from: "2026-11-23",
      },
    });
    const late = await app.signInAs("new");
    expect(await list(late)).toEqual([]);
    expect(await app.page("/board/updates", late)).toContain(
      "You have marked every update as read.",
    );
    await app.form(`/board/updates/${ID}`, { do: "seen" });
    expect(await list(app.executive.cookie)).toEqual([]);
  });
});

describe("an executive decides or offers help", () => {
  const offer = { offer: "decision", said: "The institution pays.", update: ID };

  test("it is public, and what asked for it needs nobody any more", async () => {
    expect(await needs()).toEqual(expect.arrayContaining(["off_track", "asked"]));
    expect((await app.send("/api/v1/actions/clinical-one/offers", offer)).status).toBe(201);
    expect((await app.get<Read>(update)).offers).toMatchObject([
      { kind: "decision", action: "clinical-one", said: "The institution pays." },
    ]);
    expect((await app.asof("2026-11-23")).offers).toEqual([]);
    const left = await needs();
    expect(left).not.toContain("asked");
    expect(left).not.toContain("off_track");
    const action = await app.page("/actions/clinical-one");
    expect(action).toContain("A decision was taken");
    expect(action).toContain("The institution pays.");
  });

  test("what is still off track in the next update is back on the list", async () => {
    await app.send("/api/v1/actions/clinical-one/offers", { ...offer, update: null });
    expect(await needs()).toContain("asked");
    expect(await needs()).not.toContain("off_track");
    await app.on("2026-12-02T15:00:00Z");
    const line = { action: "clinical-one", stage: "underway", health: "off_track", text: "Still." };
    await app.publish(newUpdate({ month: "2026-12", lines: [line] }));
    app.executive.cookie = await app.signInAs("executive");
    expect(await needs()).toContain("off_track");
  });

  test("an action of another sphere is no answer to this update", async () => {
    const other = await app.send("/api/v1/actions/students-one/offers", offer);
    expect(await refusal(other)).toEqual([409, "action.other_update"]);
    const empty = await app.send("/api/v1/actions/clinical-one/offers", {
      offer: "gift",
      said: "",
    });
    expect(await refusal(empty)).toEqual([422, "request.invalid", "offer", "said"]);
  });

  test("words that were removed leave a gap on both pages", async () => {
    await app.send("/api/v1/actions/clinical-one/offers", offer);
    await app.rows("delete from event_text where field = 'said'");
    await app.form(`/board/updates/${ID}`, { do: "seen" });
    expect((await app.get<Read>(update)).offers[0]?.said).toBeNull();
    expect(await app.page(`/updates/${ID}`)).not.toContain("The institution pays.");
    expect(await app.page("/actions/clinical-one")).not.toContain("The institution pays.");
  });

  test("the page works as a plain form, and shows again what was typed", async () => {
    const shown = await app.form(`/board/updates/${ID}`, {
      do: "offer",
      offer: "help",
      said: "Two.",
    });
    expect(shown.status).toBe(422);
    const html = await shown.text();
    expect(html).toContain("Two.");
    expect(html).toContain("Please choose one.");
    const fields = { do: "offer", offer: "help", said: "Two.", action: "clinical-one" };
    const done = await app.form(`/board/updates/${ID}`, fields);
    expect(done.status).toBe(303);
    expect(done.headers.get("location")).toMatch(`/board/updates/${ID}?seen=`);
    expect(await app.page(`/board/updates/${ID}`, app.executive.cookie)).toContain(
      "Help offered by",
    );
    const out = await app.form(`/board/updates/${ID}`, { do: "ask", question: "Why so?" }, "");
    expect(out.status).toBe(401);
    expect(await out.text()).toContain("Why so?");
  });
});
