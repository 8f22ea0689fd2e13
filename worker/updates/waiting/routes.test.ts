import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStore } from "../../../db/client.node.ts";
import { tick } from "../../clock.ts";
import { newUpdate, refusal } from "../../test/asLead.ts";
import { letWait } from "../../test/letWait.ts";

let app: Awaited<ReturnType<typeof letWait>>;
beforeEach(async () => {
  app = await letWait();
});
afterEach(() => app.end());

test.each([
  ["New York", "America/New_York", "2026-12-04T04:59:59Z", "2026-12-04T05:00:00Z"],
  ["Kolkata", "Asia/Kolkata", "2026-12-03T18:29:59Z", "2026-12-03T18:30:00Z"],
])("in %s an update is published as its day begins, and only once", async (_, zone, eve, day) => {
  await app.described({ zone });
  expect((await app.send("2026-12-04")).status).toBe(201);
  await app.tickAt(eve);
  expect(await app.published()).toEqual([]);
  await app.tickAt(day);
  await app.tickAt(day);
  expect(await app.published()).toMatchObject([
    { id: "2026-11-clinical", role: "lead", approval: null, at: new Date(day).toISOString() },
  ]);
  expect(await app.rows("select * from waiting")).toEqual([]);
});

test("a clock that slept through the day publishes once, when it wakes", async () => {
  await app.send("2026-12-04");
  await app.tickAt("2026-12-15T12:00:00Z");
  await app.tickAt("2026-12-15T12:01:00Z");
  expect(await app.published()).toMatchObject([{ at: "2026-12-15T12:00:00.000Z" }]);
});

test("two processes that tick together publish once", async () => {
  await app.send("2026-12-04");
  app.clock.now = new Date("2026-12-04T12:00:00Z");
  const store = await openStore(`file:${app.deps.realm}/milepost.db`);
  const other = { ...app.deps, store, realm: "another process" };
  await Promise.all([tick(app.deps), tick(other), tick(app.deps)]);
  store.client.close();
  expect(await app.published()).toHaveLength(1);
  expect(await app.mails()).toMatchObject([{ kind: "published" }]);
});

test("a day has to be still to come, within three months, and named by a month that is open", async () => {
  for (const day of ["2026-11-22", "2026-11-01", "2027-11-01", "2026-02-30"])
    expect(await refusal(await app.send(day))).toEqual([422, "request.invalid", "publish_on"]);
  const early = newUpdate({ month: "2026-12" });
  expect(await refusal(await app.send("2026-11-25", { update: early }))).toEqual([
    409,
    "update.month_not_open",
  ]);
  const other = newUpdate({ sphere: "students" });
  expect(await refusal(await app.send("2026-12-04", { update: other }))).toEqual([
    403,
    "update.other_sphere",
  ]);
  expect(await app.rows("select * from waiting")).toEqual([]);
});

test("what waits is on the desk with its day and what that means for lateness", async () => {
  await app.send("2026-12-04");
  await app.send("2026-12-04", { update: newUpdate({ month: "2026-10" }) });
  expect(await app.deskOf(app.session.cookie)).toMatchObject([
    { month: "2026-10", publish_on: "2026-12-04", days_late: 28, may: { take: true } },
    { month: "2026-11", publish_on: "2026-12-04", days_late: 0, mine: true },
  ]);
  const page = await app.request("/desk", { cookie: app.session.cookie });
  const shown = (await page.text()).replaceAll(/<!--.*?-->/g, "");
  expect(shown).toContain("It will count as on time.");
  expect(shown).toContain("It will count as 28 days late.");
});

test("a month waits once, and nothing of it is public", async () => {
  const before = await (await app.request("/updates.atom")).text();
  await app.send("2026-12-04", { update: newUpdate({ summary: "Unheard of." }) });
  expect(await refusal(await app.send("2026-12-05"))).toEqual([409, "waiting.waits_already"]);
  expect(await (await app.request("/updates.atom")).text()).toBe(before);
  const other = await app.signInAs("lead", "students");
  expect(await refusal(await app.request(app.path, { cookie: other }))).toEqual([
    403,
    "update.other_sphere",
  ]);
  expect((await app.request(app.path)).status).toBe(401);
});

