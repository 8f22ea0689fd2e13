import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changedSince } from "../../test/changedSince.ts";

let app: Awaited<ReturnType<typeof changedSince>>;
beforeAll(async () => {
  app = await changedSince();
  const remove = async (n: number, kind: string, subject: string, fields: string[]) => {
    const { rows } = await app.store.client.execute({
      sql: "select min(seq) as seq from events where kind = ? and subject = ?",
      args: [kind, subject],
    });
    await app.onDay("2026-06-01", {
      kind: "text.redacted",
      subject: `redaction/r-${n}`,
      role: "moderator",
      facts: { of: Number(rows[0]!.seq), fields, reason: "personal", asked: "admin" },
    });
  };
  await remove(1, "update.published", "update/2026-01/clinical", ["summary"]);
  await remove(2, "month.excused", "excuse/2026-03/students", ["reason"]);
  app.clock.now = new Date("2026-06-20T15:00:00Z");
});
afterAll(() => app.end());

const removed = async (only: string) => {
  const { items } = await app.changes(`?from=2026-05-30&group=redacted&${only}`);
  return items.map(({ subject, url, title, sphere, month }) => ({
    subject,
    url,
    title,
    sphere,
    month,
  }));
};

const ofUpdate = {
  subject: "update/2026-01-clinical",
  url: "/updates/2026-01-clinical",
  title: "clinical",
  sphere: "clinical",
  month: "2026-01",
};
const ofExcuse = {
  subject: "excuse/2026-03/students",
  url: "/months/2026-03#students",
  title: "students",
  sphere: "students",
  month: "2026-03",
};

describe("a removed text", () => {
  test.each([
    ["in the whole roadmap", "", [ofExcuse, ofUpdate]],
    ["under the sphere of its update", "sphere=clinical", [ofUpdate]],
    ["under the sphere that was excused", "sphere=students", [ofExcuse]],
    ["under an action that the update is about", "action=clinical-one", [ofUpdate]],
    ["under an action of the sphere that was excused", "action=students-one", [ofExcuse]],
    ["under the strategy of both", "strategy=fair-care", [ofExcuse, ofUpdate]],
    ["under both at once", "strategy=fair-care&sphere=clinical", [ofUpdate]],
  ])("is told %s, with a link to its place", async (_, only, expected) => {
    expect(await removed(only)).toEqual(expected);
  });
});
