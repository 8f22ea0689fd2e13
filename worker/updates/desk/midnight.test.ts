import { expect, test } from "vitest";
import { asLead } from "../../test/asLead.ts";

const LAST_SECOND = "2026-12-01T04:59:59Z";
const FIRST_SECONDS = "2026-12-01T05:00:01Z";
const GRACE_ENDS = "2026-12-11T04:59:59Z";
const GRACE_ENDED = "2026-12-11T05:00:01Z";

test.each([
  ["is opened and sent in the month's last second", LAST_SECOND, LAST_SECOND, "on_time", 0],
  ["is opened before midnight and sent after it", LAST_SECOND, FIRST_SECONDS, "on_time", 0],
  ["is sent in the last second of grace", FIRST_SECONDS, GRACE_ENDS, "on_time", 0],
  ["is opened in time and sent a moment after grace", GRACE_ENDS, GRACE_ENDED, "late", 4],
])("a form that %s counts for the month it shows", async (_, opened, sent, state, days) => {
  const app = await asLead();
  await app.on(opened);
  const { cookie } = app.session;
  const page = await (await app.request("/desk/2026-11/clinical", { cookie })).text();
  const held = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1];
  expect([held("month"), held("sphere")]).toEqual(["2026-11", "clinical"]);
  await app.on(sent);
  const form = {
    month: held("month")!,
    sphere: held("sphere")!,
    kind: "update",
    idempotency_key: held("idempotency_key")!,
    summary: "Eight of nine laboratories have changed over.",
    do: "publish",
  };
  const answer = await app.request("/desk/2026-11/clinical", { form, cookie: app.session.cookie });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toContain("published=2026-11-clinical");
  const update = (await (await app.request("/api/v1/updates/2026-11-clinical")).json()) as object;
  expect(update).toMatchObject({ month: "2026-11", state, days_late: days });
  app.end();
});