test("the deputy takes it back, the words return to the draft, and the clock passes by", async () => {
  const version = await app.sent("2026-12-04");
  const deputy = await app.signInAs("deputy", "clinical");
  expect(await refusal(await app.takeBack(undefined, deputy))).toEqual([
    428,
    "request.version_missing",
  ]);
  expect(await refusal(await app.takeBack("f".repeat(32), deputy))).toEqual([
    412,
    "subject.changed_meanwhile",
  ]);
  expect((await app.takeBack(version, deputy)).status).toBe(204);
  expect(await refusal(await app.takeBack(version, deputy))).toEqual([409, "waiting.gone"]);
  await app.tickAt("2026-12-04T12:00:00Z");
  expect(await app.published()).toEqual([]);
  const draft = await app.request("/api/v1/desk/drafts/2026-11/clinical", {
    cookie: await app.signInAs("lead", "clinical"),
  });
  expect(await draft.json()).toMatchObject({
    fields: { summary: "Eight of nine laboratories have changed over." },
  });
});

test("a draft that was begun meanwhile is not overwritten; the words stay where they waited", async () => {
  const version = await app.sent("2026-12-04");
  const { cookie } = app.session;
  await app.request("/api/v1/desk/drafts/2026-11/clinical", {
    method: "PUT",
    json: { fields: { summary: "Another beginning." } },
    cookie,
    headers: { "if-match": '"0"' },
  });
  await app.takeBack(version);
  const draft = await app.request("/api/v1/desk/drafts/2026-11/clinical", { cookie });
  expect(await draft.json()).toMatchObject({ fields: { summary: "Another beginning." } });
  expect(await (await app.request(app.path, { cookie })).json()).toMatchObject({
    view: { summary: "Eight of nine laboratories have changed over." },
  });
});

test("what was published before its day goes back to its writer with the reason, once", async () => {
  await app.send("2026-12-04");
  await app.publish(newUpdate({ summary: "The deputy was first." }));
  await app.tickAt("2026-12-04T12:00:00Z");
  await app.tickAt("2026-12-04T12:01:00Z");
  expect(await app.published()).toHaveLength(1);
  const sent = await app.mails();
  expect(sent).toMatchObject([{ kind: "returned", address: "lead-clinical@example.org" }]);
  expect(sent[0]!.body).toContain("is published already");
  const lead = await app.signInAs("lead", "clinical");
  expect(await app.deskOf(lead)).toMatchObject([
    { refused: "update.already_published", returned_on: "2026-12-04" },
  ]);
});

test("an update in place of nothing goes back when the month has closed meanwhile", async () => {
  await app.publish(newUpdate({ kind: "nothing", summary: "The rooms are being painted." }));
  await app.send("2026-12-09");
  await app.tickAt("2026-12-15T12:00:00Z");
  expect(await app.published()).toHaveLength(1);
  expect(await app.mails()).toMatchObject([{ kind: "returned" }]);
});

test("nobody publishes in the name of someone who has left", async () => {
  await app.send("2026-12-04");
  await app.record({
    kind: "appointment.ended",
    subject: "appointment/lead-clinical",
    role: "admin",
    facts: { appointment: "lead-clinical", until: "2026-12-01" },
  });
  await app.tickAt("2026-12-04T12:00:00Z");
  expect(await app.published()).toEqual([]);
  expect((await app.mails())[0]!.body).toContain("no longer speaks for the sphere");
});

test("one that cannot be published keeps nobody else waiting", async () => {
  await app.send("2026-12-04");
  const students = await app.signInAs("lead", "students");
  await app.send("2026-12-04", { update: newUpdate({ sphere: "students" }), cookie: students });
  await app.store.client.execute("update waiting set body = '{' where sphere = 'clinical'");
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await app.tickAt("2026-12-04T12:00:00Z");
  expect(await app.published()).toMatchObject([{ id: "2026-11-students" }]);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
});

test("what came back and was not taken up for 30 days goes", async () => {
  await app.send("2026-12-04");
  await app.publish(newUpdate({ summary: "The deputy was first." }));
  await app.tickAt("2026-12-04T12:00:00Z");
  await app.tickAt("2027-01-03T11:00:00Z");
  expect(await app.rows("select * from waiting")).toHaveLength(1);
  await app.tickAt("2027-01-03T13:00:00Z");
  expect(await app.rows("select * from waiting")).toEqual([]);
});
