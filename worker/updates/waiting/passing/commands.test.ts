import { afterEach, beforeEach, expect, test } from "vitest";
import { write } from "../../../../db/client.ts";
import { newUpdate, refusal } from "../../../test/asLead.ts";
import { letWait } from "../../../test/letWait.ts";
import { asGone, stillWaits } from "./commands.ts";

let app: Awaited<ReturnType<typeof letWait>>;
beforeEach(async () => {
  app = await letWait();
});
afterEach(() => app.end());

const asked = async () => {
  await app.described({ approval: true });
  const approver = await app.signInAs("approver");
  const version = await app.sent(null);
  return { approver, version };
};

test("where an approver is asked nobody publishes alone, but nothing-to-report needs none", async () => {
  expect(await refusal(await app.send(null))).toEqual([409, "waiting.no_approval"]);
  await app.described({ approval: true });
  expect(await refusal(await app.publish(newUpdate()))).toEqual([409, "update.needs_approval"]);
  expect(await refusal(await app.send("2026-12-04"))).toEqual([409, "update.needs_approval"]);
  const nothing = newUpdate({ kind: "nothing", summary: "The rooms are being painted." });
  expect((await app.publish(nothing)).status).toBe(201);
});

test("the approver reads the public page and approves; the record says so in the writer's name", async () => {
  const { approver, version } = await asked();
  expect(await app.mails()).toMatchObject([{ kind: "approve", address: "approver@example.org" }]);
  expect(await app.deskOf(approver)).toMatchObject([{ may: { approve: true, take: false } }]);
  const desk = await app.pageOf("/desk", approver);
  expect(desk).toContain("One update waits for you to read.");
  const page = await (await app.request(`/desk/waiting/${app.place}`, { cookie: approver })).text();
  expect(page).toContain("Eight of nine laboratories have changed over.");
  const done = await app.act("approve", version, approver);
  expect([done.status, await done.json()]).toMatchObject([201, { id: "2026-11-clinical" }]);
  expect(await app.published()).toMatchObject([{ approval: "approved", role: "lead" }]);
  const read = await (await app.request("/updates/2026-11-clinical")).text();
  expect(read).toContain("read and approved by the approver before it was published");
  expect(await refusal(await app.act("approve", version, approver))).toEqual([409, "waiting.gone"]);
});

test("an approver of other spheres, or of none, lets nothing pass", async () => {
  const { version } = await asked();
  const lead = await app.signInAs("lead", "clinical");
  expect(await refusal(await app.act("approve", version, lead))).toEqual([403, "waiting.own"]);
  const deputy = await app.signInAs("deputy", "clinical");
  expect(await refusal(await app.act("approve", version, deputy))).toEqual([
    403,
    "request.forbidden",
  ]);
  const other = await app.signInAs("approver", "students");
  expect(await app.deskOf(other)).toEqual([]);
  expect(await refusal(await app.act("approve", version, other))).toEqual([
    403,
    "update.other_sphere",
  ]);
  expect(await app.published()).toEqual([]);
});

test("nobody approves their own, whatever roles they hold", async () => {
  const { version } = await asked();
  await app.record({
    kind: "appointment.made",
    subject: "appointment/second",
    role: "admin",
    facts: {
      appointment: "second",
      person: "lead-clinical",
      role: "approver",
      scope: null,
      from: "2020-01-01",
    },
  });
  const both = await app.signInAs("lead-clinical");
  expect(await refusal(await app.act("approve", version, both))).toEqual([403, "waiting.own"]);
  expect(await app.deskOf(both)).toMatchObject([{ mine: true, may: { approve: false } }]);
});

test("what is returned stands on the desk with its comment, and its words in the form", async () => {
  const { approver, version } = await asked();
  expect(await refusal(await app.act("return", version, approver, { comment: " " }))).toEqual([
    422,
    "request.invalid",
    "comment",
  ]);
  const done = await app.act("return", version, approver, { comment: "Say which laboratories." });
  expect(done.status).toBe(200);
  expect((await app.mails()).at(-1)).toMatchObject({ kind: "returned" });
  expect(await refusal(await app.act("approve", version, approver))).toEqual([409, "waiting.gone"]);
  const { cookie } = app.session;
  const desk = await app.pageOf("/desk", cookie);
  expect(desk).toContain("Say which laboratories.");
  const form = await app.request(`/api/v1/desk/${app.place}`, { cookie });
  expect(await form.json()).toMatchObject({
    waits: false,
    draft: { fields: { summary: "Eight of nine laboratories have changed over." } },
  });
  const again = await app.sent(null);
  expect(again).not.toBe(version);
  expect(await refusal(await app.act("approve", version, approver))).toEqual([
    412,
    "subject.changed_meanwhile",
  ]);
  expect((await app.act("approve", again, approver)).status).toBe(201);
});

test("the deputy publishes after two working days without an answer, and not before", async () => {
  const { version } = await asked();
  const lead = await app.signInAs("lead", "clinical");
  const deputy = await app.signInAs("deputy", "clinical");
  app.clock.now = new Date("2026-11-24T23:00:00Z");
  expect(await refusal(await app.act("publish", version, deputy))).toEqual([
    409,
    "waiting.approver_reads",
  ]);
  app.clock.now = new Date("2026-11-25T05:00:00Z");
  expect(await refusal(await app.act("publish", version, lead))).toEqual([403, "waiting.own"]);
  expect((await app.act("publish", version, deputy)).status).toBe(201);
  expect(await app.published()).toMatchObject([{ approval: "away", role: "lead" }]);
  const read = await (await app.request("/updates/2026-11-clinical")).text();
  expect(read).toContain("published by the deputy while the approver was away");
});

test("where nobody is appointed to approve, the deputy need not wait", async () => {
  await app.described({ approval: true });
  const version = await app.sent(null);
  const deputy = await app.signInAs("deputy", "clinical");
  expect((await app.act("publish", version, deputy)).status).toBe(201);
});

test("a deputy does not publish the own update for the approver", async () => {
  await app.described({ approval: true });
  const deputy = await app.signInAs("deputy", "clinical");
  const version = await app.sent(null, { cookie: deputy });
  expect(await refusal(await app.act("publish", version, deputy))).toEqual([403, "waiting.own"]);
});

test("approving and taking back at the same moment never do both", async () => {
  const { approver, version } = await asked();
  const [approved, taken] = await Promise.all([
    app.act("approve", version, approver),
    app.takeBack(version),
  ]);
  const public_ = (await app.published()).length === 1;
  expect([approved.status, taken.status]).toEqual(public_ ? [201, 409] : [409, 204]);
});

test("a write that needs something to wait fails as a whole once it waits no longer", async () => {
  const before = await app.rows("select * from head");
  const failed = await write(app.store, [stillWaits({ key: "none" })]).catch(asGone);
  expect(failed).toMatchObject({ code: "waiting.gone" });
  expect(await app.rows("select * from head")).toEqual(before);
});
