import { afterEach, beforeEach, expect, test } from "vitest";
import { nothingNew } from "../../../test/asLead.ts";
import { letWait } from "../../../test/letWait.ts";

let app: Awaited<ReturnType<typeof letWait>>;
beforeEach(async () => {
  app = await letWait();
});
afterEach(() => app.end());

const write = "/desk/2026-11/clinical";
const wait = "/desk/waiting/2026-11/clinical";
const summary = "Eight of nine laboratories have changed over.";
const typed = (more: Record<string, string>) => ({
  month: "2026-11",
  sphere: "clinical",
  kind: "update",
  idempotency_key: "key-of-the-form",
  summary,
  "line.clinical-one.stage": "planning",
  ...more,
});
const post = (path: string, form: Record<string, string>, cookie = app.session.cookie) =>
  app.request(path, { form, cookie });
const shown = async (answer: Response) => (await answer.text()).replaceAll(/<!--.*?-->/g, "");
const versionIn = (page: string) => /name="version" value="([0-9a-f]{32})"/.exec(page)![1]!;

test("the preview offers one way first, and a later day folded below it", async () => {
  const page = await shown(await post(write, typed({ do: "preview" })));
  expect(page).toContain("Publish now");
  expect(page).toContain("<details");
  expect(page).toContain("Until Thursday 10 December it counts as on time");
  expect(page).not.toContain("Send to the approver");
});

test("a day that cannot be chosen shows the preview again, with every word", async () => {
  for (const [publish_on, why] of [
    ["2026-11-22", "Choose a day after today."],
    ["", "Write a day that exists"],
  ]) {
    const answer = await post(write, typed({ do: "later", publish_on: publish_on! }));
    expect(answer.status).toBe(422);
    const page = await shown(answer);
    expect(page).toContain(why);
    expect(page).toContain('href="#publish_on"');
    expect(page).toContain(summary);
    expect(page.match(/name="publish_on"/g)).toHaveLength(1);
  }
});

test("a form lets an update wait, shows it, takes it back and has its words again", async () => {
  const sent = await post(write, typed({ do: "later", publish_on: "2026-12-09" }));
  expect([sent.status, sent.headers.get("location")]).toEqual([
    303,
    "/desk?waits=2026-11-clinical#waiting-2026-11-clinical",
  ]);
  const twice = await post(write, typed({ do: "later", publish_on: "2026-12-09" }));
  expect(twice.status).toBe(303);
  const desk = await app.pageOf("/desk", app.session.cookie);
  expect(desk).toContain("waits until Wednesday 9 December");
  expect(desk).not.toContain('href="/desk/2026-11/clinical"');
  expect(desk).toContain("One thing is owed.");
  const form = await app.pageOf(write, app.session.cookie);
  expect(form).toContain("November’s update is finished and waits.");
  const version = versionIn(await app.pageOf(wait, app.session.cookie));
  const back = await post(wait, { do: "take", version });
  expect([back.status, back.headers.get("location")]).toEqual([303, write]);
  const again = await app.pageOf(write, app.session.cookie);
  expect(again).toContain(summary);
  const gone = await post(wait, { do: "take", version });
  expect(gone.status).toBe(409);
  expect(await shown(gone)).toContain("It waits no longer");
});

test("the approver's page approves, and leads to a desk that counts who has reported", async () => {
  await app.described({ approval: true });
  const approver = await app.signInAs("approver");
  const preview = await shown(await post(write, typed({ do: "preview" })));
  expect(preview).toContain("Send to the approver");
  expect(preview).not.toContain("Publish now");
  expect((await post(write, typed({ do: "publish" }))).status).toBe(409);
  await post(write, typed({ do: "ask", idempotency_key: "another-key" }));
  const page = await app.pageOf(wait, approver);
  const named = { version: versionIn(page), idempotency_key: "key-of-approver" };
  const empty = await post(wait, { ...named, do: "return", comment: "" }, approver);
  expect(empty.status).toBe(422);
  expect(await shown(empty)).toContain("Write an answer.");
  const done = await post(wait, { ...named, do: "approve" }, approver);
  const to = done.headers.get("location")!;
  expect([done.status, to.split("&")[0]]).toEqual([303, "/desk?published=2026-11-clinical"]);
  const desk = await app.pageOf(to, approver);
  expect(desk).toContain('href="/updates/2026-11-clinical"');
  expect(desk).toContain("One of two spheres have reported for November.");
});

test("a signed-out approver's comment is not lost", async () => {
  await app.described({ approval: true });
  const version = await app.sent(null);
  const form = { do: "return", version, comment: "Say which laboratories." };
  const answer = await app.request(wait, { form });
  expect(answer.status).toBe(401);
  expect(await shown(answer)).toContain('name="comment" value="Say which laboratories."');
});

test("three months with nothing to report are a quiet streak until an update ends it", async () => {
  const streak = "nothing to report for three months in a row";
  for (const month of ["2026-08", "2026-09"]) await app.publish(nothingNew({ month }));
  expect(await app.pageOf("/desk", app.session.cookie)).not.toContain("in a row");
  await app.on("2026-11-23T15:00:00Z");
  for (const [at, month] of [
    ["2026-12-02T15:00:00Z", "2026-11"],
    ["2027-01-04T15:00:00Z", "2026-12"],
    ["2027-02-02T15:00:00Z", "2027-01"],
  ] as const) {
    await app.on(at);
    await app.publish(nothingNew({ month }));
  }
  expect(await app.pageOf("/desk", app.session.cookie)).toContain(streak);
  expect(await app.pageOf("/spheres/clinical")).toContain("For three months in a row there was");
  await app.on("2027-02-03T15:00:00Z");
  await app.publish({ ...nothingNew({ month: "2027-01" }), kind: "update" });
  expect(await app.pageOf("/desk", app.session.cookie)).not.toContain(streak);
});
