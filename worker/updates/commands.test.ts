import { afterEach, beforeEach, expect, test } from "vitest";
import { asLead, newUpdate, nothingNew, refusal } from "../test/asLead.ts";

let app: Awaited<ReturnType<typeof asLead>>;
beforeEach(async () => {
  app = await asLead();
});
afterEach(() => app.end());

const underway = { action: "clinical-one", stage: "underway", health: "on_track" };

test("a lead publishes the month, and every open action gets its line", async () => {
  const answer = await app.publish(newUpdate({ lines: [{ ...underway, text: "It began." }] }));
  expect(answer.status).toBe(201);
  const body = (await answer.json()) as { seq: number };
  expect(body).toEqual({
    id: "2026-11-clinical",
    month: "2026-11",
    sphere: "clinical",
    kind: "update",
    state: "on_time",
    days_late: 0,
    url: "/updates/2026-11-clinical",
    seq: body.seq,
  });
  expect(answer.headers.get("location")).toBe("/api/v1/updates/2026-11-clinical");
  expect(await app.rows("select action, stage, has_text from lines order by action")).toMatchObject(
    [
      { action: "clinical-one", stage: "underway", has_text: 1 },
      { action: "clinical-two", stage: "not_started", has_text: 0 },
    ],
  );
  expect(await app.rows("select seq from head")).toMatchObject([{ seq: body.seq }]);
});

test("the same request sent twenty times at once makes one update and gets one answer", async () => {
  const [before] = await app.rows("select seq from head");
  const all = await Promise.all(
    Array.from({ length: 20 }, () => app.publish(newUpdate(), { key: "sent-twenty-times" })),
  );
  expect(new Set(all.map((a) => a.status))).toEqual(new Set([201]));
  expect(new Set(await Promise.all(all.map((a) => a.text()))).size).toBe(1);
  expect(await app.rows("select count(*) as n from updates")).toMatchObject([{ n: 1 }]);
  const [after] = await app.rows("select seq from head");
  expect(after!.seq).toBe(Number(before!.seq) + 1);
});

test("twenty requests with keys of their own make one update; the others learn it is there", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => app.publish(newUpdate())));
  expect(all.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([
    201,
    ...Array<number>(19).fill(409),
  ]);
});

test("a key that was used for other words is refused, and so is none", async () => {
  await app.publish(newUpdate(), { key: "one-key-only" });
  const other = await app.publish(newUpdate({ summary: "Other words." }), { key: "one-key-only" });
  expect(await refusal(other)).toEqual([422, "request.key_reused"]);
  const none = await app.request("/api/v1/updates", {
    json: newUpdate(),
    cookie: app.session.cookie,
  });
  expect(await refusal(none)).toEqual([400, "request.idempotency_key_missing"]);
});

test("nobody but the sphere's lead and deputy publishes for it", async () => {
  const status = async (cookie?: string) =>
    (
      await app.request("/api/v1/updates", {
        json: newUpdate(),
        cookie,
        headers: { "idempotency-key": "who-may-do-this" },
      })
    ).status;
  expect(await status()).toBe(401);
  for (const role of ["admin", "executive", "approver", "assessor", "moderator"])
    expect(await status(await app.signInAs(role))).toBe(403);
  expect(await status(await app.signInAs("lead", "students"))).toBe(403);
  expect(await app.rows("select id from updates")).toEqual([]);
  expect(await status(await app.signInAs("deputy", "clinical"))).toBe(201);
});

test("a second update is refused with what is published beside it", async () => {
  await app.publish(newUpdate());
  const again = await app.publish(newUpdate({ summary: "Second thoughts." }));
  expect(again.status).toBe(409);
  expect(await again.json()).toMatchObject({
    type: "update.already_published",
    published: { id: "2026-11-clinical", summary: "Eight of nine laboratories have changed over." },
  });
});

test("a nothing-to-report may become an update until the month closes, and both stay", async () => {
  expect((await app.publish(nothingNew())).status).toBe(201);
  await app.on("2026-12-10T22:00:00Z");
  const answer = await app.publish(newUpdate());
  expect(await answer.json()).toMatchObject({ id: "2026-11-clinical-2", state: "on_time" });
  expect(await app.rows("select id, kind from updates order by seq")).toMatchObject([
    { id: "2026-11-clinical", kind: "nothing" },
    { id: "2026-11-clinical-2", kind: "update" },
  ]);
  expect((await app.publish(newUpdate())).status).toBe(409);
});

