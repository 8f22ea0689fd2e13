import { afterEach, beforeEach, expect, test } from "vitest";
import { asLead, newUpdate } from "../../../test/asLead.ts";

let app: Awaited<ReturnType<typeof asLead>>;
beforeEach(async () => {
  app = await asLead();
  for (const [milestone, title] of Object.entries(MILESTONES))
    await app.record({
      kind: "milestone.set",
      subject: "action/clinical-one",
      role: "admin",
      facts: { action: "clinical-one", milestone, due: null },
      texts: { title },
    });
});
afterEach(() => app.end());

const MILESTONES = { m1: "The rooms are chosen.", m2: "The staff is trained." };
const head = async () => Number((await app.rows("select seq from head"))[0]!.seq);
const kinds = async (from: number) =>
  (await app.rows(`select kind from events where seq > ${from} order by seq`)).map((e) => e.kind);

const reason = "It is no longer needed.";
const drop = { action: "clinical-one", change: "drop", reason };
const tick = { action: "clinical-one", milestone: "m1", on: "2026-11-20" };

test("whoever reads an update that waits sees what it would change", async () => {
  const headers = { "idempotency-key": "key-of-what-waits" };
  const json = {
    update: newUpdate({ leaving: [drop], reached: [tick] }),
    publish_on: "2026-11-25",
  };
  const { cookie } = app.session;
  expect((await app.request("/api/v1/desk/waiting", { json, headers, cookie })).status).toBe(201);
  const answer = await app.request("/api/v1/desk/waiting/2026-11/clinical", { cookie });
  expect(await answer.json()).toMatchObject({
    changes: [
      { change: "reached", other: "The rooms are chosen.", on: "2026-11-20" },
      { change: "drop", action: "The promise of clinical-one.", reason },
    ],
  });
  const page = await app.request("/desk/waiting/2026-11/clinical", { cookie });
  expect(await page.text()).toContain(reason);
});

test("the page's form brings all of it, previews it, and publishes it in one press", async () => {
  const typed = (more: Record<string, string>) => ({
    month: "2026-11",
    sphere: "clinical",
    kind: "update",
    idempotency_key: "key-of-the-form",
    summary: "Much changed.",
    "line.clinical-one.stage": "not_started",
    "line.clinical-two.stage": "not_started",
    "leaving.clinical-two.change": "merge",
    "leaving.clinical-two.into": "clinical-one",
    "leaving.clinical-two.reason": "One road is enough.",
    "reached.clinical-one.m2.tick": "yes",
    "reached.clinical-one.m2.on": "2026-11-22",
    "promise.1.strategy": "fair-care",
    "promise.1.wording": "A desk at night.",
    ...more,
  });
  const send = (form: Record<string, string>) =>
    app.request("/desk/2026-11/clinical", { form, cookie: app.session.cookie });
  const before = await head();
  const preview = await (await send(typed({ do: "preview" }))).text();
  for (const shown of ["One road is enough.", "A desk at night.", "The staff is trained."])
    expect(preview).toContain(shown);
  expect(await head()).toBe(before);
  const refused = await send(typed({ do: "publish", "leaving.clinical-two.into": "" }));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('href="#leaving.clinical-two.into"');
  expect((await send(typed({ do: "publish" }))).status).toBe(303);
  expect(await kinds(before)).toEqual([
    "milestone.reached",
    "action.merged",
    "action.promised",
    "update.published",
  ]);
});