test("after the close a nothing-to-report stays what it is, and a silent month can still be told late", async () => {
  await app.publish(nothingNew());
  await app.on("2026-12-11T05:00:00Z");
  expect(await refusal(await app.publish(newUpdate()))).toEqual([409, "update.already_published"]);
  const late = await app.publish(newUpdate({ month: "2026-10" }));
  expect(await late.json()).toMatchObject({ state: "late", days_late: 35 });
});

test("a late line never overwrites what a later month said", async () => {
  await app.on("2026-12-20T15:00:00Z");
  const done = { action: "clinical-one", stage: "done", no_evidence: "It was said aloud." };
  await app.publish(newUpdate({ month: "2026-12", lines: [done] }));
  expect((await app.publish(newUpdate({ lines: [underway] }))).status).toBe(201);
  const [action] = await app.rows(
    "select stage from actions where slug = 'clinical-one' and until_seq > 1e15",
  );
  expect(action!.stage).toBe("done");
});

test("a date that moves is a slip with its reason, stated before the update", async () => {
  const moved = {
    ...underway,
    due: "2027-01-31",
    slip_reason: "capacity",
    slip_text: "Two people left.",
  };
  expect((await app.publish(newUpdate({ lines: [moved] }))).status).toBe(201);
  expect(
    await app.rows("select action, from_due, to_due, reason, correction from slips"),
  ).toMatchObject([
    {
      action: "clinical-one",
      from_due: "2026-12-15",
      to_due: "2027-01-31",
      reason: "capacity",
      correction: 0,
    },
  ]);
  expect(await app.rows("select due from lines where action = 'clinical-one'")).toMatchObject([
    { due: "2027-01-31" },
  ]);
  const kinds = await app.rows("select kind from events order by seq desc limit 2");
  expect(kinds.map((r) => r.kind)).toEqual(["update.published", "action.rescheduled"]);
});

test("a date mistyped and put right the same day counts as a correction", async () => {
  const due = (day: string) => ({
    ...underway,
    due: day,
    slip_reason: "error",
    slip_text: "Typed wrongly.",
  });
  await app.on("2026-12-02T15:00:00Z");
  await app.publish(newUpdate({ lines: [due("2072-01-31")] }));
  await app.on("2026-12-02T19:00:00Z");
  await app.publish(newUpdate({ month: "2026-12", lines: [due("2027-01-31")] }));
  expect(await app.rows("select correction from slips order by seq")).toMatchObject([
    { correction: 0 },
    { correction: 1 },
  ]);
});

test("a note for executives is in no public answer, and only that it exists is a fact", async () => {
  const word = "quokka";
  const note = newUpdate({ obstacles: "Rain.", private_note: `Between us: ${word}.` });
  const { seq } = (await (await app.publish(note)).json()) as { seq: number };
  expect(await app.rows("select update_id, body from private_notes")).toMatchObject([
    { update_id: "2026-11-clinical", body: `Between us: ${word}.` },
  ]);
  const paths = [
    "/",
    "/updates",
    "/updates/2026-11-clinical",
    "/months/2026-11",
    "/spheres/clinical",
    "/api/v1/updates",
    "/api/v1/updates/2026-11-clinical",
    "/updates.atom",
    "/record/events.ndjson",
  ];
  for (const path of paths)
    expect(await (await app.request(`${path}?seen=${seq}`)).text(), path).not.toContain(word);
  expect(await app.rows("select answer from idempotency")).not.toEqual([]);
  for (const table of ["events", "event_text", "idempotency", "updates", "outbox"])
    expect(JSON.stringify(await app.rows(`select * from ${table}`)), table).not.toContain(word);
});

const read = async (path: string) => (await app.request(path)).json() as Promise<unknown>;

test("what is published today is not in the record as of yesterday", async () => {
  await app.publish(newUpdate());
  expect(await read("/api/v1/updates?asof=2026-11-22")).toMatchObject({ total: 1 });
  expect(await read("/api/v1/updates?asof=2026-11-21")).toMatchObject({ total: 0 });
});
